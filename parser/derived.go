package parser

import (
	"slices"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// derivedSections are the folded headings of the section of a resource's page that lists the types derived from it.
var derivedSections = []string{"derived types"}

// readDerivedList reads the tables of the types that are derived from the page's resource.
func (t *typePage) readDerivedList(s *section) {
	for _, table := range t.tables(s) {
		t.countTable(table, true)
		for _, row := range table.rows {
			if cell, ok := derivedCell(row); ok {
				t.countRow()
				t.derived = append(t.derived, t.refs.derived(table.page, cell))
				continue
			}
			t.diags.Add(diag.RowUnnamed, t.pos(row.offset), "the row names no derived type")
		}
		t.takeDiags(table.page)
	}
}

// derivedCell returns the type that a row of derived types begins with.
func derivedCell(row row) (typeCell, bool) {
	cell := row.cell(0)
	link, _ := cell.firstLink()
	name := cell.plain()
	return typeCell{name: name, link: link.dest, offset: cell.offset(0)}, typeName().MatchString(name)
}

// settleDerived gives a base to the types that do not name one and that the page of another type lists.
func (l *linker) settleDerived() {
	listers := map[*model.Resource][]*typePage{}
	var listed []*model.Resource
	for _, t := range l.read {
		for _, ref := range t.derived {
			r, ok := ref.Target.(*model.Resource)
			if !ok || r.Base != nil || r == t.resource {
				continue
			}
			if listers[r] == nil {
				listed = append(listed, r)
			}
			listers[r] = append(listers[r], t)
		}
	}
	for _, r := range listed {
		nearest := nearestLister(listers[r])
		i := slices.IndexFunc(nearest.derived, func(ref *model.Ref) bool { return ref.Target == model.Definition(r) })
		r.Base = &model.Ref{Name: nearest.resource.Name, At: nearest.derived[i].At, Target: nearest.resource}
	}
}

// nearestLister returns the first page that does not list what another one is about.
func nearestLister(pages []*typePage) *typePage {
	about := map[model.Definition]bool{}
	for _, t := range pages {
		about[t.resource] = true
	}
	for _, t := range pages {
		if !slices.ContainsFunc(t.derived, func(ref *model.Ref) bool { return about[ref.Target] }) {
			return t
		}
	}
	return pages[0]
}
