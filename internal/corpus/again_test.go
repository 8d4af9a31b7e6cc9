package corpus

import (
	"crypto/sha256"
	"io/fs"
	"path"
	"slices"
	"strings"
	"testing"

	"github.com/seed-8ef76b74/graphgen/internal/snapshot"
	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/library"
	"github.com/seed-8ef76b74/graphgen/parser/link"
	"github.com/seed-8ef76b74/graphgen/parser/page"
	"github.com/seed-8ef76b74/graphgen/parser/page/ref"
)

// A listing are the markdown files of a docs root.
type listing struct {
	files, calls, types []string
	folded              map[string]string
}

// list returns the markdown files of a docs root.
func list(t *testing.T, docs fs.FS) listing {
	t.Helper()
	out := listing{folded: map[string]string{}}
	err := fs.WalkDir(docs, ".", func(name string, _ fs.DirEntry, err error) error {
		folder := path.Base(path.Dir(name))
		switch {
		case err != nil || path.Ext(name) != ".md":
			return err
		case folder == ref.ResourcesFolder:
			out.types = append(out.types, name)
		case folder != ref.IncludesFolder:
			out.calls = append(out.calls, name)
		}
		out.files = append(out.files, name)
		out.folded[strings.ToLower(name)] = name
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// TestLink_again holds that no page value is changed: what was read of all pages is the same after they were linked, and
// linked again they give the same model and the same diagnostics.
func TestLink_again(t *testing.T) {
	t.Parallel()
	root := pages(t)
	files := list(t, root)
	docs := page.NewDocs(root, "", files.folded, nil)
	var readings []page.Reading
	for _, name := range files.calls {
		reading, _, err := docs.Calls(name)
		if err != nil {
			t.Fatal(err)
		}
		readings = append(readings, reading)
	}
	lib, err := library.New(docs, files.files, 2)
	if err != nil {
		t.Fatal(err)
	}
	if err := lib.Load(files.types); err != nil {
		t.Fatal(err)
	}
	link := func() (string, diag.List) {
		api, told, err := link.Pages(readings, lib, link.Options{Jobs: 2})
		if err != nil {
			t.Fatal(err)
		}
		var b strings.Builder
		if err := api.WriteJSON(&b); err != nil {
			t.Fatal(err)
		}
		return b.String(), told.Sorted()
	}
	was := snapshots(t, files, readings, lib)
	first, told := link()
	for name, sum := range snapshots(t, files, readings, lib) {
		if was[name] != sum {
			t.Errorf("%s: linking changes what was read", name)
		}
	}
	second, again := link()
	if first != second || !slices.Equal(told, again) {
		t.Error("linked again, the same pages mean something else")
	}
	if len(first) < 1<<20 {
		t.Errorf("the model has only %d bytes", len(first))
	}
}

// snapshots returns for each page a sum of all that was read of it.
func snapshots(t *testing.T, files listing, readings []page.Reading, lib *library.Library) map[string]string {
	t.Helper()
	sums := map[string]string{}
	sum := func(name string, value any) {
		h := sha256.New()
		if err := snapshot.Write(h, value); err != nil {
			t.Fatal(err)
		}
		sums[name] = string(h.Sum(nil))
	}
	for i, name := range files.calls {
		sum(name, readings[i])
	}
	for _, name := range files.types {
		sum(name, lib.Page(name))
	}
	return sums
}
