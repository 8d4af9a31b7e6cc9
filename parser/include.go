package parser

import (
	"errors"
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// includePrefix ends the words before the link of a paragraph that stands for another file: [!INCLUDE [name](path)].
var includePrefix = matching(`(?i)\[!include ?$`)

// The most that a page can include: how deep files include files, how many they are in all, and how large together.
const (
	maxIncludeDepth = 4
	maxIncludes     = 100
	maxIncludeSize  = maxPageSize
)

// An inclusion counts what a page includes, what is included there included.
type inclusion struct{ files, size int }

// includedTables returns the tables of the files that a paragraph includes. A file that is not there, or not in the
// docs root, is told of, and no fault of the page: its permissions are not known then (docs-format §17).
func (p *page) includedTables(paragraph ast.Node) []table {
	t := p.inline(paragraph)
	var out []table
	for _, s := range t.spans {
		if s.kind == spanLink && includePrefix().MatchString(t.s[max(s.from-len("[!INCLUDE "), 0):s.from]) {
			out = append(out, p.tablesOf(paragraph, s.dest, p.pos(t.offset(s.from)))...)
		}
	}
	return out
}

// tablesOf returns the tables of a file that a paragraph includes.
func (p *page) tablesOf(paragraph ast.Node, link string, at diag.Pos) []table {
	inc, missing := p.include(p.pathOf(path.Join(path.Dir(p.Path), strings.ReplaceAll(link, `\`, "/"))))
	if inc == nil {
		p.diags.Add(diag.IncludeMissing, at, "file %q %s, what it says is not known", clip(link), missing)
		return nil
	}
	var out []table
	inc.root.all(func(s *section) bool {
		out = append(out, inc.tables(s)...)
		return true
	})
	p.takeDiags(inc)
	if p.included == nil {
		p.included = map[ast.Node][]*page{}
	}
	p.included[paragraph] = append(p.included[paragraph], inc)
	return out
}

// pathOf returns the path of a file that a page names, which may have the case of its letters wrong, as links do.
func (p *page) pathOf(name string) string {
	actual, ok := p.folded[strings.ToLower(name)]
	if _, err := fs.Stat(p.fsys, name); err == nil || !ok {
		return name
	}
	return actual
}

// include reads an included file, or says why it cannot.
func (p *page) include(name string) (inc *page, missing string) {
	if p.inclusion == nil {
		p.inclusion = &inclusion{}
	}
	p.inclusion.files++
	switch {
	case !fs.ValidPath(name):
		return nil, "is outside of the docs root"
	case slices.Contains(p.includedBy, name):
		return nil, "is included by itself"
	case len(p.includedBy) >= maxIncludeDepth:
		return nil, "is included too deep"
	case p.inclusion.files > maxIncludes:
		return nil, "is one include too many"
	}
	inc = &page{
		Page: &model.Page{Path: name}, fsys: p.fsys, folded: p.folded,
		includedBy: append(slices.Clip(p.includedBy), name), inclusion: p.inclusion,
	}
	src, err := inc.readFile(p.fsys)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, "is not there"
	case err != nil || src == nil:
		return nil, "is no page that can be read"
	}
	if p.inclusion.size += len(src); p.inclusion.size > maxIncludeSize {
		return nil, "makes what the page includes too large"
	}
	inc.parse(src)
	inc.diags = nil // front matter and headings of a fragment do not matter
	return inc, ""
}

// takeDiags moves the diagnostics and counts of an included file to the page.
func (p *page) takeDiags(inc *page) {
	if inc != p {
		p.diags = append(p.diags, inc.diags...)
		inc.diags = nil
		p.coverage.RowsRead += inc.coverage.RowsRead
		p.coverage.Lists += inc.coverage.Lists
		p.coverage.ListsRead += inc.coverage.ListsRead
		inc.coverage = model.Coverage{}
	}
}
