package markdown_test

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/markdown"
)

// fragment is a file that pages include.
const fragment = "|A|\n|---|\n|a|\n"

// docs returns a docs root of files by their paths.
func docs(files map[string]string) markdown.Root {
	root := markdown.Root{FS: fstest.MapFS{}, Folded: map[string]string{}}
	fsys := fstest.MapFS{}
	for path, src := range files {
		fsys[path] = &fstest.MapFile{Data: []byte(src)}
		root.Folded[strings.ToLower(path)] = path
	}
	root.FS = fsys
	return root
}

// TestFile_Tables_included shows what a page can include, and what is said of what it cannot.
func TestFile_Tables_included(t *testing.T) {
	t.Parallel()
	files := map[string]string{
		"v1.0/includes/a.md":      fragment,
		"v1.0/includes/two.md":    "Text.\n\n" + fragment + "\n## More\n\n> |B|\n> |---|\n> |b|c|\n",
		"v1.0/Includes/Cased.md":  fragment,
		"v1.0/includes/self.md":   fragment + "\n[!INCLUDE [x](self.md)]\n",
		"v1.0/includes/ring1.md":  "[!INCLUDE [x](ring2.md)]\n",
		"v1.0/includes/ring2.md":  "[!INCLUDE [x](ring1.md)]\n" + "\n" + fragment,
		"v1.0/includes/deep1.md":  "[!INCLUDE [x](deep2.md)]\n",
		"v1.0/includes/deep2.md":  "[!INCLUDE [x](deep3.md)]\n",
		"v1.0/includes/deep3.md":  "[!INCLUDE [x](deep4.md)]\n",
		"v1.0/includes/deep4.md":  fragment + "\n[!INCLUDE [x](deep5.md)]\n",
		"v1.0/includes/deep5.md":  fragment,
		"v1.0/includes/binary.md": "a\x00",
		"v1.0/includes/large.md":  "x\n\n" + strings.Repeat(strings.Repeat("x", 1023)+"\n\n", 600),
	}
	for _, tt := range []struct {
		name, src  string
		want, said []string
	}{
		{"a file", "[!INCLUDE [x](../includes/a.md)]\n", []string{"v1.0/includes/a.md:1:1"}, nil},
		{"all of a file", "[!INCLUDE [x](../includes/two.md)]\n", []string{"v1.0/includes/two.md:3:1", "v1.0/includes/two.md:9:3"}, []string{
			"v1.0/includes/two.md:11:4: the row has more than 1 cells, the rest is read as part of the last one [cell-surplus]",
		}},
		{"two files and a table", "[!INCLUDE [x](../includes/a.md)]\n[!include[x](../includes/two.md)]\n\n" + fragment, []string{
			"v1.0/includes/a.md:1:1", "v1.0/includes/two.md:3:1", "v1.0/includes/two.md:9:3", page + ":4:1",
		}, []string{"v1.0/includes/two.md:11:4: the row has more than 1 cells, the rest is read as part of the last one [cell-surplus]"}},
		{"another spelling", "[!INCLUDE [x](..\\includes\\cased.md)]\n", []string{"v1.0/Includes/Cased.md:1:1"}, nil},
		{"in a list", "- [!INCLUDE [x](../includes/a.md)]\n", []string{"v1.0/includes/a.md:1:1"}, nil},
		{"a link is no include", "See [x](../includes/a.md)\n", nil, nil},
		{"no file", "Text. [!INCLUDE [x](../includes/none.md)]\n", nil, []string{page + `:1:18: file "../includes/none.md" is not there, what it says is not known [include-missing]`}},
		{"no file, then a link, then a file", "[!INCLUDE [x](b.md)] See [x](c.md) and [!INCLUDE [x](../includes/a.md)]\n", []string{"v1.0/includes/a.md:1:1"}, []string{
			page + `:1:12: file "b.md" is not there, what it says is not known [include-missing]`,
		}},
		{"outside", "[!INCLUDE [x](../../../secret.md)]\n", nil, []string{page + `:1:12: file "../../../secret.md" is outside of the docs root, what it says is not known [include-missing]`}},
		{"no page", "[!INCLUDE [x](../includes/binary.md)]\n", nil, []string{page + `:1:12: file "../includes/binary.md" is no page that can be read, what it says is not known [include-missing]`}},
		{"a folder", "[!INCLUDE [x](../includes)]\n", nil, []string{page + `:1:12: file "../includes" is no page that can be read, what it says is not known [include-missing]`}},
		{"itself", "[!INCLUDE [x](../includes/self.md)]\n", []string{"v1.0/includes/self.md:1:1"}, []string{
			`v1.0/includes/self.md:5:12: file "self.md" is included by itself, what it says is not known [include-missing]`,
		}},
		{"a ring", "[!INCLUDE [x](../includes/ring1.md)]\n", []string{"v1.0/includes/ring2.md:3:1"}, []string{
			`v1.0/includes/ring2.md:1:12: file "ring1.md" is included by itself, what it says is not known [include-missing]`,
		}},
		{"too deep", "[!INCLUDE [x](../includes/deep1.md)]\n", []string{"v1.0/includes/deep4.md:1:1"}, []string{
			`v1.0/includes/deep4.md:5:12: file "deep5.md" is included too deep, what it says is not known [include-missing]`,
		}},
		{"too large", "[!INCLUDE [x](../includes/large.md)] [!INCLUDE [x](../includes/large.md)]\n", nil, []string{
			page + `:1:49: file "../includes/large.md" makes what the page includes too large, what it says is not known [include-missing]`,
		}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			f := docs(files).Parse(page, []byte(tt.src))
			var diags diag.List
			var places []string
			for _, table := range f.Tables(f.Root, &diags) {
				places = append(places, table.Pos().String())
			}
			if diff := cmp.Diff(tt.want, places); diff != "" {
				t.Errorf("tables (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(tt.said, said(diags)); diff != "" {
				t.Errorf("diagnostics (-want +got):\n%s", diff)
			}
			if own := f.OwnTables(f.Root, &diags); len(own) > 0 && own[0].Pos().Page != page {
				t.Errorf("a table of the page itself stands at %s", own[0].Pos())
			}
		})
	}
}

// TestFile_Tables_includedOften shows that a page cannot include files for ever.
func TestFile_Tables_includedOften(t *testing.T) {
	t.Parallel()
	f := docs(map[string]string{"v1.0/includes/a.md": fragment}).Parse(page, []byte(strings.Repeat("[!INCLUDE [x](../includes/a.md)]\n", 102)))
	var diags diag.List
	if got := len(f.Tables(f.Root, &diags)); got != 100 {
		t.Errorf("there are %d tables", got)
	}
	var want []string
	for line := 101; line <= 102; line++ {
		want = append(want, fmt.Sprintf(`%s:%d:12: file "../includes/a.md" is one include too many, what it says is not known [include-missing]`, page, line))
	}
	if diff := cmp.Diff(want, said(diags)); diff != "" {
		t.Errorf("diagnostics (-want +got):\n%s", diff)
	}
}

// TestFile_Included shows that what a paragraph includes is read once, and told of as often as somebody asks.
func TestFile_Included(t *testing.T) {
	t.Parallel()
	f := docs(map[string]string{"v1.0/includes/a.md": "Text.\n\n" + fragment}).Parse(page, []byte("[!INCLUDE [x](../includes/a.md)] [!INCLUDE [x](b.md)]\n"))
	paragraph := f.Root.Blocks[0]
	if got := f.Included(paragraph); got != nil {
		t.Errorf("before anybody asked there are %d files", len(got))
	}
	var first, second diag.List
	tables := f.IncludedTables(paragraph, &first)
	again := f.IncludedTables(paragraph, &second)
	if len(tables) != 1 || len(again) != 1 || tables[0].File != again[0].File || len(first) != 1 || !cmp.Equal(first, second) {
		t.Errorf("got %d and %d tables, with %v and %v", len(tables), len(again), said(first), said(second))
	}
	files := f.Included(paragraph)
	if len(files) != 1 || files[0].Path != "v1.0/includes/a.md" || files[0] != tables[0].File || files[0].Diags != nil {
		t.Errorf("got %d files", len(files))
	}
}

func TestText_includes(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ src, without, before string }{
		{"[!INCLUDE [x](y.md)]", "", ""},
		{"[!INCLUDE [x](y.md)]\nThe rest.", "The rest.", ""},
		{"[!INCLUDE [x](y.md)]\n[!INCLUDE[x z](y.md)]\nThe [rest](r.md).", "The rest.", ""},
		{"[!INCLUDE [x](y.md)[z](y.md)] The rest.", "] The rest.", ""},
		{"The beginning.\n[!INCLUDE [x](y.md)]", "The beginning. [!INCLUDE x]", "The beginning."},
		{"The [beginning](y.md).", "The beginning.", "The beginning."},
		{"[!NOTE] See [x](y.md)", "[!NOTE] See x", "[!NOTE] See x"},
		{"Plain.", "Plain.", "Plain."},
	} {
		x := inline(tt.src)
		if got := x.WithoutIncludes().Words; got != tt.without {
			t.Errorf("%q without includes is %q", x.Words, got)
		}
		if got := x.BeforeIncludes().Words; got != tt.before {
			t.Errorf("%q before includes is %q", x.Words, got)
		}
	}
}
