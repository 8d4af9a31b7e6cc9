package link

import (
	"net/http"
	"slices"
	"strings"

	"github.com/seed-8ef76b74/graphgen/parser/model"
	"github.com/seed-8ef76b74/graphgen/parser/page/message"
	"github.com/seed-8ef76b74/graphgen/parser/page/ref"
)

// statusAccepted is the status of a request that is worked on later.
const statusAccepted = http.StatusAccepted

// operate gives the page its operations, one for each of the types that it is about.
func (c *call) operate(types []ref.Named) {
	for _, t := range types {
		c.ops = append(c.ops, c.operation(c.qualified(t), len(types) > 1))
	}
}

// qualified returns a type with the annotated name when that is the same name with its namespace.
func (c *call) qualified(t ref.Named) ref.Named {
	if annotated := c.said.Annotated.Name; strings.Contains(annotated, ".") && model.SameShort(annotated, t.Name) {
		t.Name = annotated
	}
	return t
}

// operation returns the page's operation for one of the types that it is about.
func (c *call) operation(t ref.Named, several bool) *model.Operation {
	annotated := c.said.Annotated.Name
	op := *c.op
	op.Subject = c.said.Use(&c.uses, t, ref.Use{Subject: true, Certain: annotated != "" && model.SameShort(annotated, t.Name)})
	op.Paths, op.Responses = slices.Clone(op.Paths), slices.Clone(op.Responses)
	returned := c.returnedType(op.Subject)
	for i := range op.Responses {
		if c.said.Holds[i] {
			op.Responses[i].Type = returned
		}
	}
	if op.Body != nil {
		body := *op.Body
		body.Type, body.Properties = op.Subject, c.bodyOf(t)
		op.Body = &body
	}
	if several {
		op.Examples = slices.DeleteFunc(slices.Clone(op.Examples), func(e model.Example) bool { return !fits(e, t.Name) })
	}
	return &op
}

// returnedType returns what the response to a request that succeeds holds: the subject, unless the page says
// otherwise; nil when it says nothing, or when the request is only accepted and no example shows more than that.
func (c *call) returnedType(subject *model.Ref) model.Type {
	shown := slices.ContainsFunc(c.op.Examples, func(e model.Example) bool {
		return e.Response != nil && message.HasBody(e.Response)
	})
	switch {
	case !shown && (len(c.said.Returned) == 0 || c.onlyAccepted()):
		return nil
	case c.returned.Name != "":
		return c.said.Use(&c.uses, c.returned, ref.Use{})
	default:
		return subject
	}
}

// fits reports whether an example can be one of a type: what it sends says so, or else what it returns, which may
// be called after the base.
func fits(e model.Example, name string) bool {
	for msg := range model.Messages([]model.Example{e}) {
		if msg.ODataType.Value != "" {
			return model.SameShort(msg.ODataType.Value, name)
		}
	}
	return true
}
