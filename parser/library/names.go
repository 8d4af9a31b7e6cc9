package library

import (
	"path"
	"slices"
	"strings"

	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// ByName returns the pages that document a type of a folded short name.
func (l *Library) ByName(short string) []string { return l.index.byName[short] }

// ByBase returns the pages that name a type of a folded short name as their base.
func (l *Library) ByBase(short string) []string { return l.index.byBase[short] }

// ByListed returns the pages that list a type of a folded short name as derived from their own.
func (l *Library) ByListed(short string) []string { return l.index.byListed[short] }

// Documents reports whether the page at a path documents a type of a folded short name.
func (l *Library) Documents(name, short string) bool {
	return slices.Contains(l.index.names[name], short)
}

// IsTranslated reports whether the page at a path is a translation.
func (l *Library) IsTranslated(name string) bool { return l.index.translated[name] }

// Astray reports whether a link leads to the page of another type than its text names. A text that the name of the
// target ends in is short for it: "message" on a page of chat messages.
func (l *Library) Astray(name, target string) bool {
	short := strings.ToLower(name)
	about, names := l.index.byName[short], l.index.names[target]
	return len(about) > 0 && !isFileOf(target, short) && len(names) > 0 && !slices.Contains(about, target) &&
		(len(names) > maxNames || !slices.ContainsFunc(names, func(other string) bool { return strings.HasSuffix(other, short) }))
}

// maxNames is how many types a page can document and still have one that a name may mean by its end.
const maxNames = 1000

// isFileOf reports whether a type's name is that of a page's file, with or without the words in front.
func isFileOf(name, typ string) bool {
	stem := strings.TrimSuffix(path.Base(name), path.Ext(name))
	return strings.EqualFold(stem[strings.LastIndexByte(stem, '-')+1:], typ)
}

// Derives reports whether a page about a type names another type as its base, or as the base of its base and so on.
// Both names are folded and short.
func (l *Library) Derives(short, base string) bool {
	seen := map[string]bool{}
	next := []string{short}
	for len(next) > 0 {
		name := next[0]
		next = next[1:]
		for _, about := range l.index.byName[name] {
			for _, b := range l.index.bases[about] {
				if b == base {
					return true
				}
				if !seen[b] {
					seen[b] = true
					next = append(next, b)
				}
			}
		}
	}
	return false
}

// Elements returns the types that a property of a folded name is documented as a collection of, as written.
func (l *Library) Elements(collection string) []string { return l.index.byCollection[collection] }

// Holds reports whether a collection of a folded name holds things of a type, as the rows of its owners' pages say or
// its own name does.
func (l *Library) Holds(collection, name string) bool {
	if namesOne(collection, name) {
		return true
	}
	short := model.ShortName(name)
	return slices.ContainsFunc(l.index.byCollection[collection], func(element string) bool {
		return model.ShortName(element) == short || l.Derives(short, model.ShortName(element))
	})
}

// plurals are the endings of plural names with those of their singulars.
var plurals = []struct{ ending, singular string }{{"ies", "y"}, {"ses", "s"}, {"xes", "x"}, {"s", ""}}

// namesOne reports whether a collection is called after a type, or after the last words of its name: the extensions of
// an openTypeExtension.
func namesOne(collection, name string) bool {
	name = model.Unqualified(name)
	for _, p := range plurals {
		stem, ok := strings.CutSuffix(collection, p.ending)
		one := stem + p.singular
		start := len(name) - len(one)
		if ok && stem != "" && start >= 0 && strings.EqualFold(name[start:], one) && (start == 0 || isUpper(name[start])) {
			return true
		}
	}
	return false
}

// isUpper reports whether a byte is a capital, with which a word in a name begins.
func isUpper(c byte) bool { return 'A' <= c && c <= 'Z' }

// Singular returns the name that a page documents of one that is written in the plural: "a **journals** object". A name
// that a page documents is returned as it is, and so is one that nothing is known of.
func (l *Library) Singular(name string) string {
	if len(l.index.byName[model.ShortName(name)]) > 0 {
		return name
	}
	for _, p := range plurals {
		if stem, ok := strings.CutSuffix(name, p.ending); ok && len(l.index.byName[model.ShortName(stem+p.singular)]) > 0 {
			return stem + p.singular
		}
	}
	return name
}

// Spelled returns how the rows of properties spell a name, "" when none has it.
func (l *Library) Spelled(folded string) string { return l.index.spelled[folded] }

// isPlainWord reports whether a segment is nothing but a word.
func isPlainWord(s string) bool {
	for i := range len(s) {
		letter := 'a' <= s[i] && s[i] <= 'z' || isUpper(s[i])
		if !letter && (i == 0 || s[i] < '0' || s[i] > '9') {
			return false
		}
	}
	return s != ""
}

// IsKey reports whether a segment of a path names one of the things of the collection before it: a word that no page
// knows as a property or a type, between two collections.
func (l *Library) IsKey(before, segment, behind string) bool {
	x, folded := l.index, strings.ToLower(segment)
	return isPlainWord(segment) &&
		len(x.byCollection[strings.ToLower(before)]) > 0 && len(x.byCollection[strings.ToLower(behind)]) > 0 &&
		!x.rows[folded] && len(x.byCollection[folded]) == 0 && len(x.byName[folded]) == 0
}
