package parser_test

import (
	"errors"
	"io/fs"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"testing/fstest"

	"github.com/seed-8ef76b74/graphgen/parser"
	"github.com/seed-8ef76b74/graphgen/parser/diag"
)

// createPage is a page about creating a thing of some collection.
func createPage(thing string) *fstest.MapFile {
	return &fstest.MapFile{Data: []byte("# Create " + thing + "\n\nCreate a " + thing + ".\n\n## HTTP request\n\n```http\nPOST /" + thing + "s\n```\n\n" +
		"## Response\n\nIf successful, this method returns a `201 Created` response code and a [" + thing + "](../resources/" + thing + ".md).\n")}
}

// thingType is a page about the type of a thing.
func thingType(thing string) *fstest.MapFile {
	return &fstest.MapFile{Data: []byte("# " + thing + " resource type\n\n## Properties\n\n|Property|Type|Description|\n|:-|:-|:-|\n|id|String|The key.|\n")}
}

// twoThings are pages about a lamp and a table, and what is no page about calls.
func twoThings() fstest.MapFS {
	return fstest.MapFS{
		"api/lamp-post.md":       createPage("lamp"),
		"api/table-post.MD":      createPage("table"),
		"api/notes.txt":          createPage("note"),
		"api/.trash/old-post.md": createPage("old"),
		"api/.draft.md":          createPage("draft"),
		"api/includes/part.md":   createPage("part"),
		"resources/lamp.md":      thingType("lamp"),
		"resources/table.md":     thingType("table"),
		"api/resources/part.md":  thingType("part"),
	}
}

// calls returns the URLs of all operations.
func calls(t *testing.T, fsys fs.FS, opts parser.Options) []string {
	t.Helper()
	api, _, err := parser.Parse(fsys, opts)
	if err != nil {
		t.Fatal(err)
	}
	var urls []string
	for _, op := range api.Operations {
		urls = append(urls, op.Paths[0].Template)
	}
	return urls
}

func TestParse_pages(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name  string
		pages []string
		want  []string
	}{
		{"every page of an api folder", nil, []string{"/lamps", "/tables"}},
		{"a path", []string{"api/lamp-post.md"}, []string{"/lamps"}},
		{"a glob", []string{"**/*-post.*"}, []string{"/lamps", "/tables"}},
		{"a page that two patterns name", []string{"api/lamp-post.md", "api/l*.md"}, []string{"/lamps"}},
		{"a file that is else a part of others", []string{"api/includes/part.md"}, []string{"/parts"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if got := calls(t, twoThings(), parser.Options{Pages: tt.pages}); !slices.Equal(got, tt.want) {
				t.Errorf("the operations are %q, want %q", got, tt.want)
			}
		})
	}
}

func TestParse_patternError(t *testing.T) {
	t.Parallel()
	for _, pattern := range []string{"api/chair-post.md", "api/*.html", "api/[", "api/.trash/old-post.md"} {
		api, diags, err := parser.Parse(twoThings(), parser.Options{Pages: []string{"api/lamp-post.md", pattern}})
		var wrong *parser.PatternError
		if !errors.As(err, &wrong) || wrong.Pattern != pattern || !strings.Contains(err.Error(), "no page matches \""+pattern+"\"") {
			t.Errorf("%s: the error is %v", pattern, err)
		}
		if api != nil || diags != nil {
			t.Errorf("%s: there is a result beside the error", pattern)
		}
	}
}

func TestParse_translated(t *testing.T) {
	t.Parallel()
	docs := twoThings()
	docs["api/silla-post.md"] = &fstest.MapFile{Data: append([]byte("---\nms.locfileid: \"1\"\n---\n"), createPage("silla").Data...)}
	for pattern, want := range map[string]diag.Severity{"api/silla-post.md": diag.Error, "api/s*.md": diag.Warning} {
		api, diags, err := parser.Parse(docs, parser.Options{Pages: []string{pattern}})
		if err != nil {
			t.Fatal(err)
		}
		if last := diags[len(diags)-1]; len(api.Operations) > 0 || last.Code != diag.PageTranslated || last.Severity != want {
			t.Errorf("%s: %d operations and %v", pattern, len(api.Operations), diags)
		}
	}
}

func TestParse_progress(t *testing.T) {
	t.Parallel()
	for _, jobs := range []int{0, 1, 3} {
		var told, last, total atomic.Int64
		_, _, err := parser.Parse(twoThings(), parser.Options{Jobs: jobs, Progress: func(done, of int) {
			told.Add(1)
			total.Store(int64(of))
			for old := last.Load(); int64(done) > old && !last.CompareAndSwap(old, int64(done)); old = last.Load() {
			}
		}})
		if err != nil || told.Load() != 2 || last.Load() != 2 || total.Load() != 2 {
			t.Errorf("%d jobs: told %d times, up to %d of %d, %v", jobs, told.Load(), last.Load(), total.Load(), err)
		}
	}
}

// A brokenFS fails to open the files of some name.
type brokenFS struct {
	fs.FS
	name string
}

var errBroken = errors.New("the disk is broken")

func (f brokenFS) Open(name string) (fs.File, error) {
	if name == f.name {
		return nil, &fs.PathError{Op: "open", Path: name, Err: errBroken}
	}
	return f.FS.Open(name)
}

func TestParse_broken(t *testing.T) {
	t.Parallel()
	for _, name := range []string{".", "api", "api/lamp-post.md", "resources/lamp.md"} {
		api, _, err := parser.Parse(brokenFS{twoThings(), name}, parser.Options{})
		if !errors.Is(err, errBroken) || api != nil {
			t.Errorf("%s: the error is %v", name, err)
		}
	}
}

func TestParse_deepFolders(t *testing.T) {
	t.Parallel()
	docs := fstest.MapFS{strings.Repeat("a/", 200) + "lamp-post.md": createPage("lamp")}
	if _, _, err := parser.Parse(docs, parser.Options{}); err == nil || !strings.Contains(err.Error(), "folders stand in each other") {
		t.Errorf("the error is %v", err)
	}
}
