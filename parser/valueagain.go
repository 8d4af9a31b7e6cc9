package parser

import (
	"maps"
	"slices"
	"strings"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// Descriptions with more than one list of values. Behind what an author has listed, the generator of the Intune pages
// lists the members of the enum: the last list is that of the type, an earlier one what this property can have of it.

// settleLists returns the list of the property's type, given the first list of its description. A named type has the
// last one, unless the first one says more; text has the values of all.
func (r *propertyReader) settleLists(t text, first valueList, cell typeCell) valueList {
	quiet := r.quiet()
	list := first
	for later := range quiet.laterLists(t, first) {
		switch more := later.lacking(list.members); {
		case len(more) == 0:
		case cell.primitive == "":
			list = later
		default:
			list.members, list.open = append(slices.Clip(list.members), more...), list.open || later.open
		}
	}
	if cell.primitive != "" {
		return list
	}
	if list.from != first.from {
		r.diags = append(r.diags, quiet.diags...)
		list.takeOver(first)
		r.tellList(cell, first, list)
	}
	if before := t.s[:list.from]; endsInColon(before) {
		if plain, ok := quiet.findPlainList(t.slice(0, list.from)); ok {
			r.tellList(cell, plain, list)
		}
	}
	return list
}

// quiet returns a page that says and counts nothing in this one's name.
func (p *page) quiet() *page {
	return &page{Page: p.Page, src: p.src, lines: p.lines}
}

// maxLaterLists is more lists than a description has behind its first one.
const maxLaterLists = 8

// laterLists yields the lists of values behind the first one that words introduce as such.
func (p *page) laterLists(t text, first valueList) func(yield func(valueList) bool) {
	return func(yield func(valueList) bool) {
		n, end := 0, first.to
		if !strings.Contains(t.s[end:], "alue") {
			return
		}
		for i, s := range t.spans {
			if s.kind != spanCode || s.from < end {
				continue
			}
			start := max(s.from-longestIntro, end)
			m := valuesIntro().FindStringIndex(t.s[start:s.from])
			if m == nil {
				continue
			}
			list := p.readValueList(t, i)
			list.from, end = start+m[0], list.to
			if n++; n > maxLaterLists || len(list.members) > 0 && !yield(list) {
				return
			}
		}
	}
}

// lacking returns the members of the list that others lack, but for the absence of a value.
func (l valueList) lacking(others []model.Member) []model.Member {
	known := setOf(others)
	return slices.DeleteFunc(slices.Clone(l.members), func(m model.Member) bool {
		return known[strings.ToLower(m.Name)] || strings.EqualFold(m.Name, noValue)
	})
}

// takeOver takes over what an earlier list says beside its values.
func (l *valueList) takeOver(earlier valueList) {
	if l.null.IsZero() {
		l.null = earlier.null
	}
	if l.initial.Value == "" {
		l.initial = earlier.initial
	}
	remarks := make(map[string]model.Text, len(earlier.members))
	for _, m := range earlier.members {
		remarks[strings.ToLower(m.Name)] = m.Description
	}
	for i, m := range l.members {
		if m.Description.Value == "" {
			l.members[i].Description = remarks[strings.ToLower(m.Name)]
		}
	}
}

// tellList tells of an earlier list that names values which the list of the type does not have.
func (r *propertyReader) tellList(cell typeCell, earlier, list valueList) {
	if more := earlier.lacking(list.members); len(more) > 0 {
		r.diags.Add(diag.EnumDiffers, more[0].At, "%s has the values %s here and %s at %s, which are taken",
			clip(cell.name), memberNames(earlier.members), memberNames(list.members), list.members[0].At)
	}
}

// maxRepeats is how often a list is taken out of a description that repeats it.
const maxRepeats = 4

// withoutList returns a description without its list of values, and without the same list once more.
func (r *propertyReader) withoutList(t text, list valueList) text {
	quiet := r.quiet() // what it counts and says was counted and said already
	for range maxRepeats {
		t = t.cut(list.from, list.to).trimBar()
		again, ok := quiet.findCodeList(t)
		if !ok || !maps.Equal(setOf(again.members), setOf(list.members)) || !again.standsAlone(t) {
			return t
		}
		list = again
	}
	return t
}
