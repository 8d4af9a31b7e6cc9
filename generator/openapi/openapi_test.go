package openapi_test

import (
	"fmt"
	"io/fs"
	"os"
	"strings"
	"testing"

	"github.com/seed-8ef76b74/graphgen/generator/openapi"
	"github.com/seed-8ef76b74/graphgen/internal/golden"
	"github.com/seed-8ef76b74/graphgen/parser"
	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// seedDocs is the repository's own docs folder.
const seedDocs = "../../docs"

// TestCases holds pages against the document that they must give, and against the emitter's diagnostics. A case
// without pages takes those of the repository.
func TestCases(t *testing.T) {
	t.Parallel()
	golden.Run(t, "testdata/*.txtar", func(t *testing.T, docs fs.FS) map[string]string {
		t.Helper()
		if entries, err := fs.ReadDir(docs, "."); err != nil || len(entries) == 0 {
			docs = os.DirFS(seedDocs)
		}
		yaml, json, diags := emit(t, parse(t, docs))
		checkDocument(t, yaml, json)
		return map[string]string{"openapi.yaml": string(yaml), "diag": printed(diags)}
	})
}

// parse returns the model of pages.
func parse(t testing.TB, docs fs.FS) *model.API {
	t.Helper()
	api, _, err := parser.Parse(docs, parser.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return api
}

// emit returns both forms of the document.
func emit(t testing.TB, api *model.API) (yaml, json []byte, diags diag.List) {
	t.Helper()
	files, diags, err := openapi.Emit(api, openapi.Options{Source: "docs"})
	if err != nil {
		t.Fatal(err)
	}
	if len(files) != 2 || files[0].Path != "openapi.yaml" || files[1].Path != "openapi.json" {
		t.Fatalf("unexpected files: %v", files)
	}
	return files[0].Data, files[1].Data, diags
}

// printed returns diagnostics a line each.
func printed(diags diag.List) string {
	var b strings.Builder
	for _, d := range diags.Sorted() {
		fmt.Fprintf(&b, "%s: %s: %s [%s]\n", d.Pos, d.Severity, d.Message, d.Code)
	}
	return b.String()
}
