package page

import (
	"cmp"
	"slices"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/markdown"
	"github.com/seed-8ef76b74/graphgen/parser/model"
	"github.com/seed-8ef76b74/graphgen/parser/page/ref"
	"github.com/seed-8ef76b74/graphgen/parser/wording"
)

// A BodyTable is one of several tables that stand below "Request body" itself, with what the sentence above it says:
// each may be about one case of the call.
type BodyTable struct {
	At diag.Pos
	// Names are what the paragraph right above names that can be a type.
	Names []ref.Named
	// Boilerplate is the place of the sentence in that paragraph that calls all rows required, or of the section's.
	Boilerplate diag.Pos
	Rows        []*model.Property
}

// A ruledTable is a table with the sentence above it.
type ruledTable struct {
	BodyTable
	table markdown.Table
}

// readTables reads the tables that stand below "Request body" itself. Of several of which a sentence names what can
// be a type, each has a sentence of its own: what one of these calls required are the rows of its own table.
func (r *bodyReader) readTables(s *markdown.Section) {
	tables := r.ruledTables(s)
	own := len(tables) > 1 && slices.ContainsFunc(tables, func(t ruledTable) bool { return len(t.Names) > 0 })
	if own && slices.ContainsFunc(tables, func(t ruledTable) bool { return t.Boilerplate == r.out.Boilerplate }) {
		r.out.Boilerplate = diag.Pos{} // it counts for its own table alone
	}
	for _, t := range tables {
		n := len(r.rows.Props)
		r.readTable(&r.rows, t.table)
		if own {
			t.Rows, t.Boilerplate = slices.Clone(r.rows.Props[n:]), cmp.Or(t.Boilerplate, r.out.Boilerplate)
			r.out.Tables = append(r.out.Tables, t.BodyTable)
		}
	}
}

// ruledTables returns the tables that stand below "Request body" itself.
func (r *bodyReader) ruledTables(s *markdown.Section) []ruledTable {
	var tables []ruledTable
	var above ast.Node
	for block := range s.Leaves {
		switch b := block.(type) {
		case *extast.Table:
			tables = append(tables, r.ruledTable(b, above))
		case *ast.Paragraph, *ast.TextBlock:
			for _, t := range r.IncludedTables(b, &r.Told) {
				tables = append(tables, ruledTable{BodyTable{At: t.Pos()}, t})
			}
		}
		above = block
	}
	return tables
}

// ruledTable reads the paragraph above a table.
func (r *bodyReader) ruledTable(node *extast.Table, above ast.Node) ruledTable {
	table := r.Table(node, &r.Told)
	t := ruledTable{BodyTable{At: table.Pos()}, table}
	switch above.(type) {
	case *ast.Paragraph, *ast.TextBlock:
		words := r.Inline(above)
		t.Names, t.Boilerplate = r.Origin().NamedTypes(words), wording.Boilerplate(words)
	}
	return t
}
