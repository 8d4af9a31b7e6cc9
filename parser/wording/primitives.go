package wording

import (
	"strings"

	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// primitiveTypes returns the primitive types by their spellings.
func primitiveTypes() map[string]model.Primitive {
	types := map[string]model.Primitive{}
	for _, row := range model.PrimitiveRows() {
		for _, spelling := range row.Spellings {
			types[spelling] = row.Type
		}
	}
	return types
}

// primitivePlaceholders returns the primitive types by their placeholders: those that are a word, and those that say
// behind "String" what kind of text is meant, by what they say.
func primitivePlaceholders() (words, kinds map[string]model.Primitive) {
	words, kinds = map[string]model.Primitive{}, map[string]model.Primitive{}
	for _, row := range model.PrimitiveRows() {
		for _, placeholder := range row.Placeholders {
			if kind, ok := kindOfString(placeholder); ok {
				kinds[kind] = row.Type
			} else {
				words[placeholder] = row.Type
			}
		}
	}
	return words, kinds
}

// kindOfString returns the words, in lower case, that stand in parentheses behind "String"; false when s is anything
// else.
func kindOfString(s string) (string, bool) {
	const open = "string ("
	if len(s) < len(open) || s[len(s)-1] != ')' || !strings.EqualFold(s[:len(open)], open) {
		return "", false
	}
	return strings.ToLower(s[len(open) : len(s)-1]), true
}

// isNumber reports whether a type is a number, which can be bounded.
func isNumber(t model.Type) bool {
	primitive, _ := t.(model.Primitive)
	return primitive.Row().IsNumber()
}
