package override

import (
	"cmp"
	"slices"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// setProperty gives a property of a resource another type or description, or adds the property.
type setProperty struct{ resource, property, typ, description model.Text }

func (d setProperty) do(c *corrector) {
	r := c.resource(d.resource)
	if r == nil {
		return
	}
	var t model.Type
	if d.typ.Value != "" {
		if t = c.typeOf(d.typ); t == nil {
			return
		}
	}
	if t != nil && model.RowOf(r.Properties, d.property.Value) == nil {
		d.add(c, r, t)
		return
	}
	rows := c.rows(r, d.property)
	if t != nil && len(rows) > 0 {
		c.needed(setType(rows, t, d.typ.At), d.typ.At, "the type of %q is %s without this", diag.Clip(d.property.Value), t)
	}
	if d.description.Value != "" && len(rows) > 0 {
		c.needed(setDescription(rows, d.description), d.description.At, "the description of %q is the same without this", diag.Clip(d.property.Value))
	}
}

// add adds the property to a resource and to those that inherit from it.
func (d setProperty) add(c *corrector, r *model.Resource, t model.Type) {
	for _, heir := range c.family(r) {
		p := &model.Property{Name: d.property.Value, At: d.property.At, Type: t, TypeAt: d.typ.At, Description: d.description}
		if heir != r {
			p.InheritedFrom = &model.Ref{Name: r.Name, At: d.resource.At, Target: r}
		}
		if model.RowOf(heir.Properties, p.Name) == nil {
			heir.Properties = append(heir.Properties, p)
		}
	}
	r.Documented = true
}

// setType gives rows a type, and reports whether one had another. What was said about values of the old type goes.
func setType(rows []*model.Property, t model.Type, at diag.Pos) bool {
	changed := false
	for _, p := range rows {
		if p.Type.String() == t.String() {
			continue
		}
		p.Type, p.TypeAt = t, at
		p.Constraints = slices.DeleteFunc(p.Constraints, model.AboutValues)
		changed = true
	}
	return changed
}

// setDescription gives rows a description, and reports whether one had another.
func setDescription(rows []*model.Property, words model.Text) bool {
	changed := false
	for _, p := range rows {
		if p.Description.Value != words.Value {
			p.Description, changed = words, true
		}
	}
	return changed
}

// removeProperty removes a property of a resource.
type removeProperty struct{ resource, property model.Text }

func (d removeProperty) do(c *corrector) {
	r := c.resource(d.resource)
	if r == nil {
		return
	}
	named := func(p *model.Property) bool { return p.Name == d.property.Value }
	removed := false
	for _, table := range c.tables(r) {
		n := len(*table)
		*table = slices.DeleteFunc(slices.Clone(*table), named)
		removed = removed || len(*table) < n
	}
	c.needed(removed, d.property.At, "%s has no property %q without this", r.Name, diag.Clip(d.property.Value))
}

// require says whether a create request must hold a property.
type require struct {
	line, created, property model.Text
	required                model.Fact[bool]
}

func (d require) do(c *corrector) {
	operations := c.operations(d.line, d.created)
	if len(operations) == 0 {
		return
	}
	var rows []*model.Property
	for _, op := range operations {
		if row := op.BodyRow(d.property.Value); row != nil {
			rows = append(rows, row)
		}
	}
	if len(rows) == 0 {
		c.unmatched(d.property.At, "the body of %q has no property %q", diag.Clip(d.line.Value), diag.Clip(d.property.Value))
		return
	}
	changed := false
	for _, row := range rows {
		changed = d.set(row) || changed
	}
	c.needed(changed, d.required.At, "that %q is %s is so without this", diag.Clip(d.property.Value), requiredness(d.required.Value))
}

func requiredness(required bool) string {
	if required {
		return "required"
	}
	return "not required"
}

// set makes a row say whether its property is required, and reports whether it did not.
func (d require) set(row *model.Property) bool {
	is, _ := row.Constraint(model.KeywordRequired).(model.Required)
	if d.required.Value == (is.Basis == model.Marked) && d.required.Value == row.Is(model.KeywordRequired) {
		return false
	}
	row.Constraints = slices.DeleteFunc(row.Constraints, func(c model.Constraint) bool {
		return c.Keyword() == model.KeywordRequired || c.Keyword() == model.KeywordOptional
	})
	if d.required.Value {
		row.Constraints = append(row.Constraints, model.Required{At: d.required.At, Basis: model.Marked})
	} else {
		row.Constraints = append(row.Constraints, model.Flag{Word: model.KeywordOptional, At: d.required.At})
	}
	return true
}

// permit says what an account has to be granted.
type permit struct {
	line, created model.Text
	account       model.Fact[model.Account]
	// scopes are what is enough, least privileged first; none means that the account cannot make the call.
	scopes model.Fact[[]model.Alternative]
}

func (d permit) do(c *corrector) {
	operations := c.operations(d.line, d.created)
	if len(operations) == 0 {
		return
	}
	changed := false
	for _, op := range operations {
		changed = d.set(op) || changed
	}
	c.needed(changed, d.scopes.At, "the scopes of %s are the same without this", d.account.Value)
}

// set gives an operation the permission, and reports whether it was another one.
func (d permit) set(op *model.Operation) bool {
	permission := model.Permission{
		Account: d.account.Value, At: d.scopes.At, Support: model.Supported, Alternatives: d.scopes.Value,
	}
	if len(d.scopes.Value) == 0 {
		permission.Support = model.NotSupported
	}
	ofAccount := func(p model.Permission) bool { return p.Account == permission.Account }
	others := slices.DeleteFunc(slices.Clone(op.Permissions), ofAccount) // a page may have a row for each thing that it is about
	i := slices.IndexFunc(op.Permissions, ofAccount)
	if len(op.Permissions)-len(others) == 1 && samePermission(op.Permissions[i], permission) {
		return false
	}
	op.Permissions = slices.Concat(others, []model.Permission{permission})
	slices.SortStableFunc(op.Permissions, func(a, b model.Permission) int {
		return cmp.Compare(slices.Index(accounts, a.Account), slices.Index(accounts, b.Account))
	})
	return true
}

// accounts are the accounts, in the documents' order.
var accounts = []model.Account{model.DelegatedWork, model.DelegatedPersonal, model.Application}

// samePermission reports whether two permissions grant the same.
func samePermission(a, b model.Permission) bool {
	return a.Support == b.Support && slices.EqualFunc(a.Alternatives, b.Alternatives, func(x, y model.Alternative) bool {
		return slices.EqualFunc(x.Scopes, y.Scopes, func(s, t model.Text) bool { return s.Value == t.Value })
	})
}
