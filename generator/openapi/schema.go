package openapi

import (
	"strconv"

	"github.com/getkin/kin-openapi/openapi3"

	"github.com/seed-8ef76b74/graphgen/generator/openapi/example"
	"github.com/seed-8ef76b74/graphgen/generator/openapi/tree"
	"github.com/seed-8ef76b74/graphgen/generator/rules"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

const (
	// typeAnnotation is the property with which OData names the type of an object.
	typeAnnotation = example.TypeAnnotation
	// describedType is what there is to say of that property.
	describedType = "The type of the object."
	// assigned is what there is to say of a key that only the service sets, when the page says nothing.
	assigned = "Assigned by the service."
	// undocumented is what there is to say of a type that no page documents.
	undocumented = "No page documents this type; any value is allowed."
)

// odataType returns the value of a type's annotation.
func odataType(name model.Name) string { return "#" + name.String() }

// fillResource writes a resource into its schema. What the type demands of a create request alone is not in here:
// that stands at the operation.
func (b *builder) fillResource(s *openapi3.Schema, r *model.Resource) {
	s.Extensions = b.provenance(r.At)
	s.Description = tree.Clean(r.Description.Value)
	if !r.Documented {
		s.Description = undocumented
		return
	}
	s.Type = &openapi3.Types{openapi3.TypeObject}
	if r.Open {
		s.AdditionalProperties.Has = new(true)
	}
	b.addProperty(s, typeAnnotation, &openapi3.Schema{
		Type:        &openapi3.Types{openapi3.TypeString},
		Description: describedType,
		// Not the default, although it is what a value without it is taken for: generators demand what has one.
		Example: tree.Clean(odataType(r.Name)),
	})
	for _, p := range r.Properties {
		schema := b.property(p)
		for _, c := range p.Constraints {
			if c.Keyword() != model.KeywordRequired {
				b.applyRule(s, schema, p, c)
			}
		}
		b.addProperty(s, p.Name, schema)
	}
}

// addProperty adds a property behind those that a schema has; one of the same name is replaced.
func (b *builder) addProperty(owner *openapi3.Schema, name string, s *openapi3.Schema) {
	name = tree.Clean(name)
	if owner.Properties == nil {
		owner.Properties = openapi3.Schemas{}
	}
	if owner.Properties[name] == nil {
		b.properties[owner] = append(b.properties[owner], name)
	}
	owner.Properties[name] = &openapi3.SchemaRef{Value: s}
}

// property returns the schema of a property without its constraints.
func (b *builder) property(p *model.Property) *openapi3.Schema {
	s := b.typeSchema(p.Type)
	s.Description = describe(p)
	s.Extensions = b.provenance(p.At)
	return s
}

// describe returns a property's description in the documents' words, or what its constraints say for sure.
func describe(p *model.Property) string {
	if p.Description.Value != "" {
		return tree.Clean(p.Description.Value)
	}
	key := p.Is(model.KeywordKey)
	readOnly := p.Is(model.KeywordReadOnly)
	if key && readOnly {
		return assigned
	}
	return ""
}

// typeSchema returns a new schema of a type, one that can be given a description: OpenAPI 3.0 ignores what stands
// beside a $ref, so that a named type is wrapped.
func (b *builder) typeSchema(t model.Type) *openapi3.Schema {
	switch t := t.(type) {
	case model.Primitive:
		return primitive(t)
	case model.Collection:
		return &openapi3.Schema{Type: &openapi3.Types{openapi3.TypeArray}, Items: b.typeRef(t.Elem)}
	case *model.Ref:
		return &openapi3.Schema{AllOf: openapi3.SchemaRefs{b.named(t)}}
	default:
		return &openapi3.Schema{}
	}
}

// typeRef returns a reference to a named type, or a new schema of any other type.
func (b *builder) typeRef(t model.Type) *openapi3.SchemaRef {
	if named, ok := t.(*model.Ref); ok {
		return b.named(named)
	}
	return &openapi3.SchemaRef{Value: b.typeSchema(t)}
}

// use adds the type to the document that a type names, if it names one.
func (b *builder) use(t model.Type) {
	switch t := t.(type) {
	case model.Collection:
		b.use(t.Elem)
	case *model.Ref:
		b.named(t)
	case model.Primitive:
	}
}

// named returns the reference to a named type. Its schema is added to the document when it is used first, so that
// none is in there without a use.
func (b *builder) named(t *model.Ref) *openapi3.SchemaRef {
	if ref, ok := b.components[t.Name]; ok {
		return ref
	}
	schema := &openapi3.Schema{Title: tree.Clean(t.Name.Short)}
	ref := b.declare(t.Name.String(), schema)
	b.components[t.Name] = ref
	switch definition := b.definitions[t.Name].(type) {
	case *model.Resource:
		if b.families.isBase(definition) {
			b.fillFamily(schema, definition)
		} else {
			b.fillResource(schema, definition)
		}
	case *model.Enum:
		b.fillEnum(schema, definition)
	default:
		b.fillResource(schema, &model.Resource{Name: t.Name, At: t.At})
	}
	return ref
}

func primitive(t model.Primitive) *openapi3.Schema {
	prim, ok := rules.PrimFor(t)
	if !ok || prim.SchemaType == "" {
		return &openapi3.Schema{}
	}
	return &openapi3.Schema{Type: &openapi3.Types{prim.SchemaType}, Format: prim.Format}
}

// fillEnum writes an enum into its schema. The members are all that the documents know; x-ms-enum says that a
// service may know more.
func (b *builder) fillEnum(s *openapi3.Schema, e *model.Enum) {
	s.Type = &openapi3.Types{openapi3.TypeString}
	s.Description = tree.Clean(e.Description.Value)
	s.Extensions = b.provenance(e.At)
	var values tree.List
	seen := names{}
	for _, m := range e.Members {
		name := tree.Clean(m.Name)
		if !seen.take(name) {
			continue
		}
		s.Enum = append(s.Enum, name)
		values = append(values, b.enumValue(m))
	}
	if !e.Flags.IsZero() && len(s.Enum) > 0 {
		b.joinable(s)
	}
	s.Extensions["x-ms-enum"] = tree.Object{
		{Key: "name", Value: tree.Str(e.Name.Short)},
		{Key: "modelAsString", Value: tree.Bool(true)},
		{Key: "values", Value: values},
	}
}

// enumValue returns what x-ms-enum says of a member.
func (b *builder) enumValue(m model.Member) tree.Object {
	v := tree.Object{{Key: "value", Value: tree.Str(m.Name)}, {Key: "name", Value: tree.Str(m.Name)}}
	if m.Value != nil {
		v.Set(extValue, tree.Literal(strconv.FormatInt(*m.Value, 10)))
	}
	if m.Description.Value != "" {
		v.Set("description", tree.Str(m.Description.Value))
	}
	v.Set(extSource, tree.Str(b.source(m.At)))
	return v
}
