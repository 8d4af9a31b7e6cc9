package ref

import (
	"strings"

	"github.com/seed-8ef76b74/graphgen/parser/markdown"
	"github.com/seed-8ef76b74/graphgen/parser/model"
	"github.com/seed-8ef76b74/graphgen/parser/wording"
)

// An Origin is where names are written: links count from its path, and names without a namespace are in its own.
type Origin struct {
	Path, Namespace string
	// Shown returns the qualified name under which the JSON there shows a type of a folded short name.
	Shown func(short string) model.Name
}

// Named returns the type that a cell names.
func (o Origin) Named(cell wording.TypeCell) Named {
	return Named{Name: cell.Name, Link: LinkOf(o.Path, cell.Link), At: cell.At}
}

// linkNoun matches what links say behind the name of a type.
var linkNoun = markdown.Matching(` (?:resource type|resource|object)$`)

// LinkedType returns the type that a link in running text names; false for a link to anything but the page of a type.
func (o Origin) LinkedType(t markdown.Text, s markdown.Span) (Named, bool) {
	if s.Kind != markdown.SpanLink {
		return Named{}, false
	}
	link := LinkOf(o.Path, s.Dest)
	if !link.leadsToType() {
		return Named{}, false
	}
	name := linkNoun().ReplaceAllString(strings.ReplaceAll(t.Of(s), "`", ""), "")
	return Named{Name: name, Link: link, At: t.Pos(s.From)}, wording.IsTypeName(name)
}

// Alternatives returns the type that the first link of a text names, and those that follow with "or" between.
func (o Origin) Alternatives(t markdown.Text) []Named {
	var out []Named
	end := -1
	for _, s := range t.Spans {
		n, ok := o.LinkedType(t, s)
		if !ok {
			continue
		}
		if end >= 0 && !wording.AreAlternatives(t.Words[end:s.From]) {
			break
		}
		out = append(out, n)
		end = s.To
	}
	return out
}

// BoldObject returns the type that a text names in bold, "a **rule** object", none when it names none so.
func BoldObject(t markdown.Text) []Named {
	for _, s := range t.Spans {
		if s.Kind == markdown.SpanStrong && strings.HasPrefix(t.Words[s.To:], " object") && wording.IsTypeName(t.Of(s)) {
			return []Named{{Name: t.Of(s), At: t.Pos(s.From)}}
		}
	}
	return nil
}

// camelWord matches a word that can be the name of a type and is no other.
var camelWord = markdown.Matching(`\b[a-z]+[a-z0-9]*[A-Z]\w*\b`)

// maxNamed is how many names a sentence above a table can have; one that is about a table has two.
const maxNamed = 20

// NamedTypes returns what a text names that can be a type: links, what is bold or code, and words with a capital
// inside.
func (o Origin) NamedTypes(t markdown.Text) []Named {
	var out []Named
	for _, s := range t.Spans {
		switch n, ok := o.LinkedType(t, s); {
		case ok:
			out = append(out, n)
		case (s.Kind == markdown.SpanStrong || s.Kind == markdown.SpanCode) && wording.IsTypeName(t.Of(s)):
			out = append(out, Named{Name: t.Of(s), At: t.Pos(s.From)})
		}
	}
	for _, m := range camelWord().FindAllStringIndex(t.Words, maxNamed) {
		out = append(out, Named{Name: t.Words[m[0]:m[1]], At: t.Pos(m[0])})
	}
	return out[:min(len(out), maxNamed)]
}
