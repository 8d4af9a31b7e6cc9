package parser

import (
	"strings"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// The folded headers of the columns of a table of request headers (docs-format §5).
var (
	headerNameAliases  = []string{"name", "header", "headers", "request header"}
	headerValueAliases = []string{"value", "description"}
)

// maxHeaders is how many request headers are read.
const maxHeaders = 100

// readHeaders reads the table of request headers.
func (c *createPage) readHeaders(s *section) {
	for _, t := range c.tablesBelow(s) {
		t = t.atMost(maxHeaders, "headers")
		name, value := t.column(headerNameAliases), t.column(headerValueAliases)
		c.countTable(t, name >= 0 && value >= 0)
		if name < 0 || value < 0 {
			c.diags.Add(diag.TableUnknown, t.page.pos(t.offset), "the table is none of request headers, it is left out")
			continue
		}
		for _, row := range t.rows {
			c.readHeader(t.page, row, name, value)
		}
		c.takeDiags(t.page)
	}
}

// readHeader reads one row, whose value may end in "Required.", as in "Bearer {token}. Required.".
func (c *createPage) readHeader(p *page, row row, name, value int) {
	label := row.cell(name)
	if label.isZero() {
		p.diags.Add(diag.RowUnnamed, p.pos(row.offset), "the row names no header")
		return
	}
	header := label.plain()
	said := row.cell(value)
	if fold(header) == headerContentType {
		c.media = addMedia(c.media, p.mediaTypes(said)...)
	}
	required := requiredHeader().FindStringSubmatchIndex(said.s)
	if required != nil {
		said = said.slice(0, required[3])
	}
	rest, constraints := p.readPhrases(said, model.String)
	facts := model.Property{Constraints: constraints}
	sent, _, _ := strings.Cut(rest.plain(), ". ")
	p.countRow()
	header, sent = splitHeader(header, sent)
	c.op.Headers = append(c.op.Headers, model.Header{
		Name:     header,
		At:       p.pos(row.offset),
		Value:    strings.TrimRight(sent, ". "),
		Required: required != nil || facts.Is(model.KeywordRequired),
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
var requiredHeader = matching(`(>) (?i:required)[.]?$`)
