package link

import (
	"strings"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
	"github.com/seed-8ef76b74/graphgen/parser/page"
)

// requireRows applies the boilerplate sentence of a page to its rows: all are required but the key, read-only rows,
// rows that call themselves optional, and rows that a request example of the page does without (README.md, "What
// required means").
func requireRows(s *state) {
	for _, c := range s.calls {
		settled := c.settled()
		for _, t := range c.tables {
			s.requireTable(t.Rows, t.Boilerplate, c.said.Keys, settled)
		}
		if c.op.Body != nil {
			s.requireTable(c.op.Body.Properties, c.said.Boilerplate, c.said.Keys, settled)
		}
		for _, p := range c.parts {
			s.requireTable(p.Rows, p.Boilerplate, p.sent, settled)
		}
	}
}

// settled returns the folded names of what only the service sets.
func (c *call) settled() map[string]bool {
	settled := map[string]bool{}
	for _, op := range c.ops {
		r := subject(op)
		if r == nil || op.Body == nil || op.Body.Type != model.Type(op.Subject) {
			continue
		}
		for _, p := range r.Properties {
			if p.Is(model.KeywordReadOnly) {
				settled[strings.ToLower(p.Name)] = true
			}
		}
	}
	return settled
}

// requireTable makes the rows of a table required that a boilerplate sentence is about, but those with the names of
// what only the service sets, and those that an example does not send.
func (s *state) requireTable(rows []*model.Property, boilerplate diag.Pos, sent page.TopKeys, settled map[string]bool) {
	if boilerplate.IsZero() {
		return
	}
	required := 0
	for _, p := range rows {
		if p.Is(model.KeywordRequired) {
			continue
		}
		if isInput(p) && !settled[strings.ToLower(p.Name)] && !sent.Lack(p.Name) {
			p.Constraints = append(p.Constraints, model.Required{At: boilerplate, Basis: model.Boilerplate})
			required++
		}
	}
	if required > 0 {
		s.diags.Add(diag.RequiredBoilerplate, boilerplate,
			"the sentence makes %d of %d properties required; --required marked takes only rows that say so themselves", required, len(rows))
	}
}

// isInput reports whether a create request may be asked for a property.
func isInput(p *model.Property) bool {
	return !p.Is(model.KeywordKey) && !p.Is(model.KeywordReadOnly) && !p.Is(model.KeywordOptional)
}

// requireNamed makes the properties required that sentences of the pages call so. It comes last, when it is known what
// a body without a table of its own holds.
func requireNamed(s *state) {
	for c, op := range s.operations {
		for _, required := range c.said.Required {
			row := op.BodyRow(required.Name)
			if row != nil && !row.Is(model.KeywordRequired) && isInput(row) {
				row.Constraints = append(row.Constraints, model.Required{At: required.At, Basis: model.Marked})
			}
		}
	}
}
