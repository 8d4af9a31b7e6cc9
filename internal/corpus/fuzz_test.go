package corpus

import (
	"bytes"
	"path"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/tools/txtar"

	"github.com/seed-8ef76b74/graphgen/generator"
	"github.com/seed-8ef76b74/graphgen/parser"
)

// FuzzRun holds that no text of a page, of a type's page that it leads to, and of a file that it includes makes a run
// fail: all that is wrong with it is in the diagnostics, and what is generated is the same twice.
func FuzzRun(f *testing.F) {
	for _, texts := range cases(f) {
		f.Add(texts[0], texts[1], texts[2])
	}
	f.Fuzz(func(t *testing.T, call, typ, include []byte) {
		docs := fstest.MapFS{
			"v1.0/api/a-create.md":    {Data: call},
			"v1.0/resources/a.md":     {Data: typ},
			"v1.0/includes/a.md":      {Data: include},
			"v1.0/resources/a-old.md": {Data: include},
		}
		first, second := all(t, docs, 1), all(t, docs, 4)
		if !bytes.Equal(first, second) {
			t.Fatal("the same pages give different files")
		}
	})
}

// cases returns the pages of each golden case of the parser: a page of a call, and two others, none of which has to be
// there.
func cases(f *testing.F) [][3][]byte {
	f.Helper()
	files, err := filepath.Glob("../../parser/testdata/pages/*.txtar")
	if err != nil {
		f.Fatal(err)
	}
	var found [][3][]byte
	for _, name := range files {
		archive, err := txtar.ParseFile(name)
		if err != nil {
			f.Fatal(err)
		}
		found = append(found, pagesOf(archive))
	}
	return found
}

// pagesOf returns a case's page of a call, and two others under the names by which it is to call them.
func pagesOf(archive *txtar.Archive) [3][]byte {
	var texts [3][]byte
	var names [3]string
	for _, file := range archive.Files {
		at := 1
		switch {
		case path.Ext(file.Name) != ".md":
			continue
		case path.Base(path.Dir(file.Name)) == "api":
			at = 0
		case texts[1] != nil:
			at = 2
		}
		if texts[at] == nil {
			texts[at], names[at] = file.Data, strings.TrimSuffix(path.Base(file.Name), ".md")
		}
	}
	for i := range texts {
		texts[i] = bytes.ReplaceAll(texts[i], []byte("/"+names[1]+".md"), []byte("/a.md"))
	}
	return texts
}

// all returns all that a run makes of pages, read by some workers.
func all(t *testing.T, docs fstest.MapFS, jobs int) []byte {
	t.Helper()
	api, diags, err := parser.Parse(docs, parser.Options{Jobs: jobs})
	if err != nil {
		t.Fatal(err)
	}
	files, more, err := generator.Run(api, generator.Options{})
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	for _, d := range append(diags, more...) {
		out.WriteString(d.Pos.String() + " " + d.Message + "\n")
	}
	for _, file := range files {
		out.WriteString(file.Path + "\n")
		out.Write(file.Data)
	}
	return out.Bytes()
}
