package sheet

import (
	"strings"

	"github.com/yuin/goldmark/ast"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/markdown"
	"github.com/seed-8ef76b74/graphgen/parser/model"
	"github.com/seed-8ef76b74/graphgen/parser/wording"
)

// readHead reads what stands around the page's first heading: title, namespace and description.
func (s *Sheet) readHead() {
	head := s.Head()
	if head == nil {
		s.Told.Add(diag.HeadingMissing, s.Start(), "the page has no heading of level 1")
		head = s.Root
	} else {
		s.Title.Value, s.Title.At = head.Heading.Plain(), head.At
	}
	labelled := false // a paragraph that is only the label of a note makes the next one a note
	for _, block := range head.Blocks {
		if _, ok := block.(*ast.Paragraph); !ok {
			continue
		}
		t := s.Inline(block)
		label := wording.NoteLabel(t.Words) != ""
		if !label && !labelled {
			s.readHeadParagraph(t, s.FirstLine(block))
		}
		labelled = label
	}
	s.completeDescription(head)
	if s.Namespace.Value == "" {
		s.Namespace.Value = model.NamespaceDefault
	}
}

// TitleWords returns the page's title, "" when it has none.
func (s *Sheet) TitleWords() string {
	if head := s.Head(); head != nil {
		return head.Words
	}
	return ""
}

// NamespaceLine matches the beginning of the line that names the page's namespace; before one of the service itself the
// word may be misspelled.
var NamespaceLine = markdown.Matching(`^(?:Namespace:|[^:]{1,40}: *(?i:microsoft\. ?graph\b)) *`)

// namespaceName returns the namespace that words name: a known slip is mended.
func namespaceName(words string) string {
	name := strings.ReplaceAll(words, " ", "")
	if n := len(model.NamespaceDefault); len(name) >= n && strings.EqualFold(name[:n], model.NamespaceDefault) {
		return model.NamespaceDefault + name[n:]
	}
	return words
}

// readNamespace takes the namespace from the first line of a paragraph and returns what follows.
func (s *Sheet) readNamespace(t markdown.Text, firstLine int) markdown.Text {
	if s.Namespace.Value != "" || !NamespaceLine().MatchString(t.Words) {
		return t
	}
	from := strings.IndexByte(t.Words, ':') + 1
	end := t.IndexOffset(firstLine)
	name := t.Slice(from, max(end, from))
	if name.IsZero() {
		end = len(t.Words)
		name = t.Slice(from, end)
	}
	rest := t.Slice(end, len(t.Words))
	value := namespaceName(name.Plain())
	if !wording.IsTypeName(value) {
		s.Told.Add(diag.NamespaceUnknown, name.Pos(0), "%q is no namespace, %s is taken", diag.Clip(name.Words), model.NamespaceDefault)
		value = model.NamespaceDefault
	}
	s.Namespace.Value, s.Namespace.At = value, name.Pos(0)
	return rest
}

// readHeadParagraph takes the namespace from the first line of a paragraph and the description from the first
// paragraph that is neither namespace nor INCLUDE. Description text may follow the namespace line without a blank
// line between (FORMAT.md, "Title, namespace and description").
func (s *Sheet) readHeadParagraph(t markdown.Text, firstLine int) {
	t = s.readNamespace(t, firstLine).WithoutIncludes()
	if t.IsZero() || s.Description.Value != "" || strings.HasPrefix(t.Words, "[!") {
		return
	}
	if wording.IsPlaceholder(t.Words) {
		s.Told.Add(diag.PlaceholderText, t.Pos(0), "the description is a placeholder, left out")
		return
	}
	s.Intro = t
	s.Description.Value, s.Description.At = t.Words, t.Pos(0)
}
