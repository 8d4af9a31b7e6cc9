package gonames

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// symbols are the words for what cannot stand in a Go name.
var symbols = map[rune]string{
	' ': "Space", '!': "Bang", '"': "Quote", '#': "Hash", '$': "Dollar", '%': "Percent", '&': "And", '\'': "Tick",
	'(': "Open", ')': "Close", '*': "Star", '+': "Plus", ',': "Comma", '-': "Minus", '.': "Dot", '/': "Slash",
	':': "Colon", ';': "Semicolon", '<': "Less", '=': "Equal", '>': "Greater", '?': "Question", '@': "At",
	'\\': "Backslash", '^': "Caret", '_': "Underscore", '`': "Backquote", '|': "Or", '~': "Tilde",
}

// name returns the Go name that a text has when nothing else claims it: its words, or its symbols spelled out
// when it has none. It is valid and exported for any text.
func name(text string) string { return exported(part(text)) }

// part returns the same as [name] for a text that follows another one in a name.
func part(text string) string {
	if words := camel(text); words != "" {
		return words
	}
	return spelled(text)
}

// spelled returns the part of a name that says more of the text's spelling than [part] does: initialisms stay
// as they are written, and symbols become words.
func spelled(text string) string {
	if text == "" {
		return "Empty"
	}
	var b strings.Builder
	upper := true
	for _, r := range text {
		switch {
		case !isWord(r):
			b.WriteString(symbol(r))
		case upper:
			b.WriteRune(unicode.ToUpper(r))
		default:
			b.WriteRune(r)
		}
		upper = !isWord(r)
	}
	return b.String()
}

// symbol returns the word for a rune, "U00B5" and the like for one that has none.
func symbol(r rune) string {
	if word, ok := symbols[r]; ok {
		return word
	}
	return fmt.Sprintf("U%04X", r)
}

// exported puts an X before a name that would not be exported without it, such as "2fa" or one in Chinese.
func exported(name string) string {
	if first, _ := utf8.DecodeRuneInString(name); unicode.IsUpper(first) {
		return name
	}
	return "X" + name
}
