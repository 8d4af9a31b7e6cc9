package example

import (
	"cmp"
	"encoding/json"
	"slices"
	"strings"

	"github.com/getkin/kin-openapi/openapi3"

	"github.com/seed-8ef76b74/graphgen/generator/openapi/tree"
	"github.com/seed-8ef76b74/graphgen/generator/rules"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// maxFixedDepth is how deep a fixed value may be nested: types may require each other.
const maxFixedDepth = 4

// fixed returns a value that fits all of the schemas, the same on every run; false when it finds none.
func (m *mender) fixed(parts []*openapi3.Schema, depth int) (tree.Node, bool) {
	n := m.candidate(parts, depth)
	return n, n != nil && m.fits(n, parts)
}

// candidate returns a value that is likely to fit: the documented default or an example, the first documented value, or one that is
// as good as any other of its type.
func (m *mender) candidate(parts []*openapi3.Schema, depth int) tree.Node {
	for _, s := range parts {
		if s.Default != nil {
			return constant(s.Default)
		}
		if s.Example != nil {
			return constant(s.Example)
		}
	}
	for _, s := range parts {
		if len(s.Enum) > 0 {
			return constant(s.Enum[0])
		}
	}
	typed := slices.IndexFunc(parts, func(s *openapi3.Schema) bool { return !s.Type.IsEmpty() })
	switch {
	case typed < 0:
		return tree.Text("example")
	case depth > maxFixedDepth:
		return nil
	case parts[typed].Type.Is(openapi3.TypeArray):
		return m.fixedList(parts, depth)
	case parts[typed].Type.Is(openapi3.TypeObject):
		return m.fixedObject(parts, depth)
	default:
		return limited(primitiveExample(parts[typed]), parts[typed])
	}
}

func (m *mender) fixedList(parts []*openapi3.Schema, depth int) tree.Node {
	if item, ok := m.fixed(expand(itemsOf(parts)), depth+1); ok {
		return tree.List{item}
	}
	return tree.List{}
}

// fixedObject returns an object with nothing but its annotation and what it has to have.
func (m *mender) fixedObject(parts []*openapi3.Schema, depth int) tree.Node {
	if choice := choiceOf(parts); choice != nil {
		parts = expand(parts, m.declared[choice])
	}
	names := m.required(parts)
	if _, schemas := m.property(parts, TypeAnnotation); schemas != nil && !slices.Contains(names, TypeAnnotation) {
		names = append([]string{TypeAnnotation}, names...)
	}
	o := tree.Object{}
	for _, name := range names {
		_, schemas := m.property(parts, name)
		if value, ok := m.fixed(expand(schemas), depth+1); ok {
			o = append(o, tree.Member{Key: name, Value: value})
		}
	}
	return o
}

// constant returns the node of a schema's own value.
func constant(v any) tree.Node {
	data, err := json.Marshal(v)
	if err != nil {
		return nil
	}
	n, err := tree.Parse(data)
	if err != nil {
		return nil
	}
	return n
}

// primitiveExample returns the example of the primitive type that a schema is made for.
func primitiveExample(s *openapi3.Schema) tree.Node {
	var example string
	for _, t := range model.Primitives() {
		if prim, ok := rules.PrimFor(t); ok && s.Type.Is(prim.SchemaType) && (prim.Format == s.Format || example == "") {
			example = prim.Example
		}
	}
	n, err := tree.Parse([]byte(example))
	if err != nil {
		return nil
	}
	return n
}

// limited returns a value that keeps the limits of a schema, where that is easy.
func limited(n tree.Node, s *openapi3.Schema) tree.Node {
	switch n := n.(type) {
	case tree.Literal:
		if bound := cmp.Or(s.Min, s.Max); bound != nil {
			return constant(*bound)
		}
	case tree.Text:
		if s.MaxLength != nil && uint64(len(n)) > *s.MaxLength {
			return n[:*s.MaxLength]
		}
	}
	return n
}

// spellings returns other ways to write a scalar: a documented value in the documents' own case, a number in quotes or
// without them.
func (f *finder) spellings(n tree.Node, parts []*openapi3.Schema) []tree.Node {
	var all []tree.Node
	switch n := n.(type) {
	case tree.Text:
		for _, s := range parts {
			if set := f.valuesOf(s); set != nil {
				for _, known := range set.folded[strings.ToLower(string(n))] {
					all = append(all, tree.Text(known))
				}
			}
			if joined, ok := f.rejoined(s, n); ok {
				all = append(all, joined)
			}
		}
		if unquoted, err := tree.Parse([]byte(n)); err == nil {
			all = append(all, unquoted)
		}
	case tree.Literal:
		all = append(all, tree.Text(n))
	}
	return all
}
