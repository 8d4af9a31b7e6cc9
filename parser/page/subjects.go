package page

import (
	"slices"

	"github.com/yuin/goldmark/ast"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/markdown"
	"github.com/seed-8ef76b74/graphgen/parser/model"
	"github.com/seed-8ef76b74/graphgen/parser/page/ref"
	"github.com/seed-8ef76b74/graphgen/parser/page/types"
	"github.com/seed-8ef76b74/graphgen/parser/wording"
)

// idleTables are the folded first headers of tables below a title that say nothing of a call: which clouds have it.
var idleTables = []string{"global service"}

// derivedAliases are the folded headers of the column of a table of derived types.
var derivedAliases = []string{"derived type"}

// A subjectReader reads what a page says below its title of the types that a call can be about.
type subjectReader struct{ *callReader }

// readSubjects reads the table, or the list, of the types that a page about an abstract type can create
// (FORMAT.md, "Derived types that a call creates").
func (c subjectReader) readSubjects() {
	head := c.Head()
	if head == nil {
		return
	}
	c.readDerivedList(head)
	for _, t := range c.OwnTables(head) {
		if len(t.Header) > 0 && slices.Contains(idleTables, markdown.Fold(t.Header[0].Plain())) {
			continue
		}
		derived := t.Begins(derivedAliases)
		c.CountTable(t, derived)
		if !derived {
			c.Told.Add(diag.TableUnknown, t.Pos(), "the table below the title is none of derived types, it is left out")
			continue
		}
		for _, row := range t.Rows {
			if cell, ok := types.DerivedCell(row); ok {
				c.CountRow()
				c.out.Subjects = append(c.out.Subjects, c.Origin().Named(cell))
				continue
			}
			c.Told.Add(diag.RowUnnamed, row.Pos(), "the row names no derived type")
		}
	}
}

// derivedIntro matches the words above a list of the types that a page about an abstract type can create.
var derivedIntro = markdown.Matching(`(?i)\bderived (?:types?|resources?|from)\b|\bsubtypes?\b`)

// readDerivedList reads the list of the types that a page about an abstract type can create: each item is a link.
func (c subjectReader) readDerivedList(head *markdown.Section) {
	for i, block := range head.Blocks {
		list, ok := block.(*ast.List)
		if !ok || i == 0 || !c.announcesDerived(head.Blocks[i-1]) {
			continue
		}
		for item := list.FirstChild(); item != nil; item = item.NextSibling() {
			words := c.Inline(item)
			if link, ok := words.FirstLink(); ok && link.From == 0 {
				if n, ok := c.Origin().LinkedType(words, link); ok {
					c.out.Subjects = append(c.out.Subjects, n)
				}
			}
		}
	}
}

// announcesDerived reports whether a block is a paragraph above such a list.
func (c subjectReader) announcesDerived(block ast.Node) bool {
	return block.Kind() == ast.KindParagraph && derivedIntro().MatchString(c.Inline(block).Words)
}

// exampleType returns the type that an example's response, or else its request, is annotated with.
func exampleType(op *model.Operation) ref.Named {
	for _, e := range op.Examples {
		for _, msg := range []*model.Message{e.Response, e.Request} {
			if msg != nil && wording.IsTypeName(msg.ODataType.Value) {
				return ref.Named{Name: msg.ODataType.Value, At: msg.ODataType.At}
			}
		}
	}
	return ref.Named{}
}
