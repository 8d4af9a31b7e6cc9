package parser

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

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
	columnName:        {"property", "property name", "properties", "parameter", "parameters", "name", "required parameter", "relationship", "relationship name"},
	columnType:        {"type"},
	columnDescription: {"description"},
	columnRequired:    {"required", "required (y/n)"},
}

// propertyColumns returns which column plays which role, -1 for none; false when the table is no property table.
func propertyColumns(t table) ([columns]int, bool) {
	var at [columns]int
	for role, aliases := range columnAliases {
		at[role] = t.column(aliases)
	}
	return at, at[columnName] >= 0 && at[columnType] >= 0
}

// column returns the first column with one of the folded headers, -1 when there is none.
func (t table) column(aliases []string) int {
	return slices.IndexFunc(t.header, func(h text) bool { return slices.Contains(aliases, fold(h.plain())) })
}

// begins reports whether the first column has one of the folded headers.
func (t table) begins(aliases []string) bool {
	return len(t.header) > 0 && slices.Contains(aliases, fold(t.header[0].plain()))
}

// A propertyReader reads the rows of property tables of one page.
type propertyReader struct {
	*page
	refs *references
	// mention means that nothing is generated from the rows' types.
	mention bool
	// nests means that rows can be about what other rows hold, which are nested.
	nests  bool
	props  []*model.Property
	nested []nestedRow
	// seen are the folded names of props.
	seen map[string]bool
}

// isNew reports whether no row before had a name.
func (r *propertyReader) isNew(name string) bool {
	if r.seen == nil {
		r.seen = map[string]bool{}
	}
	folded := strings.ToLower(name)
	was := r.seen[folded]
	r.seen[folded] = true
	return !was
}

// read appends a property for each row of a table.
func (r *propertyReader) read(t table, at [columns]int) {
	for _, row := range t.rows {
		if prop := r.property(row, at); prop != nil {
			r.countRow()
			r.place(prop)
		}
	}
}

// property reads a row, nil with a diagnostic when it is none.
func (r *propertyReader) property(row row, at [columns]int) *model.Property {
	prop := r.named(row, row.cell(at[columnName]))
	if prop == nil {
		return nil
	}
	cell, ok := r.readType(row.cell(at[columnType]), row.offset)
	description := row.cell(at[columnDescription])
	list, hasList := r.findValueList(description)
	if !ok {
		cell = typeCell{primitive: model.Any, offset: row.offset}
	}
	prop.Type, prop.TypeAt = r.typeOf(prop.Name, cell, list.members), r.pos(cell.offset)
	r.readFlags(prop.Type, description)
	closed := hasList && isClosedList(description, list)
	if hasList && r.takesValues(prop, list.members) && list.standsAlone(description) && (cell.primitive == "" || closed) {
		r.refs.keepSentence(list.members[0].At, description.s[list.from:list.to])
		description = r.withoutList(description, list)
	}
	prop.Constraints = append(prop.Constraints, list.constraints()...)
	r.describe(prop, description)
	for _, note := range cell.notes {
		r.readTypeNote(prop, note)
	}
	if closed && cell.primitive == model.String {
		prop.Constraints = append(prop.Constraints, model.Values{At: list.members[0].At, Members: list.members})
	}
	r.requiredCell(prop, row.cell(at[columnRequired]))
	return prop
}

// propertyName matches what can be the name of a property, or of an annotation of one.
var propertyName = matching(`^[A-Za-z_@][A-Za-z0-9_.@-]*$`)

// remarkedName matches a name with a remark; group 2 is there when it says that the property is deprecated.
var remarkedName = matching(`(?i)^(\S+) \((?:(deprecated)|preview)\)$`)

// rowLabel returns the name in the label of a row, and whether a remark calls the property deprecated.
func rowLabel(label string) (name string, deprecated bool) {
	if m := remarkedName().FindStringSubmatch(label); m != nil {
		return m[1], m[2] != ""
	}
	return label, false
}

// named begins the property of a row, nil with a diagnostic when the row names none.
func (r *propertyReader) named(row row, cell text) *model.Property {
	prop := &model.Property{At: r.pos(row.offset)}
	name, deprecated := rowLabel(cell.plain())
	if prop.Name = name; deprecated {
		prop.Constraints = append(prop.Constraints, model.Flag{Word: model.KeywordDeprecated, At: prop.At})
	}
	switch {
	case cell.isZero():
		r.diags.Add(diag.RowUnnamed, prop.At, "the row names no property")
	case onlyFirst(row.cells) && len(cell.spans) > 0 && cell.spans[0].kind == spanStrong:
		r.diags.Add(diag.RowSeparator, prop.At, "the row %q only parts the table", clip(prop.Name))
	case strings.HasPrefix(prop.Name, "@odata."):
		r.diags.Add(diag.RowSeparator, prop.At, "%q is part of the protocol and of every type", clip(prop.Name))
	case !propertyName().MatchString(prop.Name) && (!r.nests || !nestedName().MatchString(prop.Name)):
		r.diags.Add(diag.RowUnnamed, prop.At, "%q is no name of a property", clip(prop.Name))
	case !r.isNew(prop.Name):
		r.diags.Add(diag.RowDuplicate, prop.At, "property %q has a row already, this one is left out", clip(prop.Name))
	default:
		return prop
	}
	return nil
}

// combined matches words that say that a text holds several of the values.
var combined = matching(`(?i)\bcomma|\bcombin|\bmultiple values\b|\bmore than one value\b`)

// isClosedList reports whether text is bound to the listed values: one value alone is an example, what can be combined
// has more values than are listed, and so has a list that ends in other words.
func isClosedList(t text, list valueList) bool {
	return len(list.members) > 1 && !list.open && !combined().MatchString(t.s)
}

// constraints returns what a list says beside its values.
func (l valueList) constraints() []model.Constraint {
	var out []model.Constraint
	if l.initial.Value != "" {
		out = append(out, model.Default{At: l.initial.At, Value: l.initial.Value})
	}
	if !l.null.IsZero() {
		out = append(out, model.Flag{Word: model.KeywordNullable, At: l.null})
	}
	return out
}

// standsAlone reports whether the list is a sentence of its own, which what remains of a text can do without.
func (l valueList) standsAlone(t text) bool {
	before, rest := t.s[:l.from], strings.TrimLeft(t.s[l.to:], " ")
	begins := before == "" || strings.HasSuffix(before, ". ") || startsUpper(t.s[l.from:])
	ends := rest == "" || strings.HasSuffix(t.s[:l.to], ".") || startsUpper(rest)
	return begins && ends && !l.open && !l.kept
}

// startsUpper reports whether a text begins with a capital.
func startsUpper(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}

// takesValues reports whether a property can have the listed values: a named type takes them as its own, text is
// bound to them. Of anything else they are no values but words about it.
func (r *propertyReader) takesValues(prop *model.Property, members []model.Member) bool {
	elem := prop.Type
	if c, ok := elem.(model.Collection); ok {
		elem = c.Elem
	}
	if _, named := elem.(*model.Ref); named || elem == model.Type(model.String) {
		return true
	}
	r.diags.Add(diag.EnumAnonymous, members[0].At, "values are listed for a property of type %s, they stay in the description", elem)
	return false
}

// describe reads what the description says beside the list of values.
func (r *propertyReader) describe(prop *model.Property, t text) {
	t = r.cutPlaceholder(t, prop.Name)
	t = r.readInherited(prop, t)
	t = r.constrain(prop, t)
	if strings.Trim(t.s, " .,;:") == "" { // what stood between the words that are understood
		return
	}
	prop.Description.Value, prop.Description.At = t.s, r.pos(t.offset(0))
}

// constrain takes constraints out of a text and returns what remains of it.
func (r *propertyReader) constrain(prop *model.Property, t text) text {
	t, found := r.readPhrases(t, prop.Type)
	for _, c := range found {
		if !prop.Is(c.Keyword()) {
			prop.Constraints = append(prop.Constraints, c)
		}
	}
	return t
}

// kindNotes are words beside a type that only say what kind of type it is.
var kindNotes = []string{"enum", "object", "resource"}

// readTypeNote reads words that stand beside a type: a constraint, or the description that a row lacks.
func (r *propertyReader) readTypeNote(prop *model.Property, note text) {
	if slices.Contains(kindNotes, fold(note.s)) {
		return
	}
	rest := r.constrain(prop, note.capital())
	switch {
	case rest.isZero():
	case prop.Description.Value == "":
		prop.Description.Value, prop.Description.At = rest.s, r.pos(rest.offset(0))
	default:
		words := note.s[max(len(note.s)-len(rest.s), 0):]
		r.diags.Add(diag.TypeNote, r.pos(rest.offset(0)), "the words %q beside the type are not understood, they are left out", clip(words))
	}
}

// cutPlaceholder removes bold text that stands for words nobody has written.
func (r *propertyReader) cutPlaceholder(t text, name string) text {
	var parts []text
	end := 0
	for _, s := range t.spans {
		if s.kind == spanStrong && s.from >= end && isPlaceholder(t.of(s)) {
			r.diags.Add(diag.PlaceholderText, r.pos(t.offset(s.from)), "the description of %q is a placeholder, left out", clip(name))
			parts = append(parts, t.slice(end, s.from))
			end = s.to
		}
	}
	if end > 0 {
		t = joined(append(parts, t.slice(end, len(t.s))))
	}
	if isPlaceholder(t.s) {
		r.diags.Add(diag.PlaceholderText, r.pos(t.offset(0)), "the description of %q is a placeholder, left out", clip(name))
		return text{}
	}
	return t
}

// readInherited takes "Inherited from X" out of a description.
func (r *propertyReader) readInherited(prop *model.Property, t text) text {
	from, to, cell, ok := r.inheritedIn(t)
	if !ok {
		return t
	}
	rest := r.readInherited(prop, t.cut(from, to)) // some rows say it twice: of a base and of its base
	prop.InheritedFrom = r.refs.mention(r.page, cell)
	return rest
}

// inheritedIn returns the place of "Inherited from X" in a description, and the type; false when it is not there.
func (r *propertyReader) inheritedIn(t text) (from, to int, cell typeCell, ok bool) {
	if !strings.Contains(t.s, "Inherit") {
		return 0, 0, typeCell{}, false
	}
	m := inherited().FindStringSubmatchIndex(t.s)
	if m == nil {
		return 0, 0, typeCell{}, false
	}
	cell = typeCell{name: strings.TrimSuffix(t.s[m[2]:m[3]], "."), offset: t.offset(m[0])}
	if link, ok := t.slice(m[0], m[1]).firstLink(); ok {
		cell.link = link.dest
	}
	return m[0], m[1], cell, true
}

// yes are the folded words of a Required column that mean yes.
var yes = []string{"y", "yes", "required", "true"}

// requiredCell reads the cell of a Required column.
func (r *propertyReader) requiredCell(prop *model.Property, cell text) {
	if cell.isZero() {
		return
	}
	var says model.Constraint = model.Flag{Word: model.KeywordOptional, At: r.pos(cell.offset(0))}
	if slices.Contains(yes, fold(cell.plain())) {
		says = model.Required{At: r.pos(cell.offset(0)), Basis: model.Marked}
	}
	if !prop.Is(says.Keyword()) {
		prop.Constraints = append(prop.Constraints, says)
	}
}
