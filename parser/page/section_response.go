package page

import (
	"bytes"
	"slices"

	"github.com/yuin/goldmark/ast"

	"github.com/seed-8ef76b74/graphgen/parser/markdown"
	"github.com/seed-8ef76b74/graphgen/parser/model"
	"github.com/seed-8ef76b74/graphgen/parser/page/message"
	"github.com/seed-8ef76b74/graphgen/parser/page/ref"
	"github.com/seed-8ef76b74/graphgen/parser/wording"
)

// A responseReader reads the text about the response to a call.
type responseReader struct{ *callReader }

// readResponse reads what a page says of its response. Below an example's request, the section holds the
// response to that request, too.
func readResponse(c *callReader, s *markdown.Section) {
	responseReader{c}.readText(s)
	n := len(c.op.Examples)
	if n == 0 || c.op.Examples[n-1].Response != nil {
		return
	}
	for _, f := range c.Fences(s) {
		if first, _, _ := bytes.Cut(f.Body, []byte{'\n'}); message.StatusLine().Match(first) {
			msg, body := c.messages.MessageHead(f)
			exampleReader{c}.addMessage(msg, f, body)
			return
		}
	}
}

// readText reads the status codes and the type that is returned.
func (c responseReader) readText(s *markdown.Section) {
	for _, block := range s.Blocks {
		if _, ok := block.(*ast.Paragraph); !ok {
			continue
		}
		t := c.Inline(block)
		for _, status := range wording.Statuses(t) {
			if !c.hasStatus(status.Value) {
				c.addStatus(status.Value, status.At)
			}
		}
		c.addReturned(c.Origin().Alternatives(t), t)
		if len(c.out.Returned) == 0 {
			c.out.Returned = ref.BoldObject(t)
		}
	}
	for _, sub := range s.Subs {
		if sectionOf(sub.Name) == nil {
			c.readText(sub)
		}
	}
}

// addReturned keeps the types that a paragraph names: those of the first one that names any, and of later ones
// that speak of success, too ("For a B2C tenant, this method returns …").
func (c responseReader) addReturned(types []ref.Named, t markdown.Text) {
	if len(c.out.Returned) == 0 {
		c.out.Returned = types
		return
	}
	if !wording.SaysSuccess(t.Words) {
		return
	}
	for _, n := range types {
		if !slices.ContainsFunc(c.out.Returned, func(known ref.Named) bool { return model.SameShort(known.Name, n.Name) }) {
			c.out.Returned = append(c.out.Returned, n)
		}
	}
}
