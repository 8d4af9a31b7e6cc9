package parser

import (
	"path"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// Machine translation touches what must not be translated, too: names of properties, of types and of headers
// (docs-format §17). What is left of them must be told from what is not.

// isTranslated reports whether a word of a table on a translated page is likely no name any more: a name in camel case
// is one, and so is any that the page's JSON holds, or that of another page.
func (p *page) isTranslated(name string) bool {
	if name == entityKey || isCamel(name) || strings.ContainsAny(name, "@._0123456789") || p.keys[name] {
		return false
	}
	_, shown := p.jsonTypes()[name]
	return !shown
}

// stem returns the name of a linked file without its folder and extension.
func stem(target string) string { return strings.TrimSuffix(path.Base(target), path.Ext(target)) }

// isCamel reports whether a name is written as those of properties are that have several words.
func isCamel(name string) bool {
	first, _ := utf8.DecodeRuneInString(name)
	return unicode.IsLower(first) && strings.ContainsFunc(name, unicode.IsUpper)
}

// headerName returns the name that a cell of a table of headers holds; false, with a diagnostic, for words that are
// none.
func (p *page) headerName(label text) (string, bool) {
	if name, known := p.meant(meansHeader, fold(label.plain())); known {
		return name, true
	}
	if p.translated && !looksLikeHeader(label.plain()) {
		p.diags.Add(diag.RowUnnamed, p.pos(label.offset(0)), "%q is no name of a header", clip(label.s))
		return "", false
	}
	return label.plain(), true
}

// wordHeaders are the names of request headers that are one word, folded.
var wordHeaders = []string{"accept", "authorization", "consistencylevel", "host", "prefer", "range"}

// headerWords matches the name of a header that is no word of a language: it is written with hyphens.
var headerWords = matching(`^[A-Za-z]+(?:[-_][A-Za-z0-9]+)+\b`)

// looksLikeHeader reports whether a word of a translated table is the name of a header still.
func looksLikeHeader(label string) bool {
	name, _, _ := strings.Cut(label, ":")
	return slices.Contains(wordHeaders, fold(name)) || headerWords().MatchString(name)
}

// doubtRows remembers the rows of a table whose headers are translated.
func (c *createPage) doubtRows(rows []*model.Property, doubt bool) {
	for _, p := range rows {
		if doubt {
			if c.doubted == nil {
				c.doubted = map[diag.Pos]bool{}
			}
			c.doubted[p.At] = true
		}
	}
}
