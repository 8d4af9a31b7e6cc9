package wording

import (
	"strings"

	"github.com/seed-8ef76b74/graphgen/parser/markdown"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// noteLabel matches the word that a note begins with, as an alert of the publishing system or in words (FORMAT.md,
// "Notes and alerts"). A star may stand beside it, of a list that is none.
var noteLabel = markdown.Matching(`^(?:\* )?(?:\[!(\w+)\]|(\w+) ?: ?:?) ?(?:\* )?`)

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

// NoteOf returns the kind that a note's label names, "" when there is no label, and what stands behind it.
func NoteOf(t markdown.Text) (model.NoteKind, markdown.Text) {
	m := noteLabel().FindStringSubmatch(t.Words)
	if m == nil {
		return "", t
	}
	kind := noteKinds[strings.ToLower(m[1]+m[2])]
	if kind == "" {
		return "", t
	}
	return kind, t.Slice(len(m[0]), len(t.Words))
}

// IsAboutExample reports whether a note speaks of an example.
func IsAboutExample(s string) bool {
	for _, prefix := range &aboutExample {
		if strings.HasPrefix(s, prefix) {
			return true
		}
	}
	return false
}

// NoteLabel returns the kind of the note that words are the label of and nothing more, "" when they are none.
func NoteLabel(words string) model.NoteKind { return noteKinds[strings.ToLower(words)] }
