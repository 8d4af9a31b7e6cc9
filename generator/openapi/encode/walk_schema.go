package encode

import (
	"github.com/getkin/kin-openapi/openapi3"

	"github.com/seed-8ef76b74/graphgen/generator/openapi/tree"
)

// schema returns the tree of a schema.
func (w *walker) schema(ref *openapi3.SchemaRef) tree.Node {
	switch {
	case ref == nil:
		return nil
	case ref.Ref != "":
		return w.reference(ref.Ref, ref.Extensions)
	}
	s := ref.Value
	from := w.begin()
	w.remarks(s)
	w.parts(s)
	w.limits(s)
	w.extensions(s.Extensions)
	if w.opts.Modern {
		return modern(w.end(from))
	}
	return w.end(from)
}

// remarks adds what a schema says of all of a value.
func (w *walker) remarks(s *openapi3.Schema) {
	w.text("title", s.Title)
	w.put("type", types(s.Type))
	w.text("format", s.Format)
	w.text("description", s.Description)
	w.texts("required", s.Required)
	w.put("externalDocs", w.externalDocs(s.ExternalDocs))
	w.flag("readOnly", s.ReadOnly)
	w.flag("deprecated", s.Deprecated)
	w.any("default", s.Default)
	w.any("example", s.Example)
	w.put("enum", listed(s.Enum, w.value))
}

// parts adds what a schema is made of.
func (w *walker) parts(s *openapi3.Schema) {
	w.put("allOf", listed(s.AllOf, w.schema))
	w.put("oneOf", listed(s.OneOf, w.schema))
	w.put("discriminator", w.discriminator(s.Discriminator))
	w.put("items", w.schema(s.Items))
	w.put("properties", w.properties(s))
	switch more := s.AdditionalProperties; {
	case more.Has != nil:
		w.put("additionalProperties", tree.Bool(*more.Has))
	case more.Schema != nil:
		w.put("additionalProperties", w.schema(more.Schema))
	}
	w.put("anyOf", listed(s.AnyOf, w.schema))
}

// limits adds what else values have to keep to, by name.
func (w *walker) limits(s *openapi3.Schema) {
	w.put("exclusiveMaximum", exclusive(s.ExclusiveMax))
	w.put("exclusiveMinimum", exclusive(s.ExclusiveMin))
	limit(w, "maxItems", s.MaxItems, unsigned)
	limit(w, "maxLength", s.MaxLength, unsigned)
	limit(w, "maxProperties", s.MaxProps, unsigned)
	limit(w, "maximum", s.Max, float)
	least(w, "minItems", s.MinItems)
	least(w, "minLength", s.MinLength)
	least(w, "minProperties", s.MinProps)
	limit(w, "minimum", s.Min, float)
	limit(w, "multipleOf", s.MultipleOf, float)
	w.put("not", w.schema(s.Not))
	w.flag("nullable", s.Nullable)
	w.text("pattern", s.Pattern)
	w.flag("uniqueItems", s.UniqueItems)
	w.flag("writeOnly", s.WriteOnly)
}

// types returns the types of a schema: one by itself, several as a list.
func types(t *openapi3.Types) tree.Node {
	switch all := t.Slice(); len(all) {
	case 0:
		return nil
	case 1:
		return tree.Str(all[0])
	default:
		return tree.Texts(all)
	}
}

// exclusive returns whether a limit itself is none of the values, as OpenAPI 3.0 says it.
func exclusive(bound openapi3.ExclusiveBound) tree.Node {
	if bound.Bool == nil {
		return nil
	}
	return tree.Bool(*bound.Bool)
}

// limit adds a number that is there.
func limit[T any](w *walker, key string, n *T, node func(T) tree.Node) {
	if n != nil {
		w.put(key, node(*n))
	}
}

// least adds a lower limit of a size, of which 0 is none.
func least(w *walker, key string, n uint64) {
	if n != 0 {
		w.put(key, unsigned(n))
	}
}

// properties returns the properties of a schema in their order.
func (w *walker) properties(s *openapi3.Schema) tree.Node {
	order := w.opts.Order[s]
	if len(order) != len(s.Properties) {
		return named(w, s.Properties, w.schema)
	}
	if len(order) == 0 {
		return nil
	}
	from := w.begin()
	for _, name := range order {
		w.put(tree.Clean(name), w.schema(s.Properties[name]))
	}
	return w.end(from)
}

func (w *walker) discriminator(d *openapi3.Discriminator) tree.Node {
	if d == nil {
		return nil
	}
	from := w.begin()
	w.put("propertyName", tree.Str(d.PropertyName))
	w.put("mapping", named(w, d.Mapping, func(ref openapi3.MappingRef) tree.Node { return tree.Str(ref.Ref) }))
	w.extensions(d.Extensions)
	return w.end(from)
}
