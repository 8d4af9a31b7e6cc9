package page

import (
	"slices"
	"strings"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/markdown"
	"github.com/seed-8ef76b74/graphgen/parser/model"
	"github.com/seed-8ef76b74/graphgen/parser/page/message"
)

// readRequest keeps the request lines of the "HTTP request" section.
func (c *callReader) readRequest(s *markdown.Section) {
	c.requests = append(c.requests, requestLines(c.Sheet, s)...)
}

// findRequest takes the request lines of a page without an "HTTP request" section from where they stand: above the
// request headers, among the permissions.
func (c *callReader) findRequest() {
	for _, s := range c.TopSections() {
		if slices.Contains(permissionSections, s.Name) {
			c.readRequest(s)
		}
	}
}

// A pathReader reads what the request lines of a call say.
type pathReader struct{ *callReader }

// maxPaths is how many request lines of a page are read; the v1.0 reference has 23 at most.
const maxPaths = 100

// readPaths takes method and paths from the request lines. A page of whose lines none is usable is told of with the
// first one that is not.
func (c pathReader) readPaths() {
	var broken diag.List
	for _, line := range c.requests {
		if line.Method != c.kind.Method {
			c.Told.Add(diag.RequestIgnored, line.At(), "the %s request is none of the %s", line.Method, c.kind.Noun())
			continue
		}
		if c.kind.Aside != nil && c.kind.Aside(line.URL) {
			c.Told.Add(diag.RequestIgnored, line.At(), "%q %s", diag.Clip(line.URL), c.kind.AsideWhy)
			continue
		}
		if len(c.op.Paths) == maxPaths {
			c.Told.Add(diag.TooMuch, line.At(), "the page has more than %d request lines, the rest is left out", maxPaths)
			break
		}
		path, ok := c.readPath(line, &broken)
		if !ok {
			continue
		}
		if len(c.op.Paths) == 0 {
			c.op.Method = model.Text{Value: line.Method, At: line.At()}
		}
		c.op.Paths, c.out.Lines = append(c.op.Paths, path), append(c.out.Lines, line.From(path.At))
	}
	if c.lost = len(c.op.Paths) == 0 && len(broken) > 0; c.lost {
		broken[0].Message += ", and the page has no other: its " + c.kind.Noun() + " is left out"
	}
	c.Told = append(c.Told, broken...)
	c.cutKeys()
}

// pathKey matches the key that a path ends in: a segment of its own, or in parentheses behind the collection.
var pathKey = markdown.Matching(`(?:/\{[^{}]*\}|\('?\{[^{}]*\}'?\))$`)

// cutKeys shortens the paths that end in the key of a thing where other lines of the page, or its examples, end in its
// collection: what is created has no key yet.
func (c pathReader) cutKeys() {
	if c.kind.Item {
		return
	}
	collections := c.exampleCollections()
	for _, path := range c.op.Paths {
		collections[model.LastSegment(path.Template)] = true
	}
	for i := range c.op.Paths {
		path := &c.op.Paths[i]
		key := pathKey().FindStringIndex(path.Template)
		if key == nil || !collections[model.LastSegment(path.Template[:key[0]])] {
			continue
		}
		c.Told.Add(diag.PathMended, path.At, "%q ends in the key of what is %s, which other lines do not, it is left out", diag.Clip(path.Template), c.kind.Done)
		path.Template, path.Parameters = path.Template[:key[0]], path.Parameters[:len(path.Parameters)-1]
	}
}

// exampleCollections returns the folded last segments of the URLs that examples send something to.
func (c pathReader) exampleCollections() map[string]bool {
	out := map[string]bool{}
	for _, e := range c.op.Examples {
		if e.Request == nil {
			continue
		}
		if line, ok := message.ParseRequestLine(e.Request.Start); ok && line.Method == c.kind.Method {
			_, path, _ := message.ReadURL(line.URL)
			out[model.LastSegment(path)] = true
		}
	}
	return out
}

// maxURL is the longest URL that is read, in bytes; the longest of the v1.0 reference has 408.
const maxURL = 2048

// readPath returns the path of a request line; why a line has none goes to broken, if the line is a slip.
func (c pathReader) readPath(line message.RequestLine, broken *diag.List) (model.Path, bool) {
	_, template, start := message.ReadURL(line.URL)
	if len(line.URL) > maxURL {
		c.Told.Add(diag.TooMuch, line.URLAt(0), "the URL has %d bytes, more than %d, it is left out", len(line.URL), maxURL)
		return model.Path{}, false
	}
	if strings.Contains(line.URL, "**") || template == "/" {
		broken.Add(diag.RequestBroken, line.URLAt(0), "%q is no URL", diag.Clip(line.URL))
		return model.Path{}, false
	}
	at := line.URLAt(start)
	template, parameters, written := readParameters(c.mendPath(template, at))
	if strings.ContainsAny(model.ReplacePlaceholders(template, ""), "{}<>") {
		broken.Add(diag.RequestBroken, line.URLAt(0), "%q has a placeholder that is not closed", diag.Clip(line.URL))
		return model.Path{}, false
	}
	out := model.Path{Template: template, At: at}
	for i, name := range parameters {
		out.Parameters = append(out.Parameters, model.Parameter{Value: name, At: at, Description: c.described(written[i])})
	}
	return out, true
}
