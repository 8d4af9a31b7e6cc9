package govalid

import (
	"slices"

	"github.com/seed-8ef76b74/graphgen/generator/rules"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// A table holds rows by the names of their properties; of two with one name the first one counts.
type table map[string]*model.Property

// tables are the tables that have been made, by the first of their rows' places: operations share rows, and resources
// share operations.
type tables map[**model.Property]table

// of returns the table of some rows.
func (t tables) of(rows []*model.Property) table {
	if len(rows) == 0 {
		return table{}
	}
	if known := t[&rows[0]]; known != nil {
		return known
	}
	out := make(table, len(rows))
	for _, row := range rows {
		if out[row.Name] == nil {
			out[row.Name] = row
		}
	}
	t[&rows[0]] = out
	return out
}

// about returns the rows that speak of a create request of a resource: those of each operation that sends it,
// or the resource's own where an operation has none, or where no operation sends it.
func (t tables) about(r *model.Resource, operations []*model.Operation) []table {
	if len(operations) == 0 {
		return []table{t.of(r.Properties)}
	}
	out := make([]table, len(operations))
	for i, op := range operations {
		out[i] = t.of(r.Properties)
		if op.Body != nil && len(op.Body.Properties) > 0 {
			out[i] = t.of(op.Body.Properties)
		}
	}
	return out
}

// isDemanding reports whether a create request can break more rules by a property than any other value can.
func (v *validator) isDemanding(p *model.Property) bool {
	return slices.ContainsFunc(v.demands(p), func(c model.Constraint) bool {
		rule, ok := rules.For(c.Keyword())
		return ok && rule.Create != nil
	})
}

// demands returns the constraints that hold for a property in every create request, in the order of their keywords.
// Nobody can be required to set what only the service sets.
func (v *validator) demands(p *model.Property) []model.Constraint {
	readOnly := v.demand(model.KeywordReadOnly, p)
	var demands []model.Constraint
	for _, keyword := range model.Keywords() {
		if keyword == model.KeywordRequired && readOnly != nil {
			continue
		}
		if c := v.demand(keyword, p); c != nil {
			demands = append(demands, c)
		}
	}
	return demands
}

// demand returns the constraint of a keyword that holds for a property in every create request, nil when there is none.
// Where several calls send the resource, one call's word is not enough; that a property is read-only may be said by
// the resource itself.
func (v *validator) demand(keyword model.Keyword, p *model.Property) model.Constraint {
	if keyword == model.KeywordReadOnly {
		if c := p.Constraint(keyword); c != nil {
			return c
		}
	}
	return v.agreed(keyword, p.Name)
}

// agreed returns the first table's constraint of a property if all tables have it and it holds in all of them.
func (v *validator) agreed(keyword model.Keyword, property string) model.Constraint {
	var first model.Constraint
	for _, table := range v.tables {
		row := table[property]
		if row == nil {
			return nil
		}
		c := row.Constraint(keyword)
		if c == nil || !v.Required.Holds(c) {
			return nil
		}
		if first == nil {
			first = c
		}
	}
	return first
}
