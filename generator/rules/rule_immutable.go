package rules

import (
	"strings"

	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// mutability is the extension by which generators of clients know when a property may be set; OpenAPI itself has no
// words for it.
const mutability = "x-ms-mutability"

// immutable: the value cannot be changed once it is there.
var immutable = Rule{
	Keyword: model.KeywordImmutable,
	Doc: func(p *model.Property, _ model.Constraint) Doc {
		if said(p, "immutable") || said(p, "cannot be changed") {
			return Doc{}
		}
		return Doc{Sentence: "It cannot be changed later."}
	},
	Schema: func(s Schemas) {
		if s.Property.Extensions == nil {
			s.Property.Extensions = map[string]any{}
		}
		s.Property.Extensions[mutability] = []string{"create", "read"}
	},
}

// said reports whether the words of a property's description hold a text, which is in lower case.
func said(p *model.Property, text string) bool {
	return strings.Contains(strings.ToLower(p.Description.Value), text)
}
