package wording

import (
	"strings"

	"github.com/seed-8ef76b74/graphgen/parser/markdown"
)

// remarkedName matches a name with a remark; group 2 is there when it says that the property is deprecated.
var remarkedName = markdown.Matching(`(?i)^(\S+) \((?:(deprecated)|preview)\)$`)

// RowLabel returns the name in the label of a row, and whether a remark calls the property deprecated.
func RowLabel(label string) (name string, deprecated bool) {
	if !strings.HasSuffix(label, ")") {
		return label, false
	}
	if m := remarkedName().FindStringSubmatch(label); m != nil {
		return m[1], m[2] != ""
	}
	return label, false
}

// inherited matches the remark that a property comes from a base type; group 1 is the type.
var inherited = markdown.Matching(`\bInherit(?:ed|s) from (?:the )?([A-Za-z_][\w.]*)(?: resource)?\.?`)

// basePhrase matches the sentence that names a resource's base type; group 1 is the type.
var basePhrase = markdown.Matching(`(?i)\b(?:inherits|derived|derives|extends|inherited)(?: from)? (?:the )?([A-Za-z_][\w.]*)`)

// MentionsBase reports whether text can name a base type at all: looking for the words is cheap.
func MentionsBase(s string) bool {
	return strings.Contains(s, "nherit") || strings.Contains(s, "eriv") || strings.Contains(s, "xtends")
}

// abstractPhrase matches the sentence that calls a type abstract.
var abstractPhrase = markdown.Matching(`\b(?:[Ii]s an|[Aa]n) abstract (?:base )?(?:type|class|resource|complex)`)

// IsAbstract reports whether words call a type abstract.
func IsAbstract(words string) bool {
	return strings.Contains(words, "abstract") && abstractPhrase().MatchString(words)
}

// Base returns the link that a text names a base type with, false when it names none that fits.
func Base(t markdown.Text, fits func(link markdown.Span) bool) (markdown.Span, bool) {
	if !MentionsBase(t.Words) {
		return markdown.Span{}, false
	}
	for _, m := range basePhrase().FindAllStringSubmatchIndex(t.Words, -1) {
		if link, ok := t.LinkAt(m[2]-1, m[2]+1); ok && fits(link) {
			return link, true
		}
	}
	return markdown.Span{}, false
}

// Inherited returns where a description says "Inherited from X", and the type; false when it does not.
func Inherited(t markdown.Text) (from, to int, cell TypeCell, ok bool) {
	if !strings.Contains(t.Words, "Inherit") {
		return 0, 0, TypeCell{}, false
	}
	m := inherited().FindStringSubmatchIndex(t.Words)
	if m == nil {
		return 0, 0, TypeCell{}, false
	}
	cell = TypeCell{Name: strings.TrimSuffix(t.Words[m[2]:m[3]], "."), At: t.Pos(m[0])}
	if link, ok := t.Slice(m[0], m[1]).FirstLink(); ok {
		cell.Link = link.Dest
	}
	return m[0], m[1], cell, true
}
