package page

import (
	"slices"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
	"github.com/seed-8ef76b74/graphgen/parser/page/message"
)

// hasStatus reports whether the page names a status.
func (c *callReader) hasStatus(code int) bool {
	return slices.ContainsFunc(c.op.Responses, func(r model.Response) bool { return r.Status.Value == code })
}

// proven reports whether the response text or an example shows the status of success of the kind.
func (c *callReader) proven() bool {
	return c.hasStatus(c.kind.Success) || slices.ContainsFunc(c.op.Examples, func(e model.Example) bool {
		return e.Response != nil && e.Response.Status == c.kind.Success
	})
}

// checkStatus adds the statuses of success that examples show and the response text does not name; that of the kind
// when there is none at all.
func (c *callReader) checkStatus() {
	said := slices.ContainsFunc(c.op.Responses, func(r model.Response) bool { return message.IsSuccess(r.Status.Value) })
	for _, e := range c.op.Examples {
		if e.Response == nil || !message.IsSuccess(e.Response.Status) || c.hasStatus(e.Response.Status) {
			continue
		}
		if said {
			c.Told.Add(diag.StatusDiffers, e.Response.At, "the example shows %d, which the response text does not name, it is added", e.Response.Status)
		}
		c.shown = append(c.shown, e.Response.Status)
		c.addStatus(e.Response.Status, e.Response.At)
	}
	if !said && len(c.shown) == 0 {
		c.Told.Add(diag.StatusMissing, c.TitlePos(), "the response text names no status of success, %d is assumed", c.kind.Success)
		c.addStatus(c.kind.Success, c.TitlePos())
	}
}

// addStatus appends a response.
func (c *callReader) addStatus(code int, at diag.Pos) {
	c.op.Responses = append(c.op.Responses, model.Response{Status: model.Fact[int]{Value: code, At: at}})
}

// holds reports whether a response with a status of success holds the subject: it can have a body, and where only
// an example shows the status, that one has one.
func (c *callReader) holds(status int) bool {
	switch {
	case !message.IsSuccess(status) || slices.Contains(message.Bodiless, status):
		return false
	case !slices.Contains(c.shown, status):
		return true
	default:
		return slices.ContainsFunc(c.op.Examples, func(e model.Example) bool {
			return e.Response != nil && e.Response.Status == status && message.HasBody(e.Response)
		})
	}
}
