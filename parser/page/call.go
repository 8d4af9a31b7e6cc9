package page

import (
	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/jsontext"
	"github.com/seed-8ef76b74/graphgen/parser/markdown"
	"github.com/seed-8ef76b74/graphgen/parser/model"
	"github.com/seed-8ef76b74/graphgen/parser/page/ref"
	"github.com/seed-8ef76b74/graphgen/parser/page/rows"
	"github.com/seed-8ef76b74/graphgen/parser/page/sheet"
)

// A Call is what a page says of one kind of operation. What depends on other pages, the subject above all, is left
// open: whatever has to be chosen between stands here, read, with what there is to tell of each choice.
type Call struct {
	Page *model.Page
	Kind *Kind
	// TitleAt is the place of the page's title, of the whole page when it has none.
	TitleAt diag.Pos
	// Folder is the version that a folder of the page names, the docs root included, "" when none does.
	Folder string
	// Operation is all that does not depend on the subject.
	Operation *model.Operation
	// Lines hold for each path of the operation the words of its line, from the path's place on.
	Lines []string
	// Holds says for each response of the operation whether it holds the subject: it can have a body, and where only an
	// example shows the status, that one has one.
	Holds []bool

	// Subjects are the types of a table below the title: what can be created. Returned are those that the response text
	// links to, as alternatives ("an [A] or [B] object"), Sent those that the text of the request body links to, and
	// Annotated is the type that an example is annotated with, zero when none is.
	Subjects, Returned, Sent []ref.Named
	Annotated                ref.Named

	// Boilerplate is the place of the sentence that calls all rows of the request body required, zero when there is
	// none.
	Boilerplate diag.Pos
	// Tables are those of the request body that have a sentence each; their rows are rows of the body.
	Tables []BodyTable
	// Parts are the tables of the request body that are about one of several types.
	Parts []BodyPart
	// Nested are the rows of the request body that are about what other rows hold.
	Nested []rows.NestedRow
	// Required are the properties that sentences about the request body call required.
	Required []RequiredName
	// Keys are those that request examples send.
	Keys TopKeys

	// Enums are those of tables on the page itself.
	Enums []*rows.EnumSection
	// Nodes are the values in the bodies of the examples.
	Nodes map[*model.JSONBody]jsontext.Node
	Uses  ref.Uses
	// Coverage counts what was read, Diags tells what was odd.
	Coverage model.Coverage
	Diags    diag.List

	// shown are the qualified names under which the page's JSON shows types, by folded short name; nil on a page in the
	// default namespace.
	shown map[string]model.Name
}

// A Reading is what became of a page about calls.
type Reading struct {
	Calls []*Call
	// Skipped says why nothing is taken; Alike that the page looks like one of which something should be.
	Skipped diag.List
	Alike   bool
}

// readCalls reads a page about calls, or says why it takes nothing of it. root is the name of the docs root's own
// folder.
func readCalls(f *markdown.File, root string) Reading {
	var out Reading
	kinds := kindsOf(f)
	for _, kind := range kinds {
		c := newCallReader(f, kind, root)
		reason := c.read()
		if reason == "" {
			out.Calls = append(out.Calls, c.finish())
			continue
		}
		alike := c.alike()
		if !c.lost {
			out.Skipped.Add(diag.PageSkipped, c.TitlePos(), "the page documents no %s: %s", kind.Noun(), reason)
		}
		if alike || c.lost {
			out.Skipped = append(out.Skipped, c.Told...)
		}
		out.Alike = out.Alike || alike
	}
	return out
}

// kindsOf returns the kinds of operation that a page has request lines of, the first kind when it has none at all.
func kindsOf(f *markdown.File) []*Kind {
	all := Kinds()
	if len(all) == 1 {
		return all
	}
	methods := map[string]bool{}
	scratch := &sheet.Sheet{File: f, Page: &model.Page{}}
	for _, s := range scratch.TopSections() {
		for _, line := range requestLines(scratch, s) {
			methods[line.Method] = true
		}
	}
	var out []*Kind
	for _, k := range all {
		if methods[k.Method] {
			out = append(out, k)
		}
	}
	if len(out) == 0 {
		return all[:1]
	}
	return out
}

// Use adds to some uses, a copy of the page's own, that of a type which the page names, and returns the reference that
// it makes.
func (c *Call) Use(uses *ref.Uses, n ref.Named, use ref.Use) *model.Ref {
	return uses.Add(ref.Origin{Namespace: c.Page.Namespace.Value, Shown: func(short string) model.Name { return c.shown[short] }}, n, use)
}
