package page

import (
	"strings"

	"github.com/yuin/goldmark/ast"

	"github.com/seed-8ef76b74/graphgen/parser/markdown"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// exampleNumber matches what headings of examples begin with, of which nothing can be learned.
var exampleNumber = markdown.Matching(`(?i)^example *(?:\d+ *)?[:.–-]? *`)

// exampleName returns what the heading says beyond "Example 1:", or the sentence below it where it says no more.
func (c exampleReader) exampleName(s *markdown.Section) model.Text {
	if s == nil {
		return model.Text{}
	}
	name := s.Heading.Plain()
	name = strings.TrimSpace(name[len(exampleNumber().FindString(name)):])
	if inner, ok := strings.CutPrefix(name, "("); ok && strings.HasSuffix(inner, ")") {
		name = strings.TrimSuffix(inner, ")")
	}
	if name == "" {
		return c.exampleSentence(s)
	}
	return model.Text{Value: name, At: s.At}
}

// exampleLead matches how a sentence about an example begins, of which nothing can be learned.
var exampleLead = markdown.Matching(`^(?:In this example, |(?:This|The following|The (?:first|second|third|fourth|fifth)) example (?:shows |demonstrates )?)`)

// longestName is the most that a sentence can have to be a name, in bytes.
const longestName = 150

// exampleSentence returns the sentence that tells below a heading like "Example 1" what the example shows, zero when
// there is none.
func (c exampleReader) exampleSentence(s *markdown.Section) model.Text {
	if len(s.Blocks) == 0 || s.Blocks[0].Kind() != ast.KindParagraph {
		return model.Text{}
	}
	t := c.Inline(s.Blocks[0])
	lead := len(exampleLead().FindString(t.Words))
	sentence, _, _ := strings.Cut(t.Words[lead:], ". ")
	sentence = strings.TrimRight(sentence, ".: ")
	if lead == 0 || sentence == "" || len(sentence) > longestName {
		return model.Text{}
	}
	said := t.Slice(lead, lead+len(sentence)).Capital()
	return model.Text{Value: said.Plain(), At: said.Pos(0)}
}
