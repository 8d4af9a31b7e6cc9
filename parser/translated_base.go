package parser

import (
	"strings"
)

// How other languages say that a type inherits from another one: heirWords of a property, too, baseWords of a type only.
// baseReach is what may stand between the words and the name.
const (
	heirWords = `herda|herdad[ao]s?`
	baseWords = heirWords + `|deriva|derivad[ao]s?`
	baseReach = ` [^\[\].]{0,20}`
)

var (
	translatedHeir = matching(`(?i)\b(?:` + heirWords + `)` + baseReach)
	translatedBase = matching(`(?i)\b(?:` + baseWords + `)` + baseReach)
	// indexedHeir finds the link behind such words in raw markdown; group 1 is its destination: its words may be
	// translated.
	indexedHeir = matching(`(?i)\b(?:` + baseWords + `)` + baseReach + `\[[^\]\n]*\]\(([^)#\s]+\.md)`)
)

// linkedBehind returns the first link behind words that a translated text has, the type that it leads to, and where the
// words begin; false when there is none.
func (p *page) linkedBehind(t text, words pattern) (from int, link span, cell typeCell, ok bool) {
	if !p.translated {
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
	return 0, span{}, typeCell{}, false
}

// lastPart returns the part of a linked file's name that is the name of its type: what stands in front, up to the last
// hyphen, is a part of the service.
func lastPart(target string) string {
	name := stem(target)
	return name[strings.LastIndexByte(name, '-')+1:]
}
