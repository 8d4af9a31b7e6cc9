package parser

import (
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// A bodyPart is tables of properties below a heading of the request body: what one of the types is created with that the
// page is about (docs-format §16).
type bodyPart struct {
	heading *section
	// typ is the type that the heading names, derived are the created types that derive from it.
	typ     typeCell
	derived []typeCell
	tables  []table
	// boilerplate is the place of the sentence that calls all rows of the part required.
	boilerplate diag.Pos
	props       []*model.Property
	// sent are the keys that the part's examples send.
	sent topKeys
}

// bodyHeadings are folded headings below the request body that say nothing of what their tables are about.
var bodyHeadings = []string{"properties", "parameters", "body parameters", "request parameters", "request body parameters"}

// partHeading matches a heading that names a type; group 1 is the name.
var partHeading = matching(`(?i)^(?:the |an? )?([a-z_][\w.]*)(?: (?:object|resource|type|entity|properties|request body)s?)*$`)

// readBodyParts reads the tables below the headings of the request body: the rows of a heading that says nothing are
// rows of the body, those of a heading that names a type wait until it is known what the page creates.
func (c *createPage) readBodyParts(r *propertyReader, s *section) {
	s.all(func(s *section) bool {
		part := bodyPart{heading: s}
		for _, t := range c.ownTables(s) {
			_, ok := propertyColumns(t)
			switch {
			case ok && slices.Contains(bodyHeadings, s.name):
				c.readBodyTable(r, t)
			case ok && c.namesType(&part):
				part.tables = append(part.tables, t)
			case !listsMembers(t) || !isEnumHeading(s):
				c.countTable(t, false)
				c.diags.Add(diag.TableUnknown, c.pos(t.offset), "the table below %q is left out: %s", clip(s.heading.s), whyLeftOut(ok))
			}
		}
		switch {
		case len(part.tables) == 0:
		case len(c.parts) == maxCreated:
			c.diags.Add(diag.TooMuch, c.pos(s.offset), "the body has parts for more than %d types, this one is left out", maxCreated)
		default:
			part.boilerplate = c.partBoilerplate(s)
			c.parts = append(c.parts, &part)
		}
		return true
	})
}

// whyLeftOut returns why a table below a heading of the request body is not read.
func whyLeftOut(properties bool) string {
	if properties {
		return "what its rows depend on is no type"
	}
	return "it has no columns for a property and its type"
}

// namesType reports whether the heading of a part names a type, which it keeps.
func (c *createPage) namesType(part *bodyPart) bool {
	heading := part.heading.heading
	m := partHeading().FindStringSubmatch(strings.TrimSpace(heading.plain()))
	if m == nil {
		return false
	}
	part.typ = typeCell{name: m[1], offset: part.heading.offset}
	part.typ.linkTo(heading, m[1])
	return typeName().MatchString(m[1])
}

// partBoilerplate returns the place of the sentence in a part that calls its rows required, the page's own if it has
// none.
func (c *createPage) partBoilerplate(s *section) diag.Pos {
	for _, block := range s.blocks {
		if _, ok := block.(*ast.Paragraph); !ok {
			continue
		}
		if at := c.boilerplateIn(c.inline(block)); !at.IsZero() {
			return at
		}
	}
	return c.boilerplate
}

// settleParts reads the parts of a page that are about a type which it creates, and returns the created types: a part
// about a type derived from one of them says that this one can be created as well.
func (l *linker) settleParts(c *createPage, cells []typeCell) []typeCell {
	told := len(c.diags)
	c.parts = slices.DeleteFunc(c.parts, func(part *bodyPart) bool {
		switch {
		case slices.ContainsFunc(cells, func(k typeCell) bool { return sameShort(k.name, part.typ.name) }):
		case l.derivesFrom(part.typ, cells):
			cells = append(slices.Clip(cells), part.typ)
		default:
			c.leavePart(part)
			return true
		}
		return false
	})
	for _, part := range c.parts {
		part.derived = slices.DeleteFunc(slices.Clone(cells), func(k typeCell) bool { return !l.derivesFrom(k, []typeCell{part.typ}) })
		c.readPart(part)
	}
	l.diags = append(l.diags, c.diags[told:]...)
	return cells
}

// derivesFrom reports whether a type is derived from one of others.
func (l *linker) derivesFrom(typ typeCell, others []typeCell) bool {
	return slices.ContainsFunc(others, func(k typeCell) bool { return l.lib.derives(shortName(typ.name), shortName(k.name)) })
}

// leavePart tells that a part is about no type that the page creates.
func (c *createPage) leavePart(part *bodyPart) {
	for _, t := range part.tables {
		c.countTable(t, false)
		c.diags.Add(diag.TableUnknown, c.pos(t.offset), "the table below %q is left out: the page creates no type of that name", clip(part.heading.heading.s))
	}
}

// readPart reads the rows of a part.
func (c *createPage) readPart(part *bodyPart) {
	r := propertyReader{page: c.page, refs: &c.refs}
	for _, t := range part.tables {
		c.readBodyTable(&r, t)
	}
	part.props = r.props
	part.sent = c.requestKeys(func(e model.Example) bool {
		return slices.ContainsFunc(part.about(), func(k typeCell) bool { return exampleFits(e, k.name) })
	})
	markRows(part.props, part.sent)
}

// about returns the types that a part is about.
func (part *bodyPart) about() []typeCell { return append([]typeCell{part.typ}, part.derived...) }

// bodyOf returns the rows of the body with which a type is created: those of its own parts, and those of all types.
func (c *createPage) bodyOf(typ typeCell) []*model.Property {
	rows := c.op.Body.Properties
	for _, part := range c.parts {
		if slices.ContainsFunc(part.about(), func(k typeCell) bool { return sameShort(k.name, typ.name) }) {
			rows = slices.Concat(without(rows, part.props), part.props)
		}
	}
	return rows
}

// without returns the rows of which others have none of the same name.
func without(rows, others []*model.Property) []*model.Property {
	taken := byFoldedName(others)
	return slices.DeleteFunc(slices.Clone(rows), func(p *model.Property) bool { return taken[strings.ToLower(p.Name)] != nil })
}
