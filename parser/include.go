package parser

import (
	"io/fs"
	"path"
	"strings"

	"github.com/yuin/goldmark/ast"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// includePrefix begins a paragraph that stands for another file: [!INCLUDE [name](path)].
const includePrefix = "[!INCLUDE "

// maxIncludes is how deep files include files; a circle ends there.
const maxIncludes = 4

// includedTables returns the tables of the files that a paragraph includes. A file that is not there, or not in the
// docs root, is told of, and no fault of the page: its permissions are not known then (docs-format §17).
func (p *page) includedTables(paragraph *ast.Paragraph) []table {
	t := p.inline(paragraph)
	var out []table
	for _, s := range t.spans {
		if s.kind == spanLink && strings.HasSuffix(t.s[:s.from], includePrefix) {
			out = append(out, p.tablesOf(s.dest, p.pos(t.offset(s.from)))...)
		}
	}
	return out
}

// tablesOf returns the tables of an included file.
func (p *page) tablesOf(link string, at diag.Pos) []table {
	if p.depth >= maxIncludes {
		p.diags.Add(diag.IncludeMissing, at, "files include each other more than %d deep, %q is left out", maxIncludes, clip(link))
		return nil
	}
	inc := p.include(path.Join(path.Dir(p.Path), link))
	if inc == nil {
		p.diags.Add(diag.IncludeMissing, at, "file %q is not there, what it says is not known", clip(link))
		return nil
	}
	var out []table
	inc.root.all(func(s *section) bool {
		out = append(out, inc.tables(s)...)
		return true
	})
	p.takeDiags(inc)
	return out
}

// include reads an included file, nil when that is not possible.
func (p *page) include(name string) *page {
	if !fs.ValidPath(name) {
		return nil
	}
	inc := &page{Page: &model.Page{Path: name}, fsys: p.fsys, depth: p.depth + 1}
	src, err := inc.readFile(p.fsys)
	if err != nil || src == nil {
		return nil
	}
	inc.parse(src)
	inc.diags = nil // front matter and headings of a fragment do not matter
	return inc
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
