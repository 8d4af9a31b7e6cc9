package runtime

import (
	"math"
	"strconv"
	"unicode/utf8"
)

// The rules of limits. The limit itself is allowed; characters are Unicode code points.
const (
	// RuleMaximum says that the number is too large.
	RuleMaximum Rule = "maximum"
	// RuleMaxItems says that the collection has too many elements.
	RuleMaxItems Rule = "maxItems"
	// RuleMaxLength says that the text has too many characters.
	RuleMaxLength Rule = "maxLength"
	// RuleMinimum says that the number is too small.
	RuleMinimum Rule = "minimum"
	// RuleMinItems says that the collection has too few elements.
	RuleMinItems Rule = "minItems"
	// RuleMinLength says that the text has too few characters.
	RuleMinLength Rule = "minLength"
)

// maximum reports a number that is too large.
//
//go:noinline
func (f *faults) maximum(path string, limit int64, source string) {
	f.limit(path, RuleMaximum, "must be at most ", limit, "", source)
}

// minimum reports a number that is too small.
//
//go:noinline
func (f *faults) minimum(path string, limit int64, source string) {
	f.limit(path, RuleMinimum, "must be at least ", limit, "", source)
}

// maxLength reports a text that is too long.
//
//go:noinline
func (f *faults) maxLength(path string, limit int64, source string) {
	f.limit(path, RuleMaxLength, "must have at most ", limit, " characters", source)
}

// minLength reports a text that is too short.
//
//go:noinline
func (f *faults) minLength(path string, limit int64, source string) {
	f.limit(path, RuleMinLength, "must have at least ", limit, " characters", source)
}

// maxItems reports a collection that has too many elements.
//
//go:noinline
func (f *faults) maxItems(path string, limit int64, source string) {
	f.limit(path, RuleMaxItems, "must have at most ", limit, " elements", source)
}

// minItems reports a collection that has too few elements.
//
//go:noinline
func (f *faults) minItems(path string, limit int64, source string) {
	f.limit(path, RuleMinItems, "must have at least ", limit, " elements", source)
}

// limit reports a value that is beyond a limit.
func (f *faults) limit(path string, rule Rule, before string, limit int64, after, source string) {
	f.add(ValidationError{path, rule, before + strconv.FormatInt(limit, 10) + after, source})
}

// longer reports whether a text has more characters than a limit.
//
//go:noinline
func longer(text string, limit int) bool {
	return len(text) > limit && utf8.RuneCountInString(text) > limit
}

// shorter reports whether a text has fewer characters than a limit.
//
//go:noinline
func shorter(text string, limit int) bool {
	return len(text) < limit*utf8.UTFMax && utf8.RuneCountInString(text) < limit
}

// decimal returns the number that a text holds; one that it does not hold is beyond no limit.
//
//go:noinline
func decimal(text string) float64 {
	n, err := strconv.ParseFloat(text, 64)
	if err != nil {
		return math.NaN()
	}
	return n
}
