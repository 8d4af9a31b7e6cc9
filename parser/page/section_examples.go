package page

import (
	"bytes"
	"slices"
	"strings"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/markdown"
	"github.com/seed-8ef76b74/graphgen/parser/model"
	"github.com/seed-8ef76b74/graphgen/parser/page/message"
	"github.com/seed-8ef76b74/graphgen/parser/page/sheet"
)

// exampleLangs are the languages of code blocks that hold an HTTP message; others are snippets.
var exampleLangs = map[string]bool{"": true, "http": true, "json": true, "msgraph-interactive": true}

// An exampleReader reads the examples of a call.
type exampleReader struct{ *callReader }

// readExamples reads the requests and responses, each response with the request before it.
func readExamples(c *callReader, s *markdown.Section) {
	r := exampleReader{c}
	var open *model.Message // the message of the block before, as long as it has no body
	for _, f := range c.Fences(s) {
		if !exampleLangs[f.Lang] {
			continue
		}
		msg, body := c.messages.MessageHead(f)
		switch {
		case msg != nil:
			r.addMessage(msg, f, body)
			open = nil
			if body < 0 {
				open = msg
			}
			continue
		case !message.TakesBody(open, f) && r.addAnswer(f):
		case !message.TakesBody(open, f):
			c.Told.Add(diag.ExampleNotHTTP, c.Pos(f.Offset), "the code block holds no HTTP message, it is left out")
		case !c.elsewhere:
			c.messages.TakeBody(open, f)
		}
		open = nil
	}
}

// addMessage adds a request as a new example, and a response to the example that waits for one; body is where its body
// begins. What does not show the call is left out, with the response to it.
func (c exampleReader) addMessage(msg *model.Message, f sheet.Fence, body int) {
	if msg.Status == 0 {
		c.elsewhere = c.leftOut(msg)
	}
	if c.elsewhere {
		return
	}
	if body >= 0 {
		c.messages.ReadBody(msg, f.Body[body-f.Offset:], body)
	}
	if msg.Status == 0 {
		c.op.Examples = append(c.op.Examples, model.Example{Name: c.exampleName(f.Heading), Request: msg})
		return
	}
	if n := len(c.op.Examples); n > 0 && c.op.Examples[n-1].Response == nil {
		c.op.Examples[n-1].Response = msg
		return
	}
	c.op.Examples = append(c.op.Examples, model.Example{Name: c.exampleName(f.Heading), Response: msg})
}

// addAnswer adds a code block that is annotated as the response to the request above, and holds nothing but its body:
// it has the status that the page names for success. It returns false for any other block.
func (c exampleReader) addAnswer(f sheet.Fence) bool {
	n := len(c.op.Examples)
	waits := n > 0 && c.op.Examples[n-1].Request != nil && c.op.Examples[n-1].Response == nil
	status := slices.IndexFunc(c.op.Responses, func(r model.Response) bool { return message.IsSuccess(r.Status.Value) })
	if !waits || status < 0 || f.Note == nil || f.Note.BlockType != "response" || !message.StartsBody(string(bytes.TrimSpace(f.Body))) {
		return false
	}
	msg := &model.Message{At: c.Pos(f.Offset), Status: c.op.Responses[status].Status.Value}
	c.messages.TakeBody(msg, f)
	c.op.Examples[n-1].Response = msg
	return true
}

// leftOut reports whether a request shows another call than the page is about: it does not go to the service, or it has
// a method that the page's request lines have beside that of the kind.
func (c exampleReader) leftOut(msg *model.Message) bool {
	if goesElsewhere(msg) {
		c.Told.Add(diag.ExampleElsewhere, msg.At, "%q does not go to the service, it is left out with what answers it", diag.Clip(msg.Start))
		return true
	}
	method, _, _ := strings.Cut(msg.Start, " ")
	if method == c.kind.Method || !slices.ContainsFunc(c.requests, func(l message.RequestLine) bool { return l.Method == method }) {
		return false
	}
	c.Told.Add(diag.ExampleElsewhere, msg.At, "%q is none of the %s, it is left out with what answers it", diag.Clip(msg.Start), c.kind.Noun())
	return true
}

// dropOthers leaves out the examples whose request has another method than the operation, unless none has its method:
// then that is a slip.
func (c exampleReader) dropOthers() {
	others := func(e model.Example) bool {
		return e.Request != nil && !strings.HasPrefix(e.Request.Start, c.kind.Method+" ")
	}
	if !slices.ContainsFunc(c.op.Examples, func(e model.Example) bool { return e.Request != nil && !others(e) }) {
		return
	}
	c.op.Examples = slices.DeleteFunc(c.op.Examples, func(e model.Example) bool {
		if !others(e) {
			return false
		}
		c.Told.Add(diag.ExampleElsewhere, e.Request.At, "%q is none of the %s, it is left out with what answers it", diag.Clip(e.Request.Start), c.kind.Noun())
		return true
	})
}

// otherHost matches the first line of a request to a host other than the service's: one that the service itself makes,
// of an application. National clouds have hosts of their own.
var otherHost = markdown.Matching(`^[A-Z]+ +https?://([^/\s]+)`)

// goesElsewhere reports whether a message is a request that does not go to the service.
func goesElsewhere(msg *model.Message) bool {
	m := otherHost().FindStringSubmatch(msg.Start)
	return m != nil && !strings.Contains(strings.ToLower(m[1]), "graph") && !strings.Contains(m[1], "{")
}
