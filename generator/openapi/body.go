package openapi

import (
	"slices"
	"strings"

	"github.com/getkin/kin-openapi/openapi3"

	"github.com/seed-8ef76b74/graphgen/generator/openapi/tree"
	"github.com/seed-8ef76b74/graphgen/generator/rules"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// requestBody returns what the calls of a group send, nil when no page describes it.
func (b *builder) requestBody(g *group) *openapi3.RequestBodyRef {
	var with []*model.Operation
	for _, op := range g.operations {
		if op.Body != nil {
			with = append(with, op)
		}
	}
	if len(with) == 0 {
		return nil
	}
	content, further := b.bodyContent(with)
	description := "The " + b.typeNames(g) + " to create. " + strings.Join(g.texts(describeBody), " ")
	ref := &openapi3.RequestBodyRef{Value: &openapi3.RequestBody{
		Required:   true,
		Content:    content,
		Extensions: b.provenance(with[0].Body.At),
	}}
	if len(further) > 0 {
		description = strings.TrimSpace(description) + " It can be " + strings.Join(further, " or ") + " as well."
		ref.Value.Extensions[extMedia] = tree.Texts(further)
	}
	ref.Value.Description = strings.TrimSpace(description)
	if g.calls > 1 {
		key := b.bodyKeys.add(componentKey(g.first().Subject.Name.String() + ".body"))
		b.doc.Components.RequestBodies[key] = &openapi3.RequestBodyRef{Value: ref.Value}
		ref.Ref = "#/components/requestBodies/" + key
	}
	return ref
}

// describeBody returns what the page says of the body that an operation sends.
func describeBody(op *model.Operation) string {
	if op.Body == nil {
		return ""
	}
	return op.Body.Description.Value
}

// bodySchema returns the schema of the bodies of some operations: of one, the type and what its page demands on top.
// It is always a component: generators take a type from a component, and what they make up for a schema that has no
// name can lose what it holds (oapi-codegen gives it no methods to encode a choice or an open object).
func (b *builder) bodySchema(ops []*model.Operation) *openapi3.SchemaRef {
	if len(ops) > 1 {
		return b.bodyChoice(ops)
	}
	body := ops[0].Body
	ref := b.typeRef(body.Type)
	key := creation{ops[0].Subject.Name, body, false}
	if b.createdRefs[key] == nil {
		b.createdRefs[key] = ref
		if s := b.demands(body, ref); s != nil {
			b.createdRefs[key] = b.declareDemands(key, s, ops)
		}
	}
	return b.createdRefs[key]
}

// declareDemands adds the schema of a body of which its page demands more to the components. Where the type is a choice
// every alternative demands it: generators take what has a part that is a choice for one alternative of it.
func (b *builder) declareDemands(c creation, s *openapi3.Schema, ops []*model.Operation) *openapi3.SchemaRef {
	if isChoice(s) {
		return b.bodyChoice(ops)
	}
	return b.declareCreation(c, s)
}

// declareCreation adds the schema of a body to the components.
func (b *builder) declareCreation(c creation, s *openapi3.Schema) *openapi3.SchemaRef {
	s.Description = tree.Clean("The " + c.name.Short + " to create.")
	s.Extensions = b.provenance(c.body.At)
	return b.declare(c.name.String()+".create", s)
}

// demands returns the schema of a body that fits another schema and has all that the page's own table says beyond the
// body's type: what is required, and the rows that the type does not have or that say more than the type's own. It
// returns nil when the table says no more. All of it stands beside the allOf, not inside: linters look for a required
// property there, and generators make one type of it.
func (b *builder) demands(body *model.Body, fits *openapi3.SchemaRef) *openapi3.Schema {
	s := &openapi3.Schema{Type: &openapi3.Types{openapi3.TypeObject}, AllOf: openapi3.SchemaRefs{fits}}
	own := b.rowsOf(body.Type)
	for _, p := range body.Properties {
		if saysMore(p, own[p.Name]) {
			schema := b.property(p)
			b.applyRules(s, schema, p)
			b.addProperty(s, p.Name, schema)
		} else {
			b.use(p.Type)
			b.applyRules(s, nil, p)
		}
	}
	s.Required = unique(s.Required)
	if len(s.Required) == 0 && len(s.Properties) == 0 {
		return nil
	}
	return s
}

// applyRules writes what a property's row says into the schemas of the property and of its owner; only into that of the
// owner, where the property has none.
func (b *builder) applyRules(owner, schema *openapi3.Schema, p *model.Property) {
	for _, c := range p.Constraints {
		isForOwner := c.Keyword() == model.KeywordRequired
		if b.opts.Required.Holds(c) && (schema != nil || isForOwner) {
			b.applyRule(owner, schema, p, c)
		}
	}
}

// applyRule writes what a property's row says into the schemas of the property and of its owner.
func (b *builder) applyRule(owner, schema *openapi3.Schema, p *model.Property, c model.Constraint) {
	if rule, ok := rules.For(c.Keyword()); ok && rule.Schema != nil {
		rule.Schema(rules.Schemas{Owner: owner, Property: schema, Name: tree.Clean(p.Name), Row: p, Constraint: c})
	}
}

// saysMore reports whether a row holds a constraint on the property's value that the type's own row does not.
func saysMore(row, own *model.Property) bool {
	if own == nil {
		return true
	}
	return slices.ContainsFunc(row.Constraints, func(c model.Constraint) bool {
		rule, ok := rules.For(c.Keyword())
		return ok && rule.Schema != nil && c.Keyword() != model.KeywordRequired && !own.Is(c.Keyword())
	})
}

// rowsOf returns the properties of a type by name, none when the type is no resource.
func (b *builder) rowsOf(t model.Type) map[string]*model.Property {
	ref, ok := t.(*model.Ref)
	if !ok {
		return nil
	}
	resource, ok := ref.Target.(*model.Resource)
	if !ok {
		return nil
	}
	rows := b.rows[resource]
	if rows == nil {
		rows = make(map[string]*model.Property, len(resource.Properties))
		for _, p := range slices.Backward(resource.Properties) {
			rows[p.Name] = p
		}
		b.rows[resource] = rows
	}
	return rows
}

// unique returns texts in their order, each once.
func unique(texts []string) []string {
	seen := names{}
	return slices.DeleteFunc(texts, func(s string) bool { return !seen.take(s) })
}
