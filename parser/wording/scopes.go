package wording

import (
	"fmt"
	"slices"
	"strings"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/markdown"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// scope matches the name of a permission.
var scope = markdown.Matching(`^[A-Za-z][A-Za-z0-9_-]*(?:\.[A-Za-z0-9_-]+)+$`)

// Words between permissions (FORMAT.md, "Permissions").
var (
	// togetherWords say that the permissions around them are needed together; "and" binds tighter than a comma.
	togetherWords = []string{"and", "plus", "+", "with"}
	// eitherWords say that one of the permissions is enough.
	eitherWords = []string{"or", "either", "one", "from", "of"}
)

// Scopes reads the permissions of a cell, as sets any one of which is enough. The message tells of words that are no
// permission, it is empty when there are none.
func Scopes(cell markdown.Text) (out []model.Alternative, message string) {
	together, comma, label := false, false, false
	var unknown []string
	for from, word := range words(cell.Words) {
		// A star marks resource-specific consent; a link or a stray backtick is no part of the name.
		name := strings.Trim(word, "*`,;.()[]")
		switch {
		case scope().MatchString(name):
			out = addScope(out, model.Text{Value: name, At: cell.Pos(from + strings.Index(word, name))}, together && !comma)
			together, comma, label = false, false, false
		case slices.Contains(togetherWords, strings.ToLower(name)):
			together = true
		case slices.Contains(eitherWords, strings.ToLower(name)):
			together = false
		case strings.HasSuffix(word, ":"):
			label = false
		case name != "":
			label = true
			unknown = append(unknown, word)
		}
		comma = comma && name == "" || strings.HasSuffix(word, ",")
	}
	if label || len(out) == 0 && len(unknown) > 0 {
		message = fmt.Sprintf("%q holds words that are no permission: %q", diag.Clip(cell.Words), diag.Clip(strings.Join(unknown, " ")))
	}
	return out, message
}

// addScope adds a permission to the last set, or as a set of its own.
func addScope(list []model.Alternative, scope model.Text, together bool) []model.Alternative {
	if together && len(list) > 0 {
		last := &list[len(list)-1]
		last.Scopes = append(last.Scopes, scope)
		return list
	}
	return append(list, model.Alternative{Scopes: []model.Text{scope}})
}

// words yields the words of a text with their places.
func words(s string) func(yield func(int, string) bool) {
	return func(yield func(int, string) bool) {
		at := 0
		for word := range strings.SplitSeq(s, " ") {
			if word != "" && !yield(at, word) {
				return
			}
			at += len(word) + 1
		}
	}
}
