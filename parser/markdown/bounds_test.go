package markdown_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
)

// TestFile_bounds shows what of a page is too much, that it is told of once, and that what follows is read as ever.
func TestFile_bounds(t *testing.T) {
	t.Parallel()
	long := strings.Repeat("x", 32<<10)
	paragraph := strings.Repeat(strings.Repeat("x", 1023)+"\n", 128) // a line has its end in none of the bounds
	columns := func(n int) string {
		return strings.Repeat("|A", n) + "|\n" + strings.Repeat("|-", n) + "|\n" + strings.Repeat("|a", n) + "|\n"
	}
	for _, tt := range []struct {
		name, src string
		said      []string
	}{
		{"a long line", long + "\n", nil},
		{"a line that is too long", "a\n\n" + long + "x\n", []string{":3:1: the line has 32769 bytes, more than 32768, it is left out [line-too-long]"}},
		{"two of them", long + "x\n" + long + "xx\n", []string{
			":1:1: the line has 32769 bytes, more than 32768, it is left out [line-too-long]",
			":2:1: the line has 32770 bytes, more than 32768, it is left out [line-too-long]",
		}},
		{"a deep quote", strings.Repeat(">", 100) + " a\n", nil},
		{"quotes that are too deep", strings.Repeat(">", 101) + " a\n" + strings.Repeat("> ", 101) + "b\n", []string{
			":1:1: more than 100 quotes and lists stand in each other, the line is left out [too-much]",
		}},
		{"lists that are too deep", strings.Repeat("- ", 101) + "a\n", []string{":1:1: more than 100 quotes and lists stand in each other, the line is left out [too-much]"}},
		{"lists with tabs that are too deep", strings.Repeat("-\t", 101) + "a\n", []string{":1:1: more than 100 quotes and lists stand in each other, the line is left out [too-much]"}},
		{"hyphens that are no list", strings.Repeat("-a", 101) + "\n", nil},
		{"numbered lists that are too deep", strings.Repeat("1. ", 60) + strings.Repeat("23) ", 41) + "a\n", []string{":1:1: more than 100 quotes and lists stand in each other, the line is left out [too-much]"}},
		{"a list that is indented far", strings.Repeat(" ", 205) + "- a\n", []string{":1:1: more than 100 quotes and lists stand in each other, the line is left out [too-much]"}},
		{"text that is indented far", strings.Repeat(" ", 205) + "a\n", nil},
		{"numbers that are no list", strings.Repeat("1 ", 200) + "a\n", nil},
		{"nothing but marks", strings.Repeat(">", 101) + "\n\nb\n", []string{":1:1: more than 100 quotes and lists stand in each other, the line is left out [too-much]"}},
		{"a wide table", columns(64), nil},
		{"a table that is too wide", columns(65), []string{":2:1: the table has more than 64 columns, it is read as text [too-much]"}},
		{"bars as text", "|A|B|\n|-|-|\n|" + strings.Repeat(`\|`, 1000) + "|b|\n|a|b|\n", nil},
		{"too many bars as text", "|A|B|\n|-|-|\n|" + strings.Repeat(`\|`, 1001) + "|b|\n|a|b|\n|\\||b|\n", []string{
			":3:1: the tables of the page hold more than 1000 bars as text, the row is left out [too-much]",
			":5:1: the tables of the page hold more than 1000 bars as text, the row is left out [too-much]",
		}},
		{"too many cells", columns(64) + strings.Repeat("a\n", 4095) + "\n\nb\n", []string{
			":4098:1: the tables of the page have more than 262144 cells, the rest of this one is left out [too-much]",
		}},
		{"too many cells behind a row of hyphens", columns(64) + "|-|\n" + strings.Repeat("a\n", 4094) + "\n\nb\n", []string{
			":4098:1: the tables of the page have more than 262144 cells, the rest of this one is left out [too-much]",
		}},
		{"a long text", paragraph + "\n" + paragraph, nil},
		{"a text that is just not too long", paragraph + strings.Repeat("x", 128) + "\n", nil},
		{"a text that is too long", paragraph + strings.Repeat("x", 129) + "\nmore\n\nb\n", []string{
			":129:1: the text goes on for more than 131072 bytes without a blank line, the rest of it is left out [too-much]",
		}},
		{"long code", "```json\n" + paragraph + paragraph + "```\n", nil},
		{"long code of another kind", "~~~\n" + paragraph + paragraph + "~~~\n", nil},
		{"a long text with code in it", paragraph + "```\nx\n```\n" + paragraph, nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			f := parse(tt.src + "\n\n## Last\n")
			var got []string
			for _, d := range f.Diags {
				if d.Code != diag.FrontMatterMissing {
					got = append(got, strings.TrimPrefix(said(diag.List{d})[0], page))
				}
			}
			if diff := cmp.Diff(tt.said, got); diff != "" {
				t.Errorf("diagnostics (-want +got):\n%s", diff)
			}
			last := f.Root.Subs[len(f.Root.Subs)-1]
			if line := strings.Count(tt.src, "\n") + 3; last.Words != "Last" || last.At.Line != line {
				t.Errorf("the last section is %q at %s, want line %d", last.Words, last.At, line)
			}
		})
	}
}

// TestFile_bounds_leftOut shows that what is left out is not there, and its neighbours are.
func TestFile_bounds_leftOut(t *testing.T) {
	t.Parallel()
	f := parse("one\n" + strings.Repeat("two", 32<<10) + "\nthree\n")
	var words []string
	for _, block := range f.Root.Blocks {
		words = append(words, f.Inline(block).Words)
	}
	if diff := cmp.Diff([]string{"one", "three"}, words); diff != "" {
		t.Errorf("words (-want +got):\n%s", diff)
	}
	if got, want := f.Inline(f.Root.Blocks[1]).Pos(0), (diag.Pos{Page: page, Line: 3, Column: 1}); got != want {
		t.Errorf("the line behind stands at %s, want %s", got, want)
	}
	var diags diag.List
	wide := parse(strings.Repeat("|A", 65) + "|\n" + strings.Repeat("|-", 65) + "|\n|a|\n")
	if tables := wide.Tables(wide.Root, &diags); len(tables) != 0 {
		t.Errorf("a table that is too wide is read, with %d columns", len(tables[0].Header))
	}
	bars := parse("|A|B|\n|-|-|\n|a|b|\n|" + strings.Repeat(`\|`, 1001) + "|b|\n")
	if diff := cmp.Diff([]string{"1:1 A / B", "3:2 a / b"}, rows(bars.Tables(bars.Root, &diags)[0])); diff != "" {
		t.Errorf("rows (-want +got):\n%s", diff)
	}
}
