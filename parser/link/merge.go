package link

import (
	"slices"
	"strings"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// mergeResource adds what a second page about one type says.
func (d *definitions) mergeResource(known, more *model.Resource) {
	known.Abstract = known.Abstract || more.Abstract
	known.Open = known.Open || more.Open
	if known.Base == nil {
		known.Base = more.Base
	}
	if known.Description.Value == "" {
		known.Description = more.Description
	}
	d.mergeProperties(known, more.Properties)
}

// mergeProperties adds the properties that a resource does not have yet, and to those that it has what more is known.
// What a call requires is no fact of the type, it stays with the operation.
func (d *definitions) mergeProperties(r *model.Resource, more []*model.Property) {
	known := d.rowsOf(r)
	for _, p := range more {
		name := strings.ToLower(p.Name)
		if known[name] != nil {
			d.mergeProperty(known[name], p)
			continue
		}
		r.Documented = true
		r.Properties = append(r.Properties, withoutRequired(p))
		known[name] = r.Properties[len(r.Properties)-1]
	}
}

// rowsOf returns the properties of a resource by folded name, as they were before any were left out.
func (d *definitions) rowsOf(r *model.Resource) map[string]*model.Property {
	known := d.rows[r]
	if known == nil {
		known = model.ByFoldedName(r.Properties)
		d.rows[r] = known
	}
	return known
}

// mergeProperty adds what a second row about one property says.
func (d *definitions) mergeProperty(known, more *model.Property) {
	known.Relationship = known.Relationship && more.Relationship
	if known.Description.Value == "" {
		known.Description = more.Description
	}
	d.mergeType(known, more)
	for _, c := range withoutRequired(more).Constraints {
		if _, listed := c.(model.Values); listed && !sameType(known, more) { // what one type is bound to, another is not
			continue
		}
		if !slices.ContainsFunc(known.Constraints, func(k model.Constraint) bool { return k.Keyword() == c.Keyword() }) {
			known.Constraints = append(known.Constraints, c)
		}
	}
}

// mergeType gives a property the type that says most of those in two rows, the first one's when neither says more.
func (d *definitions) mergeType(known, more *model.Property) {
	switch lost := model.Type(model.Any); {
	case known.Type == lost:
		known.Type, known.TypeAt = more.Type, more.TypeAt
	case more.Type == lost:
		more.Type, more.TypeAt = known.Type, known.TypeAt
	case sameType(known, more):
	case d.refineType(known, more):
	default:
		d.told.Add(diag.PropertyDiffers, more.TypeAt, typesDiffer, diag.Clip(more.Name), more.Type, known.Type, known.TypeAt)
	}
}

// typesDiffer tells of two rows that give one property different types.
const typesDiffer = "property %q is %s here and %s at %s, which is taken"

// refineType gives a property the type of another row about it when that says more, and reports whether it does.
func (d *definitions) refineType(known, more *model.Property) bool {
	if !saysMore(more.Type, known.Type) {
		return false
	}
	d.told.Add(diag.PropertyDiffers, known.TypeAt, typesDiffer, diag.Clip(known.Name), known.Type, more.Type, more.TypeAt)
	known.Type, known.TypeAt = more.Type, more.TypeAt
	known.Constraints = slices.DeleteFunc(slices.Clone(known.Constraints), model.AboutValues)
	return true
}

// saysMore reports whether a type says more than another one, which is text: most values are text on their way, and who
// writes the table has to know that it is an enum, a date or a number.
func saysMore(t, other model.Type) bool {
	_, many := t.(model.Collection)
	if _, others := other.(model.Collection); many != others || model.Element(other) != model.Type(model.String) {
		return false
	}
	switch t := model.Element(t).(type) {
	case *model.Ref:
		return t.Target != nil
	default:
		return t != model.Type(model.String)
	}
}

// sameType reports whether two rows give a property the same type.
func sameType(p, q *model.Property) bool { return strings.EqualFold(p.Type.String(), q.Type.String()) }

// withoutRequired returns a copy of a property without what one call demands of it.
func withoutRequired(p *model.Property) *model.Property {
	q := *p
	q.Constraints = slices.DeleteFunc(slices.Clone(p.Constraints), func(c model.Constraint) bool {
		return c.Keyword() == model.KeywordRequired || c.Keyword() == model.KeywordOptional
	})
	return &q
}
