package types

import (
	"bytes"
	"slices"
	"strings"
	"unicode"

	"github.com/seed-8ef76b74/graphgen/parser/markdown"
	"github.com/seed-8ef76b74/graphgen/parser/model"
	"github.com/seed-8ef76b74/graphgen/parser/page/rows"
	"github.com/seed-8ef76b74/graphgen/parser/wording"
)

// An Index is what a few lines of a page tell: the folded short names of the types that it documents, of those that
// it names as a base, and of those that it lists as derived; and its properties that are collections.
type Index struct {
	Names, Bases, Derived []string
	Collections           []IndexedCollection
	// Rows are the names in rows that can be about properties.
	Rows []string
	// Translated means that the page is a translation, of which nothing is known.
	Translated bool
	// seen are the names, with what they are in front.
	seen map[string]bool
}

// An IndexedCollection is a row of a property that is a collection: its name and the element type, as written.
type IndexedCollection struct{ Property, Element string }

// ReadIndex reads the lines that tell what a page is about.
func ReadIndex(src []byte) Index {
	var e Index
	titled, lists, code := false, false, false
	for line := range bytes.Lines(src) {
		switch {
		case markdown.IsFence(line):
			code = !code
		case len(line) > 2 && line[0] == '#':
			heading := rawHeading(string(line))
			e.addHeading(heading, titled)
			titled, lists = true, slices.Contains(derivedSections, markdown.Fold(heading))
		case !code && isNoted(line):
			for _, key := range []string{`"@odata.type"`, `"@type"`, `"@type.aka"`} {
				if bytes.Contains(line, []byte(key)) {
					e.addName(jsonValue(string(line), key))
				}
			}
			if bytes.Contains(line, []byte(`"baseType"`)) {
				e.addBase(jsonValue(string(line), `"baseType"`))
			}
		case lists && line[0] == '|':
			if m := indexedDerived().FindSubmatch(line); m != nil {
				e.Derived = e.appendShort(e.Derived, "derived ", string(m[1]))
			}
		case line[0] == '|':
			if name := rowName(line); name != "" {
				e.Rows = append(e.Rows, name)
			}
			if !bytes.Contains(line, []byte(") collection")) {
				continue
			}
			if m := indexedCollection().FindSubmatch(line); m != nil {
				e.Collections = append(e.Collections, IndexedCollection{string(m[1]), string(m[2])})
			}
		case bytes.Contains(line, []byte("](")) && wording.MentionsBase(string(line)):
			if m := indexedBase().FindSubmatch(line); m != nil {
				e.addBase(string(m[1]))
			}
		}
	}
	e.seen = nil
	return e
}

// propertyCells is how many cells the row of a property has at least: name, type and description.
const propertyCells = 3

// rowName returns the word that a row with the cells of a property begins with, in raw markdown, "" when there is none.
func rowName(line []byte) string {
	line = bytes.TrimSuffix(bytes.TrimSpace(line), []byte{'|'})
	if bytes.Count(line, []byte{'|'}) < propertyCells {
		return ""
	}
	line = bytes.TrimLeft(line, "| *`[")
	end := bytes.IndexFunc(line, func(r rune) bool { return r != '_' && !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	return string(line[:max(end, 0)]) // no word goes up to the end: bars are left
}

// isNoted reports whether a line holds a type of an annotation, and not one of a JSON example, which has a "#".
func isNoted(line []byte) bool {
	return bytes.Contains(line, []byte(`ype`)) && !bytes.Contains(line, []byte(`"#`)) &&
		(bytes.Contains(line, []byte(`"@odata.type"`)) || bytes.Contains(line, []byte(`"@type`)) || bytes.Contains(line, []byte(`"baseType"`)))
}

// indexedCollection matches the row of a property that is a collection of a linked type, in raw markdown.
var indexedCollection = markdown.Matching(`^\| *(\w+) *\| *\[(\w+)\]\([^)]*\) collection *\|`)

// indexedDerived matches the row of a derived type, in raw markdown.
var indexedDerived = markdown.Matching(`^\| *\**\[\**([\w.]+)\**\]\(`)

// indexedBase finds the link behind the words that name a base type, in raw markdown.
var indexedBase = markdown.Matching(`(?i)\b(?:inherits|derived|derives|extends|inherited)(?: from)? (?:the )?\**\[\**([A-Za-z_][\w.]*)`)

// addHeading takes the name of a type from a page's title or from the heading of an enum's section.
func (e *Index) addHeading(heading string, titled bool) {
	if name, ok := rows.EnumOf(heading); ok {
		e.addName(name)
		return
	}
	if titled {
		return
	}
	if m := typeTitle().FindStringSubmatch(heading); m != nil {
		e.addName(m[1])
	}
}

func (e *Index) addName(name string) { e.Names = e.appendShort(e.Names, "name ", name) }

func (e *Index) addBase(name string) { e.Bases = e.appendShort(e.Bases, "base ", name) }

// appendShort appends the folded short form of a type's name to a list of what the name is, once.
func (e *Index) appendShort(list []string, what, name string) []string {
	if !wording.IsTypeName(name) {
		return list
	}
	short := model.ShortName(name)
	if e.seen[what+short] {
		return list
	}
	if e.seen == nil {
		e.seen = map[string]bool{}
	}
	e.seen[what+short] = true
	return append(list, short)
}

// jsonValue returns the string behind a key on a line of JSON.
func jsonValue(line, key string) string {
	_, rest, _ := strings.Cut(line, key)
	_, rest, _ = strings.Cut(rest, `"`)
	value, _, _ := strings.Cut(rest, `"`)
	return strings.TrimPrefix(value, "#")
}

// rawHeading returns the words of a heading from its line of raw markdown.
func rawHeading(line string) string {
	if strings.Contains(line, "<a ") {
		line = markdown.WithoutTags(line)
	}
	return strings.Trim(strings.TrimSpace(strings.Trim(strings.TrimSpace(line), "#")), "*` ")
}
