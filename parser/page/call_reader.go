package page

import (
	"cmp"
	"slices"
	"strings"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/jsontext"
	"github.com/seed-8ef76b74/graphgen/parser/markdown"
	"github.com/seed-8ef76b74/graphgen/parser/model"
	"github.com/seed-8ef76b74/graphgen/parser/page/message"
	"github.com/seed-8ef76b74/graphgen/parser/page/ref"
	"github.com/seed-8ef76b74/graphgen/parser/page/rows"
	"github.com/seed-8ef76b74/graphgen/parser/page/sheet"
)

// A callReader reads what a page says of a kind of operation.
type callReader struct {
	*sheet.Sheet
	kind *Kind
	out  *Call
	// op is the operation of the call.
	op       *model.Operation
	requests []message.RequestLine
	// parameters are what a table says of the parameters of paths.
	parameters []*pathParameter
	// scopes is how many scopes the page named up to here.
	scopes int
	// media are the media types that the page names for the request's body.
	media []model.Text
	// lost means that a finding tells that the page's operation is left out.
	lost bool
	// shown are the statuses of success that only examples show.
	shown []int
	// elsewhere means that the last request did not go to the service, so that no response belongs to an example.
	elsewhere bool
	messages  message.Reader
}

func newCallReader(f *markdown.File, kind *Kind, root string) *callReader {
	s := sheet.New(f)
	op := &model.Operation{Page: s.Page, Kind: kind.Kind}
	out := &Call{
		Page: s.Page, Kind: kind, Operation: op, Nodes: map[*model.JSONBody]jsontext.Node{},
		Folder: cmp.Or(folderVersion(s.Path), folderVersion(root)),
	}
	return &callReader{Sheet: s, kind: kind, op: op, out: out, messages: message.Reader{Sheet: s, Nodes: out.Nodes}}
}

// read reads the page; it returns why it documents no operation of the kind, or "".
func (c *callReader) read() string {
	c.out.Uses.MentionLinks(c.Origin(), c.Intro)
	subjectReader{c}.readSubjects()
	c.readSections()
	c.out.Enums = rows.EnumSections(c.Sheet)
	if len(c.requests) == 0 {
		c.findRequest()
	}
	lines := slices.DeleteFunc(slices.Clone(c.requests), func(l message.RequestLine) bool { return l.Method != c.kind.Method })
	if reason := c.kind.refuse(c.TitleWords(), lines, c.proven()); reason != "" {
		return reason
	}
	return c.readOperation()
}

// readOperation completes the operation from what the sections said; it returns why it cannot, or "".
func (c *callReader) readOperation() string {
	exampleReader{c}.dropOthers()
	pathReader{c}.readPaths()
	if len(c.op.Paths) == 0 {
		return "no request line has a usable URL"
	}
	c.checkParameters()
	c.readVersion()
	c.out.Annotated = exampleType(c.op)
	if c.kind.Subjects != nil {
		c.out.Subjects = c.kind.Subjects(c)
	}
	if c.kind.Sends {
		c.findBody()
	}
	c.settleMedia()
	c.readBinds()
	c.out.Keys = SentKeys(c.out, func(model.Example) bool { return true })
	if c.op.Body != nil {
		rows.MarkRows(c.op.Body.Properties, c.out.Keys.Has(model.EntityKey))
	}
	c.checkStatus()
	return ""
}

// finish returns the call.
func (c *callReader) finish() *Call {
	c.out.TitleAt = c.TitlePos()
	for i, r := range c.op.Responses {
		holds := c.holds(r.Status.Value)
		c.out.Holds = append(c.out.Holds, holds)
		if holds {
			c.op.Responses[i].ContentTypes = c.mediaOf(r.Status.Value)
		}
	}
	if c.Namespace.Value != model.NamespaceDefault {
		c.out.shown = ref.ShownNames(c.Body())
	}
	c.out.Coverage, c.out.Diags = c.Coverage, c.Told
	return c.out
}

// alike reports whether a page looks as if it should be taken: it is called "Create …" or shows 201, and it sends.
func (c *callReader) alike() bool { return c.kind.titles(c.TitleWords()) || c.proven() }

// The versions of the service. A page that does not say which one it is about is about the default one.
const (
	VersionDefault = "v1.0"
	VersionBeta    = "beta"
)

// folderVersion returns the version that a folder of a path names, "" when none does.
func folderVersion(path string) string {
	for folder := range strings.SplitSeq(path, "/") {
		if folder == VersionDefault || folder == VersionBeta {
			return folder
		}
	}
	return ""
}

// readVersion takes the version from the page's folder, else from the first URL that names one; it is empty when the
// page names none.
func (c *callReader) readVersion() {
	example, folder := c.exampleVersion(), c.out.Folder
	if example.Value != "" && (folder == "" || folder == example.Value) {
		c.op.Version = example
		return
	}
	c.op.Version = model.Text{Value: folder, At: c.Whole()}
	if example.Value != "" {
		c.Told.Add(diag.VersionDiffers, example.At, "the example is about %s, the page's folder about %s, which is taken", example.Value, folder)
	}
}

// exampleVersion returns the version in the URL of the first request example that names one.
func (c *callReader) exampleVersion() model.Text {
	for _, e := range c.op.Examples {
		if e.Request == nil {
			continue
		}
		if line, ok := message.ParseRequestLine(e.Request.Start); ok {
			if version, _, _ := message.ReadURL(line.URL); version != "" {
				at := e.Request.At
				at.Column += line.URLFrom + strings.Index(line.URL, version)
				return model.Text{Value: version, At: at}
			}
		}
	}
	return model.Text{}
}
