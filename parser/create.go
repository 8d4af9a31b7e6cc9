package parser

import (
	"cmp"
	"slices"
	"strings"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// A createPage is a page that documents a create operation, while it is read.
type createPage struct {
	*page
	op       *model.Operation
	refs     references
	requests []requestLine
	// folder is the version that a folder of the page names, the docs root included, "" when none does.
	folder string
	// scopes is how many scopes the page named up to here.
	scopes int
	// boilerplate is the place of the sentence that calls all rows of the body table required.
	boilerplate diag.Pos
	// ruled are the tables of the request body that have sentences of their own.
	ruled []bodyTable
	// parts are the tables of the request body that are about one of several types.
	parts []*bodyPart
	// nested are the rows of the request body that are about what other rows hold.
	nested []nestedRow
	// responseTypes are the types that the response text links to, as alternatives ("an [A] or [B] object").
	responseTypes []typeCell
	// returned is the type of the response when that is not what is created, zero otherwise.
	returned typeCell
	// media are the media types that the page names for the request's body.
	media []model.Text
	// required are the properties that sentences about the request body call required.
	required []requiredName
	// lost means that a finding tells that the page's operation is left out.
	lost bool
	// shown are the statuses of success that only examples show.
	shown []int
	// bodyTypes are the types that the text of the request body links to, as alternatives.
	bodyTypes []typeCell
	// derivedTypes are the types of a table "Derived type" below the title: what can be created.
	derivedTypes []typeCell
	// elsewhere means that the last request did not go to the service, so that no response belongs to an example.
	elsewhere bool
	// enums are the enums of tables on the page itself.
	enums []*enumSection
	// sent are the keys that request examples send.
	sent topKeys
	// annotated is the type that an example is annotated with.
	annotated typeCell
	// ops are the operations of the page, one for each type that it creates.
	ops []*model.Operation
}

// readCreate reads a page that documents a create operation, or says why it documents none. root is the name of the
// docs root.
func readCreate(p *page, root string) result {
	c := &createPage{page: p, op: &model.Operation{Page: p.Page}, folder: cmp.Or(folderVersion(p.Path), folderVersion(root))}
	c.mentionLinks(c.intro)
	c.readDerivedTypes()
	c.readSections()
	c.readEnums()
	if len(c.requests) == 0 {
		c.findRequest()
	}
	reason := c.notCreate()
	if reason == "" {
		reason = c.readOperation()
	}
	if reason == "" {
		return result{create: c, diags: p.diags}
	}
	r := result{alike: c.alike()}
	if !c.lost {
		r.skipped.Add(diag.PageSkipped, c.titlePos(), "the page documents no create operation: %s", reason)
	}
	if r.alike || c.lost {
		r.skipped = append(r.skipped, p.diags...)
	}
	return r
}

// readOperation completes the operation from what the sections said; it returns why it cannot, or "".
func (c *createPage) readOperation() string {
	c.dropOthers()
	c.readPaths()
	if len(c.op.Paths) == 0 {
		return "no request line has a usable URL"
	}
	c.checkParameters()
	c.readVersion()
	c.annotated = c.exampleType()
	c.findBody()
	c.settleMedia()
	c.readBinds()
	c.sent = c.requestKeys(func(model.Example) bool { return true })
	if c.op.Body != nil {
		markRows(c.op.Body.Properties, c.sent)
	}
	c.checkStatus()
	return ""
}

// alike reports whether a page looks as if it should be taken: it is called "Create …" or shows 201, and it sends.
func (c *createPage) alike() bool {
	return strings.HasPrefix(fold(c.titleWords()), "create") || c.created()
}

// titlePos is the place of the page's title.
func (c *createPage) titlePos() diag.Pos {
	if c.Title.At.IsZero() {
		return c.whole()
	}
	return c.Title.At
}

// readRequest keeps the request lines of the "HTTP request" section.
func (c *createPage) readRequest(s *section) { c.requests = append(c.requests, c.requestLines(s)...) }

// reasonNoPost is why most pages are not taken.
const reasonNoPost = "it has no POST line below \"HTTP request\""

// findRequest takes the request lines of a page without an "HTTP request" section from where they stand: above the
// request headers, among the permissions.
func (c *createPage) findRequest() {
	for _, s := range c.topSections() {
		if slices.Contains(permissionSections, s.name) {
			c.readRequest(s)
		}
	}
}

// notCreate returns why a page documents no create operation, or "". The rule is the one that docs-format §2.3
// found to fit real pages: request lines, title, status and examples decide, never the file's name.
func (c *createPage) notCreate() string {
	posts := c.posts()
	switch title := c.titleWords(); {
	case len(posts) == 0:
		return reasonNoPost
	case strings.Contains(title, ": "), strings.HasSuffix(title, " action"), strings.HasSuffix(title, " function"):
		return "its title is that of an action or function"
	case all(posts, func(l requestLine) bool { return strings.HasSuffix(l.url, "$ref") }):
		return "it adds a link to what is there already"
	case all(posts, func(l requestLine) bool { return actionURL().MatchString(l.url) }):
		return "it calls an action"
	case c.created():
		return ""
	case !strings.HasPrefix(fold(title), "create"):
		return "its title does not begin with \"Create\" and nothing returns 201"
	default:
		return ""
	}
}

// actionURL matches a URL that ends in the name of an action rather than of a collection.
var actionURL = matching(`/(?:add|reply|create[A-Z]\w*)$`)

// posts returns the request lines with the method POST.
func (c *createPage) posts() []requestLine {
	var out []requestLine
	for _, l := range c.requests {
		if l.method == "POST" {
			out = append(out, l)
		}
	}
	return out
}

func all[T any](list []T, holds func(T) bool) bool {
	for _, x := range list {
		if !holds(x) {
			return false
		}
	}
	return true
}

// maxPaths is how many request lines of a page are read; the v1.0 reference has 23 at most.
const maxPaths = 100

// readPaths takes method and paths from the request lines.
func (c *createPage) readPaths() {
	for _, line := range c.requests {
		if line.method != "POST" {
			c.diags.Add(diag.RequestIgnored, c.pos(line.offset), "the %s request is none of the create operation", line.method)
			continue
		}
		if actionURL().MatchString(line.url) {
			c.diags.Add(diag.RequestIgnored, c.pos(line.offset), "%q is an action, not what the other lines create in", clip(line.url))
			continue
		}
		if len(c.op.Paths) == maxPaths {
			c.diags.Add(diag.TooMuch, c.pos(line.offset), "the page has more than %d request lines, the rest is left out", maxPaths)
			break
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
	if len(c.op.Paths) == 0 {
		c.tellLost()
	}
	c.cutKeys()
}

// tellLost says in the finding about a request line that the page has no usable one, in place of one about the page.
func (c *createPage) tellLost() {
	i := slices.IndexFunc(c.diags, func(d diag.Diagnostic) bool { return d.Code == diag.RequestBroken })
	if i >= 0 {
		c.diags[i].Message += ", and the page has no other: its create operation is left out"
		c.lost = true
	}
}

// The versions of the service. A page that does not say which one it is about is about the default one.
const (
	versionDefault = "v1.0"
	versionBeta    = "beta"
)

// folderVersion returns the version that a folder of a path names, "" when none does.
func folderVersion(path string) string {
	for folder := range strings.SplitSeq(path, "/") {
		if folder == versionDefault || folder == versionBeta {
			return folder
		}
	}
	return ""
}

// readVersion takes the version from the page's folder, else from the first URL that names one; it is empty when the
// page names none.
func (c *createPage) readVersion() {
	example := c.exampleVersion()
	if example.Value != "" && (c.folder == "" || c.folder == example.Value) {
		c.op.Version = example
		return
	}
	c.op.Version = model.Text{Value: c.folder, At: c.whole()}
	if example.Value != "" {
		c.diags.Add(diag.VersionDiffers, example.At, "the example is about %s, the page's folder about %s, which is taken", example.Value, c.folder)
	}
}

// exampleVersion returns the version in the URL of the first request example that names one.
func (c *createPage) exampleVersion() model.Text {
	for _, e := range c.op.Examples {
		if e.Request == nil {
			continue
		}
		if line, ok := parseRequestLine(e.Request.Start, 0); ok {
			if version, _, _ := readURL(line.url); version != "" {
				at := e.Request.At
				at.Column += line.urlOffset + strings.Index(line.url, version)
				return model.Text{Value: version, At: at}
			}
		}
	}
	return model.Text{}
}
