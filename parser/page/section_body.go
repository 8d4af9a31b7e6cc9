package page

import (
	"github.com/yuin/goldmark/ast"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/markdown"
	"github.com/seed-8ef76b74/graphgen/parser/model"
	"github.com/seed-8ef76b74/graphgen/parser/page/rows"
	"github.com/seed-8ef76b74/graphgen/parser/wording"
)

// A bodyReader reads the section about the body of a call's request.
type bodyReader struct {
	*callReader
	// rows reads the rows of all types.
	rows rows.Reader
}

// readRequestBody reads the tables of properties, and the sentence above that may call all of them required.
func readRequestBody(c *callReader, s *markdown.Section) {
	c.op.Body = &model.Body{At: s.At, ContentType: wording.MediaJSON}
	r := bodyReader{callReader: c, rows: rows.Reader{Tell: &c.Tally, Uses: &c.out.Uses, Nests: true}}
	for _, block := range s.Blocks {
		if p, ok := block.(*ast.Paragraph); ok {
			r.readSentence(c.Inline(p))
		}
	}
	r.readTables(s)
	r.readWords(s)
	for _, sub := range s.Subs {
		if sectionOf(sub.Name) == nil {
			r.readParts(sub)
		}
	}
	c.op.Body.Properties, c.out.Nested = r.rows.Props, r.rows.Nested
}

// readTable reads one table of properties.
func (r *bodyReader) readTable(into *rows.Reader, t markdown.Table) {
	at, ok := rows.PropertyColumns(t)
	into.Tell.CountTable(t, ok)
	if !ok {
		into.Tell.Told.Add(diag.TableUnknown, t.Pos(), "the table has no columns for a property and its type, it is left out")
		return
	}
	into.Read(r.OriginOf(t.File), t, at)
}

// readSentence keeps the place of the sentence that calls the rows of the table required.
func (r *bodyReader) readSentence(t markdown.Text) {
	if r.out.Boilerplate.IsZero() {
		r.out.Boilerplate = wording.Boilerplate(t)
	}
	r.media = wording.AddMedia(r.media, wording.DemandedMedia(t)...)
	r.out.Uses.MentionLinks(r.Origin(), t)
	if len(r.out.Sent) == 0 {
		r.out.Sent = r.Origin().Alternatives(t)
	}
}

// findBody gives a body to a page that has no section about it and sends one in its examples.
func (c *callReader) findBody() {
	for _, e := range c.op.Examples {
		switch {
		case c.op.Body != nil || e.Request == nil:
		case e.Request.Body != nil:
			c.op.Body = &model.Body{At: e.Request.Body.At, ContentType: wording.MediaJSON}
		case e.Request.Text.Value != "":
			c.op.Body = &model.Body{At: e.Request.Text.At, ContentType: wording.MediaJSON}
		}
	}
}
