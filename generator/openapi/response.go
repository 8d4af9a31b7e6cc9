package openapi

import (
	"net/http"
	"slices"
	"strconv"

	"github.com/getkin/kin-openapi/openapi3"

	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// errorStatuses are the responses of every call that the base document describes.
var errorStatuses = [...]string{"4XX", "5XX"}

// responses returns the outcomes of a call: the documented ones and the errors that every call can end in.
func (b *builder) responses(c *call) *openapi3.Responses {
	all := openapi3.NewResponsesWithCapacity(3)
	for _, op := range c.operations {
		for _, r := range op.Responses {
			if key := statusKey(r.Status.Value); key != "" && all.Value(key) == nil {
				all.Set(key, b.response(c, r.Status.Value))
			}
		}
	}
	if all.Len() == 0 {
		all.Set("2XX", b.success(c))
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

// response returns the outcome of a call that has a status.
func (b *builder) response(c *call, status int) *openapi3.ResponseRef {
	var types []model.Type
	for _, op := range c.operations {
		for _, r := range op.Responses {
			if r.Status.Value == status && r.Type != nil {
				types = append(types, r.Type)
			}
		}
	}
	return b.outcome(statusText(status), types)
}

// success returns the outcome of a call whose pages name no status: something is created.
func (b *builder) success(c *call) *openapi3.ResponseRef {
	var types []model.Type
	for _, op := range c.operations {
		types = append(types, op.Creates)
	}
	return b.outcome("Success.", types)
}

// outcome returns a response whose body has one of the types, no body when there is none.
func (b *builder) outcome(description string, types []model.Type) *openapi3.ResponseRef {
	r := &openapi3.Response{Description: &description}
	if schema := b.oneOf(types); schema != nil {
		r.Content = openapi3.Content{mediaType: {Schema: schema}}
	}
	return &openapi3.ResponseRef{Value: r}
}

// oneOf returns the schema of a value of one of the types, nil when there is no type. Only named types can be told
// apart; of others the first one stands for all.
func (b *builder) oneOf(types []model.Type) *openapi3.SchemaRef {
	if len(types) == 0 {
		return nil
	}
	var named []*model.Ref
	for _, t := range types {
		ref, ok := t.(*model.Ref)
		same := func(other *model.Ref) bool { return other.Name == ref.Name }
		if ok && !slices.ContainsFunc(named, same) {
			named = append(named, ref)
		}
	}
	if len(named) < 2 {
		return b.typeRef(types[0])
	}
	return b.outcomeChoice(named)
}

// statusText says what a status means.
func statusText(status int) string {
	if s := http.StatusText(status); s != "" {
		return s + "."
	}
	return "Status " + strconv.Itoa(status) + "."
}
