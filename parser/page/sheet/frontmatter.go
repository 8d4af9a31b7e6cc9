package sheet

import (
	"strings"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
	"github.com/seed-8ef76b74/graphgen/parser/wording"
)

// readFrontMatter reads the "key: value" lines of the front matter.
func (s *Sheet) readFrontMatter() {
	for _, line := range s.Front {
		if strings.TrimSpace(line.Text) == "" || strings.HasPrefix(line.Text, "#") {
			continue
		}
		if n := len(s.FrontMatter); n > 0 && strings.IndexByte(" \t-", line.Text[0]) >= 0 { // the value goes on: a list, or lines
			last := &s.FrontMatter[n-1]
			last.Value = strings.TrimSpace(last.Value + " " + strings.TrimSpace(line.Text))
			continue
		}
		key, value, ok := strings.Cut(line.Text, ":")
		if !ok || strings.ContainsAny(key, " \t") {
			s.Told.Add(diag.FrontMatterBroken, line.At, "line %q is not of the form key: value", diag.Clip(line.Text))
			continue
		}
		s.addFrontMatterKey(key, Unquote(strings.TrimSpace(value)), line.At)
	}
}

func (s *Sheet) addFrontMatterKey(key, value string, at diag.Pos) {
	if wording.IsPlaceholder(value) {
		s.Told.Add(diag.PlaceholderText, at, "front matter %q is a placeholder, left out", key)
		return
	}
	s.FrontMatter = append(s.FrontMatter, model.FrontMatter{Key: key, Value: value, At: at})
}

// Unquote removes a pair of single or double quotes.
func Unquote(s string) string {
	if len(s) >= 2 && (s[0] == '"' || s[0] == '\'') && s[len(s)-1] == s[0] {
		return s[1 : len(s)-1]
	}
	return s
}
