package openapi

import (
	"github.com/getkin/kin-openapi/openapi3"

	"github.com/seed-8ef76b74/graphgen/generator/openapi/tree"
)

// extReadOnly marks a property that the documents call read-only although only requests can hold it.
const extReadOnly = "x-graphgen-read-only"

// settleReadOnly takes the word back where it cannot be true: OpenAPI allows a read-only property in responses only,
// and these schemas are in none. The documents' word stays as an extension.
func settleReadOnly(calls []*call) {
	sent, returned := reach{}, reach{}
	for _, c := range calls {
		if c.body != nil {
			for _, media := range c.body.Value.Content {
				sent.add(media.Schema)
			}
		}
		for _, response := range c.responses.Map() {
			for _, media := range response.Value.Content {
				returned.add(media.Schema)
			}
		}
	}
	for schema := range sent {
		if !returned[schema] {
			takeBack(schema)
		}
	}
}

// takeBack makes no property of a schema read-only.
func takeBack(s *openapi3.Schema) {
	for _, p := range s.Properties {
		if p.Ref == "" && p.Value.ReadOnly {
			p.Value.ReadOnly = false
			p.Value.Extensions[extReadOnly] = tree.Bool(true)
		}
	}
}

// A reach is the set of all schemas that others are made of.
type reach map[*openapi3.Schema]bool

func (r reach) add(ref *openapi3.SchemaRef) {
	if ref == nil || r[ref.Value] {
		return
	}
	s := ref.Value
	r[s] = true
	r.add(s.Items)
	for _, list := range []openapi3.SchemaRefs{s.AllOf, s.OneOf} {
		for _, part := range list {
			r.add(part)
		}
	}
	for _, p := range s.Properties {
		r.add(p)
	}
}
