package parser

import (
	"slices"
	"strings"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// A column is a role that a table's column plays.
type column uint8

const (
	columnName column = iota
	columnType
	columnDescription
	columnRequired
	columns
)

// columnAliases are the folded headers of each column of a property table (docs-format §6.1).
var columnAliases = [columns][]string{
	columnName:        {"property", "property name", "properties", "parameter", "parameters", "name", "required parameter", "relationship"},
	columnType:        {"type"},
	columnDescription: {"description"},
	columnRequired:    {"required", "required (y/n)"},
}

// propertyColumns returns which column plays which role, -1 for none; false when the table is no property table.
func propertyColumns(t table) ([columns]int, bool) {
	var at [columns]int
	for role, aliases := range columnAliases {
		at[role] = slices.IndexFunc(t.header, func(h text) bool { return slices.Contains(aliases, fold(h.plain())) })
	}
	return at, at[columnName] >= 0 && at[columnType] >= 0
}

// A propertyReader reads the rows of property tables of one page.
type propertyReader struct {
	*page
	refs *references
	// mention means that nothing is generated from the rows' types.
	mention bool
	props   []*model.Property
}

// read appends a property for each row of a table.
func (r *propertyReader) read(t table, at [columns]int) {
	for _, row := range t.rows {
		if prop := r.property(row, at); prop != nil {
			r.props = append(r.props, prop)
		}
	}
}

// property reads a row, nil with a diagnostic when it is none.
func (r *propertyReader) property(row row, at [columns]int) *model.Property {
	name := row.cell(at[columnName])
	pos := r.pos(row.offset)
	if name.isZero() {
		r.diags.Add(diag.RowUnnamed, pos, "the row names no property")
		return nil
	}
	prop := &model.Property{Name: name.plain(), At: pos}
	if slices.ContainsFunc(r.props, func(p *model.Property) bool { return p.Name == prop.Name }) {
		r.diags.Add(diag.RowDuplicate, pos, "property %q has a row already, this one is left out", clip(prop.Name))
		return nil
	}
	cell, ok := r.readType(row.cell(at[columnType]), row.offset)
	if !ok {
		cell = typeCell{primitive: model.Any, offset: row.offset}
	}
	description := row.cell(at[columnDescription])
	list, hasList := r.findValueList(description)
	if hasList {
		description = description.cut(list.from, list.to)
	}
	prop.Type, prop.TypeAt = r.refs.typeOf(r.page, cell, list.members, r.mention), r.pos(cell.offset)
	r.describe(prop, description)
	r.requiredCell(prop, row.cell(at[columnRequired]))
	return prop
}

// describe reads what the description says beside the list of values.
func (r *propertyReader) describe(prop *model.Property, t text) {
	t = r.cutPlaceholder(t, prop.Name)
	t = r.readInherited(prop, t)
	t, prop.Constraints = r.readPhrases(t)
	if t.isZero() {
		return
	}
	prop.Description.Value, prop.Description.At = t.s, r.pos(t.offset(0))
}

// cutPlaceholder removes bold text that stands for words nobody has written.
func (r *propertyReader) cutPlaceholder(t text, name string) text {
	for _, s := range t.spans {
		if s.kind == spanStrong && isPlaceholder(t.of(s)) {
			r.diags.Add(diag.PlaceholderText, r.pos(t.offset(s.from)), "the description of %q is a placeholder, left out", clip(name))
			return r.cutPlaceholder(t.cut(s.from, s.to), name)
		}
	}
	if isPlaceholder(t.s) {
		r.diags.Add(diag.PlaceholderText, r.pos(t.offset(0)), "the description of %q is a placeholder, left out", clip(name))
		return text{}
	}
	return t
}

// readInherited takes "Inherited from X" out of a description.
func (r *propertyReader) readInherited(prop *model.Property, t text) text {
	m := inherited.FindStringSubmatchIndex(t.s)
	if m == nil {
		return t
	}
	cell := typeCell{name: strings.TrimSuffix(t.s[m[2]:m[3]], "."), offset: t.offset(m[0])}
	if link, ok := t.slice(m[0], m[1]).firstLink(); ok {
		cell.link = link.dest
	}
	prop.InheritedFrom = r.refs.mention(r.page, cell)
	return t.cut(m[0], m[1])
}

// yes are the folded words of a Required column that mean yes.
var yes = []string{"y", "yes", "required", "true"}

// requiredCell reads the cell of a Required column.
func (r *propertyReader) requiredCell(prop *model.Property, cell text) {
	if cell.isZero() {
		return
	}
	at := r.pos(cell.offset(0))
	if slices.Contains(yes, fold(cell.plain())) {
		prop.Constraints = append(prop.Constraints, model.Required{At: at, Basis: model.Marked})
		return
	}
	prop.Constraints = append(prop.Constraints, model.Optional{At: at})
}
