package markdown

import (
	"html"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"
)

// Inline flattens the inline content of a block node.
func (f *File) Inline(block ast.Node) Text {
	w := textWriter{src: f.src[f.body:], base: f.body, next: -1, buf: make([]byte, 0, length(block)), source: f.Source}
	w.children(block)
	return w.text()
}

// Words flattens the paragraphs and lists inside a block node, with a blank between them and a semicolon between the
// items of a list that are no sentences.
func (f *File) Words(block ast.Node) Text {
	w := textWriter{src: f.src[f.body:], base: f.body, next: -1, source: f.Source}
	w.words(block)
	return w.text()
}

func (w *textWriter) words(block ast.Node) {
	for c := block.FirstChild(); c != nil; c = c.NextSibling() {
		switch c.(type) {
		case *ast.Paragraph, *ast.TextBlock:
			w.blank = true
			w.children(c)
		case *ast.ListItem:
			w.endItem(c)
			w.words(c)
		case *ast.Blockquote, *ast.List:
			w.words(c)
		}
	}
}

// endItem ends the item of a list before another one.
func (w *textWriter) endItem(item ast.Node) {
	if n := len(w.buf); n > 0 && item.PreviousSibling() != nil && !strings.ContainsRune(".,:;!?", rune(w.buf[n-1])) {
		w.buf = append(w.buf, ';')
		w.next = -1
	}
}

// length returns how many bytes of source the lines of a block have, 0 for an inline node.
func length(block ast.Node) int {
	n := 0
	if block.Type() != ast.TypeInline {
		for _, line := range block.Lines().Sliced(0, block.Lines().Len()) {
			n += line.Len()
		}
	}
	return n
}

// A textWriter flattens inline nodes.
type textWriter struct {
	src     []byte
	base    int // offset of src in the page
	buf     []byte
	spans   []Span
	anchors []anchor
	next    int  // offset that follows without a new anchor
	blank   bool // a blank is due before the next rune
	items   listItems
	source  *Source
}

func (w *textWriter) text() Text {
	slices.SortStableFunc(w.spans, func(a, b Span) int { return a.From - b.From })
	return Text{string(w.buf), w.spans, w.anchors, w.source}
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
		w.span(SpanLink, string(n.Destination), func() { w.children(n) })
	case *ast.Emphasis:
		kind := SpanStrong
		if n.Level < 2 {
			kind = SpanEmphasis
		}
		w.span(kind, "", func() { w.children(n) })
	case *ast.RawHTML:
		w.html(n)
	case *ast.AutoLink:
		label := n.Label(w.src)
		w.span(SpanLink, string(n.URL(w.src)), func() { w.literal(string(label), w.base+max(n.Pos(), 0)) })
	default: // an image's alternative text, blocks inside a block
		w.children(n)
	}
}

// span records what write adds as a span.
func (w *textWriter) span(kind SpanKind, dest string, write func()) {
	w.separate(kind != SpanCode)
	i := len(w.spans)
	w.spans = append(w.spans, Span{Kind: kind, Dest: dest})
	due := w.blank && len(w.buf) > 0
	w.spans[i].From = len(w.buf)
	write()
	if due && len(w.buf) > w.spans[i].From {
		w.spans[i].From++
	}
	w.spans[i].To = len(w.buf)
}

// code writes a code span between backticks.
func (w *textWriter) code(n *ast.CodeSpan) {
	first, ok := n.FirstChild().(*ast.Text)
	if !ok {
		return
	}
	w.span(SpanCode, "", func() {
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
		case isPlain(c):
			i += w.word(i, stop)
		default:
			r, size := utf8.DecodeRune(w.src[i:stop])
			w.rune(r, w.base+i)
			i += size
		}
	}
}

// isPlain reports whether a byte is a visible character that means the same in raw text and in any other.
func isPlain(c byte) bool { return '!' <= c && c <= '~' && c != '\\' && c != '&' }

// word writes the plain characters at i, all at once as most text is made of them, and returns how many there are.
func (w *textWriter) word(i, stop int) int {
	end := i + 1
	for end < stop && isPlain(w.src[end]) {
		end++
	}
	w.rune(rune(w.src[i]), w.base+i)
	w.buf = append(w.buf, w.src[i+1:end]...)
	w.next += end - i - 1
	return end - i
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
	w.separate(unicode.IsUpper(r))
	if w.blank && len(w.buf) > 0 {
		w.buf = append(w.buf, ' ')
		if w.next >= 0 {
			w.next++ // as it is where one blank stands between two words
		}
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
	dest := tagName(tag)
	if strings.HasPrefix(tag, "</") {
		dest = "/" + dest
	}
	w.spans = append(w.spans, Span{Kind: SpanHTML, From: len(w.buf), To: len(w.buf), Dest: dest})
	w.blank = true
	w.items.tag(dest)
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
