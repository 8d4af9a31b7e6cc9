package types

import (
	"slices"
	"strings"

	"github.com/seed-8ef76b74/graphgen/parser/markdown"
	"github.com/seed-8ef76b74/graphgen/parser/page/ref"
	"github.com/seed-8ef76b74/graphgen/parser/page/rows"
)

// readTypeSections reads the tables of a section of a resource's page and of those below it; below says that the
// section is part of one about properties.
func (t *reader) readTypeSections(r *rows.Reader, s *markdown.Section, below bool) {
	relationship, about := slices.Contains(relationshipSections, s.Name), slices.Contains(propertySections, s.Name)
	switch {
	case relationship || about:
		t.readTypeTable(r, s, relationship)
	case slices.Contains(derivedSections, s.Name):
		t.readDerivedList(s)
	default:
		t.readAside(r, s, below)
	}
	for _, sub := range s.Subs {
		t.readTypeSections(r, sub, about || below && !relationship)
	}
}

// readAside reads the tables of properties below a heading of a page's own. They are about the page's type when the
// heading says so, or when they stand among its properties and the JSON representation shows their names; else it is
// settled when the whole page is read what they are about.
func (t *reader) readAside(r *rows.Reader, s *markdown.Section, below bool) {
	own := strings.EqualFold(s.Words, t.out.Resource.Name.Short+" properties")
	for _, table := range t.OwnTables(s) {
		at, ok := rows.PropertyColumns(table)
		switch {
		case !ok || rows.ListsMembers(table) && rows.IsEnumHeading(s):
		case own, below && t.shows(table, at):
			t.CountTable(table, true)
			r.Mention = false
			r.Read(t.Origin(), table, at)
		default:
			t.asides = append(t.asides, aside{Section: s, table: table, at: at})
		}
	}
}

// shows reports whether the JSON representation has most of the names of a table's rows.
func (t *reader) shows(table markdown.Table, at rows.Columns) bool {
	represented := t.represented()
	shown := 0
	for _, row := range table.Rows {
		if represented[row.Cell(at[rows.ColumnName]).Plain()] {
			shown++
		}
	}
	return shown > 0 && 2*shown >= len(table.Rows)
}

// represented returns the names in the JSON representation of the page's type.
func (t *reader) represented() map[string]bool {
	if t.inJSON != nil {
		return t.inJSON
	}
	t.inJSON = map[string]bool{}
	for f := range t.representations {
		for _, m := range ref.JSONMember().FindAllSubmatch(f.Body, -1) {
			t.inJSON[string(m[1])] = true
		}
	}
	return t.inJSON
}
