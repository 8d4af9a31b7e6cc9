package corpus

import (
	"fmt"
	"os"
	"runtime"
	"testing"
	"testing/fstest"
	"time"

	"github.com/seed-8ef76b74/graphgen/parser"
	"github.com/seed-8ef76b74/graphgen/parser/diag"
)

const (
	// many is how many files the docs root of TestManyFiles has.
	many = 100_000
	// enough is time and memory that are more than enough for them, on any machine.
	enoughTime   = time.Minute
	enoughMemory = 2 << 30
)

// seed is the page of this repository.
const seed = "v1.0/api/iosupdatedevicestatus-create.md"

// TestManyFiles reads a docs root with one page that matters among very many that do not: pages of other calls, pages
// of types that nothing leads to, and files that are no pages.
func TestManyFiles(t *testing.T) { //nolint:paralleltest // it counts the memory of the whole process
	if testing.Short() {
		t.Skip("makes a large docs root")
	}
	page, err := os.ReadFile("../../docs/" + seed)
	if err != nil {
		t.Fatal(err)
	}
	docs := fstest.MapFS{seed: {Data: page}}
	for i := range many {
		name, text := bystander(i)
		docs[name] = &fstest.MapFile{Data: []byte(text)}
	}
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	start := time.Now()
	p := run(t, docs, parser.Options{})
	took := time.Since(start)
	runtime.ReadMemStats(&after)
	allocated := after.TotalAlloc - before.TotalAlloc
	t.Logf("%d files: %s, %d MB", len(docs), took.Round(time.Millisecond), allocated>>20)
	if took > enoughTime || allocated > enoughMemory {
		t.Errorf("%d files: %s, %d MB", len(docs), took, allocated>>20)
	}
	if len(p.api.Operations) != 1 || len(p.api.Pages) != 1 {
		t.Errorf("%d operations on %d pages were taken", len(p.api.Operations), len(p.api.Pages))
	}
	for _, d := range p.diags {
		if d.Pos.Page != seed || d.Severity == diag.Error {
			t.Errorf("%s: %s: %s [%s]", d.Pos, d.Severity, d.Message, d.Code)
		}
	}
}

// bystander returns one of the files that do not matter.
func bystander(i int) (name, text string) {
	switch i % 4 {
	case 0:
		return fmt.Sprintf("v1.0/api/thing%d-get.md", i), fmt.Sprintf("---\ntitle: \"Get thing%d\"\n---\n\n# Get thing%d\n\n## HTTP request\n\n```http\nGET /things/%d\n```\n", i, i, i)
	case 1:
		return fmt.Sprintf("v1.0/resources/thing%d.md", i), fmt.Sprintf("# thing%d resource type\n\nInherits from [thing%d](thing%d.md).\n\n## Properties\n\n|Property|Type|Description|\n|:---|:---|:---|\n|next|[thing%d](thing%d.md) collection|The next one.|\n", i, i+4, i+4, i+8, i+8)
	case 2:
		return fmt.Sprintf("v1.0/api/folder%d/thing%d.md", i/10_000, i), "# A page\n"
	default:
		return fmt.Sprintf("media/picture%d.png", i), "no page"
	}
}
