package parser

import "maps"

// quiet returns a page that says and counts nothing in this one's name.
func (p *page) quiet() *page {
	return &page{Page: p.Page, src: p.src, lines: p.lines}
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
