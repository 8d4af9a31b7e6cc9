package openapi

import (
	"slices"

	"github.com/getkin/kin-openapi/openapi3"

	"github.com/seed-8ef76b74/graphgen/generator/rules"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// mediaType is the media type of bodies whose type no page names.
const mediaType = "application/json"

// requestBody returns what a call sends, nil when no page describes it.
func (b *builder) requestBody(c *call) *openapi3.RequestBodyRef {
	var with []documented
	for _, op := range c.operations {
		if op.Body != nil {
			with = append(with, op)
		}
	}
	if len(with) == 0 {
		return nil
	}
	schema := b.bodySchema(with[0])
	if len(with) > 1 {
		schema = b.bodyChoice(with)
	}
	return &openapi3.RequestBodyRef{Value: &openapi3.RequestBody{
		Description: "The " + c.typeNames() + " to create.",
		Required:    true,
		Content:     openapi3.Content{contentType(with[0].Body): {Schema: schema}},
		Extensions:  b.provenance(with[0].Body.At),
	}}
}

// typeNames returns the names of the types that the call creates.
func (c *call) typeNames() string {
	return c.join(" or ", func(op documented) string { return op.Creates.Name.Short })
}

func contentType(body *model.Body) string {
	if body.ContentType == "" {
		return mediaType
	}
	return clean(body.ContentType)
}

// bodySchema returns the schema of one page's body: the type, and what the page demands of it on top.
func (b *builder) bodySchema(op documented) *openapi3.SchemaRef {
	demands := b.demands(op.Body)
	if len(demands.Required) == 0 && len(demands.Properties) == 0 {
		return b.typeRef(op.Body.Type)
	}
	return &openapi3.SchemaRef{Value: demands}
}

// demands returns the schema of a body with all that the page's own table says beyond the body's type: what is
// required, and the rows that the type does not have or that say more than the type's own. All of it stands beside
// the allOf, not inside: linters look for a required property there, and generators make one type of it.
func (b *builder) demands(body *model.Body) *openapi3.Schema {
	s := b.refine(body.Type)
	for _, p := range body.Properties {
		schema := b.property(p)
		for _, c := range p.Constraints {
			if rule, ok := rules.For(c.Keyword()); ok && rule.Schema != nil && b.opts.Required.Holds(c) {
				rule.Schema(rules.Schemas{Owner: s, Property: schema, Name: p.Name})
			}
		}
		if saysMore(p, findProperty(body.Type, p.Name)) {
			b.addProperty(s, p.Name, schema)
		}
	}
	return s
}

// refine returns a new schema of an object that fits a type, for more to be demanded of it.
func (b *builder) refine(t model.Type) *openapi3.Schema {
	return &openapi3.Schema{
		Type:  &openapi3.Types{openapi3.TypeObject},
		AllOf: openapi3.SchemaRefs{b.typeRef(t)},
	}
}

// saysMore reports whether a row holds a constraint on the property's value that the type's own row does not.
func saysMore(row, own *model.Property) bool {
	if own == nil {
		return true
	}
	return slices.ContainsFunc(row.Constraints, func(c model.Constraint) bool {
		same := func(d model.Constraint) bool { return c.Keyword() == d.Keyword() }
		rule, ok := rules.For(c.Keyword())
		return ok && rule.Schema != nil && c.Keyword() != model.KeywordRequired && !slices.ContainsFunc(own.Constraints, same)
	})
}

// findProperty returns a property of a type, nil when the type is no resource or has no such property.
func findProperty(t model.Type, name string) *model.Property {
	ref, ok := t.(*model.Ref)
	if !ok {
		return nil
	}
	resource, ok := ref.Target.(*model.Resource)
	if !ok {
		return nil
	}
	return findRow(resource.Properties, name)
}

// findRow returns the row of a property, or nil.
func findRow(rows []*model.Property, name string) *model.Property {
	if i := slices.IndexFunc(rows, func(p *model.Property) bool { return p.Name == name }); i >= 0 {
		return rows[i]
	}
	return nil
}
