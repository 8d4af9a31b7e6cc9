package markdown

import (
	"strings"

	"github.com/yuin/goldmark/ast"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
)

// A Section is a heading with what stands below it, up to the next heading of its level or above.
type Section struct {
	Heading Text
	// Words are those of the heading, and Name is the same folded for look-ups.
	Words, Name string
	Level       int
	// At is the heading's place.
	At diag.Pos
	// Blocks stand directly below the heading.
	Blocks []ast.Node
	Subs   []*Section
}

// cutSections returns the tree of sections below the document's root: a section without a heading, which holds what
// stands before the first one. Tab headings ("# [HTTP](#tab/http)") are no sections: what a tab holds belongs
// to the section around it (FORMAT.md, "Tabs").
func (f *File) cutSections(root ast.Node) *Section {
	top := &Section{}
	path := []*Section{top}
	for n := root.FirstChild(); n != nil; n = n.NextSibling() {
		h, ok := n.(*ast.Heading)
		if !ok {
			last := path[len(path)-1]
			last.Blocks = append(last.Blocks, n)
			continue
		}
		heading := f.Inline(h)
		if isTab(heading) || isInclude(heading) {
			continue
		}
		s := &Section{Heading: heading, Level: h.Level, At: f.headingPos(h, heading), Words: strings.TrimSpace(heading.Plain())}
		s.Name = Fold(s.Words)
		for len(path) > 1 && path[len(path)-1].Level >= s.Level {
			path = path[:len(path)-1]
		}
		parent := path[len(path)-1]
		parent.Subs = append(parent.Subs, s)
		path = append(path, s)
	}
	return top
}

// headingPos returns where the heading's line begins to say something.
func (f *File) headingPos(h *ast.Heading, heading Text) diag.Pos {
	if !heading.IsZero() {
		return heading.Pos(0)
	}
	return f.Pos(f.Offset(h))
}

// isTab reports whether a heading is the head of a language tab.
func isTab(heading Text) bool {
	link, ok := heading.FirstLink()
	return ok && strings.HasPrefix(link.Dest, "#tab/")
}

// isInclude reports whether a heading is an include with a line of hyphens below it, which only ends a group of tabs.
func isInclude(heading Text) bool {
	link, ok := heading.FirstLink()
	return ok && endsInInclude(heading.Words[:link.From])
}

// Fold lower-cases a title and drops what titles end in by accident.
func Fold(s string) string { return strings.ToLower(strings.Trim(s, " :.*?\\")) }

// Head returns the first section of level 1, nil when the file has none.
func (f *File) Head() *Section {
	for _, s := range f.Root.Subs {
		if s.Level == 1 {
			return s
		}
	}
	return nil
}

// All yields the section and every section below it, in the file's order.
func (s *Section) All(yield func(*Section) bool) { s.all(yield) }

func (s *Section) all(yield func(*Section) bool) bool {
	if !yield(s) {
		return false
	}
	for _, sub := range s.Subs {
		if !sub.all(yield) {
			return false
		}
	}
	return true
}

// Leaves yields the blocks below a heading in the file's order. What stands in a list item or a block quote is yielded
// as if it stood there alone: a table is the same table when somebody made it part of a step or of a note
// (FORMAT.md, "Tables and their rows").
func (s *Section) Leaves(yield func(ast.Node) bool) {
	for _, block := range s.Blocks {
		if !leavesOf(block, yield) {
			return
		}
	}
}

// leavesOf yields a block, or the blocks in it when it only holds others.
func leavesOf(block ast.Node, yield func(ast.Node) bool) bool {
	switch block.(type) {
	case *ast.List, *ast.ListItem, *ast.Blockquote:
	default:
		return yield(block)
	}
	for n := block.FirstChild(); n != nil; n = n.NextSibling() {
		if !leavesOf(n, yield) {
			return false
		}
	}
	return true
}
