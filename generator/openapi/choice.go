package openapi

import (
	"github.com/getkin/kin-openapi/openapi3"

	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// A choice is a schema of a value that has one of several types; the type's annotation tells which.
// Its alternatives are components of their own: a discriminator cannot name anything else. They demand the
// annotation, which is optional wherever there is no choice.
type choice struct{ schema *openapi3.Schema }

func newChoice() choice {
	return choice{&openapi3.Schema{Discriminator: &openapi3.Discriminator{
		PropertyName: typeAnnotation,
		Mapping:      map[string]openapi3.MappingRef{},
	}}}
}

// add adds the alternative for a type.
func (c choice) add(name model.Name, alternative *openapi3.SchemaRef) {
	c.schema.OneOf = append(c.schema.OneOf, alternative)
	c.schema.Discriminator.Mapping[odataType(name)] = openapi3.MappingRef{Ref: alternative.Ref}
}

// bodyChoice returns the schema of what a call takes that creates one of several types.
func (b *builder) bodyChoice(ops []documented) *openapi3.SchemaRef {
	c := newChoice()
	for _, op := range ops {
		name := op.Creates.Name
		schema := b.demands(op.Body)
		b.demandAnnotation(schema, name)
		schema.Description = clean("The " + name.Short + " to create.")
		schema.Extensions = b.provenance(op.Body.At)
		c.add(name, b.declare(name.String()+".create", schema))
	}
	return &openapi3.SchemaRef{Value: c.schema}
}

// outcomeChoice returns the schema of what a call returns that creates one of several types.
func (b *builder) outcomeChoice(types []*model.Ref) *openapi3.SchemaRef {
	c := newChoice()
	for _, t := range types {
		if b.created[t.Name] == nil {
			schema := b.refine(t)
			b.demandAnnotation(schema, t.Name)
			schema.Description = clean("The " + t.Name.Short + " that was created.")
			b.created[t.Name] = b.declare(t.Name.String()+".created", schema)
		}
		c.add(t.Name, b.created[t.Name])
	}
	return &openapi3.SchemaRef{Value: c.schema}
}

// demandAnnotation makes an object name its type.
func (b *builder) demandAnnotation(s *openapi3.Schema, name model.Name) {
	s.Required = append([]string{typeAnnotation}, s.Required...)
	b.addProperty(s, typeAnnotation, &openapi3.Schema{
		Type:        &openapi3.Types{openapi3.TypeString},
		Description: describedType,
		Enum:        []any{clean(odataType(name))},
	})
}
