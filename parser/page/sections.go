package page

import (
	"slices"
	"strings"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/markdown"
	"github.com/seed-8ef76b74/graphgen/parser/page/sheet"
)

// A sectionKind is a kind of section of a page about calls.
type sectionKind struct {
	// names are the folded headings, the first one is what [Kind.Sections] calls it.
	names []string
	// read reads the section; nil for a section that holds nothing of the model.
	read func(*callReader, *markdown.Section)
	// unread is why nothing is read of a section that says something, of which the name of the operation's kind is a
	// part; empty for one that says nothing of its own.
	unread string
	// example says that headings below are parts of examples.
	example bool
	// prose says that plain paragraphs are notes.
	prose bool
}

// permissionSections are the folded headings of the section of permissions.
var permissionSections = []string{"permissions", "prerequisites"}

// sections are those of level 2 of a page about calls (FORMAT.md, "Sections of a call's page").
func sections() []sectionKind {
	return []sectionKind{
		{names: permissionSections, read: readPermissions, prose: true},
		{names: []string{"http request", "http requests"}, read: (*callReader).readRequest},
		{names: []string{"path parameters", "path parameter"}, read: readPathParameters},
		{names: []string{"query parameters"}, unread: "the query of a %s call is no part of the model"},
		{names: []string{"function parameters"}, unread: "a %s call has no parameters of a function"},
		{names: []string{"request headers", "optional request headers"}, read: readHeaders},
		{names: []string{"request body"}, read: readRequestBody},
		{names: []string{"response", "responses", "http response"}, read: readResponse},
		{names: []string{"example", "examples"}, read: readExamples, example: true},
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

// sectionOf returns the kind of a section of a folded name, nil when there is none.
func sectionOf(name string) *sectionKind {
	for _, k := range sections() {
		if k.has(name) {
			return &k
		}
	}
	return nil
}

// readSections reads the sections below the page's title, in order, and those below them that a slip in a heading's
// level has put there.
func (c *callReader) readSections() {
	if head := c.Head(); head != nil {
		c.readRemarks(head)
	}
	for _, s := range c.TopSections() {
		kind := sectionOf(s.Name)
		if kind == nil {
			c.Told.Add(diag.SectionUnknown, s.At, "section %q is not understood", diag.Clip(s.Heading.Words))
			continue
		}
		c.readSection(s, kind)
	}
}

// readSection reads a section and the misplaced ones below it. Below examples stand requests and responses, which have
// names of sections and are none.
func (c *callReader) readSection(s *markdown.Section, kind *sectionKind) {
	if kind.unread != "" {
		c.Told.Add(diag.SectionUnknown, s.At, "section %q is left out: "+kind.unread, diag.Clip(s.Heading.Words), c.kind.Kind)
	}
	if kind.read != nil && slices.Contains(c.kind.Sections, kind.names[0]) {
		kind.read(c, s)
	}
	if kind.example {
		return
	}
	c.readNotes(s, kind.prose)
	c.readSubsections(s, kind)
}

// readSubsections reads the misplaced sections below one, and the notes of all others.
func (c *callReader) readSubsections(s *markdown.Section, kind *sectionKind) {
	for _, sub := range s.Subs {
		if misplaced := sectionOf(sub.Name); misplaced != nil && !misplaced.has(s.Name) {
			c.readSection(sub, misplaced)
			continue
		}
		c.readNotes(sub, kind.prose)
	}
}

// tablesBelow returns the tables of a section and of the sections below it that are of no kind of their own.
func tablesBelow(s *sheet.Sheet, below *markdown.Section) []markdown.Table {
	out := s.Tables(below)
	for _, sub := range below.Subs {
		if sectionOf(sub.Name) == nil {
			out = append(out, tablesBelow(s, sub)...)
		}
	}
	return out
}
