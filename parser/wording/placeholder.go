package wording

import (
	"strings"

	"github.com/seed-8ef76b74/graphgen/parser/markdown"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// placeholderPrefixes begin text that stands for text which nobody has written yet.
var placeholderPrefixes = [...]string{
	"TODO",
	"Not yet documented",
}

// IsPlaceholder reports whether s, bold or not, stands for text that nobody has written yet.
func IsPlaceholder(s string) bool {
	s = strings.TrimLeft(s, "* ")
	for _, prefix := range &placeholderPrefixes {
		if len(s) >= len(prefix) && strings.EqualFold(s[:len(prefix)], prefix) {
			return true
		}
	}
	return false
}

// placeholderWords are the JSON strings that examples hold in place of a value, with the type that each hints at
// (FORMAT.md, "Placeholders"). stringKinds are the words in parentheses behind "String", in lower case, with the type
// that they say: in an example that is a placeholder, too.
var placeholderWords, stringKinds = primitivePlaceholders()

// PlaceholderType returns the type that a text of an example hints at which stands for a value; false for a text that
// stands for none.
func PlaceholderType(s string) (model.Primitive, bool) {
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

// exampleWord matches a word that can be a value of a list.
var exampleWord = markdown.Matching(`^[A-Za-z][A-Za-z0-9_]*$`)

// IsExampleValue reports whether a text of an example is a value, and does not stand for one.
func IsExampleValue(s string) bool {
	_, placeholder := PlaceholderType(s)
	return exampleWord().MatchString(s) && !placeholder && !strings.EqualFold(s, "value")
}
