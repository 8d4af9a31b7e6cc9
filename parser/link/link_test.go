package link

import (
	"fmt"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/seed-8ef76b74/graphgen/internal/golden"
	"github.com/seed-8ef76b74/graphgen/internal/snapshot"
	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/library"
	"github.com/seed-8ef76b74/graphgen/parser/model"
	"github.com/seed-8ef76b74/graphgen/parser/page"
	"github.com/seed-8ef76b74/graphgen/parser/page/ref"
)

// A docs is a docs root that is read and not linked yet.
type docs struct {
	readings []page.Reading
	lib      *library.Library
	// types are the paths of the pages below resources/.
	types []string
	told  diag.List
}

// read reads all pages of a docs root.
func read(t *testing.T, root fs.FS) docs {
	t.Helper()
	var out docs
	var files, calls []string
	folded := map[string]string{}
	err := fs.WalkDir(root, ".", func(name string, _ fs.DirEntry, err error) error {
		folder := path.Base(path.Dir(name))
		switch {
		case err != nil || path.Ext(name) != ".md":
			return err
		case folder == ref.ResourcesFolder:
			out.types = append(out.types, name)
		case folder != ref.IncludesFolder:
			calls = append(calls, name)
		}
		files, folded[strings.ToLower(name)] = append(files, name), name
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	pages := page.NewDocs(root, "", folded, nil)
	for _, name := range calls {
		reading, told, err := pages.Calls(name)
		if err != nil {
			t.Fatal(err)
		}
		out.readings, out.told = append(out.readings, reading), append(out.told, told...)
	}
	if out.lib, err = library.New(pages, files, 2); err != nil {
		t.Fatal(err)
	}
	return out
}

// link joins the pages.
func (d docs) link(t *testing.T, opts Options) (*model.API, diag.List) {
	t.Helper()
	opts.Jobs = 2
	api, told, err := Pages(d.readings, d.lib, opts)
	if err != nil {
		t.Fatal(err)
	}
	return api, told.Sorted()
}

// archive returns the docs root of a case.
func archive(t *testing.T, name string) fs.FS {
	t.Helper()
	a, err := txtar.ParseFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return golden.Input(a)
}

// TestPages_again holds that page values are never changed: what was read is the same after it was linked, and linked
// again it gives the same model and the same diagnostics.
func TestPages_again(t *testing.T) {
	t.Parallel()
	for _, folder := range []string{"testdata", "../testdata/pages"} {
		cases, err := filepath.Glob(folder + "/*.txtar")
		if err != nil || len(cases) == 0 {
			t.Fatalf("no case in %s (%v)", folder, err)
		}
		for _, name := range cases {
			t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
				t.Parallel()
				d := read(t, archive(t, name))
				if err := d.lib.Load(d.types); err != nil {
					t.Fatal(err)
				}
				was := d.snapshot()
				first, told := d.link(t, Options{})
				if d.snapshot() != was {
					t.Fatal("linking changes what was read")
				}
				second, again := d.link(t, Options{})
				if asJSON(t, first) != asJSON(t, second) || !slices.Equal(told, again) {
					t.Fatal("linked again, the same pages mean something else")
				}
			})
		}
	}
}

// snapshot returns all that was read.
func (d docs) snapshot() string {
	var b strings.Builder
	for _, name := range d.types {
		fmt.Fprintln(&b, name, snapshot.Of(d.lib.Page(name)))
	}
	return b.String() + snapshot.Of(d.readings)
}

func asJSON(t *testing.T, api *model.API) string {
	t.Helper()
	var b strings.Builder
	if err := api.WriteJSON(&b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}
