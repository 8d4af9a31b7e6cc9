package markdown_test

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"github.com/yuin/goldmark/ast"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/markdown"
)

// column returns a place on the first line of the page.
func column(n int) diag.Pos { return diag.Pos{Page: page, Line: 1, Column: n} }

// TestText_Slice shows that a part has its words, the spans that lie in it, and their places.
func TestText_Slice(t *testing.T) {
	t.Parallel()
	x := inline("One `a` and [two](x.md) **or three**.") // One `a` and two or three.
	for _, tt := range []struct {
		i, j  int
		words string
		at    int
		spans []string
	}{
		{0, 3, "One", 1, nil},
		{3, 8, "`a`", 5, []string{"code \"`a`\""}},
		{8, 15, "and two", 9, []string{`link "two" x.md`}},
		{8, 14, "and tw", 9, nil},
		{16, 25, "or three.", 27, []string{`strong "or three"`}},
		{19, 24, "three", 30, nil},
		{0, 25, "One `a` and two or three.", 1, []string{"code \"`a`\"", `link "two" x.md`, `strong "or three"`}},
	} {
		got := x.Slice(tt.i, tt.j)
		if got.Words != tt.words || got.Pos(0) != column(tt.at) {
			t.Errorf("%d to %d: got %q at %s, want %q at column %d", tt.i, tt.j, got.Words, got.Pos(0), tt.words, tt.at)
		}
		if diff := cmp.Diff(tt.spans, spans(got)); diff != "" {
			t.Errorf("%d to %d: spans (-want +got):\n%s", tt.i, tt.j, diff)
		}
	}
	if got := x.Slice(3, 4); !got.IsZero() {
		t.Errorf("a blank alone is %q", got.Words)
	}
}

func TestText_Cut(t *testing.T) {
	t.Parallel()
	x := inline("The name. Required. See [it](x.md).")
	got := x.Cut(10, 19)
	if got.Words != "The name. See it." || got.Pos(10) != column(21) || got.Pos(14) != column(26) {
		t.Errorf("got %q at %s and %s", got.Words, got.Pos(10), got.Pos(14))
	}
	if diff := cmp.Diff([]string{`link "it" x.md`}, spans(got)); diff != "" {
		t.Errorf("spans (-want +got):\n%s", diff)
	}
	if got := x.Cut(0, len(x.Words)); !got.IsZero() {
		t.Errorf("without all of it there is %q", got.Words)
	}
	if got := x.Cut(0, 9); got.Words != "Required. See it." || got.Pos(0) != column(11) {
		t.Errorf("without its beginning it is %q at %s", got.Words, got.Pos(0))
	}
}

func TestJoined(t *testing.T) {
	t.Parallel()
	x := inline("One `a` and `b`.")
	got := markdown.Joined([]markdown.Text{x.Slice(12, 15), {}, x.Slice(4, 7)})
	if got.Words != "`b` `a`" || got.Pos(0) != column(13) || got.Pos(4) != column(5) {
		t.Errorf("got %q at %s and %s", got.Words, got.Pos(0), got.Pos(4))
	}
	if diff := cmp.Diff([]string{"code \"`b`\"", "code \"`a`\""}, spans(got)); diff != "" {
		t.Errorf("spans (-want +got):\n%s", diff)
	}
	if got := markdown.Joined([]markdown.Text{{}, x.Slice(0, 3)}); got.Words != "One" || got.Pos(0) != column(1) {
		t.Errorf("one text joined is %q", got.Words)
	}
	if got := markdown.Joined(nil); !got.IsZero() {
		t.Errorf("nothing joined is %q", got.Words)
	}
}

func TestText_links(t *testing.T) {
	t.Parallel()
	x := inline("A `b` [c](d.md) or [e](f.md).") // A `b` c or e.
	if got, ok := x.FirstLink(); !ok || got.Dest != "d.md" {
		t.Errorf("the first link is %v, %t", got, ok)
	}
	for _, tt := range []struct {
		i, j int
		want string
	}{{0, 5, ""}, {0, 6, "d.md"}, {6, 6, "d.md"}, {7, 10, ""}, {7, 11, "f.md"}, {12, 13, ""}} {
		got, ok := x.LinkAt(tt.i, tt.j)
		if got.Dest != tt.want || ok != (tt.want != "") {
			t.Errorf("%d to %d: got %v, %t", tt.i, tt.j, got, ok)
		}
	}
	if got, ok := x.Slice(0, 5).FirstLink(); ok {
		t.Errorf("a text without links has %v", got)
	}
}

// TestText_words shows what the small questions to a text say.
func TestText_words(t *testing.T) {
	t.Parallel()
	x := inline("the `a` is [b](c.md)")
	if got := x.Of(x.Spans[0]); got != "a" {
		t.Errorf("the code is %q", got)
	}
	if x := inline("` a`"); x.Of(x.Spans[0]) != "a" {
		t.Errorf("the blank is a part of the code: %q", x.Of(x.Spans[0]))
	}
	if got := x.Of(x.Spans[1]); got != "b" {
		t.Errorf("the link is %q", got)
	}
	if got := x.Plain(); got != "the a is b" {
		t.Errorf("without backticks it is %q", got)
	}
	if got := x.Capital(); got.Words != "The `a` is b" || got.Pos(0) != column(1) || x.Words[0] != 't' {
		t.Errorf("with a capital it is %q", got.Words)
	}
	if a, z := (markdown.Text{Words: "a"}).Capital(), (markdown.Text{Words: "zz"}).Capital(); a.Words != "A" || z.Words != "Zz" {
		t.Errorf("with capitals they are %q and %q", a.Words, z.Words)
	}
	for _, as := range []string{"", "The", "élan", "`a`"} {
		if got := (markdown.Text{Words: as}).Capital(); got.Words != as {
			t.Errorf("with a capital %q is %q", as, got.Words)
		}
	}
	if got := inline("The name. |").TrimBar(); got.Words != "The name." {
		t.Errorf("without its bar it is %q", got.Words)
	}
	if got := inline("a|").TrimBar(); got.Words != "a|" {
		t.Errorf("a bar without a blank is gone: %q", got.Words)
	}
	if x := inline("`Property`: "); !x.IsOneOf([]string{"name", "property"}) || x.IsOneOf([]string{"name"}) {
		t.Errorf("%q is not what it is", x.Words)
	}
}

// TestText_Part shows that words which somebody took out of a text find their place again.
func TestText_Part(t *testing.T) {
	t.Parallel()
	x := inline("**String** (as of [today](x.md))") // String (as of today)
	if got := x.Part("of today"); got.Words != "of today" || got.Pos(0) != column(16) || len(got.Spans) != 1 {
		t.Errorf("got %q at %s with %v", got.Words, got.Pos(0), got.Spans)
	}
	if got := x.Part("tomorrow"); got.Words != "tomorrow" || got.Pos(0) != column(3) || got.Spans != nil {
		t.Errorf("got %q at %s with %v", got.Words, got.Pos(0), got.Spans)
	}
}

// TestText_IndexOffset shows which byte of a text stands at a byte of the page.
func TestText_IndexOffset(t *testing.T) {
	t.Parallel()
	x := inline("ab **cd** [e](f.md)") // ab cd e
	for offset, want := range map[int]int{0: 0, 1: 1, 4: 3, 5: 3, 6: 4, 9: 6, 11: 6, 12: 7, 99: 7} {
		if got := x.IndexOffset(offset); got != want {
			t.Errorf("byte %d of the page is byte %d of %q, want %d", offset, got, x.Words, want)
		}
	}
}

// TestText_noPlace shows that a text that stands nowhere has no place.
func TestText_noPlace(t *testing.T) {
	t.Parallel()
	if got := (markdown.Text{Words: "a"}); !got.Pos(0).IsZero() || got.Offset(0) != 0 {
		t.Errorf("it stands at %s", got.Pos(0))
	}
}

// texts returns all texts of a page: headings, paragraphs and cells.
func texts(f *markdown.File) []markdown.Text {
	var out []markdown.Text
	var diags diag.List
	for section := range f.Root.All {
		out = append(out, section.Heading)
		for block := range section.Leaves {
			if block.Kind() == ast.KindParagraph || block.Kind() == ast.KindTextBlock {
				out = append(out, f.Inline(block))
			}
		}
		for _, table := range f.OwnTables(section, &diags) {
			out = append(out, table.Header...)
			for _, row := range table.Rows {
				out = append(out, row.Cells...)
			}
		}
	}
	return out
}

// checkAnchors fails for a text whose bytes or spans are out of bounds.
func checkAnchors(t *testing.T, size int, x markdown.Text) {
	t.Helper()
	for i := range len(x.Words) {
		if at := x.Offset(i); at < 0 || at > size {
			t.Fatalf("byte %d of %q stands at %d of %d", i, x.Words, at, size)
		}
	}
	for _, s := range x.Spans {
		if s.From > s.To || s.To > len(x.Words) {
			t.Fatalf("span %v is outside of %q", s, x.Words)
		}
	}
}

// FuzzTextParts holds that the bytes of a text's parts stand where they stood in the text, and its spans with them.
func FuzzTextParts(f *testing.F) {
	f.Add("a `b` **c** [d](e.md) [`f`](g.md)<br>h &amp; \\* i", 3, 9)
	f.Add("**TODO** a **TODO**\n`b`", 1, 2)
	f.Add("é <x> 　ü", 0, 5)
	f.Add("a:<ul><li>b</li> <li>`c`</ul>D <li/>e<li/>**f** &amp;<li>", 2, 7)
	f.Add("# a `b`\n\n|a|b|\n|-|-|\n|`c` d|[e](f.md)|**g**|\ngoes on\n", 0, 1)
	f.Fuzz(func(t *testing.T, src string, i, j int) {
		if !utf8.ValidString(src) {
			t.Skip("pages that are not UTF-8 are not read")
		}
		for _, x := range texts(parse(src)) {
			checkAnchors(t, len(src), x)
			if i >= 0 && i <= j && j <= len(x.Words) {
				checkParts(t, len(src), x, i, j)
			}
		}
	})
}

// checkParts fails for a part that differs from what stands there, and for a rest that is not the rest.
func checkParts(t *testing.T, size int, x markdown.Text, i, j int) {
	t.Helper()
	part := x.Slice(i, j)
	checkAnchors(t, size, part)
	lead := i + strings.Index(x.Words[i:j], part.Words)
	for k := range len(part.Words) {
		if part.Offset(k) != x.Offset(lead+k) {
			t.Fatalf("byte %d of %q stands at %d, in the whole at %d", k, part.Words, part.Offset(k), x.Offset(lead+k))
		}
	}
	inside := slices.DeleteFunc(slices.Clone(x.Spans), func(s markdown.Span) bool { return s.From < lead || s.To > lead+len(part.Words) })
	if len(part.Spans) != len(inside) {
		t.Fatalf("%q has the spans %v, want %v", part.Words, part.Spans, inside)
	}
	rest := x.Cut(i, j)
	checkAnchors(t, size, rest)
	if want := strings.TrimSpace(strings.Trim(x.Words[:i], " ") + " " + strings.Trim(x.Words[j:], " ")); rest.Words != want {
		t.Fatalf("without %q there is %q, want %q", x.Words[i:j], rest.Words, want)
	}
}
