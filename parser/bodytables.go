package parser

import (
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
	// boilerplate is the place of the sentence in that paragraph that calls all rows required.
	boilerplate diag.Pos
}

// Ruled rows are rows of all types that have a sentence of their own that may call them required.
type ruledRows struct {
	rows        []*model.Property
	boilerplate diag.Pos
}

// readBodyTables reads the tables that stand below "Request body" itself. Of several of which a sentence names what can
// be a type, each may be about one of the types that the page creates: they wait until these are known.
func (c *createPage) readBodyTables(r *propertyReader, s *section) {
	var tables []bodyTable
	var above ast.Node
	named := false
	for block := range s.leaves {
		switch b := block.(type) {
		case *extast.Table:
			tables = append(tables, c.bodyTable(b, above))
			named = named || len(tables[len(tables)-1].names) > 0
		case *ast.Paragraph, *ast.TextBlock:
			for _, t := range c.includedTables(b) {
				tables = append(tables, bodyTable{table: t})
			}
		}
		above = block
	}
	if len(tables) > 1 && named {
		c.waiting, c.rows = tables, r
		c.forgetSentences()
		return
	}
	for _, t := range tables {
		c.readBodyTable(r, t.table)
	}
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
func (c *createPage) forgetSentences() {
	if slices.ContainsFunc(c.waiting, func(t bodyTable) bool { return t.boilerplate == c.boilerplate }) {
		c.boilerplate = diag.Pos{}
	}
}

// settleTables reads the tables that wait for the created types: one whose sentence names a single one of these, or of
// those derived from them, is a part about it, any other one is about all.
func (l *linker) settleTables(c *createPage, cells []typeCell) {
	var common []*model.Property
	for _, t := range c.waiting {
		if typ := l.onlyCreated(t.names, cells); typ.name != "" && len(c.parts) < maxCreated {
			c.parts = append(c.parts, &bodyPart{typ: typ, tables: []table{t.table}, boilerplate: t.boilerplate})
			continue
		}
		n := len(c.rows.props)
		c.readBodyTable(c.rows, t.table)
		rows := c.rows.props[n:]
		markRows(rows, c.sent)
		if t.boilerplate.IsZero() {
			t.boilerplate = c.boilerplate
		}
		c.ruled = append(c.ruled, ruledRows{rows, t.boilerplate})
		common = append(common, rows...)
	}
	if len(common) > 0 {
		c.op.Body.Properties = slices.Concat(common, without(c.op.Body.Properties, common))
	}
}

// onlyCreated returns the one of some names that is a type which the page creates beside others, or one derived from
// such a type; zero when there is none, or more than one.
func (l *linker) onlyCreated(names, cells []typeCell) typeCell {
	var only typeCell
	for _, name := range names {
		created := slices.ContainsFunc(cells, func(k typeCell) bool { return sameShort(k.name, name.name) })
		switch {
		case created && len(cells) == 1, only.name != "" && sameShort(only.name, name.name):
		case !created && !l.derivesFrom(name, cells):
		case only.name != "":
			return typeCell{}
		default:
			only = name
		}
	}
	return only
}
