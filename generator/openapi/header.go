package openapi

import (
	"slices"
	"strings"

	"github.com/getkin/kin-openapi/openapi3"

	"github.com/seed-8ef76b74/graphgen/generator/openapi/tree"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// reservedHeaders are those that OpenAPI does not take as parameters: the security scheme and the media types say it.
var reservedHeaders = [...]string{"accept", "authorization", "content-type"}

// isHeaderName reports whether HTTP allows s as the name of a header.
func isHeaderName(s string) bool {
	return s != "" && !strings.ContainsFunc(s, func(r rune) bool { return !isAlphanumeric(r) && !strings.ContainsRune("!#$%&'*+-.^_`|~", r) })
}

// headers returns the request headers of a call as parameters, each name once.
func (b *builder) headers(c *call) openapi3.Parameters {
	var all openapi3.Parameters
	taken := names{}
	for _, name := range reservedHeaders {
		taken.take(name)
	}
	for _, op := range c.operations {
		for _, h := range op.Headers {
			if isHeaderName(h.Name) && taken.take(strings.ToLower(h.Name)) {
				all = append(all, &openapi3.ParameterRef{Value: b.header(h, c.requires(h.Name))})
			}
		}
	}
	return all
}

// requires reports whether every page of the call requires a header.
func (c *call) requires(name string) bool {
	return !slices.ContainsFunc(c.operations, func(op *model.Operation) bool {
		return !slices.ContainsFunc(op.Headers, func(h model.Header) bool {
			return h.Required && strings.EqualFold(h.Name, name)
		})
	})
}

// header returns a request header as a parameter.
func (b *builder) header(h model.Header, required bool) *openapi3.Parameter {
	p := &openapi3.Parameter{
		Name:       h.Name,
		In:         openapi3.ParameterInHeader,
		Required:   required,
		Schema:     &openapi3.SchemaRef{Value: primitive(model.String)},
		Extensions: b.provenance(h.At),
	}
	if h.Value != "" {
		p.Description = "Documented value: " + tree.Clean(h.Value)
	}
	return p
}
