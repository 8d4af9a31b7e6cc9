package link

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
func settleInputs(s *state) {
	verdicts := s.verdicts()
	told := map[diag.Pos]bool{}
	for _, key := range slices.Sorted(maps.Keys(s.resources)) {
		for _, p := range s.resources[key].Properties {
			says, ok := p.Constraint(model.KeywordReadOnly).(model.Flag)
			at, verb := s.sent[p], "sends"
			if at.IsZero() {
				at, verb = verdicts[p].listed, "lists"
			}
			if !ok || at.IsZero() || verdicts[p].refused {
				continue
			}
			if !told[says.At] {
				told[says.At] = true
				s.diags.Add(diag.ReadOnlySent, says.At, "property %q is called read-only here, the create request at %s %s it: it is taken for immutable", diag.Clip(p.Name), at, verb)
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
func (s *state) verdicts() map[*model.Property]verdict {
	verdicts := map[*model.Property]verdict{}
	for c, op := range s.operations {
		r := subject(op)
		if r == nil {
			continue
		}
		rows := model.ByFoldedName(op.Table())
		for _, p := range r.Properties {
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
	return verdicts
}

// offers reports whether a row says that a request may set its property: one of a table that says nothing of what it is
// about, as most do, may be a copy of the type's.
func (c *call) offers(row *model.Property) bool {
	return c.said.Boilerplate.IsZero() || row.Is(model.KeywordRequired) || row.Is(model.KeywordOptional)
}
