package openapi

import (
	"fmt"
	"regexp"
	"strings"

	"github.com/getkin/kin-openapi/openapi3"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// A route is a documented path in OpenAPI's terms.
type route struct {
	// template is the path with its parameters in braces.
	template string
	// shape is the template without the parameters' names: two routes of one shape are the same to OpenAPI.
	shape string
	// segments are the parts between slashes, without parameters.
	segments []string
	params   []param
}

// A param is a parameter of a route.
type param struct {
	name string
	// behind is the last segment in front of the parameter.
	behind string
	at     diag.Pos
}

// braces finds a parameter of a path.
var braces = regexp.MustCompile(`\{([^{}]*)\}`)

// newRoute returns the route of a documented path. Whatever stands between the parameters, the template is a valid one.
func newRoute(p model.Path) *route {
	r := &route{}
	for segment := range strings.SplitSeq(strings.Trim(p.Template, "/"), "/") {
		r.params = append(r.params, r.segmentParams(segment, p)...)
		if s := braces.ReplaceAllLiteralString(segment, ""); s != "" {
			r.segments = append(r.segments, s)
		}
		r.template += "/" + escape(segment)
		r.shape += "/" + escape(braces.ReplaceAllLiteralString(segment, "{}"))
	}
	return r
}

// segmentParams returns the parameters of the next segment.
func (r *route) segmentParams(segment string, p model.Path) []param {
	behind := ""
	if n := len(r.segments); n > 0 {
		behind = r.segments[n-1]
	}
	var params []param
	for _, m := range braces.FindAllStringSubmatch(segment, -1) {
		params = append(params, param{name: m[1], behind: behind, at: parameterPos(p, m[1])})
	}
	return params
}

// parameterPos returns the place that names a parameter, or that of the path.
func parameterPos(p model.Path, name string) diag.Pos {
	for _, documented := range p.Parameters {
		if documented.Value == name {
			return documented.At
		}
	}
	return p.At
}

// escape returns a segment with everything percent-encoded that a URL cannot hold, braces of parameters aside.
func escape(segment string) string {
	var b strings.Builder
	last := 0
	for _, m := range braces.FindAllStringIndex(segment, -1) {
		escapeText(&b, segment[last:m[0]])
		b.WriteString(segment[m[0]:m[1]])
		last = m[1]
	}
	escapeText(&b, segment[last:])
	return b.String()
}

// escapeText appends text of a path; a "%" is taken for what it is, the mark of something encoded.
func escapeText(b *strings.Builder, s string) {
	for i := range len(s) {
		if c := s[i]; isAlphanumeric(rune(c)) || strings.IndexByte("-._~!$&'()*+,;=:@%", c) >= 0 {
			b.WriteByte(c)
		} else {
			fmt.Fprintf(b, "%%%02X", c)
		}
	}
}

// entry is the first segment of the path, or "graph" when it has none.
func (r *route) entry() string {
	if len(r.segments) == 0 {
		return "graph"
	}
	return r.segments[0]
}

// parameters returns the parameters of the path.
func (b *builder) parameters(r *route) openapi3.Parameters {
	var all openapi3.Parameters
	for _, p := range r.params {
		all = append(all, &openapi3.ParameterRef{Value: &openapi3.Parameter{
			Name:        p.name,
			In:          openapi3.ParameterInPath,
			Required:    true,
			Description: clean(p.describe()),
			Schema:      &openapi3.SchemaRef{Value: primitive(model.String)},
			Extensions:  b.provenance(p.at),
		}})
	}
	return all
}

// describe says where the parameter stands in the path: all that the path tells of it.
func (p *param) describe() string {
	if p.behind == "" {
		return "The first part of the path."
	}
	return fmt.Sprintf("What follows %q in the path.", p.behind)
}
