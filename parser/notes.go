package parser

import (
	"cmp"
	"strings"

	"github.com/yuin/goldmark/ast"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// noteLabel matches the word that a note begins with, as an alert of the publishing system or in words (docs-format §15).
var noteLabel = matching(`^(?:\[!(\w+)\]|(\w+) ?: ?:?) ?`)

// noteKinds are the words that notes begin with.
var noteKinds = map[string]model.NoteKind{
	"note":      model.NoteKindNote,
	"notes":     model.NoteKindNote,
	"important": model.NoteKindImportant,
	"caution":   model.NoteKindCaution,
	"warning":   model.NoteKindWarning,
	"tip":       model.NoteKindTip,
}

// aboutExample begins what a note says that is about an example, wherever it stands.
var aboutExample = [...]string{"The response object ", "The response shown ", "The request object shown "}

// readNotes takes the notes of a section: quotes, and paragraphs that begin with a label.
func (c *createPage) readNotes(s *section) {
	for _, block := range s.blocks {
		switch block.(type) {
		case *ast.Blockquote:
			c.readNote(withoutIncludes(c.words(block)), true)
		case *ast.Paragraph:
			c.readNote(c.inline(block), false)
		}
	}
}

// readNote takes a note; one without a label is one only in a quote. What is the page's description already is none,
// and neither is what only introduces a table or code.
func (c *createPage) readNote(t text, quoted bool) {
	kind, said := noteOf(t)
	if kind == "" && !quoted || said.isZero() || strings.HasSuffix(said.s, ":") {
		return
	}
	at := c.pos(said.offset(0))
	switch {
	case isPlaceholder(said.s):
		c.diags.Add(diag.PlaceholderText, at, "the note is a placeholder, left out")
	case c.intro.s == t.s, isAboutExample(said.s):
	default:
		c.op.Notes = append(c.op.Notes, model.Note{Kind: cmp.Or(kind, model.NoteKindNote), Text: said.s, At: at})
	}
}

// noteOf returns the kind that a note's label names, "" when there is no label, and what stands behind it.
func noteOf(t text) (model.NoteKind, text) {
	m := noteLabel().FindStringSubmatch(t.s)
	if m == nil {
		return "", t
	}
	kind := noteKinds[strings.ToLower(m[1]+m[2])]
	if kind == "" {
		return "", t
	}
	return kind, t.slice(len(m[0]), len(t.s))
}

func isAboutExample(s string) bool {
	for _, prefix := range &aboutExample {
		if strings.HasPrefix(s, prefix) {
			return true
		}
	}
	return false
}
