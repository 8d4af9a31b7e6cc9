package page

import (
	"slices"
	"strings"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/markdown"
	"github.com/seed-8ef76b74/graphgen/parser/model"
	"github.com/seed-8ef76b74/graphgen/parser/wording"
)

// The folded headers of the columns of a table of request headers (FORMAT.md, "Request headers").
var (
	headerNameAliases  = []string{"name", "header", "headers", "request header"}
	headerValueAliases = []string{"value", "description"}
)

// maxHeaders is how many request headers are read.
const maxHeaders = 100

// readHeaders reads the table of request headers.
func readHeaders(c *callReader, s *markdown.Section) {
	for _, t := range tablesBelow(c.Sheet, s) {
		t = t.AtMost(maxHeaders, "headers", &c.Told)
		name, value := t.Column(headerNameAliases), t.Column(headerValueAliases)
		c.CountTable(t, name >= 0 && value >= 0)
		if name < 0 || value < 0 {
			c.Told.Add(diag.TableUnknown, t.Pos(), "the table is none of request headers, it is left out")
			continue
		}
		for _, row := range t.Rows {
			c.readHeader(row, name, value)
		}
	}
}

// readHeader reads one row, whose value may end in "Required.", as in "Bearer {token}. Required.".
func (c *callReader) readHeader(row markdown.Row, name, value int) {
	label := row.Cell(name)
	if label.IsZero() {
		c.Told.Add(diag.RowUnnamed, row.Pos(), "the row names no header")
		return
	}
	header := label.Plain()
	said := row.Cell(value)
	if markdown.Fold(header) == wording.HeaderContentType {
		c.media = wording.AddMedia(c.media, wording.MediaTypes(said)...)
	}
	required := requiredHeader().FindStringSubmatchIndex(said.Words)
	if required != nil {
		said = said.Slice(0, required[3])
	}
	rest, found := wording.Constraints(said, model.String)
	demanded := slices.ContainsFunc(found, func(f wording.Finding) bool { return f.Keyword() == model.KeywordRequired })
	sent, _, _ := strings.Cut(rest.Plain(), ". ")
	c.CountRow()
	header, sent = splitHeader(header, sent)
	c.op.Headers = append(c.op.Headers, model.Header{
		Name:     header,
		At:       row.Pos(),
		Value:    strings.TrimRight(sent, ". "),
		Required: required != nil || demanded,
	})
}

// splitHeader parts a label that holds the value, too: "Prefer: respond-async".
func splitHeader(label, value string) (name, sent string) {
	if name, sent, ok := strings.Cut(label, ": "); ok {
		return name, strings.TrimSpace(sent)
	}
	return label, value
}

// requiredHeader matches the end of a header's value that demands it without a full stop before, as in
// "Bearer <token> Required."; group 1 is what stands before.
var requiredHeader = markdown.Matching(`(>) (?i:required)[.]?$`)
