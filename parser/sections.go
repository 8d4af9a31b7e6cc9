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
}

// permissionSections are the folded headings of the section of permissions.
var permissionSections = []string{"permissions", "prerequisites"}

// sectionKinds are the sections of level 2 of an API page (docs-format §3).
var sectionKinds = []sectionKind{
	{permissionSections, (*createPage).readPermissions},
	{[]string{"http request", "http requests"}, (*createPage).readRequest},
	{[]string{"request headers", "optional request headers"}, (*createPage).readHeaders},
	{[]string{"request body"}, (*createPage).readRequestBody},
	{[]string{"response", "responses", "http response"}, (*createPage).readResponse},
	{[]string{"example", "examples"}, (*createPage).readExamples},
	{[]string{"see also", "remarks", "next steps", "related content", "optional query parameters"}, nil},
}

// has reports whether a folded heading is one of the kind; a remark in parentheses may follow.
func (k sectionKind) has(name string) bool {
	name, _, _ = strings.Cut(name, " (")
	return slices.Contains(k.names, name)
}

// readSections reads the sections below the page's title, in order.
func (c *createPage) readSections() {
	for _, s := range c.topSections() {
		i := slices.IndexFunc(sectionKinds, func(k sectionKind) bool { return k.has(s.name) })
		switch {
		case i < 0:
			c.diags.Add(diag.SectionUnknown, c.pos(s.offset), "section %q is not understood", clip(s.heading.s))
		case sectionKinds[i].read != nil:
			sectionKinds[i].read(c, s)
		}
	}
}

// topSections returns the sections below the title, or the page's outermost ones when it has no title.
func (c *createPage) topSections() []*section {
	if head := c.head(); head != nil {
		return head.subs
	}
	return c.root.subs
}
