package parser

import (
	"regexp"
	"sync"
)

// A pattern is a regular expression that is compiled when it is needed first: a page needs few of them, and compiling
// all takes longer than reading it.
type pattern func() *regexp.Regexp

// matching returns the pattern of an expression, which has to be valid: tests need every one of them.
func matching(expression string) pattern {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expression) })
}
