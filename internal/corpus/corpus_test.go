package corpus

import (
	"io/fs"
	"os"
	"testing"

	"github.com/seed-8ef76b74/graphgen/generator"
	"github.com/seed-8ef76b74/graphgen/generator/output"
	"github.com/seed-8ef76b74/graphgen/parser"
	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// folder is where the pages are.
const folder = "../../../shared/corpus/v1.0"

// pages returns the docs root with the real pages.
func pages(t *testing.T) fs.FS {
	t.Helper()
	if testing.Short() {
		t.Skip("reads thousands of pages")
	}
	docs := os.DirFS(folder)
	if _, err := fs.Stat(docs, "api"); err != nil {
		t.Skip("no real pages here: ", err)
	}
	return docs
}

// A product is all that a run makes.
type product struct {
	api   *model.API
	files []output.File
	diags diag.List
}

// run makes everything of a docs root.
func run(t *testing.T, docs fs.FS, opts parser.Options) product {
	t.Helper()
	api, diags, err := parser.Parse(docs, opts)
	if err != nil {
		t.Fatal(err)
	}
	files, more, err := generator.Run(api, generator.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return product{api, files, append(diags, more...).Sorted()}
}

// file returns the content of a file of the output.
func (p product) file(t *testing.T, path string) []byte {
	t.Helper()
	for _, f := range p.files {
		if f.Path == path {
			return f.Data
		}
	}
	t.Fatalf("the output has no %s", path)
	return nil
}
