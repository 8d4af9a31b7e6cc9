package parser

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
)

// A table is a markdown table, flattened.
type table struct {
	// page is where the table stands: the page itself, or a file that it includes.
	page   *page
	header []text
	rows   []row
	offset int
	// rest are the lines that go on in the last row, size is how many bytes they have.
	rest []text
	size int
}

// A row is a table row.
type row struct {
	cells  []text
	offset int // of its first cell's text, of the line when that is empty
}

// atMost returns the table without the rows beyond a number, and tells of those.
func (t table) atMost(most int, what string) table {
	if len(t.rows) > most {
		t.page.diags.Add(diag.TooMuch, t.page.pos(t.rows[most].offset), "the table has more than %d %s, the rest is left out", most, what)
		t.rows = t.rows[:most]
	}
	return t
}

// cell returns the i-th cell, the empty text when the row or the column does not exist.
func (r row) cell(i int) text {
	if i < 0 || i >= len(r.cells) {
		return text{}
	}
	return r.cells[i]
}

// tables returns the tables that stand directly below a heading, or in a file that is included there.
func (p *page) tables(s *section) []table {
	var out []table
	for block := range s.leaves {
		switch b := block.(type) {
		case *extast.Table:
			out = append(out, p.table(b))
		case *ast.Paragraph, *ast.TextBlock:
			out = append(out, p.includedTables(b)...)
		}
	}
	return out
}

// tablesBelow returns the tables of a section and of the sections below it that are of no kind of their own.
func (p *page) tablesBelow(s *section) []table {
	out := p.tables(s)
	for _, sub := range s.subs {
		if kindOf(sub.name) == nil {
			out = append(out, p.tablesBelow(sub)...)
		}
	}
	return out
}

// ownTables returns the tables that stand directly below a heading, on the page itself.
func (p *page) ownTables(s *section) []table {
	var out []table
	for block := range s.leaves {
		if t, ok := block.(*extast.Table); ok {
			out = append(out, p.table(t))
		}
	}
	return out
}

// table flattens a goldmark table.
func (p *page) table(node *extast.Table) table {
	t := table{page: p, offset: p.body + max(node.Pos(), 0)}
	for n := node.FirstChild(); n != nil; n = n.NextSibling() {
		switch n := n.(type) {
		case *extast.TableHeader:
			t.header = p.row(n, len(node.Alignments)).cells
		case *extast.TableRow:
			t.addRow(p, p.row(n, len(node.Alignments)))
		}
	}
	t.endRow()
	return t
}

// addRow appends a row, or continues the one before: a line without a pipe at its start and with one filled cell is
// the rest of a description that somebody broke (docs-format §6.2).
func (t *table) addRow(p *page, r row) {
	if areDelimiters(r.cells) {
		p.diags.Add(diag.RowSeparator, p.pos(r.offset), "the row is one more line below the header, it says nothing")
		return
	}
	if len(t.rows) > 0 && !p.startsWithPipe(r.offset) && onlyFirst(r.cells) {
		t.continueRow(p, r.cells[0])
		return
	}
	t.endRow()
	t.rows = append(t.rows, r)
}

// delimiterCell matches a cell of the line below a table's header.
var delimiterCell = matching(`^:?-{2,}:?$`)

// areDelimiters reports whether cells look like those of the line below a table's header.
func areDelimiters(cells []text) bool {
	for _, c := range cells {
		if !strings.HasSuffix(strings.TrimSuffix(c.s, ":"), "--") || !delimiterCell().MatchString(c.s) {
			return false
		}
	}
	return len(cells) > 0
}

// continueRow adds a line to the last row, unless the row has had more of them than a cell can have.
func (t *table) continueRow(p *page, line text) {
	was := t.size
	if t.size += len(line.s); t.size <= maxLine {
		t.rest = append(t.rest, line)
	} else if was <= maxLine {
		p.diags.Add(diag.TooMuch, p.pos(line.offset(0)), "the cell goes on for more than %d bytes, the rest of it is left out", maxLine)
	}
}

// endRow joins the lines of the last row with its last cell that holds something.
func (t *table) endRow() {
	if len(t.rest) > 0 {
		cells := t.rows[len(t.rows)-1].cells
		i := len(cells) - 1
		for i > 0 && cells[i].isZero() {
			i--
		}
		cells[i] = joined(append([]text{cells[i]}, t.rest...))
	}
	t.rest, t.size = nil, 0
}

// startsWithPipe reports whether the line around an offset begins with "|", or does so in a block quote.
func (p *page) startsWithPipe(offset int) bool {
	start := bytes.LastIndexByte(p.src[:offset], '\n') + 1
	return bytes.HasPrefix(bytes.TrimLeft(p.src[start:], " \t>"), []byte{'|'})
}

// onlyFirst reports whether just the first cell holds something.
func onlyFirst(cells []text) bool {
	for _, c := range cells[min(1, len(cells)):] {
		if !c.isZero() {
			return false
		}
	}
	return len(cells) > 0 && !cells[0].isZero()
}

// row flattens a row of goldmark's table.
func (p *page) row(node ast.Node, columns int) row {
	r := row{offset: p.body + max(node.Pos(), 0)}
	for c := node.FirstChild(); c != nil; c = c.NextSibling() {
		r.cells = append(r.cells, p.inline(c))
	}
	if surplus := p.surplus(node, columns); surplus != nil {
		last := len(r.cells) - 1
		r.cells[last] = p.fragment(surplus[0], surplus[1])
		p.diags.Add(diag.CellSurplus, p.pos(surplus[0]), "the row has more than %d cells, the rest is read as part of the last one", columns)
	}
	if len(r.cells) > 0 && !r.cells[0].isZero() {
		r.offset = r.cells[0].offset(0)
	}
	return r
}

// surplus returns where the last column's text begins and ends when an unescaped "|" cut it, else nil.
// GFM drops what is behind the last column; the documents mean it as text (docs-format §6.2).
func (p *page) surplus(node ast.Node, columns int) []int {
	last := node.LastChild()
	if last == nil || node.ChildCount() != columns || last.Lines().Len() == 0 {
		return nil
	}
	start, stop := p.body+last.Lines().At(0).Start, p.body+last.Lines().At(0).Stop
	end := len(p.src)
	if n := bytes.IndexByte(p.src[stop:], '\n'); n >= 0 {
		end = stop + n
	}
	rest := bytes.TrimRight(p.src[stop:end], " \t\r")
	rest = bytes.TrimSuffix(rest, []byte{'|'})
	if len(bytes.TrimSpace(rest)) == 0 {
		return nil
	}
	return []int{start, stop + len(rest)}
}

// fragment flattens a stretch of the page that goldmark did not parse.
func (p *page) fragment(start, stop int) text {
	src := p.src[start:stop]
	w := textWriter{src: src, base: start, next: -1}
	for n := parseMarkdown(src).FirstChild(); n != nil; n = n.NextSibling() {
		w.children(n)
	}
	return w.text()
}
