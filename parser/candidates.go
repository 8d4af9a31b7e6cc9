package parser

import (
	"slices"
	"strings"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// createdTypes returns the types that a page creates: those of a table of derived types, else those that the response
// text links to, an example is annotated with, or the body's text links to. Of these the ones count that the page's
// URLs hold, unless the response text and the example agree: the response may be something that only tells of the
// creation, and an example may show what is around it. None are returned when the page does not say.
func (l *linker) createdTypes(c *createPage) []typeCell {
	switch {
	case len(c.derivedTypes) > 0:
		return c.derivedTypes
	case c.onlyAccepted() && len(c.bodyTypes) > 0: // the response speaks of the work to be done
		if len(c.responseTypes) > 0 {
			c.returned = c.responseTypes[0]
		}
		return c.bodyTypes
	}
	var annotated []typeCell
	if c.annotated.name != "" {
		annotated = []typeCell{c.annotated}
		if slices.ContainsFunc(c.responseTypes, func(k typeCell) bool { return sameShort(k.name, c.annotated.name) }) {
			return c.responseTypes
		}
	}
	var chosen []typeCell
	most := -1
	for _, cells := range [][]typeCell{c.responseTypes, annotated, c.bodyTypes} {
		if n := l.held(c, cells); len(cells) > 0 && n > most {
			chosen, most = cells, n
		}
	}
	if len(c.responseTypes) > 0 && &chosen[0] != &c.responseTypes[0] {
		l.settleReturned(c, chosen[0])
	}
	if len(c.responseTypes) == 0 && len(annotated) > 0 && len(c.bodyTypes) > 0 && &chosen[0] == &annotated[0] {
		l.checkSent(c)
	}
	return chosen
}

// checkSent tells that the text of the request body links to another type than an example is annotated with, where the
// annotation says what is created.
func (l *linker) checkSent(c *createPage) {
	same := func(k typeCell) bool {
		return sameShort(k.name, c.annotated.name) || l.lib.derives(shortName(c.annotated.name), shortName(k.name))
	}
	if sent := c.bodyTypes[0]; !slices.ContainsFunc(c.bodyTypes, same) {
		l.diags.Add(diag.CreatedDiffers, c.pos(sent.offset), "the request is a %s here and a %s in the example, the latter is taken", clip(sent.name), clip(c.annotated.name))
	}
}

// settleReturned makes the type that the response text links to what a call returns that creates something else, unless
// an example returns what is created.
func (l *linker) settleReturned(c *createPage, created typeCell) {
	linked := c.responseTypes[0]
	returns := func(e model.Example) bool {
		return e.Response != nil && sameShort(e.Response.ODataType.Value, created.name)
	}
	target, _ := l.lib.find(c.Path, linked.link)
	switch {
	case !slices.ContainsFunc(c.op.Examples, returns):
		c.returned = linked
	case !slices.Contains(l.lib.names[target], shortName(created.name)): // else the link only calls it otherwise
		l.diags.Add(diag.CreatedDiffers, c.pos(linked.offset), "the response is a %s here and a %s in the example, the latter is taken", clip(linked.name), clip(created.name))
	}
}

// held returns in how many of a page's URLs one of the types can be created.
func (l *linker) held(c *createPage, cells []typeCell) int {
	n := 0
	for _, path := range c.op.Paths {
		collection := lastSegment(path.Template)
		if slices.ContainsFunc(cells, func(cell typeCell) bool { return l.lib.holds(collection, cell.name) }) {
			n++
		}
	}
	return n
}

// holds reports whether a collection holds things of a type, as the rows of its owners' pages say or its own name does.
func (l *library) holds(collection, name string) bool {
	if namesOne(collection, name) {
		return true
	}
	short := shortName(name)
	return slices.ContainsFunc(l.byCollection[collection], func(element string) bool {
		return shortName(element) == short || l.derives(short, shortName(element))
	})
}

// namesOne reports whether a collection is called after a type, or after the last words of its name: the extensions of
// an openTypeExtension.
func namesOne(collection, name string) bool {
	name = name[strings.LastIndexByte(name, '.')+1:]
	for _, p := range plurals {
		stem, ok := strings.CutSuffix(collection, p.ending)
		one := stem + p.singular
		start := len(name) - len(one)
		if ok && stem != "" && start >= 0 && strings.EqualFold(name[start:], one) && (start == 0 || isUpper(name[start])) {
			return true
		}
	}
	return false
}

// isUpper reports whether a byte is a capital, with which a word in a name begins.
func isUpper(c byte) bool { return 'A' <= c && c <= 'Z' }

// lastSegment returns the folded last segment of a path.
func lastSegment(path string) string {
	return strings.ToLower(path[strings.LastIndexByte(path, '/')+1:])
}
