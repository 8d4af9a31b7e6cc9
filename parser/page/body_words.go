package page

import (
	"strings"

	"github.com/yuin/goldmark/ast"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/markdown"
	"github.com/seed-8ef76b74/graphgen/parser/wording"
)

// A RequiredName is the name of a property that a sentence about the request body calls required.
type RequiredName struct {
	Name string
	// At is the place of the sentence.
	At diag.Pos
}

// maxRequired is how many properties sentences can call required; where there are more there is a table.
const maxRequired = 50

// alertLabel matches the label of an alert in the item of a list.
var alertLabel = markdown.Matching(`\[!\w+\] ?`)

// readWords reads what the paragraphs of the request body say of it, beside what they introduce.
func (r *bodyReader) readWords(s *markdown.Section) {
	var said []string
	for i := range s.Blocks {
		t := r.paragraph(s.Blocks, i)
		for from, sentence := range wording.Sentences(t.Words) {
			at := t.Pos(from)
			r.readFact(sentence, at)
			if !wording.TellsMore(sentence) {
				continue
			}
			if len(said) == 0 {
				r.op.Body.Description.At = at
			}
			said = append(said, strings.TrimSuffix(alertLabel().ReplaceAllString(sentence, ""), ".")+".")
		}
	}
	r.op.Body.Description.Value = strings.Join(said, " ")
}

// paragraph returns the text of a block of the request body that is a paragraph, with the list that it introduces;
// nothing of one that is a note.
func (r *bodyReader) paragraph(blocks []ast.Node, i int) markdown.Text {
	if blocks[i].Kind() != ast.KindParagraph {
		return markdown.Text{}
	}
	t := r.Inline(blocks[i]).WithoutIncludes()
	kind, _ := wording.NoteOf(t)
	labelled := r.IsLabel(blocks[i]) || i > 0 && r.IsLabel(blocks[i-1])
	switch {
	case kind != "", labelled, wording.IsPlaceholder(t.Words):
		return markdown.Text{}
	case i+1 == len(blocks):
		return t
	case blocks[i+1].Kind() == ast.KindList && strings.HasSuffix(t.Words, ":"):
		return markdown.Joined([]markdown.Text{t, r.Words(blocks[i+1])})
	default:
		return t
	}
}

// readFact keeps the properties that a sentence calls required.
func (r *bodyReader) readFact(sentence string, at diag.Pos) {
	names := wording.RequiredNames(sentence)
	if len(r.out.Required)+len(names) > maxRequired {
		r.Told.Add(diag.TooMuch, at, "sentences call more than %d properties required, the rest is left out", maxRequired)
		return
	}
	for _, name := range names {
		r.out.Required = append(r.out.Required, RequiredName{name, at})
	}
}
