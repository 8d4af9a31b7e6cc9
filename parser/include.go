package parser

import (
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// includePrefix ends the words before the link of a paragraph that stands for another file: [!INCLUDE [name](path)].
var includePrefix = regexp.MustCompile(`(?i)\[!include ?$`)

// maxIncludes is how deep files include files.
const maxIncludes = 4

// includedTables returns the tables of the files that a paragraph includes. A file that is not there, or not in the
// docs root, is told of, and no fault of the page: its permissions are not known then (docs-format §17).
func (p *page) includedTables(paragraph ast.Node) []table {
	t := p.inline(paragraph)
	var out []table
	for _, s := range t.spans {
		if s.kind == spanLink && includePrefix.MatchString(t.s[:s.from]) {
			out = append(out, p.tablesOf(s.dest, p.pos(t.offset(s.from)))...)
		}
	}
	return out
}

// tablesOf returns the tables of an included file.
func (p *page) tablesOf(link string, at diag.Pos) []table {
	name := p.pathOf(path.Join(path.Dir(p.Path), strings.ReplaceAll(link, `\`, "/")))
	if slices.Contains(p.includedBy, name) || len(p.includedBy) >= maxIncludes {
		p.diags.Add(diag.IncludeMissing, at, "%q is included by itself, or too deep, and is left out", clip(link))
		return nil
	}
	inc := p.include(name)
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

// pathOf returns the path of a file that a page names, which may have the case of its letters wrong, as links do.
func (p *page) pathOf(name string) string {
	actual, ok := p.folded[strings.ToLower(name)]
	if _, err := fs.Stat(p.fsys, name); err == nil || !ok {
		return name
	}
	return actual
}

// include reads an included file, nil when that is not possible.
func (p *page) include(name string) *page {
	if !fs.ValidPath(name) {
		return nil
	}
	inc := &page{Page: &model.Page{Path: name}, fsys: p.fsys, folded: p.folded, includedBy: append(slices.Clip(p.includedBy), name)}
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
