package parser

import (
	"bytes"
	"encoding/json"
	"regexp"
	"slices"
	"strconv"
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
var otherHost = regexp.MustCompile(`^[A-Z]+ +https?://([^/\s]+)`)

// goesElsewhere reports whether a message is a request that does not go to the service.
func goesElsewhere(msg *model.Message) bool {
	m := otherHost.FindStringSubmatch(msg.Start)
	return m != nil && !strings.Contains(strings.ToLower(m[1]), "graph") && !strings.Contains(m[1], "{")
}

// bareHeadings are folded headings of examples that say nothing of their own.
var bareHeadings = map[string]bool{"": true, "example": true, "examples": true, "request": true, "response": true}

// exampleNumber matches what headings of examples begin with, of which nothing can be learned.
var exampleNumber = regexp.MustCompile(`(?i)^example *(?:\d+ *)?[:.–-]? *`)

// exampleName returns what the heading says beyond "Example 1:".
func (c *createPage) exampleName(s *section) model.Text {
	if s == nil {
		return model.Text{}
	}
	name := s.heading.plain()
	if strings.HasPrefix(s.name, "example ") && !exampleNumber.MatchString(name) { // the word is translated
		_, name, _ = strings.Cut(name, ": ")
	}
	name = strings.TrimSpace(name[len(exampleNumber.FindString(name)):])
	if name == "" {
		return model.Text{}
	}
	return model.Text{Value: name, At: c.pos(s.offset)}
}

// objectKeys returns the keys of a JSON object in their order, nil when it is none.
func objectKeys(raw []byte) []string {
	dec := json.NewDecoder(bytes.NewReader(raw))
	if open, err := dec.Token(); err != nil || open != json.Delim('{') {
		return nil
	}
	keys := []string{}
	for dec.More() {
		key, err := dec.Token()
		if err != nil {
			return keys
		}
		name, _ := key.(string)
		keys = append(keys, name)
		var value json.RawMessage
		if dec.Decode(&value) != nil {
			return keys
		}
	}
	return keys
}

// bindSuffix ends the name of a member that links what is created to what is there: "user@odata.bind"
// (OData JSON Format 4.01 section 8.5).
const bindSuffix = "@odata.bind"

// readBinds makes properties of the links that the request examples set and no table names.
func (c *createPage) readBinds() {
	if c.op.Body == nil {
		return
	}
	for _, e := range c.op.Examples {
		if e.Request == nil || e.Request.Body == nil {
			continue
		}
		body := e.Request.Body
		for _, key := range objectKeys(body.Value) {
			if strings.HasSuffix(key, bindSuffix) && !hasProperty(c.op.Body.Properties, key) {
				c.op.Body.Properties = append(c.op.Body.Properties, c.bind(key, body))
			}
		}
	}
}

func hasProperty(properties []*model.Property, name string) bool {
	return slices.ContainsFunc(properties, func(p *model.Property) bool { return strings.EqualFold(p.Name, name) })
}

// bind returns the property of a link: a URL, or several.
func (c *createPage) bind(key string, body *model.JSONBody) *model.Property {
	start := c.offsetOf(body.At)
	at := c.pos(start + max(bytes.Index(c.src[start:], []byte(strconv.Quote(key))), 0))
	p := &model.Property{Name: key, At: at, Type: model.String, TypeAt: at}
	var values map[string]json.RawMessage
	if json.Unmarshal(body.Value, &values) == nil && bytes.HasPrefix(values[key], []byte{'['}) {
		p.Type = model.Collection{Elem: model.String}
	}
	return p
}
