package rows

import (
	"slices"
	"strings"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/markdown"
	"github.com/seed-8ef76b74/graphgen/parser/model"
	"github.com/seed-8ef76b74/graphgen/parser/page/ref"
	"github.com/seed-8ef76b74/graphgen/parser/page/sheet"
	"github.com/seed-8ef76b74/graphgen/parser/wording"
)

// A Column is a role that a table's column plays.
type Column uint8

// The roles in a table of properties.
const (
	ColumnName Column = iota
	ColumnType
	ColumnDescription
	ColumnRequired

	columns
)

// Columns say for each role which column plays it, -1 for none.
type Columns [columns]int

// columnAliases are the folded headers of each column of a property table (FORMAT.md, "Columns of a property table").
var columnAliases = [columns][]string{
	ColumnName:        {"property", "property name", "properties", "parameter", "parameters", "name", "required parameter", "relationship", "relationship name"},
	ColumnType:        {"type"},
	ColumnDescription: {"description"},
	ColumnRequired:    {"required", "required (y/n)"},
}

// PropertyColumns returns which column plays which role, -1 for none; false when the table is no property table.
func PropertyColumns(t markdown.Table) ([columns]int, bool) {
	var at [columns]int
	for role, aliases := range columnAliases {
		at[role] = t.Column(aliases)
	}
	return at, at[ColumnName] >= 0 && at[ColumnType] >= 0
}

// A Reader reads the rows of property tables of one page.
type Reader struct {
	// Tell is what there is to tell of the rows, uses keeps the types that they name.
	Tell *sheet.Tally
	Uses *ref.Uses
	// from is where the rows of the table stand that is read.
	from ref.Origin
	// Mention means that nothing is generated from the rows' types.
	Mention bool
	// Nests means that rows can be about what other rows hold, which are nested.
	Nests  bool
	Props  []*model.Property
	Nested []NestedRow
	// seen are the folded names of rows, and stands are properties by the names of those that nested rows are about, and
	// that had no row before them.
	seen   map[string]bool
	stands map[string]*model.Property
}

// isNew reports whether no row before had a name.
func (r *Reader) isNew(name string) bool {
	if r.seen == nil {
		r.seen = map[string]bool{}
	}
	folded := strings.ToLower(name)
	was := r.seen[folded]
	r.seen[folded] = true
	return !was
}

// Read appends a property for each row of a table whose names stand at an origin.
func (r *Reader) Read(from ref.Origin, t markdown.Table, at [columns]int) {
	r.from = from
	for _, row := range t.Rows {
		if prop := r.property(row, at); prop != nil {
			r.Tell.CountRow()
			r.place(prop)
		}
	}
}

// property reads a row, nil with a diagnostic when it is none.
func (r *Reader) property(row markdown.Row, at [columns]int) *model.Property {
	prop := r.named(row, row.Cell(at[ColumnName]))
	if prop == nil {
		return nil
	}
	cell := r.typeCell(row, row.Cell(at[ColumnType]))
	description := row.Cell(at[ColumnDescription])
	list := r.values(description)
	r.typeOf(prop, cell, list)
	if use, ok := model.Element(prop.Type).(*model.Ref); ok {
		if at, ok := wording.FlagsAt(description); ok {
			r.Uses.Flags = append(r.Uses.Flags, ref.FlagsUse{Ref: use, At: at})
		}
	}
	listed, closed := len(list.Members) > 0, list.IsClosed(description)
	if listed && r.takesValues(prop, list.Members) && list.StandsAlone(description) && (cell.Primitive == "" || closed) {
		r.Uses.KeepSentence(list.Members[0].At, description.Words[list.From:list.To])
		description = list.CutFrom(description)
	}
	prop.Constraints = append(prop.Constraints, list.Constraints()...)
	r.describe(prop, description)
	for _, note := range cell.Notes {
		r.readTypeNote(prop, note)
	}
	if closed && cell.Primitive == model.String {
		prop.Constraints = append(prop.Constraints, model.Values{At: list.Members[0].At, Members: list.Members})
	}
	r.requiredCell(prop, row.Cell(at[ColumnRequired]))
	return prop
}

// typeCell reads the cell of a row's type; one that names none may be any.
func (r *Reader) typeCell(row markdown.Row, cell markdown.Text) wording.TypeCell {
	t, message := wording.Type(cell)
	if message == "" {
		return t
	}
	at := row.Pos()
	if !cell.IsZero() {
		at = cell.Pos(0)
	}
	r.Tell.Told.Add(diag.TypeUnknown, at, "%s", message)
	return wording.TypeCell{Primitive: model.Any, At: row.Pos()}
}

// values returns the list of values in a description, one without members where there is none.
func (r *Reader) values(description markdown.Text) wording.ValueList {
	list := wording.Values(description)
	r.Tell.Told = append(r.Tell.Told, list.Faults...)
	if list.Announced {
		r.Tell.Coverage.Lists++
	}
	if len(list.Members) > 0 {
		r.Tell.Coverage.ListsRead++
	}
	return list
}

// typeOf gives a property the type of its row. Of a relationship it is mentioned only, until an example sends it.
func (r *Reader) typeOf(prop *model.Property, cell wording.TypeCell, list wording.ValueList) {
	use := ref.Use{Members: list.Members, Mentioned: r.Mention}
	if r.Mention {
		use.Relationship = prop.Name
	}
	prop.Type, prop.TypeAt = r.Uses.TypeOf(r.from, cell, use), cell.At
	if cell.Primitive != "" && len(cell.Others) > 0 {
		r.Tell.Told.Add(diag.TypeUnion, cell.At, UnionFirst, cell.Words)
	}
}

// UnionFirst tells that only the first of several types is taken.
const UnionFirst = "the type %q names several types, the first one is taken"

// propertyName matches what can be the name of a property, or of an annotation of one.
var propertyName = markdown.Matching(`^[A-Za-z_@][A-Za-z0-9_.@-]*$`)

// named begins the property of a row, nil with a diagnostic when the row names none.
func (r *Reader) named(row markdown.Row, cell markdown.Text) *model.Property {
	prop := &model.Property{At: row.Pos()}
	name, deprecated := wording.RowLabel(cell.Plain())
	if prop.Name = name; deprecated {
		prop.Constraints = append(prop.Constraints, model.Flag{Word: model.KeywordDeprecated, At: prop.At})
	}
	switch {
	case cell.IsZero():
		r.Tell.Told.Add(diag.RowUnnamed, prop.At, "the row names no property")
	case row.OnlyFirst() && len(cell.Spans) > 0 && cell.Spans[0].Kind == markdown.SpanStrong:
		r.Tell.Told.Add(diag.RowSeparator, prop.At, "the row %q only parts the table", diag.Clip(prop.Name))
	case strings.HasPrefix(prop.Name, "@odata."):
		r.Tell.Told.Add(diag.RowSeparator, prop.At, "%q is part of the protocol and of every type", diag.Clip(prop.Name))
	case !propertyName().MatchString(prop.Name) && (!r.Nests || !nestedName().MatchString(prop.Name)):
		r.Tell.Told.Add(diag.RowUnnamed, prop.At, "%q is no name of a property", diag.Clip(prop.Name))
	case !r.isNew(prop.Name):
		r.Tell.Told.Add(diag.RowDuplicate, prop.At, "property %q has a row already, this one is left out", diag.Clip(prop.Name))
	default:
		return prop
	}
	return nil
}

// takesValues reports whether a property can have the listed values: a named type takes them as its own, text is
// bound to them. Of anything else they are no values but words about it.
func (r *Reader) takesValues(prop *model.Property, members []model.Member) bool {
	elem := model.Element(prop.Type)
	if _, named := elem.(*model.Ref); named || elem == model.Type(model.String) {
		return true
	}
	r.Tell.Told.Add(diag.EnumAnonymous, members[0].At, "values are listed for a property of type %s, they stay in the description", elem)
	return false
}

// describe reads what the description says beside the list of values.
func (r *Reader) describe(prop *model.Property, t markdown.Text) {
	t = r.cutPlaceholder(t, prop.Name)
	t = r.readInherited(prop, t)
	t = r.constrain(prop, t)
	if strings.Trim(t.Words, " .,;:") == "" { // what stood between the words that are understood
		return
	}
	prop.Description.Value, prop.Description.At = t.Words, t.Pos(0)
}

// constrain takes constraints out of a text and returns what remains of it.
func (r *Reader) constrain(prop *model.Property, t markdown.Text) markdown.Text {
	t, found := wording.Constraints(t, prop.Type)
	for _, c := range found {
		if !prop.Is(c.Keyword()) {
			prop.Constraints = append(prop.Constraints, c.Constraint)
		}
	}
	return t
}

// kindNotes are words beside a type that only say what kind of type it is.
var kindNotes = []string{"enum", "object", "resource"}

// readTypeNote reads words that stand beside a type: a constraint, or the description that a row lacks.
func (r *Reader) readTypeNote(prop *model.Property, note markdown.Text) {
	if slices.Contains(kindNotes, markdown.Fold(note.Words)) {
		return
	}
	rest := r.constrain(prop, note.Capital())
	switch {
	case rest.IsZero():
	case prop.Description.Value == "":
		prop.Description.Value, prop.Description.At = rest.Words, rest.Pos(0)
	default:
		words := note.Words[max(len(note.Words)-len(rest.Words), 0):]
		r.Tell.Told.Add(diag.TypeNote, rest.Pos(0), "the words %q beside the type are not understood, they are left out", diag.Clip(words))
	}
}

// cutPlaceholder removes bold text that stands for words nobody has written.
func (r *Reader) cutPlaceholder(t markdown.Text, name string) markdown.Text {
	var parts []markdown.Text
	end := 0
	for _, s := range t.Spans {
		if s.Kind == markdown.SpanStrong && s.From >= end && wording.IsPlaceholder(t.Of(s)) {
			r.Tell.Told.Add(diag.PlaceholderText, t.Pos(s.From), "the description of %q is a placeholder, left out", diag.Clip(name))
			parts = append(parts, t.Slice(end, s.From))
			end = s.To
		}
	}
	if end > 0 {
		t = markdown.Joined(append(parts, t.Slice(end, len(t.Words))))
	}
	if wording.IsPlaceholder(t.Words) {
		r.Tell.Told.Add(diag.PlaceholderText, t.Pos(0), "the description of %q is a placeholder, left out", diag.Clip(name))
		return markdown.Text{}
	}
	return t
}

// readInherited takes "Inherited from X" out of a description.
func (r *Reader) readInherited(prop *model.Property, t markdown.Text) markdown.Text {
	from, to, cell, ok := wording.Inherited(t)
	if !ok {
		return t
	}
	rest := r.readInherited(prop, t.Cut(from, to)) // some rows say it twice: of a base and of its base
	prop.InheritedFrom = r.Uses.Add(r.from, r.from.Named(cell), ref.Use{Mentioned: true})
	return rest
}

// yes are the folded words of a Required column that mean yes.
var yes = []string{"y", "yes", "required", "true"}

// requiredCell reads the cell of a Required column.
func (r *Reader) requiredCell(prop *model.Property, cell markdown.Text) {
	if cell.IsZero() {
		return
	}
	var says model.Constraint = model.Flag{Word: model.KeywordOptional, At: cell.Pos(0)}
	if slices.Contains(yes, markdown.Fold(cell.Plain())) {
		says = model.Required{At: cell.Pos(0), Basis: model.Marked}
	}
	if !prop.Is(says.Keyword()) {
		prop.Constraints = append(prop.Constraints, says)
	}
}

// BodyHeadings are folded headings that say nothing of what their tables are about.
var BodyHeadings = []string{"properties", "parameters", "body parameters", "request parameters", "request body parameters"}
