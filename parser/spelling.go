package parser

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// Exported pages have no annotation: their title is all that names their type, and titles are written for people
// ("List", "Teacher"). What other pages call the type when they link to it is closer to its name (docs-format §7).

// spellNames gives the resources that only a title names the name that links to their pages give them.
func (l *linker) spellNames(creates []*createPage) {
	titled := map[string]*spelling{}
	for _, t := range l.read {
		if t.titled {
			titled[t.Path] = &spelling{page: t, links: map[string]int{}, shown: map[string]int{}}
		}
	}
	if len(titled) == 0 {
		return
	}
	for _, t := range l.read {
		l.countNames(titled, &t.refs)
	}
	for _, c := range creates {
		l.countNames(titled, &c.refs)
	}
	for _, s := range titled {
		s.page.resource.Name.Short = s.name()
	}
}

// countNames counts how the references of a page spell the types of titled pages.
func (l *linker) countNames(titled map[string]*spelling, refs *references) {
	for _, use := range refs.list {
		target, ok := l.lib.find(use.page.Path, use.link)
		if !ok || titled[target] == nil || strings.Contains(use.link, "#") {
			continue
		}
		s, short := titled[target], use.ref.Name.Short
		s.links[short]++
		if shown, ok := use.page.shownName(short); ok {
			s.shown[shown.Short]++
		}
	}
}

// A spelling is how other pages call the type of a page that only a title names.
type spelling struct {
	page *typePage
	// links are the texts of links to the page, shown how the JSON of the pages with these links spells them.
	links, shown map[string]int
}

// name returns the type's name: the one that the page's file has, else a longer form of the title's, else the
// title's; as JSON spells it, else as links do. Names begin in lower case, but for a handful.
func (s *spelling) name() string {
	title := s.page.resource.Name.Short
	name := title
	for _, text := range slices.Sorted(maps.Keys(s.links)) {
		switch {
		case isFileOf(s.page.Path, text):
			name = text
		case strings.EqualFold(name, title) && len(text) > len(title) && strings.HasSuffix(strings.ToLower(text), strings.ToLower(title)):
			name = text
		}
	}
	if shown := bestSpelling(s.shown, name); shown != "" {
		return shown
	}
	name = cmp.Or(bestSpelling(s.links, name), name)
	first, size := utf8.DecodeRuneInString(name)
	return string(unicode.ToLower(first)) + name[size:]
}

// isFileOf reports whether a type's name is that of a page's file, with or without the words in front.
func isFileOf(path, name string) bool {
	return strings.EqualFold(lastPart(path), name)
}

// bestSpelling returns how a name is spelled most often, in lower case first; "" when it is never.
func bestSpelling(counts map[string]int, name string) string {
	best := ""
	for _, text := range slices.Sorted(maps.Keys(counts)) {
		if strings.EqualFold(text, name) && (best == "" || compareSpelling(counts, text, best) > 0) {
			best = text
		}
	}
	return best
}

// compareSpelling compares two spellings of a name.
func compareSpelling(counts map[string]int, a, b string) int {
	switch x, y := beginsLower(a), beginsLower(b); {
	case x && !y:
		return 1
	case y && !x:
		return -1
	default:
		return cmp.Compare(counts[a], counts[b])
	}
}

// beginsLower reports whether a text begins in lower case.
func beginsLower(s string) bool {
	first, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(first)
}

// shownName returns the qualified name under which the page's JSON shows a type; false when it does not.
func (p *page) shownName(short string) (model.Name, bool) {
	if p.shownNames == nil {
		p.shownNames = map[string]model.Name{}
		types := p.jsonTypes()
		for _, property := range slices.Sorted(maps.Keys(types)) {
			written := types[property].name
			if name := shortName(written); strings.Contains(written, ".") && p.shownNames[name].Short == "" {
				p.shownNames[name] = qualify(p, written)
			}
		}
	}
	name, ok := p.shownNames[strings.ToLower(short)]
	return name, ok
}
