package parser

import (
	"bytes"
	"io/fs"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// maxPageSize is the largest page that is read, in bytes; the largest of the v1.0 reference has 82 kB.
const maxPageSize = 1 << 20

// namespaceDefault is the namespace of a page that names none.
const namespaceDefault = "microsoft.graph"

// A page is one markdown file, cut into sections.
type page struct {
	*model.Page
	// named means that the page was asked for by its own path.
	named bool
	fsys  fs.FS
	// folded are the paths of the docs root's pages under their lower-case form.
	folded map[string]string
	// included are the files that a paragraph includes, as far as they have been read for their tables.
	included map[ast.Node][]*page
	// includedBy are the included files on the way here, this one last; empty for a page.
	includedBy []string
	// inclusion counts what the page includes, nil until it includes something.
	inclusion *inclusion
	src       []byte // without byte order mark, line ends are "\n"
	lines     lineIndex
	// body is the offset behind the front matter; offsets of goldmark nodes count from there.
	body int
	// root is the tree of sections.
	root *section
	// shown is what the page's JSON shows of the types of properties, nil until it is asked for.
	shown map[string]typeCell
	// shownNames are the qualified names that the page's JSON shows, by folded short name, nil until they are asked for.
	shownNames map[string]model.Name
	// intro is the paragraph that the description is taken from.
	intro text
	// parameters are what a table says of the parameters of paths.
	parameters []*pathParameter
	// phraseUses counts the uses of each row of phrases.
	phraseUses [len(phrases)]int
	// coverage counts tables, rows and lists.
	coverage model.Coverage
	diags    diag.List
}

// readPage reads and parses a page that worth finds worth it. The page is nil when its bytes cannot be a page, with a
// diagnostic that says why, and when it is not worth it. The error is about the machine.
func readPage(fsys fs.FS, files fileSet, path string, worth func(src []byte) bool) (*page, diag.List, error) {
	p := &page{Page: &model.Page{Path: path}, named: files.named[path], fsys: fsys, folded: files.folded}
	src, err := p.readFile(fsys)
	if err != nil || src == nil || !worth(src) {
		return nil, p.diags, err
	}
	p.parse(src)
	return p, nil, nil
}

// readFile returns the file's text, or nil and a diagnostic when it is none.
func (p *page) readFile(fsys fs.FS) ([]byte, error) {
	info, err := fs.Stat(fsys, p.Path)
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() { // reading a pipe might never end
		p.diags.Add(diag.PageBinary, p.whole(), "the page is no file that has a text, but a folder, a pipe or the like")
		return nil, nil
	}
	if info.Size() > maxPageSize {
		p.diags.Add(diag.PageTooLarge, p.whole(), "the page has %d bytes, more than %d", info.Size(), maxPageSize)
		return nil, nil
	}
	src, err := fs.ReadFile(fsys, p.Path)
	if err != nil {
		return nil, err
	}
	return p.checkText(normalize(src)), nil
}

// normalize removes a byte order mark and turns all line ends into "\n".
func normalize(src []byte) []byte {
	src = bytes.TrimPrefix(src, []byte("\ufeff"))
	if bytes.IndexByte(src, '\r') >= 0 {
		src = bytes.ReplaceAll(src, []byte("\r\n"), []byte("\n"))
		src = bytes.ReplaceAll(src, []byte("\r"), []byte("\n")) // some pages end lines so, in front matter at least
	}
	return src
}

// checkText returns src, or nil and a diagnostic when it is no text, or none in English.
func (p *page) checkText(src []byte) []byte {
	p.lines = indexLines(src)
	if len(src) > maxPageSize {
		p.diags.Add(diag.PageTooLarge, p.whole(), "the page has more than %d bytes", maxPageSize)
		return nil
	}
	if len(bytes.TrimSpace(src)) == 0 {
		p.diags.Add(diag.PageEmpty, p.whole(), "the page is empty")
		return nil
	}
	if i := bytes.IndexByte(src, 0); i >= 0 {
		p.diags.Add(diag.PageBinary, p.pos(i), "the page holds a NUL byte, it is no text")
		return nil
	}
	if i := invalidUTF8(src); i >= 0 {
		p.diags.Add(diag.PageEncoding, p.pos(i), "byte 0x%02x is not UTF-8", src[i])
		return nil
	}
	if p.tellTranslated(src) {
		return nil
	}
	return src
}

// invalidUTF8 returns the offset of the first byte that is not UTF-8, -1 when all are.
func invalidUTF8(src []byte) int {
	if utf8.Valid(src) {
		return -1
	}
	for i := 0; i < len(src); {
		r, size := utf8.DecodeRune(src[i:])
		if r == utf8.RuneError && size == 1 {
			return i
		}
		i += size
	}
	return -1
}

// parse fills the page from its text.
func (p *page) parse(src []byte) {
	p.src = p.boundLines(src)
	p.readFrontMatter()
	root := parseMarkdown(p.src[p.body:])
	p.root = p.cutSections(root)
	p.readHead()
}

// release lets go of what is many times larger than what was read from it.
func (p *page) release() { p.root, p.included = nil, nil }

// whole is the position of the page as a whole.
func (p *page) whole() diag.Pos { return diag.Pos{Page: p.Path} }

// pos returns the position of an offset in src.
func (p *page) pos(offset int) diag.Pos {
	line, column := p.lines.position(min(max(offset, 0), len(p.src)))
	return diag.Pos{Page: p.Path, Line: line, Column: column}
}
