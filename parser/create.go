package parser

import (
	"cmp"
	"strings"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// A createPage is a page that documents a create operation, while it is read.
type createPage struct {
	*page
	op    *model.Operation
	refs  references
	lines []requestLine
	// boilerplate is the place of the sentence that calls all rows of the body table required.
	boilerplate diag.Pos
	// responseType is the type that the response text links to.
	responseType typeCell
}

// readCreate reads a page that documents a create operation; nil, with the reason, when it documents none.
func readCreate(p *page) *createPage {
	c := &createPage{page: p, op: &model.Operation{Page: p.Page}}
	c.mentionLinks(c.intro)
	c.readSections()
	if reason := c.notCreate(); reason != "" {
		c.diags.Add(diag.PageSkipped, c.titlePos(), "the page documents no create operation: %s", reason)
		return nil
	}
	c.readPaths()
	if len(c.op.Paths) == 0 {
		c.diags.Add(diag.PageSkipped, c.titlePos(), "the page documents no create operation: no request line has a usable URL")
		return nil
	}
	c.readVersion()
	if !c.readCreated() {
		return nil
	}
	c.markKey()
	c.requireRows()
	return c
}

// titlePos is the place of the page's title.
func (c *createPage) titlePos() diag.Pos {
	if c.Title.At.IsZero() {
		return c.whole()
	}
	return c.Title.At
}

// readRequest keeps the request lines of the "HTTP request" section.
func (c *createPage) readRequest(s *section) { c.lines = append(c.lines, c.requestLines(s)...) }

// notCreate returns why a page documents no create operation, or "". The rule is the one that docs-format §2.3
// found to fit real pages: request lines, title, status and examples decide, never the file's name.
func (c *createPage) notCreate() string {
	posts := c.posts()
	switch title := c.Title.Value; {
	case len(posts) == 0:
		return "it has no POST line below \"HTTP request\""
	case strings.Contains(title, ": "), strings.HasSuffix(title, " action"), strings.HasSuffix(title, " function"):
		return "its title is that of an action or function"
	case all(posts, func(l requestLine) bool { return strings.HasSuffix(l.url, "$ref") }):
		return "it adds a link to what is there already"
	case c.created():
		return ""
	case !strings.HasPrefix(fold(title), "create"):
		return "its title does not begin with \"Create\" and nothing returns 201"
	case !all(posts, func(l requestLine) bool { return !strings.HasSuffix(l.url, "/add") }):
		return "it calls an action"
	default:
		return ""
	}
}

// posts returns the request lines with the method POST.
func (c *createPage) posts() []requestLine {
	var out []requestLine
	for _, l := range c.lines {
		if l.method == "POST" {
			out = append(out, l)
		}
	}
	return out
}

// statusCreated is the status of a successful create request.
const statusCreated = 201

// created reports whether the response text or an example shows 201.
func (c *createPage) created() bool {
	if c.hasStatus(statusCreated) {
		return true
	}
	for _, e := range c.op.Examples {
		if e.Response != nil && e.Response.Status == statusCreated {
			return true
		}
	}
	return false
}

func all[T any](list []T, holds func(T) bool) bool {
	for _, x := range list {
		if !holds(x) {
			return false
		}
	}
	return true
}

// readPaths takes method and paths from the request lines.
func (c *createPage) readPaths() {
	for _, line := range c.lines {
		if line.method != "POST" {
			c.diags.Add(diag.RequestIgnored, c.pos(line.offset), "the %s request is none of the create operation", line.method)
			continue
		}
		path, ok := c.readPath(line)
		if !ok {
			continue
		}
		if len(c.op.Paths) == 0 {
			c.op.Method = model.Text{Value: line.method, At: c.pos(line.offset)}
		}
		c.op.Paths = append(c.op.Paths, path)
	}
}

// versionDefault is the version of a page that does not say which one it is about.
const versionDefault = "v1.0"

// readVersion takes the version from the first URL that names one, then from the page's folder.
func (c *createPage) readVersion() {
	for _, e := range c.op.Examples {
		if e.Request == nil {
			continue
		}
		if line, ok := parseRequestLine(e.Request.Start, 0); ok {
			if version, _, _ := readURL(line.url); version != "" {
				at := e.Request.At
				at.Column += line.urlOffset + strings.Index(line.url, version)
				c.op.Version = model.Text{Value: version, At: at}
				return
			}
		}
	}
	for folder := range strings.SplitSeq(c.Path, "/") {
		if folder == versionDefault || folder == "beta" {
			c.op.Version = model.Text{Value: folder, At: c.whole()}
			return
		}
	}
	c.op.Version = model.Text{Value: versionDefault, At: c.whole()}
	c.diags.Add(diag.VersionAssumed, c.titlePos(), "no URL and no folder names the version, %s is assumed", versionDefault)
}

// readCreated finds the created type: the response text's link, else the annotation or "@odata.type" of an example,
// else the title's last word. False, with a diagnostic, when none of them names one.
func (c *createPage) readCreated() bool {
	annotated := c.exampleType()
	cell := c.responseType
	switch {
	case annotated.name != "" && (cell.name == "" || sameShort(annotated.name, cell.name)):
		annotated.link, annotated.offset = cell.link, cmp.Or(cell.offset, annotated.offset)
		cell = annotated
	case annotated.name != "":
		c.diags.Add(diag.CreatedDiffers, c.pos(cell.offset), "the response is a %s here and a %s in the example, the former is taken", clip(cell.name), clip(annotated.name))
	}
	if !typeName.MatchString(cell.name) {
		c.diags.Add(diag.CreatedUnknown, c.titlePos(), "neither the response text nor an example names the type that is created, the page is left out")
		return false
	}
	c.op.Creates = c.refs.use(c.page, cell)
	for i := range c.op.Responses {
		if code := c.op.Responses[i].Status.Value; code >= 200 && code < 300 {
			c.op.Responses[i].Type = c.op.Creates
		}
	}
	if c.op.Body != nil {
		c.op.Body.Type = c.op.Creates
	}
	c.checkStatus()
	return true
}

// checkStatus adds the status of a create page whose text names none of success.
func (c *createPage) checkStatus() {
	for _, r := range c.op.Responses {
		if r.Type != nil {
			return
		}
	}
	c.diags.Add(diag.StatusMissing, c.titlePos(), "the response text names no status of success, 201 is assumed")
	c.op.Responses = append(c.op.Responses, model.Response{Status: model.Fact[int]{Value: statusCreated, At: c.titlePos()}, Type: c.op.Creates})
}

// exampleType returns the type that an example's response, or else its request, is annotated with.
func (c *createPage) exampleType() typeCell {
	var found typeCell
	for _, e := range c.op.Examples {
		for _, msg := range []*model.Message{e.Response, e.Request} {
			if msg != nil && msg.ODataType.Value != "" && found.name == "" {
				found = typeCell{name: msg.ODataType.Value, offset: c.offsetOf(msg.ODataType.At)}
			}
		}
	}
	return found
}

// offsetOf returns the offset of a position on this page.
func (c *createPage) offsetOf(at diag.Pos) int { return c.page.lines[at.Line-1] + at.Column - 1 }

// sameShort reports whether two written names end in the same short name.
func sameShort(a, b string) bool {
	return strings.EqualFold(a[strings.LastIndexByte(a, '.')+1:], b[strings.LastIndexByte(b, '.')+1:])
}

// compareOperations orders operations by path, method and created type.
func compareOperations(a, b *model.Operation) int {
	return cmp.Or(
		strings.Compare(a.Paths[0].Template, b.Paths[0].Template),
		strings.Compare(a.Method.Value, b.Method.Value),
		a.Creates.Name.Compare(b.Creates.Name),
		strings.Compare(a.Page.Path, b.Page.Path),
	)
}
