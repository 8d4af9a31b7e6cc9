package markdown_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/yuin/goldmark/ast"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/markdown"
)

// outline returns a line for each section: a hyphen for each section around it, its level and name, its place, and the
// kinds of its blocks.
func outline(f *markdown.File) []string { return outlineOf(nil, "", f.Root) }

func outlineOf(lines []string, around string, s *markdown.Section) []string {
	words := []string{fmt.Sprintf("%s%d %s %d:%d", around, s.Level, s.Name, s.At.Line, s.At.Column)}
	for _, block := range s.Blocks {
		words = append(words, block.Kind().String())
	}
	lines = append(lines, strings.Join(words, " "))
	for _, sub := range s.Subs {
		lines = outlineOf(lines, around+"-", sub)
	}
	return lines
}

// TestFile_sections shows which blocks belong to which heading.
func TestFile_sections(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name, src string
		want      []string
	}{
		{"a tree", "before\n\n# Create `thing`\nText.\n## HTTP request\n```http\nPOST /x\n```\n### Optional\n- a\n## Response\nText.\n", []string{
			"0  0:0 Paragraph", "-1 create thing 3:3 Paragraph", "--2 http request 5:4 FencedCodeBlock", "---3 optional 9:5 List", "--2 response 11:4 Paragraph",
		}},
		{"levels that are left out", "#### Deep\n## Shallow\n### In it\n# Top\n", []string{"0  0:0", "-4 deep 1:6", "-2 shallow 2:4", "--3 in it 3:5", "-1 top 4:3"}},
		{"titles that end by accident", "## Response:\n## Request body.\n##  Examples \\\n## **Permissions**\n", []string{
			"0  0:0", "-2 response 1:4", "-2 request body 2:4", "-2 examples 3:5", "-2 permissions 4:6",
		}},
		{"a line below a heading", "Request body\n------------\n\ntext\n", []string{"0  0:0", "-2 request body 1:1 Paragraph"}},
		{"an empty heading", "text\n\n##\n\nmore\n", []string{"0  0:0 Paragraph", "-2  3:1 Paragraph"}},
		{"tabs belong to the section around them", "## Request\n# [HTTP](#tab/http)\n```http\nPOST /x\n```\n# [C#](#tab/csharp)\n[!INCLUDE [x](y.md)]\n\n---\n\n## Response\n", []string{
			"0  0:0", "-2 request 1:4 FencedCodeBlock Paragraph ThematicBreak", "-2 response 11:4",
		}},
		{"an include over hyphens is no heading", "## Request\n[!INCLUDE [x](y.md)]\n---\ntext\n", []string{"0  0:0", "-2 request 1:4 Paragraph"}},
		{"a heading with a link", "## See [it](x.md)\n", []string{"0  0:0", "-2 see it 1:4"}},
		{"a heading of code is none", "```\n# a\n```\n", []string{"0  0:0 FencedCodeBlock"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if diff := cmp.Diff(tt.want, outline(parse(tt.src))); diff != "" {
				t.Errorf("sections (-want +got):\n%s", diff)
			}
		})
	}
}

// TestSection_words shows that the words of a heading keep what its name leaves out.
func TestSection_words(t *testing.T) {
	t.Parallel()
	got := parse("## Create `Thing`: *now*.\n").Root.Subs[0]
	if got.Words != "Create Thing: now." || got.Name != "create thing: now" || got.Heading.Words != "Create `Thing`: now." || got.Level != 2 {
		t.Errorf("got %q, %q, %q", got.Words, got.Name, got.Heading.Words)
	}
}

func TestFile_Head(t *testing.T) {
	t.Parallel()
	if got := parse("## First\n# Second\n# Third\n").Head(); got == nil || got.Words != "Second" {
		t.Errorf("got %+v", got)
	}
	if got := parse("## First\n").Head(); got != nil {
		t.Errorf("got %+v", got)
	}
}

// TestSection_All_stops shows that who has found a section sees no other.
func TestSection_All_stops(t *testing.T) {
	t.Parallel()
	var seen []string
	for s := range parse("# A\n## B\n### C\n## D\n# E\n").Root.All {
		if seen = append(seen, s.Words); s.Words == "B" {
			break
		}
	}
	if diff := cmp.Diff([]string{"", "A", "B"}, seen); diff != "" {
		t.Errorf("sections (-want +got):\n%s", diff)
	}
}

// TestSection_Leaves shows that what stands in lists and quotes is seen as if it stood alone.
func TestSection_Leaves(t *testing.T) {
	t.Parallel()
	f := parse("one\n\n- two\n\n  three\n\n  > four\n\n> - five\n>\n> ```\n> code\n> ```\n\nsix\n")
	var kinds, words []string
	for block := range f.Root.Leaves {
		kinds = append(kinds, block.Kind().String())
		words = append(words, f.Inline(block).Words)
	}
	if diff := cmp.Diff([]string{"Paragraph", "Paragraph", "Paragraph", "Paragraph", "TextBlock", "FencedCodeBlock", "Paragraph"}, kinds); diff != "" {
		t.Errorf("kinds (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{"one", "two", "three", "four", "five", "", "six"}, words); diff != "" {
		t.Errorf("words (-want +got):\n%s", diff)
	}
	n := 0
	for block := range f.Root.Leaves {
		if n++; f.Inline(block).Words == "three" {
			break
		}
	}
	if n != 3 {
		t.Errorf("%d blocks are seen up to the third one", n)
	}
}

func TestFold(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ title, want string }{
		{" Request Body: ", "request body"}, {"**Note**", "note"}, {"Examples.\\", "examples"}, {"Why?", "why"}, {"a.b", "a.b"}, {"", ""},
	} {
		if got := markdown.Fold(tt.title); got != tt.want {
			t.Errorf("%q is folded to %q", tt.title, got)
		}
	}
}

// TestFile_blocks shows what a page knows of a block of code: its language, and where it and its first line stand.
func TestFile_blocks(t *testing.T) {
	t.Parallel()
	f := parse("---\na: b\n---\n# T\n\n``` HTTP x\nPOST /x\nHost: y\n```\n\n```\n```\n")
	code, ok := f.Head().Blocks[0].(*ast.FencedCodeBlock)
	if !ok {
		t.Fatalf("the block is a %s", f.Head().Blocks[0].Kind())
	}
	if got := f.Language(code); got != "http" {
		t.Errorf("its language is %q", got)
	}
	if got, want := f.Pos(f.Offset(code)), (diag.Pos{Page: page, Line: 6, Column: 1}); got != want {
		t.Errorf("it stands at %s, want %s", got, want)
	}
	if got, want := f.Pos(f.FirstLine(code)), (diag.Pos{Page: page, Line: 8, Column: 1}); got != want {
		t.Errorf("its first line ends at %s, want %s", got, want)
	}
	empty, ok := f.Head().Blocks[1].(*ast.FencedCodeBlock)
	if !ok || f.Language(empty) != "" {
		t.Errorf("the second block is a %s", f.Head().Blocks[1].Kind())
	}
	if got := f.Pos(f.FirstLine(empty)); got != f.Start() {
		t.Errorf("a block without lines has one that ends at %s", got)
	}
	if got, want := f.Start(), (diag.Pos{Page: page, Line: 4, Column: 1}); got != want {
		t.Errorf("the body begins at %s, want %s", got, want)
	}
	if got := string(f.Body()); !strings.HasPrefix(got, "# T\n") {
		t.Errorf("the body is %q", got)
	}
}
