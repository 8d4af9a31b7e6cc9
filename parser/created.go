package parser

import (
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// idleTables are the folded first headers of tables below a title that say nothing of a call: which clouds have it.
var idleTables = []string{"global service"}

// derivedAliases are the folded headers of the column of a table of derived types.
var derivedAliases = []string{"derived type"}

// readDerivedTypes reads the table, or the list, of the types that a page about an abstract type can create
// (docs-format §17).
func (c *createPage) readDerivedTypes() {
	head := c.head()
	if head == nil {
		return
	}
	c.readDerivedList(head)
	for _, t := range c.ownTables(head) {
		if len(t.header) > 0 && slices.Contains(idleTables, fold(t.header[0].plain())) {
			continue
		}
		derived := t.begins(derivedAliases)
		c.countTable(t, derived)
		if !derived {
			c.diags.Add(diag.TableUnknown, c.pos(t.offset), "the table below the title is none of derived types, it is left out")
			continue
		}
		for _, row := range t.rows {
			if cell, ok := derivedCell(row); ok {
				c.countRow()
				c.derivedTypes = append(c.derivedTypes, cell)
				continue
			}
			c.diags.Add(diag.RowUnnamed, c.pos(row.offset), "the row names no derived type")
		}
	}
}

// derivedIntro matches the words above a list of the types that a page about an abstract type can create.
var derivedIntro = matching(`(?i)\bderived (?:types?|resources?|from)\b|\bsubtypes?\b`)

// readDerivedList reads the list of the types that a page about an abstract type can create: each item is a link.
func (c *createPage) readDerivedList(head *section) {
	for i, block := range head.blocks {
		list, ok := block.(*ast.List)
		if !ok || i == 0 || !c.announcesDerived(head.blocks[i-1]) {
			continue
		}
		for item := list.FirstChild(); item != nil; item = item.NextSibling() {
			words := c.inline(item)
			if link, ok := words.firstLink(); ok && link.from == 0 {
				if cell, ok := c.linkedType(words, link); ok {
					c.derivedTypes = append(c.derivedTypes, cell)
				}
			}
		}
	}
}

// announcesDerived reports whether a block is a paragraph above such a list.
func (c *createPage) announcesDerived(block ast.Node) bool {
	return block.Kind() == ast.KindParagraph && derivedIntro().MatchString(c.inline(block).s)
}

// create gives the page its operations, one for each of the types that it creates.
func (c *createPage) create(cells []typeCell) {
	for _, cell := range cells {
		c.ops = append(c.ops, c.operation(c.qualified(cell), len(cells) > 1))
	}
}

// qualified returns a cell with the annotated name when that is the same name with its namespace.
func (c *createPage) qualified(cell typeCell) typeCell {
	if strings.Contains(c.annotated.name, ".") && sameShort(c.annotated.name, cell.name) {
		cell.name = c.annotated.name
	}
	return cell
}

// operation returns the page's operation for one of the types that it creates.
func (c *createPage) operation(cell typeCell, several bool) *model.Operation {
	op := *c.op
	op.Creates = c.refs.creates(c.page, cell, c.annotated.name != "" && sameShort(c.annotated.name, cell.name))
	op.Paths, op.Responses = slices.Clone(op.Paths), slices.Clone(op.Responses)
	returned := c.returnedType(op.Creates)
	for i, r := range op.Responses {
		if c.holds(r.Status.Value) {
			op.Responses[i].Type, op.Responses[i].ContentTypes = returned, c.mediaOf(r.Status.Value)
		}
	}
	if op.Body != nil {
		body := *op.Body
		body.Type = op.Creates
		body.Properties = c.bodyOf(cell)
		op.Body = &body
	}
	if several {
		op.Examples = slices.DeleteFunc(slices.Clone(op.Examples), func(e model.Example) bool { return !exampleFits(e, cell.name) })
	}
	return &op
}

// returnedType returns what the response to a request that succeeds holds: what was created, unless the page says
// otherwise; nil when it says nothing, or when the request is only accepted and no example shows more than that.
func (c *createPage) returnedType(created *model.Ref) model.Type {
	shown := slices.ContainsFunc(c.op.Examples, func(e model.Example) bool {
		return e.Response != nil && hasBody(e.Response)
	})
	switch {
	case !shown && (len(c.responseTypes) == 0 || c.onlyAccepted()):
		return nil
	case c.returned.name != "":
		return c.refs.typeOf(c.page, c.returned, nil, false)
	default:
		return created
	}
}

// exampleFits reports whether an example can be one of a type: what it sends says so, or else what it returns, which may
// be called after the base.
func exampleFits(e model.Example, name string) bool {
	for msg := range messages([]model.Example{e}) {
		if msg.ODataType.Value != "" {
			return sameShort(msg.ODataType.Value, name)
		}
	}
	return true
}

// exampleType returns the type that an example's response, or else its request, is annotated with.
func (c *createPage) exampleType() typeCell {
	var found typeCell
	for _, e := range c.op.Examples {
		for _, msg := range []*model.Message{e.Response, e.Request} {
			if msg != nil && found.name == "" && typeName().MatchString(msg.ODataType.Value) {
				found = typeCell{name: msg.ODataType.Value, offset: c.offsetOf(msg.ODataType.At)}
			}
		}
	}
	return found
}

// offsetOf returns the offset of a position on this page.
func (c *createPage) offsetOf(at diag.Pos) int { return c.lines[at.Line-1] + at.Column - 1 }

// sameShort reports whether two written names end in the same short name.
func sameShort(a, b string) bool {
	return strings.EqualFold(a[strings.LastIndexByte(a, '.')+1:], b[strings.LastIndexByte(b, '.')+1:])
}
