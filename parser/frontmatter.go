package parser

import (
	"bytes"
	"strings"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// frontMatterFence opens and closes front matter.
const frontMatterFence = "---"

// readFrontMatter reads the key: value lines between two "---" lines at the top of the page and sets where the body
// begins. It reads line by line, not as YAML: real pages hold values that are not (docs-format §1), and front matter
// must never fail a page.
func (p *page) readFrontMatter() {
	first, rest, _ := bytes.Cut(p.src, []byte{'\n'})
	if strings.TrimRight(string(first), " \t") != frontMatterFence {
		p.diags.Add(diag.FrontMatterMissing, p.pos(0), "the page does not begin with front matter")
		return
	}
	end := len(p.src) - len(rest)
	var entries []frontMatterLine
	for len(rest) > 0 {
		line, after, _ := bytes.Cut(rest, []byte{'\n'})
		start := end
		end, rest = len(p.src)-len(after), after
		if strings.TrimRight(string(line), " \t") == frontMatterFence {
			p.body = end
			p.addFrontMatter(entries)
			return
		}
		entries = append(entries, frontMatterLine{string(line), start})
	}
	p.diags.Add(diag.FrontMatterBroken, p.pos(0), "front matter is not closed by a line %q", frontMatterFence)
	p.body = min(len(first)+1, len(p.src))
}

// A frontMatterLine is a line with the offset of its start.
type frontMatterLine struct {
	text   string
	offset int
}

func (p *page) addFrontMatter(lines []frontMatterLine) {
	for _, line := range lines {
		if strings.TrimSpace(line.text) == "" || strings.HasPrefix(line.text, "#") {
			continue
		}
		if n := len(p.FrontMatter); n > 0 && strings.IndexByte(" \t-", line.text[0]) >= 0 { // the value goes on: a list, or lines
			last := &p.FrontMatter[n-1]
			last.Value = strings.TrimSpace(last.Value + " " + strings.TrimSpace(line.text))
			continue
		}
		key, value, ok := strings.Cut(line.text, ":")
		if !ok || strings.ContainsAny(key, " \t") {
			p.diags.Add(diag.FrontMatterBroken, p.pos(line.offset), "line %q is not of the form key: value", clip(line.text))
			continue
		}
		p.addFrontMatterKey(key, unquote(strings.TrimSpace(value)), line.offset)
	}
}

func (p *page) addFrontMatterKey(key, value string, offset int) {
	if isPlaceholder(value) {
		p.diags.Add(diag.PlaceholderText, p.pos(offset), "front matter %q is a placeholder, left out", key)
		return
	}
	p.FrontMatter = append(p.FrontMatter, model.FrontMatter{Key: key, Value: value, At: p.pos(offset)})
}

// unquote removes a pair of single or double quotes.
func unquote(s string) string {
	if len(s) >= 2 && (s[0] == '"' || s[0] == '\'') && s[len(s)-1] == s[0] {
		return s[1 : len(s)-1]
	}
	return s
}
