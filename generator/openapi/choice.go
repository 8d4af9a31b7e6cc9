package openapi

import (
	"maps"
	"slices"

	"github.com/getkin/kin-openapi/openapi3"

	"github.com/seed-8ef76b74/graphgen/generator/openapi/tree"
	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// A choice is a schema of a value that has one of several types; the type's annotation tells which.
// Its alternatives are components of their own, since a discriminator cannot name anything else, and no alternative is
// a choice itself. They demand the annotation, which is optional wherever there is no choice.
type choice struct{ schema *openapi3.Schema }

// newChoice makes a schema a choice.
func newChoice(s *openapi3.Schema) choice {
	s.Discriminator = &openapi3.Discriminator{PropertyName: typeAnnotation, Mapping: map[string]openapi3.MappingRef{}}
	return choice{s}
}

// has reports whether there is an alternative for a type.
func (c choice) has(name model.Name) bool {
	_, ok := c.schema.Discriminator.Mapping[tree.Clean(odataType(name))]
	return ok
}

// add adds the alternative for a type, unless there is one.
func (c choice) add(name model.Name, alternative *openapi3.SchemaRef) {
	if c.has(name) {
		return
	}
	c.schema.OneOf = append(c.schema.OneOf, alternative)
	c.schema.Discriminator.Mapping[tree.Clean(odataType(name))] = openapi3.MappingRef{Ref: alternative.Ref}
}

// fillFamily makes the schema of a type a choice among the type and what derives from it, and nothing else: linters
// take what stands beside a choice for unknown in its alternatives.
func (b *builder) fillFamily(s *openapi3.Schema, r *model.Resource) {
	s.Type = &openapi3.Types{openapi3.TypeObject}
	s.Description = tree.Clean(r.Description.Value)
	s.Extensions = b.provenance(r.At)
	c := newChoice(s)
	for _, member := range b.families.concrete(r) {
		c.add(member.Name, b.typed(member))
	}
	if !r.Abstract {
		b.examples.Declare(s, tree.Clean(odataType(r.Name)))
	}
}

// typed returns the schema of a value of a type, and of no derived one, that names its type.
func (b *builder) typed(r *model.Resource) *openapi3.SchemaRef {
	if ref := b.typedRefs[r.Name]; ref != nil {
		return ref
	}
	s := &openapi3.Schema{}
	ref := b.declare(r.Name.String()+".typed", s)
	b.typedRefs[r.Name] = ref
	if b.families.isBase(r) {
		b.fillResource(s, r)
	} else {
		s.AllOf = openapi3.SchemaRefs{b.single(r)}
	}
	s.Extensions = b.provenance(r.At)
	s.Type = &openapi3.Types{openapi3.TypeObject}
	s.Description = tree.Clean("A " + r.Name.String() + " that names its type.")
	s.Required = append(s.Required, typeAnnotation)
	b.annotate(s, r.Name)
	return ref
}

// annotate makes the annotation of an object, where there is one, that of a type.
func (b *builder) annotate(s *openapi3.Schema, name model.Name) {
	b.addProperty(s, typeAnnotation, &openapi3.Schema{
		Type:        &openapi3.Types{openapi3.TypeString},
		Description: describedType,
		Enum:        []any{tree.Clean(odataType(name))},
	})
}

// bodyChoice returns the schema of what a call takes that creates one of several types: what each page says of its own
// type and, unless another page knows better, of the types derived from it.
func (b *builder) bodyChoice(ops []*model.Operation) *openapi3.SchemaRef {
	c := newChoice(&openapi3.Schema{})
	for _, op := range ops {
		if r := b.resource(op.Body.Type); r != nil && !r.Abstract {
			c.add(r.Name, b.createdAs(r, op.Body))
		}
	}
	for _, op := range ops {
		for _, member := range b.members(op.Body.Type) {
			if !c.has(member.Name) {
				c.add(member.Name, b.createdAs(member, op.Body))
			}
		}
	}
	if len(c.schema.OneOf) == 0 {
		return b.typeRef(ops[0].Body.Type)
	}
	var types []model.Type
	for _, op := range ops {
		types = append(types, op.Body.Type)
	}
	base, _ := b.commonBase(types)
	return b.declareChoice(c, base.String()+".create.oneOf", ops[0].Body.At)
}

// isChoice reports whether a schema is a choice, or made of one.
func isChoice(s *openapi3.Schema) bool {
	return s.Discriminator != nil || slices.ContainsFunc(s.AllOf, func(part *openapi3.SchemaRef) bool { return isChoice(part.Value) })
}

// declareChoice adds a choice among the types that a call creates to the components, unless there is one that has the
// same alternatives.
func (b *builder) declareChoice(c choice, name string, at diag.Pos) *openapi3.SchemaRef {
	same := func(s, t openapi3.MappingRef) bool { return s.Ref == t.Ref }
	for _, known := range b.choices {
		if maps.EqualFunc(known.Value.Discriminator.Mapping, c.schema.Discriminator.Mapping, same) {
			return known
		}
	}
	c.schema.Description = "One of the types that the call creates."
	c.schema.Extensions = b.provenance(at)
	ref := b.declare(name, c.schema)
	b.choices = append(b.choices, ref)
	return ref
}

// createdAs returns the schema of a body that names its type, and of which a page demands more.
func (b *builder) createdAs(r *model.Resource, body *model.Body) *openapi3.SchemaRef {
	key := creation{r.Name, body, true}
	if ref := b.createdRefs[key]; ref != nil {
		return ref
	}
	s := b.demands(body, b.single(r))
	if s == nil {
		b.createdRefs[key] = b.typed(r)
		return b.createdRefs[key]
	}
	s.Required = append([]string{typeAnnotation}, s.Required...)
	b.annotate(s, r.Name)
	b.createdRefs[key] = b.declareCreation(key, s)
	return b.createdRefs[key]
}

// single returns the schema of a value of a type, and of no derived one where there are such.
func (b *builder) single(r *model.Resource) *openapi3.SchemaRef {
	if b.families.isBase(r) {
		return b.typed(r)
	}
	return b.named(&model.Ref{Name: r.Name, At: r.At, Target: r})
}

// A creation is a body that is of a type, and may have to name it.
type creation struct {
	name  model.Name
	body  *model.Body
	typed bool
}

// outcomeChoice returns the schema of what a call returns that creates one of several types.
func (b *builder) outcomeChoice(types []model.Type) *openapi3.SchemaRef {
	c := newChoice(&openapi3.Schema{})
	var at diag.Pos
	for _, t := range types {
		if ref, ok := t.(*model.Ref); ok && at.IsZero() {
			at = ref.At
		}
		for _, member := range b.members(t) {
			c.add(member.Name, b.typed(member))
		}
	}
	if len(c.schema.OneOf) == 0 {
		return b.typeRef(types[0])
	}
	base, _ := b.commonBase(types)
	return b.declareChoice(c, base.String()+".oneOf", at)
}

// members returns the resources that a value of a type can be, none when the type is no resource.
func (b *builder) members(t model.Type) []*model.Resource {
	if r := b.resource(t); r != nil {
		return b.families.concrete(r)
	}
	return nil
}

// resource returns the resource behind a type, one without properties when no page knows it, nil for any other type.
func (b *builder) resource(t model.Type) *model.Resource {
	ref, ok := t.(*model.Ref)
	if !ok {
		return nil
	}
	switch definition := b.definitions[ref.Name].(type) {
	case *model.Resource:
		return definition
	case *model.Enum:
		return nil
	default:
		return &model.Resource{Name: ref.Name, At: ref.At}
	}
}

// commonBase returns the nearest type that all resources among some types are or derive from; the first of them, and
// false, when there is none.
func (b *builder) commonBase(types []model.Type) (model.Name, bool) {
	var first, common []model.Name
	for _, t := range types {
		switch line := b.ancestors(t); {
		case len(line) == 0:
			continue
		case first == nil:
			first, common = line, slices.Clone(line)
		default:
			common = slices.DeleteFunc(common, func(name model.Name) bool { return !slices.Contains(line, name) })
		}
	}
	return append(common, first...)[0], len(common) > 0
}

// entity is the type that every entity derives from: to have it in common means nothing.
var entity = model.Name{Namespace: "microsoft.graph", Short: "entity"}

// ancestors returns the name of a resource and of the types that it derives from, nearest first, but for the type that
// every entity derives from. A base is known by its page even where nothing is generated from it.
func (b *builder) ancestors(t model.Type) []model.Name {
	var line []model.Name
	for r := b.resource(t); r != nil && !slices.Contains(line, r.Name); {
		line = append(line, r.Name)
		if r.Base == nil || r.Base.Name == entity {
			break
		}
		if base, ok := r.Base.Target.(*model.Resource); ok {
			r = base
		} else {
			r = b.resource(r.Base)
		}
	}
	return line
}
