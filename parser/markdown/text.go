package markdown

import (
	"slices"
	"strings"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
)

// A Text is running text of a page, flattened: emphasis and links are gone but remembered as spans, code keeps its
// backticks, white space is one blank. Each byte knows its place in the file.
type Text struct {
	Words string
	// Spans are sorted by From; a link around code yields two.
	Spans []Span

	// anchors say where runs of the words stand in the file, sorted by at.
	anchors []anchor
	src     *Source
}

// A Span is a stretch of a text that was marked up.
type Span struct {
	Kind SpanKind
	// From and To are where the stretch begins and ends in the words.
	From, To int
	// Dest is a link's destination, or the name of an HTML tag, with "/" in front when it closes.
	Dest string
}

// A SpanKind says how a stretch was marked up.
type SpanKind uint8

// The kinds of spans.
const (
	SpanCode SpanKind = iota
	SpanLink
	SpanStrong
	SpanEmphasis
	SpanHTML
)

// An anchor says that Text.Words[at:] up to the next anchor stands at offset in the page.
type anchor struct{ at, offset int }

// Pos returns the place of byte i.
func (t Text) Pos(i int) diag.Pos { return t.src.Pos(t.Offset(i)) }

// Offset returns the offset in the file of byte i.
func (t Text) Offset(i int) int {
	n, found := slices.BinarySearchFunc(t.anchors, i, func(a anchor, i int) int { return a.at - i })
	if !found {
		n--
	}
	if n < 0 {
		return 0
	}
	return t.anchors[n].offset + i - t.anchors[n].at
}

// IsZero reports whether the text holds nothing.
func (t Text) IsZero() bool { return t.Words == "" }

// Slice returns the part from i to j, trimmed, with the spans that lie inside.
func (t Text) Slice(i, j int) Text {
	for i < j && t.Words[i] == ' ' {
		i++
	}
	for i < j && t.Words[j-1] == ' ' {
		j--
	}
	out := Text{Words: t.Words[i:j], src: t.src}
	from, _ := slices.BinarySearchFunc(t.Spans, i, func(s Span, i int) int { return s.From - i })
	for _, s := range t.Spans[from:] {
		if s.From > j {
			break
		}
		if s.To <= j {
			s.From, s.To = s.From-i, s.To-i
			out.Spans = append(out.Spans, s)
		}
	}
	from, found := slices.BinarySearchFunc(t.anchors, i, func(a anchor, i int) int { return a.at - i })
	if !found {
		from = max(from-1, 0)
	}
	for _, a := range t.anchors[from:] {
		if a.at >= j {
			break
		}
		shift := max(i-a.at, 0)
		out.anchors = append(out.anchors, anchor{a.at + shift - i, a.offset + shift})
	}
	return out
}

// Cut returns the text without the part from i to j.
func (t Text) Cut(i, j int) Text { return Joined([]Text{t.Slice(0, i), t.Slice(j, len(t.Words))}) }

// Joined returns texts as one, with a blank between.
func Joined(parts []Text) Text { return joinedBy(" ", parts) }

// joinedBy returns texts as one, with a separator between.
func joinedBy(separator string, parts []Text) Text {
	parts = slices.DeleteFunc(parts, Text.IsZero)
	if len(parts) < 2 {
		return slices.Concat(parts, []Text{{}})[0]
	}
	var out Text
	var b strings.Builder
	out.src = parts[0].src
	for _, part := range parts {
		if b.Len() > 0 {
			b.WriteString(separator)
		}
		shift := b.Len()
		b.WriteString(part.Words)
		for _, s := range part.Spans {
			s.From, s.To = s.From+shift, s.To+shift
			out.Spans = append(out.Spans, s)
		}
		for _, a := range part.anchors {
			out.anchors = append(out.anchors, anchor{a.at + shift, a.offset})
		}
	}
	out.Words = b.String()
	return out
}

// LinkAt returns the first link that begins at a byte from i to j, and false when there is none.
func (t Text) LinkAt(i, j int) (Span, bool) {
	from, _ := slices.BinarySearchFunc(t.Spans, i, func(s Span, i int) int { return s.From - i })
	for _, s := range t.Spans[from:] {
		if s.From > j {
			break
		}
		if s.Kind == SpanLink {
			return s, true
		}
	}
	return Span{}, false
}

// FirstLink returns the first link, and false when there is none.
func (t Text) FirstLink() (Span, bool) {
	i := slices.IndexFunc(t.Spans, func(s Span) bool { return s.Kind == SpanLink })
	if i < 0 {
		return Span{}, false
	}
	return t.Spans[i], true
}

// Of returns the text that a span covers; code without its backticks.
func (t Text) Of(s Span) string {
	covered := t.Words[s.From:s.To]
	if s.Kind == SpanCode {
		return strings.TrimSpace(strings.Trim(covered, "`"))
	}
	return covered
}

// Plain returns the words without any backticks.
func (t Text) Plain() string { return strings.TrimSpace(strings.ReplaceAll(t.Words, "`", "")) }

// TrimBar returns the text without the bar at its end that parted the cells which it was made of.
func (t Text) TrimBar() Text {
	if strings.HasSuffix(t.Words, " |") {
		return t.Slice(0, len(t.Words)-len(" |"))
	}
	return t
}

// Capital returns the text with a capital at its beginning, as a sentence has it.
func (t Text) Capital() Text {
	if t.Words != "" && 'a' <= t.Words[0] && t.Words[0] <= 'z' {
		t.Words = strings.ToUpper(t.Words[:1]) + t.Words[1:]
	}
	return t
}

// IsOneOf reports whether the words are one of some, folded, backticks aside.
func (t Text) IsOneOf(folded []string) bool { return slices.Contains(folded, Fold(t.Plain())) }

// IndexOffset returns the first byte that stands at or behind an offset in the file.
func (t Text) IndexOffset(offset int) int {
	for i, a := range t.anchors {
		end := len(t.Words)
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
	return len(t.Words)
}

// Part returns the part of the text that some of its words are, with their place; of words that are not in it, the
// text's own.
func (t Text) Part(words string) Text {
	if i := strings.Index(t.Words, words); i >= 0 {
		return t.Slice(i, i+len(words))
	}
	return Text{Words: words, anchors: []anchor{{0, t.Offset(0)}}, src: t.src}
}
