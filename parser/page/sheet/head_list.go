package sheet

import (
	"strings"

	"github.com/yuin/goldmark/ast"

	"github.com/seed-8ef76b74/graphgen/parser/markdown"
)

// maxIntroList is more text than a description takes in from the list behind it, in bytes.
const maxIntroList = 2000

// completeDescription takes the list into the description that the paragraph before it introduces: what ends in a colon
// says nothing without it.
func (s *Sheet) completeDescription(head *markdown.Section) {
	if !strings.HasSuffix(s.Description.Value, ":") {
		return
	}
	for i, block := range head.Blocks[:max(len(head.Blocks)-1, 0)] {
		list, ok := head.Blocks[i+1].(*ast.List)
		if _, paragraph := block.(*ast.Paragraph); !ok || !paragraph || !strings.HasSuffix(s.Inline(block).Words, s.Description.Value) {
			continue
		}
		if words := s.listWords(list); words != "" && len(words) <= maxIntroList {
			s.Description.Value += " " + words
		}
		return
	}
}

// listWords returns the items of a list as one sentence.
func (s *Sheet) listWords(list *ast.List) string {
	var b strings.Builder
	for item := list.FirstChild(); item != nil; item = item.NextSibling() {
		words := s.Words(item).Words
		if words == "" {
			continue
		}
		if b.Len() > 0 {
			b.WriteString("; ")
		}
		b.WriteString(strings.TrimRight(words, ".;, "))
	}
	if b.Len() > 0 {
		b.WriteByte('.')
	}
	return b.String()
}
