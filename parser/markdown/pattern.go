package markdown

import (
	"regexp"
	"sync"
)

// A Pattern is a regular expression that is compiled when it is needed first: a page needs few of them, and compiling
// all takes longer than reading it.
type Pattern func() *regexp.Regexp

// Matching returns the pattern of an expression, which has to be valid: tests need every one of them.
func Matching(expression string) Pattern {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expression) })
}
