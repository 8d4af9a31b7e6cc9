package parser

import (
	"slices"
	"strings"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// scope matches the name of a permission.
var scope = matching(`^[A-Za-z][A-Za-z0-9_-]*(?:\.[A-Za-z0-9_-]+)+$`)

// Words between permissions (docs-format §4).
var (
	// togetherWords say that the permissions around them are needed together; "and" binds tighter than a comma.
	togetherWords = []string{"and", "plus", "+", "with"}
	// eitherWords say that one of the permissions is enough.
	eitherWords = []string{"or", "either", "one", "from", "of"}
)

// readScopes reads the permissions of a cell, as sets any one of which is enough.
func (r *permissionReader) readScopes(cell text) []model.Alternative {
	var out []model.Alternative
	together, comma, label := false, false, false
	var unknown []string
	for from, word := range words(cell.s) {
		// A star marks resource-specific consent; a link or a stray backtick is no part of the name.
		name := strings.Trim(word, "*`,;.()[]")
		switch {
		case scope().MatchString(name):
			out = addScope(out, model.Text{Value: name, At: r.pos(cell.offset(from + strings.Index(word, name)))}, together && !comma)
			together, comma, label = false, false, false
		case slices.Contains(togetherWords, strings.ToLower(name)) || word == "+":
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
		r.diags.Add(diag.ScopeUnknown, r.pos(cell.offset(0)), "%q holds words that are no permission: %q", clip(cell.s), clip(strings.Join(unknown, " ")))
	}
	return out
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
