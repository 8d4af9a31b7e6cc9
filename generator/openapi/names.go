package openapi

import (
	"strconv"
	"strings"
)

// names are the names in use in one scope, with the number that was added last to make another one of it.
type names map[string]int

// take marks a name as used and reports whether it was free.
func (n names) take(name string) bool {
	if n.has(name) {
		return false
	}
	n[name] = 1
	return true
}

// add takes the first free one of the candidates, or else the last candidate with the lowest number that makes it free.
func (n names) add(candidates ...string) string {
	for _, name := range candidates {
		if n.take(name) {
			return name
		}
	}
	last := candidates[len(candidates)-1]
	for {
		n[last]++
		if name := last + strconv.Itoa(n[last]); n.take(name) {
			return name
		}
	}
}

// has reports whether a name is in use.
func (n names) has(name string) bool {
	_, used := n[name]
	return used
}

// componentKey returns a name as a key below components: letters, digits, ".", "-" and "_".
func componentKey(name string) string {
	return strings.Map(func(r rune) rune {
		if isAlphanumeric(r) || strings.ContainsRune(".-_", r) {
			return r
		}
		return '_'
	}, name)
}

// pascal returns the words of s, each with a capital in front, and nothing between them.
func pascal(s string) string {
	var b strings.Builder
	for word := range strings.FieldsFuncSeq(s, func(r rune) bool { return !isAlphanumeric(r) }) {
		b.WriteString(strings.ToUpper(word[:1]) + word[1:])
	}
	return b.String()
}

// slug returns the words of s in lower case, with hyphens between them.
func slug(s string) string {
	words := strings.FieldsFunc(s, func(r rune) bool { return !isAlphanumeric(r) })
	return strings.ToLower(strings.Join(words, "-"))
}

// isAlphanumeric reports whether r is an ASCII letter or digit.
func isAlphanumeric(r rune) bool {
	return 'a' <= r|0x20 && r|0x20 <= 'z' || '0' <= r && r <= '9'
}
