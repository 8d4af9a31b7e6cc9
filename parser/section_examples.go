package parser

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// exampleLangs are the languages of code blocks that hold an HTTP message; others are snippets.
var exampleLangs = map[string]bool{"": true, "http": true, "json": true, "msgraph-interactive": true}

// readExamples reads the requests and responses, each response with the request before it.
func (c *createPage) readExamples(s *section) {
	var open *model.Message // the message of the block before, as long as it has no body
	for _, f := range c.fences(s) {
		if !exampleLangs[f.lang] {
			continue
		}
		msg, body := c.messageHead(f)
		switch {
		case msg != nil:
			c.addMessage(msg, f, body)
			open = nil
			if body < 0 {
				open = msg
			}
			continue
		case !takesBody(open, f) && c.addAnswer(f):
		case !takesBody(open, f):
			c.diags.Add(diag.ExampleNotHTTP, c.pos(f.offset), "the code block holds no HTTP message, it is left out")
		case !c.elsewhere:
			c.takeBody(open, f)
		}
		open = nil
	}
}

// addMessage adds a request as a new example, and a response to the example that waits for one; body is where its body
// begins. What does not show the call is left out, with the response to it.
func (c *createPage) addMessage(msg *model.Message, f fence, body int) {
	if msg.Status == 0 {
		c.elsewhere = c.leftOut(msg)
	}
	if c.elsewhere {
		return
	}
	if body >= 0 {
		c.readBody(msg, f.body[body-f.offset:], body)
	}
	if msg.Status == 0 {
		c.op.Examples = append(c.op.Examples, model.Example{Name: c.exampleName(f.heading), Request: msg})
		return
	}
	if n := len(c.op.Examples); n > 0 && c.op.Examples[n-1].Response == nil {
		c.op.Examples[n-1].Response = msg
		return
	}
	c.op.Examples = append(c.op.Examples, model.Example{Name: c.exampleName(f.heading), Response: msg})
}

// addAnswer adds a code block that is annotated as the response to the request above, and holds nothing but its body: it
// has the status that the page names for success. It returns false for any other block.
func (c *createPage) addAnswer(f fence) bool {
	n := len(c.op.Examples)
	waits := n > 0 && c.op.Examples[n-1].Request != nil && c.op.Examples[n-1].Response == nil
	status := slices.IndexFunc(c.op.Responses, func(r model.Response) bool { return isSuccess(r.Status.Value) })
	if !waits || status < 0 || f.note == nil || f.note.BlockType != "response" || !startsBody(string(bytes.TrimSpace(f.body))) {
		return false
	}
	msg := &model.Message{At: c.pos(f.offset), Status: c.op.Responses[status].Status.Value}
	c.takeBody(msg, f)
	c.op.Examples[n-1].Response = msg
	return true
}

// leftOut reports whether a request shows another call than the page is about: it does not go to the service, or it has
// a method that the page's request lines have beside POST.
func (c *createPage) leftOut(msg *model.Message) bool {
	if goesElsewhere(msg) {
		c.diags.Add(diag.ExampleElsewhere, msg.At, "%q does not go to the service, it is left out with what answers it", clip(msg.Start))
		return true
	}
	method, _, _ := strings.Cut(msg.Start, " ")
	if method == "POST" || !slices.ContainsFunc(c.requests, func(l requestLine) bool { return l.method == method }) {
		return false
	}
	c.diags.Add(diag.ExampleElsewhere, msg.At, "%q is none of the create operation, it is left out with what answers it", clip(msg.Start))
	return true
}

// dropOthers leaves out the examples whose request has another method than the operation, unless none has its method:
// then that is a slip.
func (c *createPage) dropOthers() {
	others := func(e model.Example) bool { return e.Request != nil && !strings.HasPrefix(e.Request.Start, "POST ") }
	if !slices.ContainsFunc(c.op.Examples, func(e model.Example) bool { return e.Request != nil && !others(e) }) {
		return
	}
	c.op.Examples = slices.DeleteFunc(c.op.Examples, func(e model.Example) bool {
		if !others(e) {
			return false
		}
		c.diags.Add(diag.ExampleElsewhere, e.Request.At, "%q is none of the create operation, it is left out with what answers it", clip(e.Request.Start))
		return true
	})
}

// otherHost matches the first line of a request to a host other than the service's: one that the service itself makes,
// of an application. National clouds have hosts of their own.
var otherHost = matching(`^[A-Z]+ +https?://([^/\s]+)`)

// goesElsewhere reports whether a message is a request that does not go to the service.
func goesElsewhere(msg *model.Message) bool {
	m := otherHost().FindStringSubmatch(msg.Start)
	return m != nil && !strings.Contains(strings.ToLower(m[1]), "graph") && !strings.Contains(m[1], "{")
}

// bareHeadings are folded headings of examples that say nothing of their own.
var bareHeadings = map[string]bool{"": true, "example": true, "examples": true, "request": true, "response": true}

// An objectMember is a member of a JSON object.
type objectMember struct {
	key string
	// offset is the place of the key in the text.
	offset int
	value  json.RawMessage
}

// objectMembers returns the members of a JSON object in their order, nil when it is none.
func objectMembers(raw []byte) []objectMember {
	dec := json.NewDecoder(bytes.NewReader(raw))
	if open, err := dec.Token(); err != nil || open != json.Delim('{') {
		return nil
	}
	members := []objectMember{}
	for dec.More() {
		offset := nextToken(raw, int(dec.InputOffset()))
		key, err := dec.Token()
		if err != nil {
			return members
		}
		m := objectMember{offset: offset}
		m.key, _ = key.(string)
		if dec.Decode(&m.value) != nil {
			return members
		}
		members = append(members, m)
	}
	return members
}

// bindSuffix ends the name of a member that links what is created to what is there: "user@odata.bind"
// (OData JSON Format 4.01 section 8.5).
const bindSuffix = "@odata.bind"

// readBinds makes properties of the links that the request examples set and no table names.
func (c *createPage) readBinds() {
	if c.op.Body == nil {
		return
	}
	known := byFoldedName(c.op.Body.Properties)
	for _, e := range c.op.Examples {
		if e.Request == nil || e.Request.Body == nil {
			continue
		}
		start := c.offsetOf(e.Request.Body.At)
		for _, m := range objectMembers(e.Request.Body.Value) {
			folded := strings.ToLower(m.key)
			if strings.HasSuffix(m.key, bindSuffix) && known[folded] == nil {
				known[folded] = bind(m, c.pos(start+m.offset))
				c.op.Body.Properties = append(c.op.Body.Properties, known[folded])
			}
		}
	}
}

// bind returns the property of a link: a URL, or several.
func bind(m objectMember, at diag.Pos) *model.Property {
	p := &model.Property{Name: m.key, At: at, Type: model.String, TypeAt: at}
	if bytes.HasPrefix(m.value, []byte{'['}) {
		p.Type = model.Collection{Elem: model.String}
	}
	return p
}
