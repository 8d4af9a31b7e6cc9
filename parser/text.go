package parser

import (
	"html"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"
)

// A text is running text of a page, flattened: emphasis and links are gone but remembered as spans, code keeps its
// backticks, white space is one blank. Each byte knows its offset in the page.
type text struct {
	s string
	// spans are sorted by from; a link around code yields two.
	spans []span
	// anchors say where runs of s stand in the page, sorted by at.
	anchors []anchor
}

// A span is a stretch of a text that was marked up.
type span struct {
	kind     spanKind
	from, to int // in text.s
	// dest is a link's destination.
	dest string
}

type spanKind uint8

const (
	spanCode spanKind = iota
	spanLink
	spanStrong
	spanHTML
)

// An anchor says that text.s[at:] up to the next anchor stands at offset in the page.
type anchor struct{ at, offset int }

// offset returns the offset in the page of byte i.
func (t text) offset(i int) int {
	n, found := slices.BinarySearchFunc(t.anchors, i, func(a anchor, i int) int { return a.at - i })
	if !found {
		n--
	}
	if n < 0 {
		return 0
	}
	return t.anchors[n].offset + i - t.anchors[n].at
}

// isZero reports whether the text holds nothing.
func (t text) isZero() bool { return t.s == "" }

// slice returns the part from i to j, trimmed, with the spans that lie inside.
func (t text) slice(i, j int) text {
	for i < j && t.s[i] == ' ' {
		i++
	}
	for i < j && t.s[j-1] == ' ' {
		j--
	}
	out := text{s: t.s[i:j]}
	for _, s := range t.spans {
		if s.from >= i && s.to <= j {
			s.from, s.to = s.from-i, s.to-i
			out.spans = append(out.spans, s)
		}
	}
	for k, a := range t.anchors {
		last := k == len(t.anchors)-1
		if a.at >= j || !last && t.anchors[k+1].at <= i {
			continue
		}
		shift := max(i-a.at, 0)
		out.anchors = append(out.anchors, anchor{a.at + shift - i, a.offset + shift})
	}
	return out
}

// cut returns the text without the part from i to j.
func (t text) cut(i, j int) text {
	left, right := t.slice(0, i), t.slice(j, len(t.s))
	switch {
	case left.isZero():
		return right
	case right.isZero():
		return left
	}
	return left.join(right)
}

// join appends a text, with a blank between.
func (t text) join(u text) text {
	if t.isZero() {
		return u
	}
	shift := len(t.s) + 1
	t.s += " " + u.s
	for _, s := range u.spans {
		s.from, s.to = s.from+shift, s.to+shift
		t.spans = append(t.spans, s)
	}
	for _, a := range u.anchors {
		t.anchors = append(t.anchors, anchor{a.at + shift, a.offset})
	}
	return t
}

// firstLink returns the first link, and false when there is none.
func (t text) firstLink() (span, bool) {
	i := slices.IndexFunc(t.spans, func(s span) bool { return s.kind == spanLink })
	if i < 0 {
		return span{}, false
	}
	return t.spans[i], true
}

// of returns the text that a span covers; code without its backticks.
func (t text) of(s span) string {
	covered := t.s[s.from:s.to]
	if s.kind == spanCode {
		return strings.TrimSpace(strings.Trim(covered, "`"))
	}
	return covered
}

// plain returns the words without any backticks.
func (t text) plain() string { return strings.TrimSpace(strings.ReplaceAll(t.s, "`", "")) }

// inline flattens the inline content of a block node.
func (p *page) inline(block ast.Node) text {
	w := textWriter{src: p.src[p.body:], base: p.body, next: -1}
	w.children(block)
	return w.text()
}

// A textWriter flattens inline nodes.
type textWriter struct {
	src     []byte
	base    int // offset of src in the page
	buf     []byte
	spans   []span
	anchors []anchor
	next    int  // offset that follows without a new anchor
	blank   bool // a blank is due before the next rune
}

func (w *textWriter) text() text {
	slices.SortStableFunc(w.spans, func(a, b span) int { return a.from - b.from })
	return text{string(w.buf), w.spans, w.anchors}
}

func (w *textWriter) children(n ast.Node) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		w.node(c)
	}
}

func (w *textWriter) node(n ast.Node) {
	switch n := n.(type) {
	case *ast.Text:
		w.markdown(n.Segment.Start, n.Segment.Stop, n.IsRaw())
		w.blank = w.blank || n.SoftLineBreak() || n.HardLineBreak()
	case *ast.CodeSpan:
		w.code(n)
	case *ast.Link:
		w.span(spanLink, string(n.Destination), func() { w.children(n) })
	case *ast.Emphasis:
		if n.Level < 2 {
			w.children(n)
			return
		}
		w.span(spanStrong, "", func() { w.children(n) })
	case *ast.RawHTML:
		w.html(n)
	case *ast.AutoLink:
		label := n.Label(w.src)
		w.span(spanLink, string(n.URL(w.src)), func() { w.literal(string(label), w.base+max(n.Pos(), 0)) })
	case *ast.String:
		w.literal(string(n.Value), w.base+max(n.Pos(), 0))
	default: // an image's alternative text, blocks inside a block
		w.children(n)
	}
}

// span records what write adds as a span.
func (w *textWriter) span(kind spanKind, dest string, write func()) {
	i := len(w.spans)
	w.spans = append(w.spans, span{kind: kind, dest: dest})
	due := w.blank && len(w.buf) > 0
	w.spans[i].from = len(w.buf)
	write()
	if due && len(w.buf) > w.spans[i].from {
		w.spans[i].from++
	}
	w.spans[i].to = len(w.buf)
}

// code writes a code span between backticks.
func (w *textWriter) code(n *ast.CodeSpan) {
	first, ok := n.FirstChild().(*ast.Text)
	if !ok {
		return
	}
	w.span(spanCode, "", func() {
		w.rune('`', w.base+first.Segment.Start-1)
		for c := n.FirstChild(); c != nil; c = c.NextSibling() {
			if t, ok := c.(*ast.Text); ok {
				w.markdown(t.Segment.Start, t.Segment.Stop, true)
			}
		}
		w.blank = false
		w.rune('`', w.next)
	})
}

// markdown writes source text; escapes and entities are resolved unless it is raw.
func (w *textWriter) markdown(start, stop int, raw bool) {
	for i := start; i < stop; {
		c := w.src[i]
		switch {
		case c == '\\' && !raw && i+1 < stop && util.IsPunct(w.src[i+1]):
			w.rune(rune(w.src[i+1]), w.base+i+1)
			i += 2
		case c == '&' && !raw:
			i += w.entity(i, stop)
		default:
			r, size := utf8.DecodeRune(w.src[i:stop])
			w.rune(r, w.base+i)
			i += size
		}
	}
}

// maxEntity is longer than any HTML entity's name.
const maxEntity = 34

// entity writes the entity or the lone ampersand at i and returns how many bytes it took.
func (w *textWriter) entity(i, stop int) int {
	window := string(w.src[i:min(stop, i+maxEntity)])
	if end := strings.IndexByte(window, ';'); end > 0 {
		if resolved := html.UnescapeString(window[:end+1]); resolved != window[:end+1] {
			w.literal(resolved, w.base+i)
			w.next = -1
			return end + 1
		}
	}
	w.rune('&', w.base+i)
	return 1
}

// literal writes text that stands as a whole at offset.
func (w *textWriter) literal(s string, offset int) {
	for _, r := range s {
		w.rune(r, offset)
	}
}

// rune writes one rune; white space becomes one blank between words, invisible runes vanish.
func (w *textWriter) rune(r rune, offset int) {
	switch {
	case unicode.IsSpace(r) || r == '\u202f':
		w.blank = true
		return
	case r == '\u200b' || r == '\ufeff' || unicode.IsControl(r):
		return
	}
	if w.blank && len(w.buf) > 0 {
		w.buf = append(w.buf, ' ')
		w.next = -1
	}
	w.blank = false
	if offset != w.next {
		w.anchors = append(w.anchors, anchor{len(w.buf), offset})
	}
	before := len(w.buf)
	w.buf = utf8.AppendRune(w.buf, r)
	w.next = offset + len(w.buf) - before
}

// html drops a known tag, which then stands for a blank, and keeps what only looks like one ("<token>").
func (w *textWriter) html(n *ast.RawHTML) {
	if n.Segments.Len() == 0 {
		return
	}
	start, stop := n.Segments.At(0).Start, n.Segments.At(n.Segments.Len()-1).Stop
	tag := string(w.src[start:stop])
	if strings.HasPrefix(tag, "<!--") {
		return
	}
	if !knownTags[tagName(tag)] {
		w.markdown(start, stop, true)
		return
	}
	w.spans = append(w.spans, span{kind: spanHTML, from: len(w.buf), to: len(w.buf), dest: tagName(tag)})
	w.blank = true
}

// knownTags are the HTML elements that the documents use; anything else in angle brackets is words.
var knownTags = map[string]bool{
	"a": true, "b": true, "br": true, "code": true, "em": true, "font": true, "i": true, "iframe": true, "img": true,
	"li": true, "ol": true, "p": true, "span": true, "strong": true, "sub": true, "sup": true, "table": true,
	"tbody": true, "td": true, "th": true, "thead": true, "tr": true, "ul": true,
}

// tagName returns the element's name of an opening, closing or void tag, in lower case.
func tagName(tag string) string {
	name := strings.Trim(tag, "</> ")
	if i := strings.IndexAny(name, " /\t\n"); i >= 0 {
		name = name[:i]
	}
	return strings.ToLower(name)
}

// clip shortens text of the documents for a message.
func clip(s string) string {
	const most = 60
	if utf8.RuneCountInString(s) <= most {
		return s
	}
	runes := []rune(s)
	return string(runes[:most-1]) + "…"
}
