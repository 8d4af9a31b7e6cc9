package parser

import (
	"bytes"
	"strings"

	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// placeholderPrefixes begin text that stands for text which nobody has written yet.
var placeholderPrefixes = [...]string{
	"TODO",
	"Not yet documented",
}

// isPlaceholder reports whether s, bold or not, stands for text that nobody has written yet.
func isPlaceholder(s string) bool {
	s = strings.TrimLeft(s, "* ")
	for _, prefix := range &placeholderPrefixes {
		if len(s) >= len(prefix) && strings.EqualFold(s[:len(prefix)], prefix) {
			return true
		}
	}
	return false
}

// placeholderWords are the JSON strings that examples hold in place of a value, with the type that each hints at
// (docs-format §12). stringKinds are the words in parentheses behind "String", in lower case, with the type that they
// say: in an example that is a placeholder, too.
var placeholderWords, stringKinds = primitivePlaceholders()

// placeholderType returns the type that a placeholder hints at; false for a text that is none.
func placeholderType(s string) (model.Primitive, bool) {
	if t, ok := placeholderWords[s]; ok {
		return t, true
	}
	kind, ok := kindOfString(s)
	if !ok {
		return "", false
	}
	t, ok := stringKinds[kind]
	return t, ok
}

// isMeant reports whether a value that looks like a placeholder is meant: a value of the property's list, the name of
// another type where text is expected, or one in a property about types, among values of which most are real.
func (p examplePage) isMeant(property *model.Property, word string) bool {
	hint, looks := placeholderType(word)
	if !looks || strings.Contains(word, "(") {
		return false
	}
	elem := model.Element(property.Type)
	if ref, ok := elem.(*model.Ref); ok {
		e, ok := ref.Target.(*model.Enum)
		return ok && p.setOf(e)[strings.ToLower(word)]
	}
	if list, ok := property.Constraint(model.KeywordEnum).(model.Values); ok {
		return setOf(list.Members)[strings.ToLower(word)]
	}
	if elem != model.Type(model.String) {
		return false
	}
	return hint != model.String || strings.HasSuffix(strings.ToLower(property.Name), "type") && p.mostlyReal()
}

// mostlyReal reports whether at most every second text of the example's body looks like a placeholder.
func (p examplePage) mostlyReal() bool {
	texts := bytes.Count(p.body.Value, []byte(`": "`)) + bytes.Count(p.body.Value, []byte(`":"`))
	return 2*len(p.body.Placeholders) <= texts
}
