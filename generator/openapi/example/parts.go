package example

import (
	"slices"

	"github.com/getkin/kin-openapi/openapi3"
)

// usualParts is how many parts a value has at most in almost all cases.
const usualParts = 4

// expand returns all schemas that a value has to fit which has to fit the given ones: those, what they are made of, and
// of a choice the alternative that one of the annotations names. None stands behind what it is a part of.
func expand(schemas []*openapi3.Schema, annotations ...string) []*openapi3.Schema {
	all := make([]*openapi3.Schema, 0, usualParts)
	var add func(*openapi3.Schema)
	add = func(s *openapi3.Schema) {
		if s == nil || slices.Contains(all, s) {
			return
		}
		all = append(all, s)
		for _, part := range s.AllOf {
			add(part.Value)
		}
		for _, alternative := range s.OneOf {
			chosen := func(annotation string) bool { return s.Discriminator.Mapping[annotation].Ref == alternative.Ref }
			if s.Discriminator != nil && slices.ContainsFunc(annotations, chosen) {
				add(alternative.Value)
			}
		}
	}
	for _, s := range schemas {
		add(s)
	}
	return all
}

// choiceOf returns the choice among schemas, nil when there is none.
func choiceOf(parts []*openapi3.Schema) *openapi3.Schema {
	if i := slices.IndexFunc(parts, func(s *openapi3.Schema) bool { return s.Discriminator != nil }); i >= 0 {
		return parts[i]
	}
	return nil
}

// isKnown reports whether the schemas say anything about the properties of an object.
func isKnown(parts []*openapi3.Schema) bool {
	return slices.ContainsFunc(parts, func(s *openapi3.Schema) bool { return len(s.Properties) > 0 })
}

// isOpen reports whether an object may have properties that the schemas do not name.
func isOpen(parts []*openapi3.Schema) bool {
	return slices.ContainsFunc(parts, func(s *openapi3.Schema) bool {
		return s.AdditionalProperties.Has != nil && *s.AdditionalProperties.Has
	})
}

// isReadOnly reports whether only the service sets a property.
func isReadOnly(schemas []*openapi3.Schema) bool {
	return slices.ContainsFunc(schemas, func(s *openapi3.Schema) bool { return s.ReadOnly })
}

// permits reports whether values of a JSON type can fit.
func permits(parts []*openapi3.Schema, typ string) bool {
	return !slices.ContainsFunc(parts, func(s *openapi3.Schema) bool { return !s.Type.Permits(typ) })
}

// itemsOf returns the schemas of the items of a list.
func itemsOf(parts []*openapi3.Schema) []*openapi3.Schema {
	var items []*openapi3.Schema
	for _, s := range parts {
		if s.Items != nil {
			items = append(items, s.Items.Value)
		}
	}
	return items
}
