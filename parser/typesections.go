package parser

import (
	"slices"
	"strings"
)

// readTypeSections reads the tables of a section of a resource's page and of those below it; below says that the
// section is part of one about properties.
func (t *typePage) readTypeSections(r *propertyReader, s *section, below bool) {
	relationship, about := slices.Contains(relationshipSections, s.name), slices.Contains(propertySections, s.name)
	switch {
	case relationship || about:
		t.readTypeTable(r, s, relationship)
	case slices.Contains(derivedSections, s.name):
		t.readDerivedList(s)
	default:
		t.readAside(r, s, below)
	}
	for _, sub := range s.subs {
		t.readTypeSections(r, sub, about || below && !relationship)
	}
}

// readAside reads the tables of properties below a heading of a page's own. They are about the page's type when the
// heading says so, or when they stand among its properties and the JSON representation shows their names; else it is
// settled when the whole page is read what they are about.
func (t *typePage) readAside(r *propertyReader, s *section, below bool) {
	own := strings.EqualFold(s.words, t.resource.Name.Short+" properties")
	for _, table := range t.ownTables(s) {
		at, ok := propertyColumns(table)
		switch {
		case !ok || listsMembers(table) && isEnumHeading(s):
		case own, below && t.shows(table, at):
			t.countTable(table, true)
			r.mention, r.page = false, table.page
			r.read(table, at)
		default:
			t.asides = append(t.asides, aside{section: s, table: table, at: at})
		}
	}
}

// shows reports whether the JSON representation has most of the names of a table's rows.
func (t *typePage) shows(table table, at [columns]int) bool {
	represented := t.represented()
	shown := 0
	for _, row := range table.rows {
		if represented[row.cell(at[columnName]).plain()] {
			shown++
		}
	}
	return shown > 0 && 2*shown >= len(table.rows)
}

// represented returns the names in the JSON representation of the page's type.
func (t *typePage) represented() map[string]bool {
	if t.inJSON != nil {
		return t.inJSON
	}
	t.inJSON = map[string]bool{}
	t.root.all(func(s *section) bool {
		if s.name != "json representation" {
			return true
		}
		for _, f := range t.fences(s) {
			for _, m := range jsonMember().FindAllSubmatch(f.body, -1) {
				t.inJSON[string(m[1])] = true
			}
		}
		return true
	})
	return t.inJSON
}
