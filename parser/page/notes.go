package page

import (
	"cmp"
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/markdown"
	"github.com/seed-8ef76b74/graphgen/parser/model"
	"github.com/seed-8ef76b74/graphgen/parser/page/sheet"
	"github.com/seed-8ef76b74/graphgen/parser/wording"
)

// A noteReader takes the notes of a section.
type noteReader struct {
	*callReader
	// at is the page that the section is on: the page itself, or a file that it includes.
	at *markdown.File
	// head means that plain paragraphs say more of the call than the description, prose that they say what a table of
	// permissions leaves out; after that such a table was there.
	head, prose, after bool
	// kind is the kind of the note that comes next, where a paragraph said nothing but that.
	kind model.NoteKind
}

// readNotes takes the notes of a section: quotes, paragraphs that begin with a label, and those of the files that are
// included for their tables. Of a section of permissions other paragraphs count as well.
func (c *callReader) readNotes(s *markdown.Section, prose bool) {
	r := noteReader{callReader: c, at: c.File, prose: prose}
	r.read(s)
}

// readRemarks takes the notes below the title, and the paragraphs that follow the description.
func (c *callReader) readRemarks(head *markdown.Section) {
	r := noteReader{callReader: c, at: c.File, head: true}
	r.read(head)
}

func (r *noteReader) read(s *markdown.Section) {
	for i, block := range s.Blocks {
		switch block.(type) {
		case *ast.Blockquote:
			r.add(r.at.Words(block).WithoutIncludes(), model.NoteKindNote)
		case *ast.Paragraph:
			r.readIncluded(block)
			r.readParagraph(r.at.Inline(block).WithoutIncludes().BeforeIncludes(), s.Blocks[i+1:])
		case *extast.Table:
			r.after = true
		}
	}
}

// readIncluded takes the notes of the files that a paragraph includes.
func (r *noteReader) readIncluded(paragraph ast.Node) {
	for _, inc := range r.at.Included(paragraph) {
		below := *r
		below.at = inc
		for s := range inc.Root.All {
			below.read(s)
		}
		r.after = r.after || below.after
	}
}

// readParagraph takes a paragraph that is a note, with the list that it introduces.
func (r *noteReader) readParagraph(t markdown.Text, behind []ast.Node) {
	if kind := wording.NoteLabel(t.Words); kind != "" {
		r.kind = kind
		return
	}
	if (strings.HasSuffix(t.Words, ":") || r.prose && r.after) && len(behind) > 0 && behind[0].Kind() == ast.KindList {
		t = markdown.Joined([]markdown.Text{t, r.at.Words(behind[0])})
	}
	r.add(t, r.plainKind(t, behind))
	r.kind = ""
}

// plainKind returns the kind of the note that a paragraph without a label is, which some blocks follow; "" when it is
// none.
func (r *noteReader) plainKind(t markdown.Text, behind []ast.Node) model.NoteKind {
	switch {
	case r.kind != "":
		return r.kind
	case r.prose && r.isProse(t.Words):
		return model.NoteKindNote
	case r.isRemark(t) && (len(behind) == 0 || behind[0].Kind() != extast.KindTable):
		return model.NoteKindRemark
	default:
		return ""
	}
}

// isRemark reports whether a paragraph says more of the call behind its description. What the call can create is read
// from its list or table.
func (r *noteReader) isRemark(t markdown.Text) bool {
	return r.head && r.at == r.File && !r.Intro.IsZero() && !t.IsZero() && t.Pos(0).Compare(r.Intro.Pos(0)) > 0 &&
		!sheet.NamespaceLine().MatchString(t.Words) && !derivedIntro().MatchString(t.Words)
}

// demand matches what a paragraph above a table of permissions says that the table does not.
var demand = markdown.Matching(`(?i)\b(?:must|needs? to)\b`)

// permissionsIntro matches how the paragraph begins that only introduces a table of permissions.
var permissionsIntro = markdown.Matching(`^(?:One of the following|The following|Choose the permission|Depending on)\b`)

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
func (r *noteReader) add(t markdown.Text, plain model.NoteKind) {
	kind, said := wording.NoteOf(t)
	kind = cmp.Or(kind, plain)
	if kind == "" || said.IsZero() || strings.HasSuffix(said.Words, ":") {
		return
	}
	at := said.Pos(0)
	switch {
	case wording.IsPlaceholder(said.Words):
		r.Told.Add(diag.PlaceholderText, at, "the note is a placeholder, left out")
	case r.Intro.Words == t.Words, wording.IsAboutExample(said.Words):
	default:
		r.op.Notes = append(r.op.Notes, model.Note{Kind: kind, Text: said.Words, At: at})
	}
}
