package markdown

import (
	"bytes"
	"io/fs"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
)

// maxFileSize is the largest file that is read, in bytes; the largest of the v1.0 reference has 82 kB.
const maxFileSize = 1 << 20

// A Root is a docs root: where files and what they include are read from.
type Root struct {
	FS fs.FS
	// Folded are the paths of the files under their lower-case form: links do not care about case.
	Folded map[string]string
	// Refuse tells why a text is not to be read though it is one; nil reads every text.
	Refuse func(path string, src []byte) diag.List
}

// A File is one markdown file, cut into sections.
type File struct {
	*Source
	// Front are the lines of the front matter.
	Front []FrontMatterLine
	// Root is the tree of sections: one without a heading, which holds what stands before the first heading.
	Root *Section
	// Diags tells what is odd in the bytes, and what of them was left out.
	Diags diag.List

	docs Root
	src  []byte // without byte order mark, line ends are "\n"
	// body is the offset behind the front matter; offsets of goldmark nodes count from there.
	body int
	// tables are those that were flattened, and included what paragraphs include.
	tables   map[*extast.Table]flattened
	included map[ast.Node]included
	// includedBy are the included files on the way here, this one last; empty for a page.
	includedBy []string
	// inclusion counts what the page includes, nil until it includes something.
	inclusion *inclusion
}

// Text returns a file's text without a byte order mark, its line ends "\n"; nil and a diagnostic when it is no text
// that can be read. The error is about the machine.
func (d Root) Text(path string) ([]byte, diag.List, error) {
	var diags diag.List
	info, err := fs.Stat(d.FS, path)
	if err != nil {
		return nil, nil, err
	}
	if !info.Mode().IsRegular() { // reading a pipe might never end
		diags.Add(diag.PageBinary, diag.Pos{Page: path}, "the page is no file that has a text, but a folder, a pipe or the like")
		return nil, diags, nil
	}
	if info.Size() > maxFileSize {
		diags.Add(diag.PageTooLarge, diag.Pos{Page: path}, "the page has %d bytes, more than %d", info.Size(), maxFileSize)
		return nil, diags, nil
	}
	src, err := fs.ReadFile(d.FS, path)
	if err != nil {
		return nil, nil, err
	}
	src = normalize(src)
	if diags = d.Accept(path, src); len(diags) > 0 {
		return nil, diags, nil
	}
	return src, nil, nil
}

// Raw returns the same text of any file, whatever it holds; nothing of what is too large, or no file.
func (d Root) Raw(path string) ([]byte, error) {
	info, err := fs.Stat(d.FS, path)
	if err != nil || info.Size() > maxFileSize || !info.Mode().IsRegular() {
		return nil, err
	}
	src, err := fs.ReadFile(d.FS, path)
	return normalize(src), err
}

// Accept tells why a file's text is not to be read, nil when it is.
func (d Root) Accept(path string, src []byte) diag.List {
	var diags diag.List
	if check(path, src, &diags); len(diags) == 0 && d.Refuse != nil {
		return d.Refuse(path, src)
	}
	return diags
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

// check tells why src is no text.
func check(path string, src []byte, diags *diag.List) {
	if len(src) > maxFileSize {
		diags.Add(diag.PageTooLarge, diag.Pos{Page: path}, "the page has more than %d bytes", maxFileSize)
		return
	}
	if len(bytes.TrimSpace(src)) == 0 {
		diags.Add(diag.PageEmpty, diag.Pos{Page: path}, "the page is empty")
		return
	}
	if i := bytes.IndexByte(src, 0); i >= 0 {
		diags.Add(diag.PageBinary, NewSource(path, src).Pos(i), "the page holds a NUL byte, it is no text")
		return
	}
	if i := invalidUTF8(src); i >= 0 {
		diags.Add(diag.PageEncoding, NewSource(path, src).Pos(i), "byte 0x%02x is not UTF-8", src[i])
	}
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

// Parse returns the file of a text as [Root.Text] returns it.
func (d Root) Parse(path string, src []byte) *File {
	f := &File{Source: NewSource(path, src), docs: d, tables: map[*extast.Table]flattened{}, included: map[ast.Node]included{}}
	f.parse(src)
	return f
}

// parse fills the file from its text.
func (f *File) parse(src []byte) {
	f.src = f.boundLines(src)
	f.cutFrontMatter()
	f.Root = f.cutSections(parse(f.src[f.body:]))
}

// Start returns the position behind the front matter.
func (f *File) Start() diag.Pos { return f.Pos(f.body) }

// Language returns the folded language of a code block, "" when it names none.
func (f *File) Language(b *ast.FencedCodeBlock) string {
	return strings.ToLower(string(b.Language(f.src[f.body:])))
}

// Offset returns the offset of a block's line that is not empty, of any line where it has none.
func (f *File) Offset(block ast.Node) int { return f.body + max(block.Pos(), 0) }

// FirstLine returns the offset of the end of a block's first source line.
func (f *File) FirstLine(block ast.Node) int {
	if block.Lines().Len() == 0 {
		return f.body
	}
	return f.body + block.Lines().At(0).Stop
}

// Body returns the text behind the front matter.
func (f *File) Body() []byte { return f.src[f.body:] }
