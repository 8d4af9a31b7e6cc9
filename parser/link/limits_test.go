package link

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/page"
)

const (
	api       = "v1.0/api/"
	resources = "v1.0/resources/"
)

// post returns a page about a call that creates a crew.
func post(body string) *fstest.MapFile {
	return &fstest.MapFile{Data: []byte("# Create crew\n\n" + body + "\n\n## HTTP request\n```http\nPOST /crews\n```\n\n## Response\n\nReturns `201 Created` and a [crew](../resources/crew.md).\n")}
}

// resource returns the page of a type.
func resource(name, body string) *fstest.MapFile {
	return &fstest.MapFile{Data: []byte("# " + name + " resource type\n\n" + body + "\n")}
}

// count returns how many diagnostics have a code.
func count(list diag.List, code diag.Code) int {
	n := 0
	for _, d := range list {
		if d.Code == code {
			n++
		}
	}
	return n
}

// TestPages_skipped holds when it is told why pages are not taken: when somebody asked for them, when they look as if they
// should be, and when there is no other.
func TestPages_skipped(t *testing.T) {
	t.Parallel()
	root := fstest.MapFS{
		api + "crew-get.md":  {Data: []byte("# Get crew\n\nPOST it.\n")},
		api + "crew-make.md": {Data: []byte("# Create nothing\n\nPOST it.\n")},
	}
	_, alone := read(t, root).link(t, Options{})
	if count(alone, diag.PageSkipped) != 2 || count(alone, diag.OperationMissing) != 1 {
		t.Errorf("where there is no other page: %v", alone)
	}
	root[api+"crew-post.md"] = post("")
	d := read(t, root)
	if _, told := d.link(t, Options{}); count(told, diag.PageSkipped) != 1 || count(told, diag.OperationMissing) != 0 {
		t.Errorf("beside another page: %v", told)
	}
	if _, told := d.link(t, Options{Named: true}); count(told, diag.PageSkipped) != 2 {
		t.Errorf("pages that somebody asked for: %v", told)
	}
}

// TestPages_unreadable holds that a page of a type that the machine cannot read is an error, and one that is no text a
// diagnostic.
func TestPages_unreadable(t *testing.T) {
	t.Parallel()
	root := fstest.MapFS{api + "crew-post.md": post(""), resources + "crew.md": {Data: []byte("# crew resource type\n\x00")}}
	if _, told := read(t, root).link(t, Options{}); count(told, diag.PageBinary) != 1 {
		t.Errorf("%v", told)
	}
	d := read(t, root)
	d.lib.Forget()
	delete(root, resources+"crew.md")
	if _, _, err := Pages(d.readings, d.lib, Options{Jobs: 1}); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("%v, want that the file is not there any more", err)
	}
}

// TestPages_bases holds that a type has no more base types than any real one has.
func TestPages_bases(t *testing.T) {
	t.Parallel()
	root := fstest.MapFS{api + "crew-post.md": post(""), resources + "crew.md": resource("crew", "Inherits from [base0](base0.md).")}
	for i := range maxBases + 10 {
		root[fmt.Sprintf("%sbase%d.md", resources, i)] = resource(fmt.Sprintf("base%d", i), fmt.Sprintf("Inherits from [base%d](base%d.md).", i+1, i+1))
	}
	if _, told := read(t, root).link(t, Options{}); count(told, diag.TooMuch) != 1 {
		t.Errorf("%v", told)
	}
}

// TestPages_subjects holds that a page creates no more types than any real one does.
func TestPages_subjects(t *testing.T) {
	t.Parallel()
	rows := func(n int, format string) string {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, format, i)
		}
		return b.String()
	}
	table := "|Derived type|\n|:--|\n" + rows(150, "|crew%d|\n")
	for _, c := range []struct {
		name, body string
		want       int
	}{
		{"types", table, page.MaxSubjects},
		{"rows of them", table + "\n\n## Request body\n\n|Property|Type|\n|:--|:--|\n" + rows(1500, "|a%d|String|\n"), maxRows / 1500},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			model, told := read(t, fstest.MapFS{api + "crew-post.md": post(c.body)}).link(t, Options{})
			if len(model.Operations) != c.want || count(told, diag.TooMuch) != 1 {
				t.Errorf("%d operations, want %d; %d findings", len(model.Operations), c.want, count(told, diag.TooMuch))
			}
		})
	}
}
