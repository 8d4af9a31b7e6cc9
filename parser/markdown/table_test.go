package markdown_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/markdown"
)

// rows returns the rows of a table with their places, the header first.
func rows(table markdown.Table) []string {
	var out []string
	line := func(at diag.Pos, cells []markdown.Text) {
		words := make([]string, len(cells))
		for i, cell := range cells {
			words[i] = cell.Words
		}
		out = append(out, fmt.Sprintf("%d:%d %s", at.Line, at.Column, strings.Join(words, " / ")))
	}
	line(table.Pos(), table.Header)
	for _, row := range table.Rows {
		line(row.Pos(), row.Cells)
	}
	return out
}

// TestFile_Tables shows what is a row and what is a cell.
func TestFile_Tables(t *testing.T) {
	t.Parallel()
	const head = "|Property|Type|\n|:---|:---|\n"
	for _, tt := range []struct {
		name, src  string
		want, said []string
	}{
		{"rows", head + "|id|String|\n| `name` | [user](user.md) |\n", []string{"1:1 Property / Type", "3:2 id / String", "4:3 `name` / user"}, nil},
		{"a bar that is text", head + "|id|a \\| b|\n", []string{"1:1 Property / Type", "3:2 id / a | b"}, nil},
		{"a cell that is missing", head + "|id|\n", []string{"1:1 Property / Type", "3:2 id / "}, nil},
		{"a first cell that is empty", head + "||String|\n", []string{"1:1 Property / Type", "3:1  / String"}, nil},
		{
			"a cell too many", head + "|id|String| The **id**.|\n",
			[]string{"1:1 Property / Type", "3:2 id / String| The id."},
			[]string{page + ":3:5: the row has more than 2 cells, the rest is read as part of the last one [cell-surplus]"},
		},
		{"blanks behind the last bar", head + "|id|String| \n", []string{"1:1 Property / Type", "3:2 id / String"}, nil},
		{
			"a second line below the header", head + "|:--|--:|\n|id|String|\n",
			[]string{"1:1 Property / Type", "4:2 id / String"},
			[]string{page + ":3:2: the row is one more line below the header, it says nothing [row-separator]"},
		},
		{"a hyphen in each cell", head + "|-|-|\n", []string{"1:1 Property / Type", "3:2 - / -"}, nil},
		{"a row that goes on", head + "|id|String\nthat is\nlong.\n|name|String|\n", []string{"1:1 Property / Type", "3:2 id / String that is long.", "6:2 name / String"}, nil},
		{"a row that goes on with a cell", head + "|id||\nmore\n", []string{"1:1 Property / Type", "3:2 id more / "}, nil},
		{"a row without bars around it", head + "id|String\nname|String\n", []string{"1:1 Property / Type", "3:1 id / String", "4:1 name / String"}, nil},
		{"a line before any row", head + "more\n", []string{"1:1 Property / Type", "3:1 more / "}, nil},
		{"in a quote", "> |A|B|\n> |---|---|\n> |a|\n> |b|\n> |c|d|\n> more\n", []string{"1:3 A / B", "3:4 a / ", "4:4 b / ", "5:4 c / d more"}, nil},
		{"in a list", "1. Step\n\n   |A|B|\n   |---|---|\n   |a|b|\n", []string{"3:4 A / B", "5:5 a / b"}, nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			f := parse(tt.src)
			var diags diag.List
			tables := f.Tables(f.Root, &diags)
			if len(tables) != 1 {
				t.Fatalf("there are %d tables", len(tables))
			}
			if diff := cmp.Diff(tt.want, rows(tables[0])); diff != "" {
				t.Errorf("rows (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(tt.said, said(diags)); diff != "" {
				t.Errorf("diagnostics (-want +got):\n%s", diff)
			}
			for _, row := range append(tables[0].Rows, markdown.Row{Cells: tables[0].Header}) {
				for _, cell := range row.Cells {
					checkPlaces(t, f, cell)
				}
			}
			var again diag.List
			if own := f.OwnTables(f.Root, &again); len(own) != 1 || !cmp.Equal(rows(own[0]), rows(tables[0])) || !cmp.Equal(said(again), said(diags)) {
				t.Errorf("asked once more, there are %d tables, with %q", len(own), said(again))
			}
		})
	}
}

// TestTable shows what a table says of its columns.
func TestTable(t *testing.T) {
	t.Parallel()
	f := parse("# T\n\n| **Name** | Description: | Type | `Name` |\n|-|-|-|-|\n|id|The id.|String||\n|Only this||||\n|||String||\n||||\n")
	var diags diag.List
	table := f.Tables(f.Head(), &diags)[0]
	for want, headers := range [][]string{{"name"}, {"text", "description"}, {"type"}} {
		if got := table.Column(headers); got != want {
			t.Errorf("%q is column %d, want %d", headers, got, want)
		}
	}
	if got := table.Column([]string{"value"}); got != -1 {
		t.Errorf("a column that is not there is column %d", got)
	}
	if !table.Begins([]string{"property", "name"}) || table.Begins([]string{"type"}) || (markdown.Table{}).Begins([]string{""}) {
		t.Error("the table begins with another column")
	}
	row := table.Rows[0]
	if row.Cell(1).Words != "The id." || !row.Cell(3).IsZero() || !row.Cell(4).IsZero() || !row.Cell(-1).IsZero() {
		t.Errorf("the cells of the row are %v", row.Cells)
	}
	for i, want := range []bool{false, true, false, false} {
		if got := table.Rows[i].OnlyFirst(); got != want {
			t.Errorf("row %d has only a first cell: %t", i, got)
		}
	}
	if (markdown.Row{}).OnlyFirst() {
		t.Error("a row without cells has a first one")
	}
	if table.File != f {
		t.Error("the table stands in another file")
	}
}

func TestTable_AtMost(t *testing.T) {
	t.Parallel()
	f := parse("|A|\n|---|\n|a|\n|b|\n|c|\n")
	var diags diag.List
	table := f.Tables(f.Root, &diags)[0]
	if got := table.AtMost(3, "values", &diags); len(got.Rows) != 3 || diags != nil {
		t.Errorf("three of three rows are %d, with %v", len(got.Rows), said(diags))
	}
	got := table.AtMost(1, "values", &diags)
	if diff := cmp.Diff([]string{"1:1 A", "3:2 a"}, rows(got)); diff != "" {
		t.Errorf("rows (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{page + ":4:2: the table has more than 1 values, the rest is left out [too-much]"}, said(diags)); diff != "" {
		t.Errorf("diagnostics (-want +got):\n%s", diff)
	}
}

// TestFile_Tables_longRow shows that a cell does not go on for ever.
func TestFile_Tables_longRow(t *testing.T) {
	t.Parallel()
	line := strings.Repeat("x", 20<<10)
	f := parse("|A|B|\n|---|---|\n|a|b|\n" + line + "\n" + line + "\n" + line + "\n|c|" + line + "|\nmore\n")
	var diags diag.List
	table := f.Tables(f.Root, &diags)[0]
	if got := table.Rows[0].Cells[1].Words; got != "b "+line {
		t.Errorf("the cell has %d bytes", len(got))
	}
	if got := table.Rows[1].Cells[1].Words; got != line+" more" {
		t.Errorf("the cell of the next row has %d bytes", len(got))
	}
	if diff := cmp.Diff([]string{page + ":5:1: the cell goes on for more than 32768 bytes, the rest of it is left out [too-much]"}, said(diags)); diff != "" {
		t.Errorf("diagnostics (-want +got):\n%s", diff)
	}
}
