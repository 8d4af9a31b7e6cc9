package openapi

import (
	"fmt"
	"iter"
	"strings"

	"github.com/getkin/kin-openapi/openapi3"

	"github.com/seed-8ef76b74/graphgen/generator/openapi/tree"
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
	// behind is the word in front of the parameter: the last segment, or what the parentheses around it follow.
	behind string
	// documented is what the pages say of the parameter, empty where they say nothing.
	documented string
	// values are the only ones that the pages write, none when they name a parameter.
	values []model.Text
	at     diag.Pos
}

// newRoute returns the route of a documented path. Whatever stands between the parameters, the template is a valid one.
func newRoute(p model.Path) *route {
	r := &route{}
	for segment := range strings.SplitSeq(strings.Trim(p.Template, "/"), "/") {
		r.add(segment, p)
	}
	return r
}

// routesOf returns the routes of an operation's paths.
func (b *builder) routesOf(op *model.Operation) []*route {
	routes, known := b.routes[op]
	if !known {
		for _, path := range op.Paths {
			routes = append(routes, newRoute(path))
		}
		b.routes[op] = routes
	}
	return routes
}

// add appends a segment of a path.
func (r *route) add(segment string, p model.Path) {
	behind := ""
	if n := len(r.segments); n > 0 {
		behind, _, _ = strings.Cut(r.segments[n-1], "(")
	}
	var template, shape, fixed strings.Builder
	for words, name := range placeholders(segment) {
		escape(&template, words)
		escape(&shape, words)
		fixed.WriteString(words)
		if name == "" {
			continue
		}
		template.WriteString(name)
		shape.WriteString("{}")
		name = name[1 : len(name)-1]
		if call, _, ok := strings.Cut(fixed.String(), "("); ok {
			behind = call
		}
		facts := parameterFacts(p, name)
		r.params = append(r.params, param{name: name, behind: behind, documented: facts.Description.Value, values: facts.Values, at: facts.At})
	}
	if fixed.Len() > 0 {
		r.segments = append(r.segments, fixed.String())
	}
	r.template += "/" + template.String()
	r.shape += "/" + shape.String()
}

// placeholders returns the parts of a segment: words, and the parameter behind them in its braces, "" behind the last.
func placeholders(segment string) iter.Seq2[string, string] {
	return func(yield func(words, parameter string) bool) {
		from, open := 0, -1
		for i := range len(segment) {
			switch {
			case segment[i] == '{':
				open = i
			case segment[i] == '}' && open >= 0:
				if !yield(segment[from:open], segment[open:i+1]) {
					return
				}
				from, open = i+1, -1
			}
		}
		yield(segment[from:], "")
	}
}

// parameterFacts returns what the pages say of a parameter, or nothing but the place of the path.
func parameterFacts(p model.Path, name string) model.Parameter {
	for _, parameter := range p.Parameters {
		if parameter.Value == name {
			return parameter
		}
	}
	return model.Parameter{Value: name, At: p.At}
}

// escape appends text of a path with everything percent-encoded that a URL cannot hold; a "%" is taken for what it is,
// the mark of something encoded.
func escape(b *strings.Builder, s string) {
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
			Description: tree.Clean(p.describe()),
			Schema:      &openapi3.SchemaRef{Value: p.schema()},
			Extensions:  b.provenance(p.at),
		}})
	}
	return all
}

// schema returns the schema of the parameter's values.
func (p *param) schema() *openapi3.Schema {
	schema := primitive(model.String)
	for _, value := range p.values {
		schema.Enum = append(schema.Enum, tree.Clean(value.Value))
	}
	return schema
}

// describe says what the pages say of the parameter, else where it stands in the path: all that the path tells of it.
func (p *param) describe() string {
	if p.documented != "" {
		return p.documented
	}
	if p.behind == "" {
		return "The first part of the path."
	}
	return fmt.Sprintf("What follows %q in the path.", p.behind)
}
