package parser

import (
	"regexp"
	"strings"
	"unicode"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// A typeCell is what a type cell says, before names are linked.
type typeCell struct {
	primitive  model.Primitive // empty for a named type
	name       string          // as written, "microsoft.graph.x" or "x"
	link       string          // where the name links to, empty without a link
	offset     int
	collection bool
}

// primitiveSpellings are the spellings of primitive types, folded and without "edm." (docs-format §7).
var primitiveSpellings = map[string]model.Primitive{
	"binary":              model.Binary,
	"bool":                model.Boolean,
	"boolean":             model.Boolean,
	"byte":                model.Byte,
	"date":                model.Date,
	"datetime":            model.DateTimeOffset,
	"datetimeoffset":      model.DateTimeOffset,
	"decimal":             model.Decimal,
	"double":              model.Double,
	"duration":            model.Duration,
	"etag":                model.String,
	"float":               model.Single,
	"guid":                model.GUID,
	"int":                 model.Int32,
	"int16":               model.Int16,
	"int32":               model.Int32,
	"int64":               model.Int64,
	"integer":             model.Int32,
	"json":                model.Any,
	"json object":         model.Any,
	"number":              model.Double,
	"numeric":             model.Double,
	"object":              model.Any,
	"single":              model.Single,
	"stream":              model.Stream,
	"string":              model.String,
	"timeofday":           model.TimeOfDay,
	"timestamp":           model.DateTimeOffset,
	"untyped json object": model.Any,
	"url":                 model.String,
}

// typeNotes match what stands around a type without being part of it.
var typeNotes = []*regexp.Regexp{
	regexp.MustCompile(`(?i)^\(optional\)\s*`),
	regexp.MustCompile(`(?i)\s*\((?:enum|optional|read-?only|url)\)$`),
	regexp.MustCompile(`(?i)\s+(?:enum|object)$`),
	regexp.MustCompile(`\s*(?:[,;]|\.(?:\s|$)).*$`),
}

// collections match the ways to write a collection; the first group is the element.
// "Collection" is a suffix of real names too, so it counts only as a word of its own.
var collections = []*regexp.Regexp{
	regexp.MustCompile(`(?i)^collection\s*\((.*)\)$`),
	regexp.MustCompile(`(?i)^collection\s+of\s+(.*)$`),
	regexp.MustCompile(`(?i)^(.*?)(?:\s+collection)+$`),
}

// typeName matches what can be a type's name, qualified or not.
var typeName = regexp.MustCompile(`^[A-Za-z_][A-Za-z0-9_]*(?:\.[A-Za-z_][A-Za-z0-9_]*)*$`)

// readType reads a type cell; false, with a diagnostic, when it names no type.
func (p *page) readType(cell text, at int) (typeCell, bool) {
	if cell.isZero() {
		p.diags.Add(diag.TypeUnknown, p.pos(at), "the type cell is empty")
		return typeCell{}, false
	}
	t := typeCell{offset: cell.offset(0)}
	words, union := p.typeWords(cell)
	if union {
		p.diags.Add(diag.TypeUnion, p.pos(t.offset), "the type %q names several types, the first one is taken", clip(cell.s))
	}
	if _, known := primitiveSpellings[foldPrimitive(words)]; !known && !isWord(words) { // most cells are one word, which has nothing around it
		words, t.collection = element(trimNotes(words))
		words = trimNotes(words)
	}
	if prim, ok := primitiveSpellings[foldPrimitive(words)]; ok {
		t.primitive = prim
		return t, true
	}
	if !typeName.MatchString(words) {
		p.diags.Add(diag.TypeUnknown, p.pos(t.offset), "%q is no type", clip(cell.s))
		return typeCell{}, false
	}
	t.name = words
	t.linkTo(cell, words)
	return t, true
}

// brokenLink matches a link that misses its closing parenthesis; group 1 is its text.
var brokenLink = regexp.MustCompile(`\[([\w.]+)\]\([^)]*$`)

// typeWords returns the cell's words without markup, only the first one's of "A or B".
func (p *page) typeWords(cell text) (words string, union bool) {
	words = cell.plain()
	if strings.Contains(words, "](") {
		words = brokenLink.ReplaceAllString(words, "$1")
	}
	for _, separator := range []string{" or ", "/"} {
		if first, _, ok := strings.Cut(words, separator); ok {
			return strings.TrimLeft(first, "( "), true
		}
	}
	return words, false
}

// linkTo takes over the destination of the link around the name.
func (t *typeCell) linkTo(cell text, name string) {
	for _, s := range cell.spans {
		if s.kind == spanLink && strings.Contains(strings.ReplaceAll(cell.of(s), "`", ""), name) {
			t.link, t.offset = s.dest, cell.offset(s.from)
			return
		}
	}
}

// isWord reports whether s is one word of letters and digits.
func isWord(s string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// trimNotes removes remarks from around a type.
func trimNotes(words string) string {
	for _, note := range typeNotes {
		words = note.ReplaceAllString(words, "")
	}
	return strings.TrimSpace(words)
}

// element returns the element's words of a collection, and whether it is one.
func element(words string) (string, bool) {
	for _, re := range collections {
		if m := re.FindStringSubmatch(words); m != nil {
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
