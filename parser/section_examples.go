package parser

import (
	"bytes"
	"encoding/json"
	"strings"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// exampleLangs are the languages of code blocks that hold an HTTP message; others are snippets.
var exampleLangs = map[string]bool{"": true, "http": true, "json": true, "msgraph-interactive": true}

// readExamples reads the requests and responses, each response with the request before it.
func (c *createPage) readExamples(s *section) {
	for _, f := range c.fences(s) {
		if !exampleLangs[f.lang] {
			continue
		}
		msg := c.readMessage(f)
		if msg == nil {
			c.diags.Add(diag.ExampleNotHTTP, c.pos(f.offset), "the code block holds no HTTP message, it is left out")
			continue
		}
		c.addMessage(msg, f.heading)
	}
}

// addMessage adds a request as a new example, and a response to the example that waits for one.
func (c *createPage) addMessage(msg *model.Message, heading *section) {
	if goesElsewhere(msg) {
		c.diags.Add(diag.ExampleElsewhere, msg.At, "%q does not go to the service, it is left out with what answers it", clip(msg.Start))
		c.elsewhere = true
		return
	}
	if c.elsewhere && msg.Status != 0 {
		return
	}
	c.elsewhere = false
	if msg.Status == 0 {
		c.op.Examples = append(c.op.Examples, model.Example{Name: c.exampleName(heading), Request: msg})
		return
	}
	if n := len(c.op.Examples); n > 0 && c.op.Examples[n-1].Response == nil {
		c.op.Examples[n-1].Response = msg
		return
	}
	c.op.Examples = append(c.op.Examples, model.Example{Name: c.exampleName(heading), Response: msg})
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

// exampleNumber matches what headings of examples begin with, of which nothing can be learned.
var exampleNumber = matching(`(?i)^example *(?:\d+ *)?[:.–-]? *`)

// exampleName returns what the heading says beyond "Example 1:".
func (c *createPage) exampleName(s *section) model.Text {
	if s == nil {
		return model.Text{}
	}
	name := s.heading.plain()
	if strings.HasPrefix(s.name, "example ") && !exampleNumber().MatchString(name) { // the word is translated
		_, name, _ = strings.Cut(name, ": ")
	}
	name = strings.TrimSpace(name[len(exampleNumber().FindString(name)):])
	if name == "" {
		return model.Text{}
	}
	return model.Text{Value: name, At: c.pos(s.offset)}
}

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
