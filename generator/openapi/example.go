package openapi

import (
	"cmp"
	"errors"
	"fmt"
	"slices"

	"github.com/getkin/kin-openapi/openapi3"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// A sample is a documented message and what it is an example of.
type sample struct {
	// direction is "request" or "response", for diagnostics.
	direction string
	// kind tells the validator the direction.
	kind    openapi3.SchemaValidationOption
	message *model.Message
	// body is the type of the message's body; rows are the properties that the page's own table knows besides.
	body model.Type
	rows []*model.Property
	// media is where the example belongs.
	media *openapi3.MediaType
	// key and summary name the example.
	key, summary string
}

// addExamples adds the pages' examples to the operation of a call, those that fit.
func (b *builder) addExamples(c *call, op *openapi3.Operation) {
	taken := names{}
	for _, documented := range c.operations {
		for _, e := range documented.Examples {
			summary := cmp.Or(e.Name.Value, documented.title())
			key := taken.add(cmp.Or(slug(summary), "example"))
			for _, s := range samples(documented, op, e) {
				s.key, s.summary = key, clean(summary)
				b.addExample(s)
			}
		}
	}
}

// samples returns the messages of an example that have a body and a place in the operation.
func samples(page documented, op *openapi3.Operation, e model.Example) []sample {
	var all []sample
	if m := e.Request; m != nil && m.Body != nil && page.Body != nil && op.RequestBody != nil {
		all = append(all, sample{
			direction: "request", kind: openapi3.VisitAsRequest(), message: m,
			body: page.Body.Type, rows: page.Body.Properties,
			media: onlyMedia(op.RequestBody.Value.Content),
		})
	}
	if m := e.Response; m != nil && m.Body != nil {
		if r, t := responseFor(page, op, m.Status); r != nil {
			all = append(all, sample{
				direction: "response", kind: openapi3.VisitAsResponse(), message: m,
				body: t, media: onlyMedia(r.Content),
			})
		}
	}
	return all
}

// responseFor returns the response that an example shows, and its type: that of the example's status, else one that
// tells of success as the example does. It returns nil when there is none.
func responseFor(page documented, op *openapi3.Operation, status int) (*openapi3.Response, model.Type) {
	found := slices.IndexFunc(page.Responses, func(r model.Response) bool { return r.Type != nil && r.Status.Value == status })
	if found < 0 && isSuccess(status) {
		found = slices.IndexFunc(page.Responses, func(r model.Response) bool { return r.Type != nil && isSuccess(r.Status.Value) })
	}
	if found < 0 {
		return nil, nil
	}
	r := page.Responses[found]
	ref := op.Responses.Value(statusKey(r.Status.Value))
	if ref == nil || ref.Value.Content == nil {
		return nil, nil
	}
	return ref.Value, r.Type
}

func isSuccess(status int) bool { return status/100 == 2 }

// onlyMedia returns the one media type of a content.
func onlyMedia(content openapi3.Content) *openapi3.MediaType {
	for _, media := range content {
		return media
	}
	return nil
}

// addExample adds an example with its placeholders filled in, unless it does not fit its schema.
func (b *builder) addExample(s sample) {
	body := s.message.Body
	example, err := s.example()
	if err != nil {
		b.diags.Add(diag.ExampleInvalid, body.At, "the %s example is left out: %v", s.direction, err)
		return
	}
	example.Extensions[extSource] = str(b.source(body.At))
	if n := len(body.Placeholders); n > 0 {
		b.diags.Add(diag.PlaceholderReplaced, body.At, "placeholders of the %s example replaced by fixed values: %d", s.direction, n)
	}
	if s.media.Examples == nil {
		s.media.Examples = openapi3.Examples{}
	}
	s.media.Examples[s.key] = &openapi3.ExampleRef{Value: example}
}

// example returns the example, or why there is none.
func (s sample) example() (*openapi3.Example, error) {
	value, err := s.value()
	if err != nil {
		return nil, err
	}
	var t trimmer
	if value, err = t.node(value, s.body, s.rows, nil); err != nil {
		return nil, err
	}
	if err := s.check(value); err != nil {
		return nil, err
	}
	example := &openapi3.Example{Summary: s.summary, Value: value, Extensions: map[string]any{}}
	if placeholders := s.message.Body.Placeholders; len(placeholders) > 0 {
		example.Description = "Where the page has placeholders, this example has fixed values: see " + extPlaceholders + "."
		example.Extensions[extPlaceholders] = paths(placeholders)
	}
	if len(t.omitted) > 0 {
		example.Extensions[extOmitted] = t.omitted
	}
	return example, nil
}

func paths(placeholders []model.Placeholder) []string {
	all := make([]string, len(placeholders))
	for i, p := range placeholders {
		all[i] = p.Path
	}
	return all
}

// check returns why an example does not fit its schema, nil when it does.
func (s sample) check(value node) error {
	plain, err := plainJSON(value)
	if err != nil {
		return err
	}
	return cause(s.media.Schema.Value.VisitJSON(plain, s.kind,
		openapi3.EnableFormatValidation(), openapi3.WithStringFormatValidators(formatValidators())))
}

// cause returns the innermost fault of a validation: where schemas are nested, the outer ones only say that an inner
// one failed.
func cause(err error) error {
	fault, ok := errors.AsType[*openapi3.SchemaError](err)
	if !ok {
		return err
	}
	for inner := fault; ok; inner, ok = errors.AsType[*openapi3.SchemaError](fault.Origin) {
		fault = inner
	}
	reason := fault.Reason
	if fault.SchemaField == "format" {
		reason = "value is no " + fault.Schema.Format // the reason itself is a long regular expression
	}
	return fmt.Errorf("%q: %s", pointer(fault.JSONPointer()), reason)
}
