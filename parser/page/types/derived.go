package types

import (
	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/markdown"
	"github.com/seed-8ef76b74/graphgen/parser/page/ref"
	"github.com/seed-8ef76b74/graphgen/parser/wording"
)

// derivedSections are the folded headings of the section of a resource's page that lists the types derived from it.
var derivedSections = []string{"derived types"}

// readDerivedList reads the tables of the types that are derived from the page's resource.
func (t *reader) readDerivedList(s *markdown.Section) {
	for _, table := range t.Tables(s) {
		t.CountTable(table, true)
		for _, row := range table.Rows {
			if cell, ok := DerivedCell(row); ok {
				t.CountRow()
				o := t.OriginOf(table.File)
				t.out.Derived = append(t.out.Derived, t.out.Uses.Add(o, o.Named(cell), ref.Use{Mentioned: true, Derived: true}))
				continue
			}
			t.Told.Add(diag.RowUnnamed, row.Pos(), "the row names no derived type")
		}
	}
}

// DerivedCell returns the type that a row of derived types begins with.
func DerivedCell(row markdown.Row) (wording.TypeCell, bool) {
	cell := row.Cell(0)
	link, _ := cell.FirstLink()
	name := cell.Plain()
	return wording.TypeCell{Name: name, Link: link.Dest, At: cell.Pos(0)}, wording.IsTypeName(name)
}
