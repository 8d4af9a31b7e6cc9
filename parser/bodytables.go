package parser

import (
	"cmp"
	"slices"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// A bodyTable is a table that stands below "Request body" itself, with what the sentence above it says.
type bodyTable struct {
	table
	// names are what the paragraph right above names that can be a type.
	names []typeCell
	// boilerplate is the place of the sentence in that paragraph that calls all rows required, or of the section's.
	boilerplate diag.Pos
	rows        []*model.Property
}

// readBodyTables reads the tables that stand below "Request body" itself. Of several of which a sentence names what can
// be a type, each has a sentence of its own: what one of these calls required are the rows of its own table.
func (c *createPage) readBodyTables(r *propertyReader, s *section) {
	tables := c.bodyTables(s)
	own := len(tables) > 1 && slices.ContainsFunc(tables, func(t bodyTable) bool { return len(t.names) > 0 })
	if own {
		c.forgetSentences(tables)
	}
	for _, t := range tables {
		n := len(r.props)
		c.readBodyTable(r, t.table)
		if own {
			t.rows, t.boilerplate = slices.Clone(r.props[n:]), cmp.Or(t.boilerplate, c.boilerplate)
			c.ruled = append(c.ruled, t)
		}
	}
}

// bodyTables returns the tables that stand below "Request body" itself.
func (c *createPage) bodyTables(s *section) []bodyTable {
	var tables []bodyTable
	var above ast.Node
	for block := range s.leaves {
		switch b := block.(type) {
		case *extast.Table:
			tables = append(tables, c.bodyTable(b, above))
		case *ast.Paragraph, *ast.TextBlock:
			for _, t := range c.includedTables(b) {
				tables = append(tables, bodyTable{table: t})
			}
		}
		above = block
	}
	return tables
}

// bodyTable reads the paragraph above a table.
func (c *createPage) bodyTable(node *extast.Table, above ast.Node) bodyTable {
	t := bodyTable{table: c.table(node)}
	switch above.(type) {
	case *ast.Paragraph, *ast.TextBlock:
		words := c.inline(above)
		t.names, t.boilerplate = c.namedTypes(words), c.boilerplateIn(words)
	}
	return t
}

// camelWord matches a word that can be the name of a type and is no other.
var camelWord = matching(`\b[a-z]+[a-z0-9]*[A-Z]\w*\b`)

// maxNamed is how many names a sentence above a table can have; one that is about a table has two.
const maxNamed = 20

// namedTypes returns what a text names that can be a type: links, what is bold or code, and words with a capital inside.
func (c *createPage) namedTypes(t text) []typeCell {
	var out []typeCell
	for _, s := range t.spans {
		switch cell, ok := c.linkedType(t, s); {
		case ok:
			out = append(out, cell)
		case (s.kind == spanStrong || s.kind == spanCode) && typeName().MatchString(t.of(s)):
			out = append(out, typeCell{name: t.of(s), offset: t.offset(s.from)})
		}
	}
	for _, m := range camelWord().FindAllStringIndex(t.s, maxNamed) {
		out = append(out, typeCell{name: t.s[m[0]:m[1]], offset: t.offset(m[0])})
	}
	return out[:min(len(out), maxNamed)]
}

// forgetSentences makes the sentence that calls all rows required count for its own table alone.
func (c *createPage) forgetSentences(tables []bodyTable) {
	if slices.ContainsFunc(tables, func(t bodyTable) bool { return t.boilerplate == c.boilerplate }) {
		c.boilerplate = diag.Pos{}
	}
}

// tellShared tells of the tables whose sentence names a single one of the types that a page creates: their rows are taken
// for all of them.
func (l *linker) tellShared(c *createPage, cells []typeCell) {
	for _, t := range c.ruled {
		var about []typeCell
		for _, k := range cells {
			if slices.ContainsFunc(t.names, func(name typeCell) bool { return sameShort(name.name, k.name) }) {
				about = append(about, k)
			}
		}
		if len(about) == 1 && len(cells) > 1 {
			l.diags.Add(diag.TableShared, c.pos(t.offset), "the sentence above the table is about %s, its rows are taken for all types that the page creates", clip(about[0].name))
		}
	}
}
