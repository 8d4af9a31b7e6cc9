package wording

import (
	"slices"
	"strings"

	"github.com/seed-8ef76b74/graphgen/parser/markdown"
)

// A guarded expression is one that matches only text which holds, in lower case, one of some words: looking for these
// is cheap, and most text has none.
type guarded struct {
	words []string
	re    markdown.Pattern
}

// guard returns an expression with the words of which a match has one.
func guard(expression string, words ...string) guarded {
	return guarded{words, markdown.Matching(expression)}
}

// canMatch reports whether there can be a match at all in a text, given in lower case.
func (g guarded) canMatch(lower string) bool {
	return slices.ContainsFunc(g.words, func(word string) bool { return strings.Contains(lower, word) })
}

// find returns where the first match is, nil when there is none.
func (g guarded) find(s string) []int {
	if !g.canMatch(strings.ToLower(s)) {
		return nil
	}
	return g.re().FindStringIndex(s)
}

// matches reports whether there is a match.
func (g guarded) matches(s string) bool { return g.find(s) != nil }
