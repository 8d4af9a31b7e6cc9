package markdown_test

import (
	"errors"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/markdown"
)

// said returns diagnostics as lines.
func said(diags diag.List) []string {
	var out []string
	for _, d := range diags {
		out = append(out, d.Pos.String()+": "+d.Message+" ["+string(d.Code)+"]")
	}
	return out
}

// tooLarge is one byte more than a page can have.
var tooLarge = strings.Repeat("x", 1<<20+1)

// TestRoot_Text shows which files have a text, and what it is.
func TestRoot_Text(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ name, src, want, said string }{
		{"text", "# T\n", "# T\n", ""},
		{"a byte order mark", "\ufeff# T\n", "# T\n", ""},
		{"ends of lines", "a\r\nb\rc\n", "a\nb\nc\n", ""},
		{"no text", "a\n\x00", "", "x.md:2:1: the page holds a NUL byte, it is no text [page-binary]"},
		{"not UTF-8", "a\nGr\xf6\xdfe", "", "x.md:2:3: byte 0xf6 is not UTF-8 [page-encoding]"},
		{"not UTF-8 from the beginning", "\xf6", "", "x.md:1:1: byte 0xf6 is not UTF-8 [page-encoding]"},
		{"nothing", "\ufeff \r\n\t", "", "x.md: the page is empty [page-empty]"},
		{"too much", tooLarge, "", "x.md: the page has 1048577 bytes, more than 1048576 [page-too-large]"},
		{"as much as can be", tooLarge[1:], tooLarge[1:], ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			root := markdown.Root{FS: fstest.MapFS{"x.md": {Data: []byte(tt.src)}}}
			got, diags, err := root.Text("x.md")
			if err != nil || string(got) != tt.want {
				t.Errorf("got %q and the error %v", diag.Clip(string(got)), err)
			}
			if got := strings.Join(said(diags), "\n"); got != tt.said {
				t.Errorf("it says %q, want %q", got, tt.said)
			}
		})
	}
}

// TestRoot_Text_refused shows that a caller may refuse a text, and is asked only about what is one.
func TestRoot_Text_refused(t *testing.T) {
	t.Parallel()
	var asked []string
	root := markdown.Root{
		FS: fstest.MapFS{"x.md": {Data: []byte("Datei\r\n")}, "empty.md": {Data: []byte(" ")}, "fine.md": {Data: []byte("file\n")}},
		Refuse: func(path string, src []byte) (refused diag.List) {
			if asked = append(asked, path+" "+string(src)); strings.HasPrefix(string(src), "Datei") {
				refused.Add(diag.PageTranslated, diag.Pos{Page: path}, "the page is translated")
			}
			return refused
		},
	}
	for path, want := range map[string]string{
		"x.md": "x.md: the page is translated [page-translated]", "empty.md": "empty.md: the page is empty [page-empty]", "fine.md": "",
	} {
		src, diags, err := root.Text(path)
		if got := strings.Join(said(diags), "\n"); got != want || err != nil || (src == nil) != (want != "") {
			t.Errorf("%s: got %q, %q and the error %v", path, src, got, err)
		}
	}
	if len(asked) != 2 {
		t.Errorf("asked about %q", asked)
	}
	if diags := root.Accept("y.md", []byte(tooLarge)); len(diags) != 1 || diags[0].Code != diag.PageTooLarge {
		t.Errorf("a text that grew says %v", said(diags))
	}
}

var errBroken = errors.New("the disk is broken")

// A brokenFS knows of a file that cannot be read.
type brokenFS struct{ fstest.MapFS }

func (b brokenFS) ReadFile(string) ([]byte, error) { return nil, errBroken }

// TestRoot_noFile shows what is no page, and what is the machine's trouble.
func TestRoot_noFile(t *testing.T) {
	t.Parallel()
	files := fstest.MapFS{"folder/x.md": {Data: []byte("a\r\n")}, "pipe.md": {Mode: fs.ModeNamedPipe, ModTime: time.Unix(0, 0)}, "large.md": {Data: []byte(tooLarge)}}
	root := markdown.Root{FS: files}
	for _, path := range []string{"folder", "pipe.md"} {
		src, diags, err := root.Text(path)
		if diff := cmp.Diff([]string{path + ": the page is no file that has a text, but a folder, a pipe or the like [page-binary]"}, said(diags)); diff != "" || src != nil || err != nil {
			t.Errorf("got %q and the error %v, diagnostics (-want +got):\n%s", src, err, diff)
		}
	}
	if _, _, err := root.Text("none.md"); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a file that is not there gives the error %v", err)
	}
	for path, want := range map[string]string{"folder": "", "pipe.md": "", "large.md": "", "folder/x.md": "a\n"} {
		if src, err := root.Raw(path); err != nil || string(src) != want {
			t.Errorf("%s: got %q and the error %v", path, diag.Clip(string(src)), err)
		}
	}
	if _, err := root.Raw("none.md"); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a file that is not there gives the error %v", err)
	}
	broken := markdown.Root{FS: brokenFS{files}}
	if src, diags, err := broken.Text("folder/x.md"); !errors.Is(err, errBroken) || src != nil || diags != nil {
		t.Errorf("got %q, %v and the error %v", src, diags, err)
	}
	if _, err := broken.Raw("folder/x.md"); !errors.Is(err, errBroken) {
		t.Errorf("got the error %v", err)
	}
}

// TestFile_frontMatter shows what is front matter, and where the body begins.
func TestFile_frontMatter(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name, src string
		lines     []string
		start     string
		said      []string
	}{
		{"front matter", "---\ntitle: \"x\"\nauthor: y\n---\n# T\n", []string{"2:1 title: \"x\"", "3:1 author: y"}, "5:1", nil},
		{"blanks behind the fences", "--- \na: b\n---\t\n# T\n", []string{"2:1 a: b"}, "4:1", nil},
		{"empty", "---\n---\n# T\n", nil, "3:1", nil},
		{"nothing behind it", "---\na: b\n---", []string{"2:1 a: b"}, "3:4", nil},
		{"none", "# T\n---\n", nil, "1:1", []string{page + ":1:1: the page does not begin with front matter [front-matter-missing]"}},
		{"hyphens that are none", "----\na: b\n---\n", nil, "1:1", []string{page + ":1:1: the page does not begin with front matter [front-matter-missing]"}},
		{"not closed", "---\na: b\n# T\n", nil, "2:1", []string{page + `:1:1: front matter is not closed by a line "---" [front-matter-broken]`}},
		{"a fence alone", "---", nil, "1:4", []string{page + `:1:1: front matter is not closed by a line "---" [front-matter-broken]`}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			f := parse(tt.src)
			var lines []string
			for _, line := range f.Front {
				lines = append(lines, strings.TrimPrefix(line.At.String(), page+":")+" "+line.Text)
			}
			if diff := cmp.Diff(tt.lines, lines); diff != "" {
				t.Errorf("lines (-want +got):\n%s", diff)
			}
			if got := f.Start().String(); got != page+":"+tt.start {
				t.Errorf("the body begins at %s, want %s", got, tt.start)
			}
			if diff := cmp.Diff(tt.said, said(f.Diags)); diff != "" {
				t.Errorf("diagnostics (-want +got):\n%s", diff)
			}
		})
	}
}

// TestSource shows how offsets and positions become each other.
func TestSource(t *testing.T) {
	t.Parallel()
	src := markdown.NewSource(page, []byte("ab\n\ncé\n"))
	for offset, want := range []diag.Pos{
		{Page: page, Line: 1, Column: 1},
		{Page: page, Line: 1, Column: 2},
		{Page: page, Line: 1, Column: 3},
		{Page: page, Line: 2, Column: 1},
		{Page: page, Line: 3, Column: 1},
		{Page: page, Line: 3, Column: 2},
		{Page: page, Line: 3, Column: 3},
		{Page: page, Line: 3, Column: 4},
		{Page: page, Line: 4, Column: 1},
	} {
		if got := src.Pos(offset); got != want {
			t.Errorf("byte %d stands at %s, want %s", offset, got, want)
		}
		if got := src.OffsetOf(want); got != offset {
			t.Errorf("at %s stands byte %d, want %d", want, got, offset)
		}
	}
	if first, last := src.Pos(-1), src.Pos(99); first != src.Pos(0) || last != src.Pos(8) {
		t.Errorf("bytes outside of the file stand at %s and %s", first, last)
	}
	if got := src.Whole(); got != (diag.Pos{Page: page}) {
		t.Errorf("the whole stands at %s", got)
	}
	var none *markdown.Source
	if got := none.Pos(1); !got.IsZero() {
		t.Errorf("a byte of no file stands at %s", got)
	}
}
