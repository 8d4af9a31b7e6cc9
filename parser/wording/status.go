package wording

import (
	"slices"
	"strconv"

	"github.com/seed-8ef76b74/graphgen/parser/markdown"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// statusCode finds what can be a status code in the response text.
var statusCode = markdown.Matching(`\b[1-5]\d\d\b`)

// Words that make a number a status code (FORMAT.md, "Response and status"); "Microsoft 365" and "up to 200 items" are
// none.
var (
	behindStatus = markdown.Matching("^`?[-,]? ?(?:(?:or|and) )?(?:[1-5]\\d\\d\\b|OK|Created|Accepted|No Content|Found|response|status|code|error)")
	beforeStatus = markdown.Matching(`(?:status|code|status code) $`)
)

// statusClass matches what makes of a number a class of status codes, of which examples show the one that is meant.
var statusClass = markdown.Matching("^`?[- ]?series\\b")

// longestBefore is more than what beforeStatus matches has, in bytes, and longestBehind more than what behindStatus
// does.
const (
	longestBefore = 20
	longestBehind = 40
)

// isStatus reports whether the number from i to j of a text is a status code: written as code, or among such words.
// codes are the text's spans of code.
func isStatus(t markdown.Text, codes []markdown.Span, i, j int) bool {
	n, found := slices.BinarySearchFunc(codes, i, func(s markdown.Span, i int) int { return s.From - i })
	if !found {
		n--
	}
	return n >= 0 && j <= codes[n].To ||
		behindStatus().MatchString(t.Words[j:min(j+longestBehind, len(t.Words))]) || beforeStatus().MatchString(t.Words[max(i-longestBefore, 0):i])
}

// Statuses returns the status codes that a text names.
func Statuses(t markdown.Text) []model.Fact[int] {
	var out []model.Fact[int]
	codes := slices.DeleteFunc(slices.Clone(t.Spans), func(s markdown.Span) bool { return s.Kind != markdown.SpanCode })
	for _, m := range statusCode().FindAllStringIndex(t.Words, -1) {
		if !isStatus(t, codes, m[0], m[1]) || statusClass().MatchString(t.Words[m[1]:min(m[1]+longestBehind, len(t.Words))]) {
			continue
		}
		code, _ := strconv.Atoi(t.Words[m[0]:m[1]])
		out = append(out, model.Fact[int]{Value: code, At: t.Pos(m[0])})
	}
	return out
}

// successWords match a paragraph that says what a successful call returns.
var successWords = markdown.Matching(`\breturns? (?:an? )?[` + "`" + `]*20\d\b`)

// SaysSuccess reports whether words say what a successful call returns.
func SaysSuccess(words string) bool { return successWords().MatchString(words) }

// alternative matches the words between two links that name alternatives.
var alternative = markdown.Matching(`^(?:,| object,?)? ?(?:or(?: an?)?(?: new)?)? $`)

// AreAlternatives reports whether words between two names say that either may be meant.
func AreAlternatives(words string) bool { return alternative().MatchString(words) }
