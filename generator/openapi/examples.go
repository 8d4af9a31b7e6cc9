package openapi

import (
	"cmp"
	"slices"

	"github.com/getkin/kin-openapi/openapi3"

	"github.com/seed-8ef76b74/graphgen/generator/openapi/example"
	"github.com/seed-8ef76b74/graphgen/generator/openapi/tree"
	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// A sample is a documented message and what it is an example of.
type sample struct {
	// direction is "request" or "response", for diagnostics.
	direction string
	message   *model.Message
	// body is the type of the message's body.
	body model.Type
	// media is where the example belongs, nil when that is nowhere.
	media *openapi3.MediaType
	// key and summary name the example.
	key, summary string
}

// The directions of a message.
const (
	directionRequest  = "request"
	directionResponse = "response"
)

// addExamples adds the pages' examples to what the calls of a group send and return, those that fit or can be mended.
func (b *builder) addExamples(g *group) {
	taken := names{}
	for _, op := range g.operations {
		shown := false
		for _, e := range op.Examples {
			summary := cmp.Or(e.Name.Value, titleOf(op))
			key := taken.add(cmp.Or(slug(summary), "example"))
			for _, s := range g.samples(op, e) {
				if s.media == nil {
					b.diags.Add(diag.ExampleMedia, s.message.At, "the %s example has a body of a media type that the document has no place for, it is not shown", s.direction)
					continue
				}
				s.key, s.summary = key, tree.Clean(summary)
				b.addExample(s)
				shown = shown || s.direction == directionRequest
			}
		}
		if !shown && op.Body != nil {
			b.diags.Add(diag.ExampleMissing, op.Body.At, "no request example for %s has a body that can be shown", op.Subject.Name)
		}
	}
}

// samples returns the messages of an example that have a body and a place in the document.
func (g *group) samples(op *model.Operation, e model.Example) []sample {
	var all []sample
	if m := e.Request; isShown(m) && op.Body != nil {
		all = append(all, sample{direction: directionRequest, message: m, body: op.Body.Type, media: mediaFor(g.body.Value.Content, m)})
	}
	if m := e.Response; isShown(m) {
		if r, t := g.responseFor(op, m.Status); r != nil {
			all = append(all, sample{direction: directionResponse, message: m, body: t, media: mediaFor(r.Content, m)})
		}
	}
	return all
}

// isShown reports whether a message has a body that a document can show.
func isShown(m *model.Message) bool { return m != nil && (m.Body != nil || m.Text.Value != "") }

// responseFor returns the response that an example shows, and its type: that of the example's status, else one that
// tells of success as the example does. It returns nil when there is none.
func (g *group) responseFor(op *model.Operation, status int) (*openapi3.Response, model.Type) {
	found := slices.IndexFunc(op.Responses, func(r model.Response) bool { return r.Type != nil && r.Status.Value == status })
	if found < 0 && isSuccess(status) {
		found = slices.IndexFunc(op.Responses, func(r model.Response) bool { return r.Type != nil && isSuccess(r.Status.Value) })
	}
	if found < 0 {
		return nil, nil
	}
	r := op.Responses[found]
	ref := g.responses.Value(statusKey(r.Status.Value))
	if ref == nil || ref.Value.Content == nil {
		return nil, nil
	}
	return ref.Value, r.Type
}

func isSuccess(status int) bool { return status/100 == 2 }

// addExample adds an example with its placeholders filled in and its slips mended, unless it does not fit its schema
// even so.
func (b *builder) addExample(s sample) {
	body := s.message.Body
	if body == nil {
		b.show(s, &openapi3.Example{Value: tree.Str(s.message.Text.Value), Extensions: map[string]any{}}, s.message.Text.At)
		return
	}
	fitted, err := b.examples.Fit(body, b.targetOf(s))
	if err != nil {
		b.diags.Add(diag.ExampleInvalid, body.At, "the %s example is left out: %v", s.direction, err)
		return
	}
	if n := fitted.Changes.Replaced(); n > 0 {
		b.diags.Add(diag.PlaceholderReplaced, body.At, "placeholders of the %s example replaced by fixed values: %d", s.direction, n)
	}
	if mended := fitted.Changes.String(); mended != "" {
		b.diags.Add(diag.ExampleMended, body.At, "the %s example is mended: %s", s.direction, mended)
	}
	b.show(s, &openapi3.Example{
		Description: fitted.Changes.Describe(),
		Value:       fitted.Value,
		Extensions:  fitted.Changes.Extensions(),
	}, body.At)
}

// targetOf returns what an example has to fit.
func (b *builder) targetOf(s sample) example.Target {
	target := example.Target{Schema: s.media.Schema.Value, Request: s.direction == directionRequest}
	if ref, ok := s.body.(*model.Ref); ok {
		target.Annotation = tree.Clean(odataType(ref.Name))
	}
	return target
}

// show adds an example to what it is one of.
func (b *builder) show(s sample, shown *openapi3.Example, at diag.Pos) {
	shown.Summary = s.summary
	shown.Extensions[extSource] = tree.Str(b.source(at))
	if s.media.Examples == nil {
		s.media.Examples = openapi3.Examples{}
	}
	s.media.Examples[s.key] = &openapi3.ExampleRef{Value: shown}
}
