package parser

import (
	"slices"
	"strings"
	"unicode/utf8"
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
	// dest is a link's destination, or the name of an HTML tag, with "/" in front when it closes.
	dest string
}

type spanKind uint8

const (
	spanCode spanKind = iota
	spanLink
	spanStrong
	spanEmphasis
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
	from, _ := slices.BinarySearchFunc(t.spans, i, func(s span, i int) int { return s.from - i })
	for _, s := range t.spans[from:] {
		if s.from > j {
			break
		}
		if s.to <= j {
			s.from, s.to = s.from-i, s.to-i
			out.spans = append(out.spans, s)
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

// cut returns the text without the part from i to j.
func (t text) cut(i, j int) text { return joined([]text{t.slice(0, i), t.slice(j, len(t.s))}) }

// joined returns texts as one, with a blank between.
func joined(parts []text) text { return joinedBy(" ", parts) }

// joinedBy returns texts as one, with a separator between.
func joinedBy(separator string, parts []text) text {
	parts = slices.DeleteFunc(parts, text.isZero)
	if len(parts) < 2 {
		return slices.Concat(parts, []text{{}})[0]
	}
	var out text
	var b strings.Builder
	for _, part := range parts {
		if b.Len() > 0 {
			b.WriteString(separator)
		}
		shift := b.Len()
		b.WriteString(part.s)
		for _, s := range part.spans {
			s.from, s.to = s.from+shift, s.to+shift
			out.spans = append(out.spans, s)
		}
		for _, a := range part.anchors {
			out.anchors = append(out.anchors, anchor{a.at + shift, a.offset})
		}
	}
	out.s = b.String()
	return out
}

// linkAt returns the first link that begins at a byte from i to j, and false when there is none.
func (t text) linkAt(i, j int) (span, bool) {
	from, _ := slices.BinarySearchFunc(t.spans, i, func(s span, i int) int { return s.from - i })
	for _, s := range t.spans[from:] {
		if s.from > j {
			break
		}
		if s.kind == spanLink {
			return s, true
		}
	}
	return span{}, false
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

// trimBar returns the text without the bar at its end that parted the cells which it was made of.
func (t text) trimBar() text {
	if strings.HasSuffix(t.s, " |") {
		return t.slice(0, len(t.s)-len(" |"))
	}
	return t
}

// capital returns the text with a capital at its beginning, as a sentence has it.
func (t text) capital() text {
	if t.s != "" && 'a' <= t.s[0] && t.s[0] <= 'z' {
		t.s = strings.ToUpper(t.s[:1]) + t.s[1:]
	}
	return t
}

// clip shortens text of the documents for a message.
func clip(s string) string {
	const most = 60
	s = s[:min(len(s), (most+1)*utf8.UTFMax)]
	if utf8.RuneCountInString(s) <= most {
		return s
	}
	runes := []rune(s)
	return string(runes[:most-1]) + "…"
}
