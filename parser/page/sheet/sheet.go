package sheet

import (
	"github.com/yuin/goldmark/ast"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/markdown"
	"github.com/seed-8ef76b74/graphgen/parser/model"
	"github.com/seed-8ef76b74/graphgen/parser/page/ref"
	"github.com/seed-8ef76b74/graphgen/parser/wording"
)

// A Sheet is a page while it is read: its file, what its head says, and what there is to tell of it.
type Sheet struct {
	*markdown.File
	*model.Page
	// Intro is the paragraph that the description is taken from.
	Intro markdown.Text
	Tally
}

// New returns the sheet of a file, whose head is read.
func New(f *markdown.File) *Sheet {
	s := &Sheet{File: f, Page: &model.Page{Path: f.Path}, Tally: Tally{Told: f.Diags}}
	s.readFrontMatter()
	s.readHead()
	return s
}

// Origin returns where the page's names are written.
func (s *Sheet) Origin() ref.Origin { return s.OriginOf(s.File) }

// OriginOf returns where names are written of the page, or of a file that it includes.
func (s *Sheet) OriginOf(f *markdown.File) ref.Origin {
	o := ref.Origin{Path: f.Path, Namespace: s.Namespace.Value}
	if f != s.File {
		o.Namespace = New(f).Namespace.Value
	}
	var names map[string]model.Name
	o.Shown = func(short string) model.Name {
		if names == nil {
			names = ref.ShownNames(f.Body())
		}
		return names[short]
	}
	return o
}

// Tables returns the tables that stand directly below a heading, or in a file that is included there.
func (s *Sheet) Tables(below *markdown.Section) []markdown.Table {
	return s.File.Tables(below, &s.Told)
}

// OwnTables returns the tables that stand directly below a heading, on the page itself.
func (s *Sheet) OwnTables(below *markdown.Section) []markdown.Table {
	return s.File.OwnTables(below, &s.Told)
}

// Qualify returns a written name with its namespace, the page's own when the name has none.
func (s *Sheet) Qualify(name string) model.Name { return model.Qualify(s.Namespace.Value, name) }

// TitlePos is the place of the page's title.
func (s *Sheet) TitlePos() diag.Pos {
	if s.Title.At.IsZero() {
		return s.Whole()
	}
	return s.Title.At
}

// TopSections returns the sections below the title, or the page's outermost ones when it has no title.
func (s *Sheet) TopSections() []*markdown.Section {
	if head := s.Head(); head != nil {
		return head.Subs
	}
	return s.Root.Subs
}

// IsLabel reports whether a block is a paragraph that is nothing but the label of a note.
func (s *Sheet) IsLabel(block ast.Node) bool {
	return block.Kind() == ast.KindParagraph && block.Lines().Len() == 1 && wording.NoteLabel(s.Inline(block).Words) != ""
}
