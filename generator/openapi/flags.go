package openapi

import (
	"regexp"
	"strings"

	"github.com/getkin/kin-openapi/openapi3"

	"github.com/seed-8ef76b74/graphgen/generator/openapi/tree"
)

// Enums whose values can be several members at once.

// extFlags is how Microsoft's own documents tell such an enum.
const extFlags = "x-ms-enum-flags"

// joinable makes the schema of an enum that of a set of flags, whose values join members by commas: a list of single
// values would refuse them.
func (b *builder) joinable(s *openapi3.Schema) {
	b.examples.Join(s, s.Enum)
	var members, patterns []string
	for _, value := range s.Enum {
		if name, ok := value.(string); ok {
			members, patterns = append(members, name), append(patterns, regexp.QuoteMeta(name))
		}
	}
	one := "(" + strings.Join(patterns, "|") + ")"
	s.Pattern = "^" + one + `(,\s*` + one + ")*$"
	s.Example, s.Enum = s.Enum[0], nil
	said := "One of these values, or several of them joined by commas: " + strings.Join(members, ", ") + "."
	s.Description = strings.TrimSpace(s.Description + "\n\n" + said)
	s.Extensions[extFlags] = tree.Object{{Key: "isFlags", Value: tree.Bool(true)}}
}
