package parser

import (
	"net/http"
	"slices"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// statusCreated is the status of a successful create request, statusAccepted of one that is worked on later.
const (
	statusCreated  = http.StatusCreated
	statusAccepted = http.StatusAccepted
)

// bodiless are the statuses of responses that have no body (RFC 9110).
var bodiless = []int{http.StatusNoContent, http.StatusResetContent, http.StatusNotModified}

func isSuccess(status int) bool { return status >= 200 && status < 300 }

// hasStatus reports whether the page names a status.
func (c *createPage) hasStatus(code int) bool {
	return slices.ContainsFunc(c.op.Responses, func(r model.Response) bool { return r.Status.Value == code })
}

// created reports whether the response text or an example shows 201.
func (c *createPage) created() bool {
	return c.hasStatus(statusCreated) || slices.ContainsFunc(c.op.Examples, func(e model.Example) bool {
		return e.Response != nil && e.Response.Status == statusCreated
	})
}

// onlyAccepted reports whether a request that succeeds is accepted, and nothing else: what it creates is not there yet.
func (c *createPage) onlyAccepted() bool {
	accepted := false
	for _, r := range c.op.Responses {
		if isSuccess(r.Status.Value) && r.Status.Value != statusAccepted {
			return false
		}
		accepted = accepted || r.Status.Value == statusAccepted
	}
	return accepted
}

// checkStatus adds the statuses of success that examples show and the response text does not name; 201 when there is
// none at all.
func (c *createPage) checkStatus() {
	said := slices.ContainsFunc(c.op.Responses, func(r model.Response) bool { return isSuccess(r.Status.Value) })
	for _, e := range c.op.Examples {
		if e.Response == nil || !isSuccess(e.Response.Status) || c.hasStatus(e.Response.Status) {
			continue
		}
		if said {
			c.diags.Add(diag.StatusDiffers, e.Response.At, "the example shows %d, which the response text does not name, it is added", e.Response.Status)
		}
		c.shown = append(c.shown, e.Response.Status)
		c.addStatus(e.Response.Status, e.Response.At)
	}
	if !said && len(c.shown) == 0 {
		c.diags.Add(diag.StatusMissing, c.titlePos(), "the response text names no status of success, 201 is assumed")
		c.addStatus(statusCreated, c.titlePos())
	}
}

// addStatus appends a response.
func (c *createPage) addStatus(code int, at diag.Pos) {
	c.op.Responses = append(c.op.Responses, model.Response{Status: model.Fact[int]{Value: code, At: at}})
}

// holds reports whether a response with a status of success holds what was created: it can have a body, and where only
// an example shows the status, that one has one.
func (c *createPage) holds(status int) bool {
	switch {
	case !isSuccess(status) || slices.Contains(bodiless, status):
		return false
	case !slices.Contains(c.shown, status):
		return true
	default:
		return slices.ContainsFunc(c.op.Examples, func(e model.Example) bool {
			return e.Response != nil && e.Response.Status == status && hasBody(e.Response)
		})
	}
}

// hasBody reports whether a message of an example has a body, or is said to have one.
func hasBody(msg *model.Message) bool {
	return msg.Body != nil || msg.Text.Value != "" || msg.ODataType.Value != ""
}
