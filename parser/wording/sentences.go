package wording

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// SentenceStart returns where the sentence around byte i begins.
func SentenceStart(s string, i int) int {
	for ; i > 0; i-- {
		if i >= 2 && s[i-1] == ' ' && s[i-2] == '.' {
			return i
		}
	}
	return 0
}

// Sentences yields the sentences of a text with their places.
func Sentences(s string) func(yield func(from int, sentence string) bool) {
	return func(yield func(from int, sentence string) bool) {
		from := 0
		for i := range len(s) {
			if i == 0 || i < from || s[i] != ' ' || s[i-1] != '.' || !StartsUpper(strings.TrimLeft(s[i+1:], "`")) {
				continue
			}
			if !yield(from, s[from:i]) {
				return
			}
			from = i + 1
		}
		if from < len(s) {
			yield(from, s[from:])
		}
	}
}

// StartsUpper reports whether a text begins with a capital.
func StartsUpper(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}
