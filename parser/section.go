package parser

import (
	"strings"

	"github.com/yuin/goldmark/ast"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
)

// A section is a heading with what stands below it, up to the next heading of its level or above.
type section struct {
	heading text
	// words is the heading without its markup.
	words string
	// name is words folded for look-ups.
	name  string
	level int
	// offset is the heading's place in the page.
	offset int
	// blocks stand directly below the heading.
	blocks []ast.Node
	subs   []*section
}

// cutSections returns the tree of sections below the document's root: a section without a heading, which holds what
// stands before the first one. Tab headings ("# [HTTP](#tab/http)") are no sections: what a tab holds belongs
// to the section around it (docs-format §0).
func (p *page) cutSections(root ast.Node) *section {
	top := &section{}
	path := []*section{top}
	for n := root.FirstChild(); n != nil; n = n.NextSibling() {
		h, ok := n.(*ast.Heading)
		if !ok {
			last := path[len(path)-1]
			last.blocks = append(last.blocks, n)
			continue
		}
		heading := p.inline(h)
		if isTab(heading) || isInclude(heading) {
			continue
		}
		s := &section{heading: heading, level: h.Level, offset: p.headingOffset(h, heading)}
		s.words = strings.TrimSpace(heading.plain())
		s.name = fold(s.words)
		for len(path) > 1 && path[len(path)-1].level >= s.level {
			path = path[:len(path)-1]
		}
		parent := path[len(path)-1]
		parent.subs = append(parent.subs, s)
		path = append(path, s)
	}
	return top
}

// headingOffset returns where the heading's line begins to say something.
func (p *page) headingOffset(h *ast.Heading, heading text) int {
	if !heading.isZero() {
		return heading.offset(0)
	}
	return p.body + max(h.Pos(), 0)
}

// isTab reports whether a heading is the head of a language tab.
func isTab(heading text) bool {
	link, ok := heading.firstLink()
	return ok && strings.HasPrefix(link.dest, "#tab/")
}

// fold lower-cases a title and drops what titles end in by accident.
func fold(s string) string { return strings.ToLower(strings.Trim(s, " :.*?\\")) }

// isInclude reports whether a heading is an include with a line of hyphens below it, which only ends a group of tabs.
func isInclude(heading text) bool {
	link, ok := heading.firstLink()
	return ok && includePrefix().MatchString(heading.s[:link.from])
}

// readHead reads what stands around the page's first heading: title, namespace and description.
func (p *page) readHead() {
	head := p.head()
	if head == nil {
		p.diags.Add(diag.HeadingMissing, p.pos(p.body), "the page has no heading of level 1")
		head = p.root
	} else {
		p.Title.Value, p.Title.At = head.heading.plain(), p.pos(head.offset)
	}
	labelled := false // a paragraph that is only the label of a note makes the next one a note
	for _, block := range head.blocks {
		if _, ok := block.(*ast.Paragraph); !ok {
			continue
		}
		t := p.inline(block)
		label := noteKinds[strings.ToLower(t.s)] != ""
		if !label && !labelled {
			p.readHeadParagraph(t, p.firstLine(block))
		}
		labelled = label
	}
	p.completeDescription(head)
	if p.Namespace.Value == "" {
		p.Namespace.Value = namespaceDefault
	}
}

// head returns the first section of level 1, nil when the page has none.
func (p *page) head() *section {
	for _, s := range p.root.subs {
		if s.level == 1 {
			return s
		}
	}
	return nil
}

// titleWords returns the page's title, "" when it has none.
func (p *page) titleWords() string {
	if head := p.head(); head != nil {
		return head.words
	}
	return ""
}

// firstLine returns the end of a block's first source line, as an offset in the page.
func (p *page) firstLine(block ast.Node) int {
	if block.Lines().Len() == 0 {
		return p.body
	}
	return p.body + block.Lines().At(0).Stop
}

// namespaceLine matches the beginning of the line that names the page's namespace; before one of the service itself the
// word may be misspelled.
var namespaceLine = matching(`^(?:Namespace:|[^:]{1,40}: *(?i:microsoft\. ?graph\b)) *`)

// namespaceName returns the namespace that words name: a known slip is mended.
func namespaceName(words string) string {
	name := strings.ReplaceAll(words, " ", "")
	if n := len(namespaceDefault); len(name) >= n && strings.EqualFold(name[:n], namespaceDefault) {
		return namespaceDefault + name[n:]
	}
	return words
}

// readNamespace takes the namespace from the first line of a paragraph and returns what follows.
func (p *page) readNamespace(t text, firstLine int) text {
	if p.Namespace.Value != "" || !namespaceLine().MatchString(t.s) {
		return t
	}
	from := strings.IndexByte(t.s, ':') + 1
	end := t.indexOffset(firstLine)
	name := t.slice(from, max(end, from))
	if name.isZero() {
		end = len(t.s)
		name = t.slice(from, end)
	}
	rest := t.slice(end, len(t.s))
	value := namespaceName(name.plain())
	if !typeName().MatchString(value) {
		p.diags.Add(diag.NamespaceUnknown, p.pos(name.offset(0)), "%q is no namespace, %s is taken", clip(name.s), namespaceDefault)
		value = namespaceDefault
	}
	p.Namespace.Value, p.Namespace.At = value, p.pos(name.offset(0))
	return rest
}

// readHeadParagraph takes the namespace from the first line of a paragraph and the description from the first
// paragraph that is neither namespace nor INCLUDE. Description text may follow the namespace line without a blank
// line between (docs-format §3).
func (p *page) readHeadParagraph(t text, firstLine int) {
	t = p.readNamespace(t, firstLine)
	t = withoutIncludes(t)
	if t.isZero() || p.Description.Value != "" || strings.HasPrefix(t.s, "[!") {
		return
	}
	if isPlaceholder(t.s) {
		p.diags.Add(diag.PlaceholderText, p.pos(t.offset(0)), "the description is a placeholder, left out")
		return
	}
	p.intro = t
	p.Description.Value, p.Description.At = t.s, p.pos(t.offset(0))
}

// withoutIncludes returns a text without the includes that it begins with: words may follow on the next line.
func withoutIncludes(t text) text {
	end := 0
	for _, s := range t.spans {
		if s.kind != spanLink || s.from < end {
			continue
		}
		before := strings.TrimLeft(t.s[end:s.from], " ")
		if len(before) > len("[!INCLUDE ") || !includePrefix().MatchString(before) {
			break
		}
		end = min(s.to+len("]"), len(t.s))
	}
	if end == 0 {
		return t
	}
	return t.slice(end, len(t.s))
}

// indexOffset returns the first byte of the text that stands at or behind an offset in the page.
func (t text) indexOffset(offset int) int {
	for i, a := range t.anchors {
		end := len(t.s)
		if i+1 < len(t.anchors) {
			end = t.anchors[i+1].at
		}
		if a.offset >= offset {
			return a.at
		}
		if a.offset+end-a.at > offset {
			return a.at + offset - a.offset
		}
	}
	return len(t.s)
}

// all yields the section and every section below it, in the page's order.
func (s *section) all(yield func(*section) bool) bool {
	if !yield(s) {
		return false
	}
	for _, sub := range s.subs {
		if !sub.all(yield) {
			return false
		}
	}
	return true
}
