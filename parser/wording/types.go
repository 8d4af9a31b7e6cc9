package wording

import (
	"fmt"
	"strings"
	"unicode"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/markdown"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// A TypeCell is what a type cell says, before names are linked.
type TypeCell struct {
	// Primitive is empty for a named type.
	Primitive model.Primitive
	// Name is that of a named type as written, "microsoft.graph.x" or "x", and Link where it links to, empty without a
	// link.
	Name, Link string
	At         diag.Pos
	Collection bool
	// Others are the further types of "A or B", and Words all of it.
	Others []TypeCell
	Words  string
	// Notes are words that stand beside the type.
	Notes []markdown.Text
}

// primitiveSpellings are the spellings of primitive types, folded and without "edm." (FORMAT.md, "Type cells").
var primitiveSpellings = primitiveTypes()

// typeNotes match what stands around a type without being part of it; group 1 is the words that may mean something.
var typeNotes = []markdown.Pattern{
	markdown.Matching(`\.(?:\s+(.*))?$`),
	markdown.Matching(`(?i)^\((optional)\)\s*`),
	markdown.Matching(`(?i)\s*\((enum|optional|read-?only|url)\)$`),
	markdown.Matching(`(?i)\s+(enum|object|resource)$`),
}

// listedNote matches what stands behind a type and a comma: no note in "A, B or C".
var listedNote = markdown.Matching(`\s*[,;]\s*(.*)$`)

// collections match the ways to write a collection; the first group is the element.
// "Collection" is a suffix of real names too, so it counts only as a word of its own.
var collections = []markdown.Pattern{
	markdown.Matching(`(?i)^collection\s*\((.*)\)$`),
	markdown.Matching(`(?i)^collection\s+of\s+(.*)$`),
	markdown.Matching(`(?i)^(.*?)(?:\s+collection)+$`),
}

// bracketed matches words in parentheses, as of all that a collection may hold: "(A or B) collection".
var bracketed = markdown.Matching(`^\(([^()]*)\)$`)

// alternativeTypes stand between the types of "A, B or C".
var alternativeTypes = markdown.Matching(`,? or |/|, `)

// maxTypeWords is longer than any type is written, in bytes.
const maxTypeWords = 1000

// Type reads a type cell; the message says why it names no type, and is empty when it does.
func Type(cell markdown.Text) (t TypeCell, message string) {
	if cell.IsZero() {
		return TypeCell{}, "the type cell is empty"
	}
	words := cell.Plain()
	var ok bool
	if _, known := primitiveSpellings[foldPrimitive(words)]; known || isWord(words) { // most cells are one word, which has nothing around it
		t, ok = oneType(cell, words), isType(words)
	} else {
		t, ok = wordyType(cell, words)
	}
	if !ok {
		return t, fmt.Sprintf("%q is no type", diag.Clip(cell.Words))
	}
	return t, ""
}

// IsTypeName reports whether words can be a type's name, qualified or not: parts of letters, digits and underscores, none
// of which begins with a digit, with full stops between.
func IsTypeName(words string) bool {
	begins := true
	for i := range len(words) {
		c := words[i]
		switch {
		case c == '_', 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z':
			begins = false
		case begins:
			return false
		case c == '.':
			begins = true
		case c < '0' || c > '9':
			return false
		}
	}
	return !begins
}

// oneType returns the type of words that are nothing but a type's name.
func oneType(cell markdown.Text, words string) TypeCell {
	t := TypeCell{At: cell.Pos(0)}
	if prim, ok := primitiveSpellings[foldPrimitive(words)]; ok {
		t.Primitive = prim
		return t
	}
	t.Name = words
	t.LinkTo(cell, words)
	return t
}

// wordyType returns the type in words that say more than a name: a collection, alternatives, notes.
func wordyType(cell markdown.Text, words string) (TypeCell, bool) {
	if len(words) > maxTypeWords {
		return TypeCell{}, false
	}
	if strings.Contains(words, "](") {
		words = brokenLink().ReplaceAllString(words, "$1")
	}
	words, notes := trimNotes(words)
	parts, all := alternativesOf(words)
	var types []TypeCell
	for _, part := range parts {
		if len(parts) == 1 {
			var more []string
			part, more = trimNote(listedNote, part)
			notes = append(notes, more...)
		}
		part, collection := element(part)
		part, more := trimNotes(part)
		if !isType(part) {
			var kind []string
			part, kind = trimKind(part)
			more = append(more, kind...)
		}
		if !isType(part) {
			return TypeCell{}, false
		}
		t := oneType(cell, part)
		t.Collection = collection || all
		types, notes = append(types, t), append(notes, more...)
	}
	t := types[0]
	if t.Others = types[1:]; len(t.Others) > 0 {
		t.Words = diag.Clip(cell.Words)
	}
	for _, note := range notes {
		t.Notes = append(t.Notes, cell.Part(note))
	}
	return t, true
}

// isType reports whether words can be the name of a type.
func isType(words string) bool {
	_, known := primitiveSpellings[foldPrimitive(words)]
	return known || IsTypeName(words)
}

// alternativesOf returns the types of "A or B", each with its own words, and whether a collection may hold any of them:
// in "(A or B) collection" and "Collection(A or B)", but not in "A or B collection".
func alternativesOf(words string) (parts []string, collection bool) {
	if !strings.Contains(words, " or ") && !strings.Contains(words, "/") {
		return []string{words}, false
	}
	if inner, ok := element(words); ok {
		if m := bracketed().FindStringSubmatch(inner); m != nil {
			words, collection = m[1], true
		} else if strings.HasSuffix(words, ")") {
			words, collection = inner, true
		}
	}
	return alternativeTypes().Split(strings.Trim(words, "() "), -1), collection
}

// brokenLink matches a link that misses its closing parenthesis; group 1 is its text.
var brokenLink = markdown.Matching(`\[([\w.]+)\]\([^)]*$`)

// LinkTo takes over the destination of the link around the name.
func (t *TypeCell) LinkTo(cell markdown.Text, name string) {
	for _, s := range cell.Spans {
		if s.Kind == markdown.SpanLink && strings.Contains(strings.ReplaceAll(cell.Of(s), "`", ""), name) {
			t.Link, t.At = s.Dest, cell.Pos(s.From)
			return
		}
	}
}

// isWord reports whether s is one word of letters and digits.
func isWord(s string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// trimNotes removes remarks from around a type and returns their words.
func trimNotes(words string) (string, []string) {
	var notes []string
	for _, re := range typeNotes {
		rest, more := trimNote(re, words)
		words, notes = rest, append(notes, more...)
	}
	return words, notes
}

// trimNote removes what matches a note and returns its words.
func trimNote(note markdown.Pattern, words string) (string, []string) {
	m := note().FindStringSubmatchIndex(words)
	if m == nil {
		return words, nil
	}
	rest := strings.TrimSpace(words[:m[0]] + words[m[1]:])
	if m[2] < 0 || m[2] == m[3] {
		return rest, nil
	}
	return rest, []string{words[m[2]:m[3]]}
}

// bracketNote matches words in parentheses behind a word.
var bracketNote = markdown.Matching(`^([\w.]+)\s*\(([^()]+)\)$`)

// trimKind returns the primitive type that words in parentheses stand behind: the one that they say, as in "string
// (timestamp)", or the one before them, with the words as a note.
func trimKind(words string) (string, []string) {
	m := bracketNote().FindStringSubmatch(words)
	if m == nil {
		return words, nil
	}
	prim, known := primitiveSpellings[foldPrimitive(m[1])]
	if !known {
		return words, nil
	}
	if kind, ok := stringKinds[strings.ToLower(m[2])]; ok && prim == model.String {
		return string(kind), nil
	}
	return m[1], []string{m[2]}
}

// element returns the element's words of a collection, and whether it is one.
func element(words string) (string, bool) {
	for _, re := range collections {
		if m := re().FindStringSubmatch(words); m != nil {
			inner, _ := element(strings.TrimSpace(m[1]))
			return inner, true
		}
	}
	return words, false
}

// foldPrimitive returns the key of primitiveSpellings for words.
func foldPrimitive(words string) string {
	return strings.TrimPrefix(strings.ToLower(words), "edm.")
}
