package page

import (
	"io/fs"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/markdown"
	"github.com/seed-8ef76b74/graphgen/parser/page/types"
)

// Docs is a docs root of which no translated page is read.
type Docs struct {
	root markdown.Root
	// folder is the name of the root's own folder, which may say which version of the service its pages are about.
	folder string
}

// NewDocs returns a docs root. folder is the name of its own folder, folded are the paths of its files under their
// lower-case form, and named those that somebody asked for one by one: it is an error when one of these is a
// translation.
func NewDocs(fsys fs.FS, folder string, folded map[string]string, named map[string]bool) *Docs {
	refuse := func(path string, src []byte) diag.List {
		sign, offset := translation(src)
		if sign == "" {
			return nil
		}
		severity := diag.Warning
		if named[path] {
			severity = diag.Error
		}
		var told diag.List
		told.AddAs(severity, diag.PageTranslated, markdown.NewSource(path, src).Pos(offset), "the page is a translation, as %q shows: nothing of it is read, take the English page", diag.Clip(sign))
		return told
	}
	return &Docs{root: markdown.Root{FS: fsys, Folded: folded, Refuse: refuse}, folder: folder}
}

// Actual returns the path of the file that a path leads to whose case may be another; false when there is none.
func (d *Docs) Actual(folded string) (string, bool) {
	name, ok := d.root.Folded[folded]
	return name, ok
}

// Index reads the lines that tell what the page at a path is about, and returns its text for [Docs.Types]: nothing of
// what is too large, or no file. Of a translated page nothing is known. The error is about the machine.
func (d *Docs) Index(path string) (types.Index, []byte, error) {
	src, err := d.root.Raw(path)
	if sign, _ := translation(src); sign != "" {
		return types.Index{Translated: true}, src, err
	}
	return types.ReadIndex(src), src, err
}

// Calls reads the page about calls at a path. A page whose bytes cannot be a page gives nothing but a diagnostic that
// says why; the error is about the machine.
func (d *Docs) Calls(path string) (Reading, diag.List, error) {
	src, told, err := d.root.Text(path)
	switch {
	case src == nil || err != nil:
		return Reading{}, told, err
	case !mentionsCall(src):
		var r Reading
		r.Skipped.Add(diag.PageSkipped, diag.Pos{Page: path}, "the page documents no %s: %s", Nouns(), noRequest())
		return r, nil, nil
	default:
		return readCalls(d.root.Parse(path, src), d.folder), nil, nil
	}
}

// Types reads the page of types at a path, whose text may be known already as [Docs.Index] returns it. A page whose
// bytes cannot be a page is nil, with a diagnostic that says why; the error is about the machine.
func (d *Docs) Types(path string, src []byte) (*types.Page, diag.List, error) {
	if src == nil {
		text, told, err := d.root.Text(path)
		if text == nil || err != nil {
			return nil, told, err
		}
		src = text
	} else if told := d.root.Accept(path, src); len(told) > 0 {
		return nil, told, nil
	}
	return types.Read(d.root.Parse(path, src)), nil, nil
}
