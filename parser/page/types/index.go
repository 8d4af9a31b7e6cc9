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
}

// An IndexedCollection is a row of a property that is a collection: its name and the element type, as written.
type IndexedCollection struct{ Property, Element string }

// An indexer reads a page line by line.
type indexer struct {
	Index
	// seen are the names, with what they are in front.
	seen map[string]bool
	// titled means that a heading came before the line, lists that the last one is that of derived types.
	titled, lists bool
	// code and comment mean that the line is part of a code block, or of a comment.
	code, comment bool
}

// ReadIndex reads the lines that tell what a page is about.
func ReadIndex(src []byte) Index {
	e := indexer{seen: map[string]bool{}}
	for line := range bytes.Lines(src) {
		if markdown.IsFence(line) {
			e.code = !e.code
			continue
		}
		if !e.code && isNoted(line) {
			e.addNote(string(line))
		} else {
			e.addLine(line)
		}
		e.comment = !e.code && leavesOpen(line, e.comment)
	}
	return e.Index
}

// leavesOpen reports whether a comment goes on behind a line; open says that one does before it.
func leavesOpen(line []byte, open bool) bool {
	for {
		mark := []byte("<!--")
		if open {
			mark = []byte("-->")
		}
		_, rest, found := bytes.Cut(line, mark)
		if !found {
			return open
		}
		line, open = rest, !open
	}
}

// addNote takes the names that a line of an annotation holds.
func (e *indexer) addNote(line string) {
	for _, key := range []string{`"@odata.type"`, `"@type"`, `"@type.aka"`} {
		if strings.Contains(line, key) {
			e.addName(jsonValue(line, key))
		}
	}
	if strings.Contains(line, `"baseType"`) {
		e.addBase(jsonValue(line, `"baseType"`))
	}
}

// addLine takes what a line of the page itself says.
func (e *indexer) addLine(line []byte) {
	switch {
	case len(line) > 2 && line[0] == '#':
		heading := rawHeading(string(line))
		e.addHeading(heading)
		e.titled, e.lists = true, slices.Contains(derivedSections, markdown.Fold(heading))
	case e.lists && line[0] == '|':
		if m := indexedDerived().FindSubmatch(line); m != nil {
			e.Derived = e.appendShort(e.Derived, "derived ", string(m[1]))
		}
	case isRow(line):
		if !e.comment {
			e.addRow(line)
		}
	case bytes.Contains(line, []byte("](")) && wording.MentionsBase(string(line)):
		if m := indexedBase().FindSubmatch(line); m != nil {
			e.addBase(string(m[1]))
		}
	}
}

// propertyCells is how many cells the row of a property has at least: name, type and description.
const propertyCells = 3

// isRow reports whether a line of raw markdown can be the row of a property. Some tables have no bars at their sides.
func isRow(line []byte) bool {
	inner := bytes.TrimPrefix(bytes.TrimSuffix(bytes.TrimSpace(line), []byte{'|'}), []byte{'|'})
	return bytes.Count(inner, []byte{'|'}) >= propertyCells-1
}

// addRow takes the name that a row begins with, and the type that it is a collection of.
func (e *indexer) addRow(line []byte) {
	name := firstName(line)
	if name == "" {
		return
	}
	e.Rows = append(e.Rows, name)
	if !bytes.Contains(line, []byte("ollection")) {
		return
	}
	if m := indexedCollection().FindSubmatch(line); m != nil {
		e.Collections = append(e.Collections, IndexedCollection{name, string(m[1]) + string(m[2])})
	}
}

// firstName returns the name of a property, or of an annotation of one, that a row begins with, "" when there is none.
func firstName(row []byte) string {
	row = bytes.TrimLeft(bytes.TrimPrefix(row, []byte{'|'}), " \t*`[")
	end := bytes.IndexFunc(row, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune("_@.-", r)
	})
	return strings.TrimLeft(string(row[:max(end, 0)]), ".-") // no name goes up to the end: a bar is behind it
}

// isNoted reports whether a line holds a type of an annotation, and not one of a JSON example, which has a "#".
func isNoted(line []byte) bool {
	return bytes.Contains(line, []byte(`ype`)) && !bytes.Contains(line, []byte(`"#`)) &&
		(bytes.Contains(line, []byte(`"@odata.type"`)) || bytes.Contains(line, []byte(`"@type`)) || bytes.Contains(line, []byte(`"baseType"`)))
}

// indexedCollection matches the row of a property that is a collection of a linked type, in raw markdown; group 1 or 2
// is the type.
var indexedCollection = markdown.Matching(`(?i)^\|?[\s*]*\w+[\s*]*\|\s*(?:\[\**([\w.]+)\**\](?:\([^)]*\)|\[[^]]*\])\s+collection\b|collection\s*(?:\(|of\s)\s*\[\**([\w.]+)\**\](?:\(|\[))`)

// indexedDerived matches the row of a derived type, in raw markdown.
var indexedDerived = markdown.Matching(`^\| *\**\[\**([\w.]+)\**\]\(`)

// indexedBase finds the link behind the words that name a base type, in raw markdown.
var indexedBase = markdown.Matching(`(?i)\b(?:inherits|derived|derives|extends|inherited)(?: from)? (?:the )?\**\[\**([A-Za-z_][\w.]*)\**\]\(`)

// addHeading takes the name of a type from a page's title or from the heading of an enum's section.
func (e *indexer) addHeading(heading string) {
	if name, ok := rows.EnumOf(heading); ok {
		e.addName(name)
		return
	}
	if e.titled {
		return
	}
	if m := typeTitle().FindStringSubmatch(heading); m != nil {
		e.addName(m[1])
	}
}

func (e *indexer) addName(name string) { e.Names = e.appendShort(e.Names, "name ", name) }

func (e *indexer) addBase(name string) { e.Bases = e.appendShort(e.Bases, "base ", name) }

// appendShort appends the folded short form of a type's name to a list of what the name is, once.
func (e *indexer) appendShort(list []string, what, name string) []string {
	if !wording.IsTypeName(name) {
		return list
	}
	short := model.ShortName(name)
	if e.seen[what+short] {
		return list
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
