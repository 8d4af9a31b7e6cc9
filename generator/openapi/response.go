package openapi

import (
	"net/http"
	"strconv"

	"github.com/getkin/kin-openapi/openapi3"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// anySuccess is the status of a success that no page names.
const anySuccess = "2XX"

// errorStatuses are the responses of every call that the base document describes.
var errorStatuses = [...]string{"4XX", "5XX"}

// responsesOf returns the outcomes of a group's calls: the documented ones and the errors that every call can end in.
func (b *builder) responsesOf(g *group) *openapi3.Responses {
	all := openapi3.NewResponsesWithCapacity(3)
	for _, op := range g.operations {
		for _, r := range op.Responses {
			key := statusKey(r.Status.Value)
			switch {
			case key == "" || all.Value(key) != nil:
			case r.Status.Value >= http.StatusBadRequest:
				all.Set(key, b.failure(r.Status))
			default:
				all.Set(key, b.response(g, r.Status.Value))
			}
		}
	}
	if all.Len() == 0 {
		all.Set(anySuccess, b.success(g))
	}
	for _, status := range errorStatuses {
		all.Set(status, &openapi3.ResponseRef{
			Ref:   "#/components/responses/error",
			Value: b.doc.Components.Responses["error"].Value,
		})
	}
	return all
}

// statusKey returns a status as the key of a response, "" for a number that is none.
func statusKey(status int) string {
	if status < 100 || status > 599 {
		return ""
	}
	return strconv.Itoa(status)
}

// response returns the outcome that has a status.
func (b *builder) response(g *group, status int) *openapi3.ResponseRef {
	var types []model.Type
	var media []string
	var at diag.Pos
	for _, op := range g.operations {
		for _, r := range op.Responses {
			if r.Status.Value != status {
				continue
			}
			if at.IsZero() {
				at = r.Status.At
			}
			if r.Type != nil {
				types = append(types, r.Type)
				media = append(media, mediaNames(r.ContentTypes)...)
			}
		}
	}
	return b.outcome(g, statusText(status), b.oneOf(types), media, at)
}

// failure returns the outcome that has a status of a fault: the body is that of every fault.
func (b *builder) failure(status model.Fact[int]) *openapi3.ResponseRef {
	return &openapi3.ResponseRef{Value: &openapi3.Response{
		Description: new(statusText(status.Value)),
		Content:     b.doc.Components.Responses["error"].Value.Content,
		Extensions:  b.provenance(status.At),
	}}
}

// success returns the outcome of a call whose pages name no status: something is created.
func (b *builder) success(g *group) *openapi3.ResponseRef {
	var types []model.Type
	for _, op := range g.operations {
		types = append(types, op.Subject)
	}
	return b.outcome(g, "Success.", b.oneOf(types), nil, g.first().Page.Title.At)
}

// outcome returns a response whose body fits a schema, no body when there is none.
func (b *builder) outcome(g *group, description string, schema *openapi3.SchemaRef, media []string, at diag.Pos) *openapi3.ResponseRef {
	r := &openapi3.Response{Description: &description}
	if !at.IsZero() {
		r.Extensions = b.provenance(at)
	}
	if schema != nil {
		r.Content = responseContent(media, schema)
	}
	ref := &openapi3.ResponseRef{Value: r}
	if g.calls > 1 {
		name := b.responseKeys.add(componentKey(g.first().Subject.Name.String() + "." + slug(description)))
		b.doc.Components.Responses[name] = &openapi3.ResponseRef{Value: r}
		ref.Ref = "#/components/responses/" + name
	}
	return ref
}

// oneOf returns the schema of a value of one of the types, nil when there is no type. Only named types can be told
// apart; of others the first one stands for all.
func (b *builder) oneOf(types []model.Type) *openapi3.SchemaRef {
	if len(types) == 0 {
		return nil
	}
	names := map[model.Name]bool{}
	for _, t := range types {
		if ref, ok := t.(*model.Ref); ok {
			names[ref.Name] = true
		}
	}
	if len(names) < 2 {
		return b.typeRef(types[0])
	}
	return b.outcomeChoice(types)
}

// statusText says what a status means.
func statusText(status int) string {
	if s := http.StatusText(status); s != "" {
		return s + "."
	}
	return "Status " + strconv.Itoa(status) + "."
}
