package parser

import (
	"slices"
	"strings"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
)

// A sectionKind is a kind of section of an API page.
type sectionKind struct {
	// names are the folded headings.
	names []string
	// read reads the section; nil for a section that holds nothing of the model.
	read func(*createPage, *section)
	// why is why nothing is read of a section that says something; empty for one that says nothing of its own.
	why string
	// example says that headings below are parts of examples.
	example bool
	// prose says that plain paragraphs are notes.
	prose bool
}

// permissionSections are the folded headings of the section of permissions.
var permissionSections = []string{"permissions", "prerequisites"}

// sectionKinds returns the sections of level 2 of an API page (docs-format §3).
func sectionKinds() []sectionKind {
	return []sectionKind{
		{names: permissionSections, read: (*createPage).readPermissions, prose: true},
		{names: []string{"http request", "http requests"}, read: (*createPage).readRequest},
		{names: []string{"path parameters", "path parameter"}, read: (*createPage).readPathParameters},
		{names: []string{"query parameters"}, why: "the query of a create call is no part of the model"},
		{names: []string{"function parameters"}, why: "a create call has no parameters of a function"},
		{names: []string{"request headers", "optional request headers"}, read: (*createPage).readHeaders},
		{names: []string{"request body"}, read: (*createPage).readRequestBody},
		{names: []string{"response", "responses", "http response"}, read: (*createPage).readResponseSection},
		{names: []string{"example", "examples"}, read: (*createPage).readExamples, example: true},
		{names: []string{"see also", "remarks", "next steps", "related content", "optional query parameters", "error response", "error responses", "error codes"}},
	}
}

// has reports whether a folded heading is one of the kind; a remark in parentheses may follow, and behind "Example"
// any words about it.
func (k sectionKind) has(name string) bool {
	if k.example {
		name, _, _ = strings.Cut(name, " ")
		return slices.Contains(k.names, strings.TrimSuffix(name, ":"))
	}
	name, _, _ = strings.Cut(name, " (")
	return slices.Contains(k.names, name)
}

// kindOf returns the kind of a section of a folded name, nil when there is none.
func kindOf(name string) *sectionKind {
	for _, k := range sectionKinds() {
		if k.has(name) {
			return &k
		}
	}
	return nil
}

// readSections reads the sections below the page's title, in order, and those below them that a slip in a heading's
// level has put there.
func (c *createPage) readSections() {
	if head := c.head(); head != nil {
		c.readRemarks(head)
	}
	for _, s := range c.topSections() {
		kind := kindOf(s.name)
		if kind == nil {
			c.diags.Add(diag.SectionUnknown, c.pos(s.offset), "section %q is not understood", clip(s.heading.s))
			continue
		}
		c.readSection(s, kind)
	}
}

// readSection reads a section and the misplaced ones below it. Below examples stand requests and responses, which have
// names of sections and are none.
func (c *createPage) readSection(s *section, kind *sectionKind) {
	if kind.why != "" {
		c.diags.Add(diag.SectionUnknown, c.pos(s.offset), "section %q is left out: %s", clip(s.heading.s), kind.why)
	}
	if kind.read != nil {
		kind.read(c, s)
	}
	if kind.example {
		return
	}
	c.readNotes(s, kind.prose)
	c.readSubsections(s, kind)
}

// readSubsections reads the misplaced sections below one, and the notes of all others.
func (c *createPage) readSubsections(s *section, kind *sectionKind) {
	for _, sub := range s.subs {
		if misplaced := kindOf(sub.name); misplaced != nil && !misplaced.has(s.name) {
			c.readSection(sub, misplaced)
			continue
		}
		c.readNotes(sub, kind.prose)
	}
}

// topSections returns the sections below the title, or the page's outermost ones when it has no title.
func (c *createPage) topSections() []*section {
	if head := c.head(); head != nil {
		return head.subs
	}
	return c.root.subs
}
