package parser

import (
	"cmp"
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// noteLabel matches the word that a note begins with, as an alert of the publishing system or in words (docs-format §15).
// A star may stand beside it, of a list that is none.
var noteLabel = matching(`^(?:\* )?(?:\[!(\w+)\]|(\w+) ?: ?:?) ?(?:\* )?`)

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

// A noteReader takes the notes of a section.
type noteReader struct {
	*createPage
	// at is the page that the section is on: the page itself, or a file that it includes.
	at *page
	// head means that plain paragraphs say more of the call than the description, prose that they say what a table of
	// permissions leaves out; after that such a table was there.
	head, prose, after bool
	// kind is the kind of the note that comes next, where a paragraph said nothing but that.
	kind model.NoteKind
}

// readNotes takes the notes of a section: quotes, paragraphs that begin with a label, and those of the files that are
// included for their tables. Of a section of permissions other paragraphs count as well.
func (c *createPage) readNotes(s *section, prose bool) {
	r := noteReader{createPage: c, at: c.page, prose: prose}
	r.read(s)
}

// readRemarks takes the notes below the title, and the paragraphs that follow the description.
func (c *createPage) readRemarks(head *section) {
	r := noteReader{createPage: c, at: c.page, head: true}
	r.read(head)
}

func (r *noteReader) read(s *section) {
	for i, block := range s.blocks {
		switch block.(type) {
		case *ast.Blockquote:
			r.add(withoutIncludes(r.at.words(block)), model.NoteKindNote)
		case *ast.Paragraph:
			r.readIncluded(block)
			r.readParagraph(beforeIncludes(withoutIncludes(r.at.inline(block))), s.blocks[i+1:])
		case *extast.Table:
			r.after = true
		}
	}
}

// readIncluded takes the notes of the files that a paragraph includes.
func (r *noteReader) readIncluded(paragraph ast.Node) {
	for _, inc := range r.at.included[paragraph] {
		below := *r
		below.at = inc
		inc.root.all(func(s *section) bool {
			below.read(s)
			return true
		})
		r.after = r.after || below.after
	}
}

// readParagraph takes a paragraph that is a note, with the list that it introduces.
func (r *noteReader) readParagraph(t text, behind []ast.Node) {
	if kind := noteKinds[strings.ToLower(t.s)]; kind != "" {
		r.kind = kind
		return
	}
	if (strings.HasSuffix(t.s, ":") || r.prose && r.after) && len(behind) > 0 && behind[0].Kind() == ast.KindList {
		t = joined([]text{t, r.at.words(behind[0])})
	}
	r.add(t, r.plainKind(t, behind))
	r.kind = ""
}

// plainKind returns the kind of the note that a paragraph without a label is, which some blocks follow; "" when it is
// none.
func (r *noteReader) plainKind(t text, behind []ast.Node) model.NoteKind {
	switch {
	case r.kind != "":
		return r.kind
	case r.prose && r.isProse(t.s):
		return model.NoteKindNote
	case r.isRemark(t) && (len(behind) == 0 || behind[0].Kind() != extast.KindTable):
		return model.NoteKindRemark
	default:
		return ""
	}
}

// isRemark reports whether a paragraph says more of the call behind its description. What the call can create is read from
// its list or table.
func (r *noteReader) isRemark(t text) bool {
	return r.head && r.at == r.page && !r.intro.isZero() && !t.isZero() && t.offset(0) > r.intro.offset(0) &&
		!namespaceLine().MatchString(t.s) && !derivedIntro().MatchString(t.s)
}

// beforeIncludes returns a text up to the first include in it, which may stand on its next line.
func beforeIncludes(t text) text {
	if i := strings.Index(t.s, "[!INCLUDE"); i >= 0 {
		return t.slice(0, i)
	}
	return t
}

// demand matches what a paragraph above a table of permissions says that the table does not.
var demand = matching(`(?i)\b(?:must|needs? to)\b`)

// permissionsIntro matches how the paragraph begins that only introduces a table of permissions.
var permissionsIntro = matching(`^(?:One of the following|The following|Choose the permission|Depending on)\b`)

// isProse reports whether a paragraph beside a table of permissions says more than the table: whatever stands below it,
// and what stands above it and demands something.
func (r *noteReader) isProse(s string) bool {
	if !strings.HasSuffix(s, ".") && !strings.Contains(s, ": ") {
		return false
	}
	return r.after || demand().MatchString(s) && !permissionsIntro().MatchString(s)
}

// add takes a note; plain is the kind of one without a label, "" where such a text is none. What is the page's
// description already is none, and neither is what only introduces a table or code.
func (r *noteReader) add(t text, plain model.NoteKind) {
	kind, said := noteOf(t)
	kind = cmp.Or(kind, plain)
	if kind == "" || said.isZero() || strings.HasSuffix(said.s, ":") {
		return
	}
	at := r.at.pos(said.offset(0))
	switch {
	case isPlaceholder(said.s):
		r.diags.Add(diag.PlaceholderText, at, "the note is a placeholder, left out")
	case r.intro.s == t.s, isAboutExample(said.s):
	default:
		r.op.Notes = append(r.op.Notes, model.Note{Kind: kind, Text: said.s, At: at})
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

// isAboutExample reports whether a note speaks of an example.
func isAboutExample(s string) bool {
	for _, prefix := range &aboutExample {
		if strings.HasPrefix(s, prefix) {
			return true
		}
	}
	return false
}
