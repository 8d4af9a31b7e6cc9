package openapi

import (
	"maps"
	"slices"
	"strings"

	"github.com/getkin/kin-openapi/openapi3"

	"github.com/seed-8ef76b74/graphgen/generator/openapi/tree"
)

// extTypeName is oapi-codegen's word for the name of the Go type of a schema.
const extTypeName = "x-go-type-name"

// keepApart gives the values of a property a type name of their own where the one that oapi-codegen makes up for them,
// that of the schema and that of the property in one word, is also the name of a component: it stops there.
func (b *builder) keepApart() {
	taken := names{}
	schemas := b.doc.Components.Schemas
	for _, keys := range [][]string{
		slices.Collect(maps.Keys(schemas)), slices.Collect(maps.Keys(b.doc.Components.RequestBodies)), slices.Collect(maps.Keys(b.doc.Components.Responses)),
	} {
		for _, key := range keys {
			taken.take(typeWord(key))
		}
	}
	for _, key := range slices.Sorted(maps.Keys(schemas)) {
		for _, property := range b.properties[schemas[key].Value] {
			s := schemas[key].Value.Properties[property].Value
			if s.Items != nil && s.Items.Ref == "" {
				s = s.Items.Value
			}
			if len(s.Enum) > 0 && !taken.take(typeWord(key+property)) {
				nameType(s, taken, pascal(key+"."+property)+"Value")
			}
		}
	}
}

// nameType gives the type of a schema the first free name.
func nameType(s *openapi3.Schema, taken names, name string) {
	for !taken.take(typeWord(name)) {
		name += "Value"
	}
	if s.Extensions == nil {
		s.Extensions = map[string]any{}
	}
	s.Extensions[extTypeName] = tree.Text(name)
}

// typeWord returns what is left of a name when it becomes that of a type, without regard to case.
func typeWord(name string) string {
	return strings.ToLower(strings.Map(func(r rune) rune {
		if isAlphanumeric(r) {
			return r
		}
		return -1
	}, name))
}
