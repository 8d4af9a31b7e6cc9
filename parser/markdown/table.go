package markdown

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
)

// A Table is a markdown table, flattened.
type Table struct {
	// File is where the table stands: the page itself, or a file that it includes.
	File   *File
	Header []Text
	Rows   []Row

	offset int
	// rest are the lines that go on in the last row, size is how many bytes they have.
	rest []Text
	size int
}

// A Row is a table row.
type Row struct {
	Cells []Text

	src    *Source
	offset int // of its first cell's text, of the line when that is empty
}

// Pos returns the place of the table.
func (t Table) Pos() diag.Pos { return t.File.Pos(t.offset) }

// Pos returns the place of the row.
func (r Row) Pos() diag.Pos { return r.src.Pos(r.offset) }

// AtMost returns the table without the rows beyond a number, and tells of those.
func (t Table) AtMost(most int, what string, diags *diag.List) Table {
	if len(t.Rows) > most {
		diags.Add(diag.TooMuch, t.Rows[most].Pos(), "the table has more than %d %s, the rest is left out", most, what)
		t.Rows = t.Rows[:most]
	}
	return t
}

// Cell returns the i-th cell, the empty text when the row or the column does not exist.
func (r Row) Cell(i int) Text {
	if i < 0 || i >= len(r.Cells) {
		return Text{}
	}
	return r.Cells[i]
}

// OnlyFirst reports whether just the first cell holds something.
func (r Row) OnlyFirst() bool {
	for _, c := range r.Cells[min(1, len(r.Cells)):] {
		if !c.IsZero() {
			return false
		}
	}
	return len(r.Cells) > 0 && !r.Cells[0].IsZero()
}

// Column returns the first column with one of the folded headers, -1 when there is none.
func (t Table) Column(headers []string) int {
	for i, h := range t.Header {
		if h.IsOneOf(headers) {
			return i
		}
	}
	return -1
}

// Begins reports whether the first column has one of the folded headers.
func (t Table) Begins(headers []string) bool {
	return len(t.Header) > 0 && t.Header[0].IsOneOf(headers)
}

// Tables returns the tables that stand directly below a heading, or in a file that is included there. What is odd about
// them goes to diags.
func (f *File) Tables(s *Section, diags *diag.List) []Table {
	var out []Table
	for block := range s.Leaves {
		switch b := block.(type) {
		case *extast.Table:
			out = append(out, f.Table(b, diags))
		case *ast.Paragraph, *ast.TextBlock:
			out = append(out, f.IncludedTables(b, diags)...)
		}
	}
	return out
}

// OwnTables returns the tables that stand directly below a heading, in the file itself.
func (f *File) OwnTables(s *Section, diags *diag.List) []Table {
	var out []Table
	for block := range s.Leaves {
		if t, ok := block.(*extast.Table); ok {
			out = append(out, f.Table(t, diags))
		}
	}
	return out
}

// flattened is a table with what is odd about it.
type flattened struct {
	table Table
	diags diag.List
}

// Table flattens a goldmark table. What is odd about it goes to diags.
func (f *File) Table(node *extast.Table, diags *diag.List) Table {
	known, ok := f.tables[node]
	if !ok {
		known = f.flatten(node)
		f.tables[node] = known
	}
	*diags = append(*diags, known.diags...)
	return known.table
}

func (f *File) flatten(node *extast.Table) flattened {
	out := flattened{table: Table{File: f, offset: f.Offset(node)}}
	for n := node.FirstChild(); n != nil; n = n.NextSibling() {
		switch n := n.(type) {
		case *extast.TableHeader:
			out.table.Header = f.row(n, len(node.Alignments), &out.diags).Cells
		case *extast.TableRow:
			out.table.addRow(f.row(n, len(node.Alignments), &out.diags), &out.diags)
		}
	}
	out.table.endRow()
	return out
}

// addRow appends a row, or continues the one before: a line without a pipe at its start and with one filled cell is
// the rest of a description that somebody broke (FORMAT.md, "Tables and their rows").
func (t *Table) addRow(r Row, diags *diag.List) {
	if r.isDelimiter() {
		diags.Add(diag.RowSeparator, r.Pos(), "the row is one more line below the header, it says nothing")
		return
	}
	if len(t.Rows) > 0 && !t.File.startsWithPipe(r.offset) && r.OnlyFirst() {
		t.continueRow(r.Cells[0], diags)
		return
	}
	t.endRow()
	t.Rows = append(t.Rows, r)
}

// isDelimiter reports whether the cells look like those of the line below a table's header.
func (r Row) isDelimiter() bool {
	for _, c := range r.Cells {
		hyphens := strings.TrimSuffix(strings.TrimPrefix(c.Words, ":"), ":")
		if len(hyphens) < 2 || strings.Trim(hyphens, "-") != "" {
			return false
		}
	}
	return len(r.Cells) > 0
}

// continueRow adds a line to the last row, unless the row has had more of them than a cell can have.
func (t *Table) continueRow(line Text, diags *diag.List) {
	was := t.size
	if t.size += len(line.Words); t.size <= maxLine {
		t.rest = append(t.rest, line)
	} else if was <= maxLine {
		diags.Add(diag.TooMuch, line.Pos(0), "the cell goes on for more than %d bytes, the rest of it is left out", maxLine)
	}
}

// endRow joins the lines of the last row with its last cell that holds something.
func (t *Table) endRow() {
	if len(t.rest) > 0 {
		cells := t.Rows[len(t.Rows)-1].Cells
		i := len(cells) - 1
		for i > 0 && cells[i].IsZero() {
			i--
		}
		cells[i] = Joined(append([]Text{cells[i]}, t.rest...))
	}
	t.rest, t.size = nil, 0
}

// startsWithPipe reports whether the line around an offset begins with "|", or does so in a block quote.
func (f *File) startsWithPipe(offset int) bool {
	start := bytes.LastIndexByte(f.src[:offset], '\n') + 1
	return bytes.HasPrefix(bytes.TrimLeft(f.src[start:], " \t>"), []byte{'|'})
}

// row flattens a row of goldmark's table.
func (f *File) row(node ast.Node, columns int, diags *diag.List) Row {
	r := Row{src: f.Source, offset: f.Offset(node)}
	for c := node.FirstChild(); c != nil; c = c.NextSibling() {
		r.Cells = append(r.Cells, f.Inline(c))
	}
	if surplus := f.surplus(node, columns); surplus != nil {
		last := len(r.Cells) - 1
		r.Cells[last] = f.fragment(surplus[0], surplus[1])
		diags.Add(diag.CellSurplus, f.Pos(surplus[0]), "the row has more than %d cells, the rest is read as part of the last one", columns)
	}
	if len(r.Cells) > 0 && !r.Cells[0].IsZero() {
		r.offset = r.Cells[0].Offset(0)
	}
	return r
}

// surplus returns where the last column's text begins and ends when an unescaped "|" cut it, else nil.
// GFM drops what is behind the last column; the documents mean it as text (FORMAT.md, "Tables and their rows").
func (f *File) surplus(node ast.Node, columns int) []int {
	last := node.LastChild()
	if last == nil || node.ChildCount() != columns || last.Lines().Len() == 0 {
		return nil
	}
	start, stop := f.body+last.Lines().At(0).Start, f.body+last.Lines().At(0).Stop
	end := len(f.src)
	if n := bytes.IndexByte(f.src[stop:], '\n'); n >= 0 {
		end = stop + n
	}
	rest := bytes.TrimRight(f.src[stop:end], " \t\r")
	rest = bytes.TrimSuffix(rest, []byte{'|'})
	if len(bytes.TrimSpace(rest)) == 0 {
		return nil
	}
	return []int{start, stop + len(rest)}
}

// fragment flattens a stretch of the file that goldmark did not parse.
func (f *File) fragment(start, stop int) Text {
	src := f.src[start:stop]
	w := textWriter{src: src, base: start, next: -1, source: f.Source}
	for n := parse(src).FirstChild(); n != nil; n = n.NextSibling() {
		w.children(n)
	}
	return w.text()
}
