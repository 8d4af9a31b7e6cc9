package parser

import (
	"bytes"
	"slices"
)

// addTranslated takes out of a line of a translated page what its words do not tell: the base type and the elements of
// collections by their links, and the names in JSON.
func (e *indexEntry) addTranslated(line []byte) {
	if key := jsonKey(line); key != "" {
		e.keys = append(e.keys, key)
		return
	}
	if !bytes.Contains(line, []byte("](")) {
		return
	}
	if line[0] != '|' {
		if !mentionsHeir(string(line)) {
			return
		}
		if m := indexedHeir().FindSubmatch(line); m != nil {
			e.addBase(lastPart(string(slices.Concat(m[1], m[2]))))
		}
		return
	}
	if m := linkedRow().FindSubmatch(line); m != nil && collectionWords().Match(m[0]) {
		target := string(m[3])
		if element := untranslated(target, target, string(m[2])); element != "" {
			e.collections = append(e.collections, collectionEntry{string(m[1]), element})
		}
	}
}

// linkedRow matches the row of a property with a linked type, in raw markdown: group 1 is the property, group 2 the words
// of the link, group 3 where it leads.
var linkedRow = matching(`^\| *(\w+) *\| *[\pL ]*\[([^\]|]*)\]\(([^)#|]+\.md)\)[\pL -]*\|`)

// collectionWords finds a word for a collection in other languages.
var collectionWords = matching(`(?i)coleç|colección|auflistung|sammlung|коллекция|集合|コレクション`)

// jsonKey returns the name that a line of JSON begins with, "" when there is none.
func jsonKey(line []byte) string {
	line = bytes.TrimLeft(line, " \t{")
	if len(line) == 0 || line[0] != '"' {
		return ""
	}
	key, rest, ok := bytes.Cut(line[1:], []byte{'"'})
	if rest = bytes.TrimLeft(rest, " "); !ok || len(rest) == 0 || rest[0] != ':' {
		return ""
	}
	return string(key)
}
