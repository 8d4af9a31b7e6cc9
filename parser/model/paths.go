package model

import "strings"

// PathPlaceholders returns where the placeholders of a path or a URL stand, their brackets included: {id}, {id | name},
// <id>. A bracket that is not closed, or that another one of its kind opens behind, is none.
func PathPlaceholders(path string) [][2]int {
	var out [][2]int
	for i := 0; i < len(path); i++ {
		brackets, ok := placeholderBrackets[path[i]]
		if !ok {
			continue
		}
		n := strings.IndexAny(path[i+1:], brackets)
		if n >= 0 && path[i+1+n] == brackets[1] {
			out = append(out, [2]int{i, i + n + 2})
			i += n + 1
		}
	}
	return out
}

// placeholderBrackets are the brackets around a placeholder, by the first one.
var placeholderBrackets = map[byte]string{'{': "{}", '<': "<>"}

// PathShape returns what tells paths apart: neither the names of parameters nor case do. "/Users/{id}" gives
// "/users/{}".
func PathShape(path string) string { return strings.ToLower(ReplacePlaceholders(path, "{}")) }

// ReplacePlaceholders returns a path with something else in place of its placeholders.
func ReplacePlaceholders(path, with string) string {
	found := PathPlaceholders(path)
	if len(found) == 0 {
		return path
	}
	var b strings.Builder
	last := 0
	for _, at := range found {
		b.WriteString(path[last:at[0]] + with)
		last = at[1]
	}
	return b.String() + path[last:]
}

// LastSegment returns the folded last segment of a path.
func LastSegment(path string) string {
	return strings.ToLower(path[strings.LastIndexByte(path, '/')+1:])
}
