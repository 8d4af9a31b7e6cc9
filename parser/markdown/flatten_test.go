package markdown_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/yuin/goldmark/ast"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/markdown"
)

// page is the path of the pages that the tests make up.
const page = "v1.0/api/thing-post.md"

// parse returns a page that stands alone.
func parse(src string) *markdown.File { return markdown.Root{}.Parse(page, []byte(src)) }

// inline returns the first block of a page that has no front matter, flattened.
func inline(src string) markdown.Text {
	f := parse(src)
	return f.Inline(f.Root.Blocks[0])
}

// spans returns the spans of a text as "kind words", with the destination behind it.
func spans(x markdown.Text) []string {
	kinds := [...]string{"code", "link", "strong", "emphasis", "html"}
	var out []string
	for _, s := range x.Spans {
		line := fmt.Sprintf("%s %q", kinds[s.Kind], x.Words[s.From:s.To])
		if s.Dest != "" {
			line += " " + s.Dest
		}
		out = append(out, line)
	}
	return out
}

// checkPlaces fails for a text whose letters and digits stand elsewhere in the page than the text says.
func checkPlaces(t *testing.T, f *markdown.File, x markdown.Text) {
	t.Helper()
	for i := range len(x.Words) {
		c := x.Words[i]
		if c < '0' || c > '9' && c < 'A' || c > 'Z' && c < 'a' || c > 'z' {
			continue
		}
		at := x.Offset(i) - f.OffsetOf(f.Start())
		if at < 0 || at >= len(f.Body()) || f.Body()[at] != c {
			t.Errorf("byte %d of %q does not stand at byte %d of %q", i, x.Words, at, f.Body())
		}
	}
}

// TestFile_Inline shows what of markup is words, and what is a span.
func TestFile_Inline(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name, src, words string
		spans            []string
	}{
		{"emphasis is gone", "The **id** of *this* thing.", "The id of this thing.", []string{`strong "id"`, `emphasis "this"`}},
		{"code keeps its backticks", "Is `a b` then.", "Is `a b` then.", []string{"code \"`a b`\""}},
		{"code with a backtick in it", "Is ``a`b`` then.", "Is `a`b` then.", []string{"code \"`a`b`\""}},
		{"blanks inside of code", "Is ` a  b ` then.", "Is `a b` then.", []string{"code \"`a b`\""}},
		{"code on two lines", "Is `a\nb` then.", "Is `a b` then.", []string{"code \"`a b`\""}},
		{"a link", "See [the user](../resources/user.md).", "See the user.", []string{`link "the user" ../resources/user.md`}},
		{"a link around code", "See [`user`](user.md).", "See `user`.", []string{"link \"`user`\" user.md", "code \"`user`\""}},
		{"a link around emphasis", "[**user**](user.md) object", "user object", []string{`link "user" user.md`, `strong "user"`}},
		{"blanks are one blank", "a \t b\nc  \nd", "a b c d", nil},
		{"blanks that are not ASCII", "a\u00a0b\u202fc\u3000d", "a b c d", nil},
		{"characters that nobody sees", "a\u200bb\ufeffc\u0007d", "abcd", nil},
		{"letters that are not ASCII", "Größe „x“", "Größe „x“", nil},
		{"escapes", `a\_b \*c\* \q`, `a_b *c* \q`, nil},
		{"no escapes in code", "`a\\_b`", "`a\\_b`", []string{"code \"`a\\\\_b`\""}},
		{"entities", "a &lt;b&gt; &amp;&nbsp;c", "a <b> & c", nil},
		{"no entities", "a & b &c; d&", "a & b &c; d&", nil},
		{"no entities in code", "`&lt;`", "`&lt;`", []string{"code \"`&lt;`\""}},
		{"a known tag is a blank", "a<br/>b<BR>c", "a b c", []string{`html "" br`, `html "" br`}},
		{"a tag with attributes", `a<span class="x">b</span>c`, "a b c", []string{`html "" span`, `html "" /span`}},
		{"words in angle brackets", "Bearer <token> here", "Bearer <token> here", nil},
		{"a comment", "a<!-- b -->c", "ac", nil},
		{"a picture is its text", "a ![b c](d.png) e", "a b c e", nil},
		{"nothing", "&nbsp;", "", nil},
		{"a span behind a blank does not hold it", "a <br> **b**", "a b", []string{`html "" br`, `strong "b"`}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			got := inline(tt.src)
			if got.Words != tt.words {
				t.Errorf("got %q, want %q", got.Words, tt.words)
			}
			if diff := cmp.Diff(tt.spans, spans(got)); diff != "" {
				t.Errorf("spans (-want +got):\n%s", diff)
			}
			if got.IsZero() != (tt.words == "") {
				t.Errorf("%q is zero: %t", got.Words, got.IsZero())
			}
			checkPlaces(t, parse(tt.src), got)
		})
	}
}

// TestFile_Inline_address shows that an address in angle brackets is a link, and stands at its bracket as a whole.
func TestFile_Inline_address(t *testing.T) {
	t.Parallel()
	got := inline("See <https://contoso.com/x>.")
	if got.Words != "See https://contoso.com/x." || got.Pos(4) != column(5) || got.Pos(25) != column(28) {
		t.Errorf("got %q with an address at %s and a full stop at %s", got.Words, got.Pos(4), got.Pos(25))
	}
	if diff := cmp.Diff([]string{`link "https://contoso.com/x" https://contoso.com/x`}, spans(got)); diff != "" {
		t.Errorf("spans (-want +got):\n%s", diff)
	}
}

// TestFile_Inline_items shows that the items of an HTML list do not run into each other when their tags are gone.
func TestFile_Inline_items(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ name, src, want string }{
		{"a mark between items, a full stop behind", "One of:<ul><li>a</li><li>b</li></ul>The rest.", "One of: a; b. The rest."},
		{"items that nobody closes", "One of:<ul><li>a<li>b</ul>The rest.", "One of: a; b. The rest."},
		{"items that are code", "One of:<ol><li>`a`</li><li>`b`</li></ol>The rest.", "One of: `a`; `b`. The rest."},
		{"items in parentheses", "One of:<ul><li>(a)</li><li>(b)</li></ul>", "One of: (a); (b)"},
		{"items with a mark of their own", "One of:<ul><li>a,</li><li>b.</li></ul>The rest.", "One of: a, b. The rest."},
		{"a sentence that goes on", "One of:<ul><li>a</li><li>b</li></ul>as it is.", "One of: a; b as it is."},
		{"code does not begin a sentence", "One of:<ul><li>a</li></ul>`b` is.", "One of: a `b` is."},
		{"void items", "The modes:<li/>a<li/>b", "The modes: a; b"},
		{"an end without a beginning", "a</li></ul>B", "a B"},
		{"an empty item first", "<ul><li></li><li>a</li></ul>", "a"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			got := inline("<b></b>" + tt.src) // a block of HTML would begin with the tag of a list
			if got.Words != tt.want {
				t.Errorf("got %q, want %q", got.Words, tt.want)
			}
			checkPlaces(t, parse("<b></b>"+tt.src), got)
		})
	}
}

// TestFile_Words shows how blocks become one text.
func TestFile_Words(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ name, src, want string }{
		{"paragraphs", "> A **note**.\n>\n> And more.", "A note. And more."},
		{"the items of a list", "- one\n- two\n- three", "one; two; three"},
		{"items that are sentences", "- One.\n- Two:\n- three", "One. Two: three"},
		{"items apart", "1. one\n\n2. two", "one; two"},
		{"a list in an item", "- one:\n  - a\n  - b\n- two", "one: a; b; two"},
		{"a list in a quote", "> Either:\n> - a\n> - b", "Either: a; b"},
		{"code is no words", "> A\n>\n> ```\n> x\n> ```\n>\n> B", "A B"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			f := parse(tt.src)
			got := f.Words(f.Root.Blocks[0])
			if got.Words != tt.want {
				t.Errorf("got %q, want %q", got.Words, tt.want)
			}
			checkPlaces(t, f, got)
		})
	}
}

// TestFile_Inline_places shows that words know their line and column, behind front matter and in lines of their own.
func TestFile_Inline_places(t *testing.T) {
	t.Parallel()
	f := parse("---\ntitle: x\n---\n\n  The **id** &lt;of&gt;\n> [it](x.md).\n")
	got := f.Inline(f.Root.Blocks[0])
	if got.Words != "The id <of>" {
		t.Fatalf("got %q", got.Words)
	}
	for i, want := range map[int]diag.Pos{
		0: {Page: page, Line: 5, Column: 3}, 4: {Page: page, Line: 5, Column: 9},
		7: {Page: page, Line: 5, Column: 14}, 8: {Page: page, Line: 5, Column: 18}, 9: {Page: page, Line: 5, Column: 19},
	} {
		if at := got.Pos(i); at != want {
			t.Errorf("byte %d stands at %s, want %s", i, at, want)
		}
	}
	quote := f.Words(f.Root.Blocks[1])
	if at, want := quote.Pos(0), (diag.Pos{Page: page, Line: 6, Column: 4}); at != want {
		t.Errorf("%q stands at %s, want %s", quote.Words, at, want)
	}
}

// TestFile_Lines shows that what marks a quote is no part of the lines in it, and that nothing moves.
func TestFile_Lines(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name, src, want string
		start           int
	}{
		{"plain", "a\n\n```http\nGET /x\nHost: y\n```\n", "GET /x\nHost: y\n", 11},
		{"in a quote", "a\n\n> ```http\n> GET /x\n> Host: y\n> ```\n", "GET /x\n  Host: y\n", 15},
		{"in a list", "a\n\n- ```http\n  GET /x\n  Host: y\n  ```\n", "GET /x\n  Host: y\n", 15},
		{"three lines in a quote", "a\n\n> ```\n> a\n> b\n> c\n> ```\n", "a\n  b\n  c\n", 11},
		{"empty", "a\n\n```http\n```\n", "", 0},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			f := parse(tt.src)
			code := leaf(t, f, 1)
			start, got := f.Lines(code.Lines())
			if start != tt.start || string(got) != tt.want {
				t.Errorf("got %q at %d, want %q at %d", got, start, tt.want, tt.start)
			}
			if string(f.Body()) != tt.src {
				t.Errorf("the page itself became %q", f.Body())
			}
		})
	}
}

// leaf returns a block of a page that holds no others.
func leaf(t *testing.T, f *markdown.File, i int) ast.Node {
	t.Helper()
	var all []ast.Node
	for section := range f.Root.All {
		for block := range section.Leaves {
			all = append(all, block)
		}
	}
	if i >= len(all) {
		t.Fatalf("the page has %d blocks", len(all))
	}
	return all[i]
}

func TestIsFence(t *testing.T) {
	t.Parallel()
	for line, want := range map[string]bool{
		"```": true, "```json": true, "```a``` is code": false, "`a`": false, "a ```": false, "": false,
	} {
		if got := markdown.IsFence([]byte(line)); got != want {
			t.Errorf("%q: got %t", line, got)
		}
	}
}

func TestWithoutTags(t *testing.T) {
	t.Parallel()
	if got := markdown.WithoutTags("POST <b>/users</b><br/>a < b"); got != "POST /usersa < b" {
		t.Errorf("got %q", got)
	}
}
