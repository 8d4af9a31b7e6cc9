package sheet

import (
	"strings"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
	"github.com/seed-8ef76b74/graphgen/parser/wording"
)

// readFrontMatter reads the "key: value" lines of the front matter.
func (p *Sheet) readFrontMatter() {
	for _, line := range p.Front {
		if strings.TrimSpace(line.Text) == "" || strings.HasPrefix(line.Text, "#") {
			continue
		}
		if n := len(p.FrontMatter); n > 0 && strings.IndexByte(" \t-", line.Text[0]) >= 0 { // the value goes on: a list, or lines
			last := &p.FrontMatter[n-1]
			last.Value = strings.TrimSpace(last.Value + " " + strings.TrimSpace(line.Text))
			continue
		}
		key, value, ok := strings.Cut(line.Text, ":")
		if !ok || strings.ContainsAny(key, " \t") {
			p.Told.Add(diag.FrontMatterBroken, line.At, "line %q is not of the form key: value", diag.Clip(line.Text))
			continue
		}
		p.addFrontMatterKey(key, Unquote(strings.TrimSpace(value)), line.At)
	}
}

func (p *Sheet) addFrontMatterKey(key, value string, at diag.Pos) {
	if wording.IsPlaceholder(value) {
		p.Told.Add(diag.PlaceholderText, at, "front matter %q is a placeholder, left out", key)
		return
	}
	p.FrontMatter = append(p.FrontMatter, model.FrontMatter{Key: key, Value: value, At: at})
}

// Unquote removes a pair of single or double quotes.
func Unquote(s string) string {
	if len(s) >= 2 && (s[0] == '"' || s[0] == '\'') && s[len(s)-1] == s[0] {
		return s[1 : len(s)-1]
	}
	return s
}
