package parser

import (
	"maps"
	"slices"
	"strings"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// Pages of types call a property read-only that the call which creates the thing sets all the same, once and for all.
// The page of the call knows better: its own rows count, and so do its examples.

// A verdict is what the pages of calls say of a property of what they create.
type verdict struct {
	// refused means that a row calls it read-only, listed that a row lists it as what a request may set, at this place.
	refused bool
	listed  diag.Pos
}

// settleInputs makes the read-only properties that a create request sets immutable: nobody can set them later.
func (l *linker) settleInputs(creates []*createPage) {
	verdicts := l.verdicts(creates)
	told := map[diag.Pos]bool{}
	for _, key := range slices.Sorted(maps.Keys(l.resources)) {
		for _, p := range l.resources[key].Properties {
			says, ok := p.Constraint(model.KeywordReadOnly).(model.Flag)
			at, verb := l.sent[p], "sends"
			if at.IsZero() {
				at, verb = verdicts[p].listed, "lists"
			}
			if !ok || at.IsZero() || verdicts[p].refused {
				continue
			}
			if !told[says.At] {
				told[says.At] = true
				l.diags.Add(diag.ReadOnlySent, says.At, "property %q is called read-only here, the create request at %s %s it: it is taken for immutable", clip(p.Name), at, verb)
			}
			setLater(p, says)
		}
	}
}

// setLater makes a property immutable instead of read-only.
func setLater(p *model.Property, says model.Flag) {
	p.Constraints = slices.DeleteFunc(slices.Clone(p.Constraints), func(c model.Constraint) bool { return c == model.Constraint(says) })
	if !p.Is(model.KeywordImmutable) {
		p.Constraints = append(p.Constraints, model.Flag{Word: model.KeywordImmutable, At: says.At})
	}
}

// verdicts returns what the rows of calls say of the properties of what they create.
func (l *linker) verdicts(creates []*createPage) map[*model.Property]verdict {
	verdicts := map[*model.Property]verdict{}
	for _, c := range creates {
		for _, op := range c.ops {
			created, ok := op.Creates.Target.(*model.Resource)
			if !ok {
				continue
			}
			rows := byFoldedName(tableOf(op))
			for _, p := range created.Properties {
				if row := rows[strings.ToLower(p.Name)]; row != nil {
					v := verdicts[p]
					v.refused = v.refused || row.Is(model.KeywordReadOnly)
					if c.offers(row) {
						v.listed = row.At
					}
					verdicts[p] = v
				}
			}
		}
	}
	return verdicts
}

// offers reports whether a row says that a request may set its property: one of a table that says nothing of what it is
// about, as most do, may be a copy of the type's.
func (c *createPage) offers(row *model.Property) bool {
	return c.boilerplate.IsZero() || row.Is(model.KeywordRequired) || row.Is(model.KeywordOptional)
}

// requireRows applies the boilerplate sentence of a page to its rows: all are required but the key, read-only rows,
// rows that call themselves optional, and rows that a request example of the page does without (design: what required
// means).
func (l *linker) requireRows(c *createPage) {
	settled := map[string]bool{}
	for _, op := range c.ops {
		created, _ := op.Creates.Target.(*model.Resource)
		if created == nil || op.Body == nil || op.Body.Type != model.Type(op.Creates) {
			continue
		}
		for _, p := range created.Properties {
			if p.Is(model.KeywordReadOnly) {
				settled[strings.ToLower(p.Name)] = true
			}
		}
	}
	for _, t := range c.ruled {
		l.requireTable(t.rows, t.boilerplate, c.sent, settled)
	}
	if c.op.Body != nil {
		l.requireTable(c.op.Body.Properties, c.boilerplate, c.sent, settled)
	}
	for _, part := range c.parts {
		l.requireTable(part.props, part.boilerplate, part.sent, settled)
	}
}

// requireTable makes the rows of a table required that a boilerplate sentence is about, but those with the names of
// what only the service sets, and those that an example does not send.
func (l *linker) requireTable(rows []*model.Property, boilerplate diag.Pos, sent topKeys, settled map[string]bool) {
	if boilerplate.IsZero() {
		return
	}
	required := 0
	for _, p := range rows {
		if p.Is(model.KeywordRequired) {
			continue
		}
		if isInput(p) && !settled[strings.ToLower(p.Name)] && !sent.lack(p.Name) {
			p.Constraints = append(p.Constraints, model.Required{At: boilerplate, Basis: model.Boilerplate})
			required++
		}
	}
	if required > 0 {
		l.diags.Add(diag.RequiredBoilerplate, boilerplate,
			"the sentence makes %d of %d properties required; --required marked takes only rows that say so themselves", required, len(rows))
	}
}

// isInput reports whether a create request may be asked for a property.
func isInput(p *model.Property) bool {
	return !p.Is(model.KeywordKey) && !p.Is(model.KeywordReadOnly) && !p.Is(model.KeywordOptional)
}
