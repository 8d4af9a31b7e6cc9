package markdown

import (
	"errors"
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
)

// The most that a page can include: how deep files include files, how many they are in all, and how large together.
const (
	maxIncludeDepth = 4
	maxIncludes     = 100
	maxIncludeSize  = maxFileSize
)

// includeWords stand before the link of a paragraph that stands for another file: [!INCLUDE [name](path)].
const includeWords = "[!include"

// endsInInclude reports whether words end in those before such a link.
func endsInInclude(s string) bool {
	s = strings.TrimSuffix(s, " ")
	from := len(s) - len(includeWords)
	return from >= 0 && strings.EqualFold(s[from:], includeWords)
}

// An inclusion counts what a page includes, what is included there included.
type inclusion struct{ files, size int }

// included is what a paragraph includes.
type included struct {
	files  []*File
	tables []Table
	diags  diag.List
}

// Included returns the files that a paragraph includes, as far as [File.IncludedTables] has been asked for them.
func (f *File) Included(paragraph ast.Node) []*File { return f.included[paragraph].files }

// IncludedTables returns the tables of the files that a paragraph includes. A file that is not there, or not in the
// docs root, is told of, and no fault of the page: what it says is not known then (FORMAT.md, "Includes").
func (f *File) IncludedTables(paragraph ast.Node, diags *diag.List) []Table {
	known, ok := f.included[paragraph]
	if !ok {
		known = f.include(paragraph)
		f.included[paragraph] = known
	}
	*diags = append(*diags, known.diags...)
	return known.tables
}

// include reads what a paragraph includes.
func (f *File) include(paragraph ast.Node) included {
	var out included
	t := f.Inline(paragraph)
	for _, s := range t.Spans {
		if s.Kind != SpanLink || !endsInInclude(t.Words[:s.From]) {
			continue
		}
		inc, missing := f.readIncluded(f.pathOf(path.Join(path.Dir(f.Path), strings.ReplaceAll(s.Dest, `\`, "/"))))
		if inc == nil {
			out.diags.Add(diag.IncludeMissing, t.Pos(s.From), "file %q %s, what it says is not known", diag.Clip(s.Dest), missing)
			continue
		}
		for section := range inc.Root.All {
			out.tables = append(out.tables, inc.Tables(section, &out.diags)...)
		}
		out.files = append(out.files, inc)
	}
	return out
}

// pathOf returns the path of a file that a page names, which may have the case of its letters wrong, as links do.
func (f *File) pathOf(name string) string {
	actual, ok := f.docs.Folded[strings.ToLower(name)]
	if _, err := fs.Stat(f.docs.FS, name); err == nil || !ok {
		return name
	}
	return actual
}

// readIncluded reads an included file, or says why it cannot.
func (f *File) readIncluded(name string) (inc *File, missing string) {
	if f.inclusion == nil {
		f.inclusion = &inclusion{}
	}
	f.inclusion.files++
	switch {
	case !fs.ValidPath(name):
		return nil, "is outside of the docs root"
	case slices.Contains(f.includedBy, name):
		return nil, "is included by itself"
	case len(f.includedBy) >= maxIncludeDepth:
		return nil, "is included too deep"
	case f.inclusion.files > maxIncludes:
		return nil, "is one include too many"
	}
	src, _, err := f.docs.Text(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, "is not there"
	case err != nil || src == nil:
		return nil, "is no page that can be read"
	}
	if f.inclusion.size += len(src); f.inclusion.size > maxIncludeSize {
		return nil, "makes what the page includes too large"
	}
	inc = f.docs.Parse(name, src)
	inc.includedBy, inc.inclusion = append(slices.Clip(f.includedBy), name), f.inclusion
	inc.Diags = nil // front matter and headings of a fragment do not matter
	return inc, ""
}

// WithoutIncludes returns a text without the includes that it begins with: words may follow on the next line.
func (t Text) WithoutIncludes() Text {
	end := 0
	for _, s := range t.Spans {
		if s.Kind != SpanLink || s.From < end {
			continue
		}
		before := strings.TrimLeft(t.Words[end:s.From], " ")
		if len(before) > len("[!INCLUDE ") || !endsInInclude(before) {
			break
		}
		end = min(s.To+len("]"), len(t.Words))
	}
	if end == 0 {
		return t
	}
	return t.Slice(end, len(t.Words))
}

// BeforeIncludes returns a text up to the first include in it, which may stand on its next line.
func (t Text) BeforeIncludes() Text {
	if i := strings.Index(t.Words, "[!INCLUDE"); i >= 0 {
		return t.Slice(0, i)
	}
	return t
}
