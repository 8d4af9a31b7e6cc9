package parser

import (
	"slices"
	"strings"
)

// How other languages say that a type inherits from another one: heirWords of a property, too, baseWords of a type only.
// baseReach is what may stand between the words and the name.
const (
	heirWords = `\b(?:herda|herdad[ao]s?|hereda|heredad[ao]s?|geerbt|erbt) |наследуется|继承自`
	baseWords = heirWords + `|\b(?:deriva|derivad[ao]s?) `
	baseReach = `[^\[\].]{0,20}`
	// heirBehind is what Japanese says behind the name.
	heirBehind = "から継承"
)

var (
	translatedHeir = matching(`(?i)(?:` + heirWords + `)` + baseReach)
	translatedBase = matching(`(?i)(?:` + baseWords + `)` + baseReach)
	// indexedHeir finds the link behind such words, or before them, in raw markdown; groups 1 and 2 are its destination:
	// its words may be translated.
	indexedHeir = matching(`(?i)(?:` + baseWords + `)` + baseReach + `\[[^\]\n]*\]\(([^)#?\s]+)|\]\(([^)#?\s]+)[^)\s]*\) ?` + heirBehind)
)

// heirParts are what the words above hold: looking for them is cheap.
var heirParts = [...]string{"herda", "Herda", "hered", "Hered", "erbt", "eriva", "аследу", "继承", heirBehind}

// mentionsHeir reports whether text on a translated page can name a base type at all.
func mentionsHeir(s string) bool {
	return slices.ContainsFunc(heirParts[:], func(part string) bool { return strings.Contains(s, part) })
}

// heirEnd matches the end of the remark that a property is inherited, behind the name.
var heirEnd = matching(`^ ?(?:` + heirBehind + `します)?[.。]?`)

// linkedBehind returns the first link behind words that a translated text has, the type that it leads to, and where the
// words begin; false when there is none.
func (p *page) linkedBehind(t text, words pattern) (from int, link span, cell typeCell, ok bool) {
	if !p.translated || !mentionsHeir(t.s) {
		return 0, span{}, typeCell{}, false
	}
	for _, m := range words().FindAllStringIndex(t.s, -1) {
		if link, ok = t.linkAt(m[0], m[1]); !ok {
			continue
		}
		if cell, ok = p.linkedType(t, link); ok {
			return m[0], link, cell, true
		}
	}
	for _, s := range t.spans {
		if s.kind == spanLink && strings.HasPrefix(strings.TrimLeft(t.s[s.to:], " "), heirBehind) {
			if cell, ok = p.linkedType(t, s); ok {
				return s.from, s, cell, true
			}
		}
	}
	return 0, span{}, typeCell{}, false
}

// lastPart returns the part of a linked file's name that is the name of its type: what stands in front, up to the last
// hyphen, is a part of the service.
func lastPart(target string) string {
	name := stem(target)
	return name[strings.LastIndexByte(name, '-')+1:]
}
