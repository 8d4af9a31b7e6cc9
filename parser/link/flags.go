package link

import (
	"slices"
	"strings"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/jsontext"
	"github.com/seed-8ef76b74/graphgen/parser/model"
	"github.com/seed-8ef76b74/graphgen/parser/page/ref"
)

// Values that are several members at once, joined by commas: the documents hardly ever say so, their examples show it
// (FORMAT.md, "Values that are joined").

// settleFlags tells the enums of a page's uses that their values can be joined.
func settleFlags(uses *ref.Uses) {
	for _, use := range uses.Flags {
		if e, ok := use.Ref.Target.(*model.Enum); ok && e.Flags.IsZero() {
			e.Flags = use.At
		}
	}
}

// member looks at a value of an enum: an object is told of, joined members show that it is a set of flags.
func (p prover) member(e *model.Enum, value jsontext.Node) {
	word := value.Text
	if value.Members != nil {
		p.tellObject(e)
		return
	}
	if !e.Flags.IsZero() || !p.setOf(e).JoinedIn(word) {
		return
	}
	e.Flags = p.at
	p.diags.Add(diag.EnumFlags, p.at, "the example joins values of %s to %q: one value can be several of them", e.Name, diag.Clip(word))
}

// tellObject tells of an example that has an object of what only a list of values beside its name makes an enum.
func (p prover) tellObject(e *model.Enum) {
	known := p.enums[e.Name.Folded()]
	if known == nil || known.Enum != e || known.rank != rankInline {
		return
	}
	p.diags.Add(diag.EnumDiffers, e.Members[0].At, "values are listed for %s, which the example at %s has an object of: it is taken for an enum all the same", e.Name, p.at)
}

// open takes back that a text is bound to a list of values, since an example joins them: the list becomes part of the
// description again.
func (p prover) open(property *model.Property, list model.Values, word string) {
	p.diags.Add(diag.EnumFlags, list.At, "the example at %s joins values of the list to %q, so the text is not bound to one of them", p.at, diag.Clip(word))
	property.Constraints = slices.DeleteFunc(slices.Clone(property.Constraints), func(c model.Constraint) bool { return c.Keyword() == model.KeywordEnum })
	p.restore(property, list.At)
}

// restore gives a description its list of values back.
func (p prover) restore(property *model.Property, at diag.Pos) {
	words := p.sentence(at)
	switch {
	case words == "", strings.Contains(property.Description.Value, words):
	case property.Description.Value == "":
		property.Description = model.Text{Value: words, At: at}
	default:
		property.Description.Value += " " + words
	}
}

// sentence returns the list of values whose first one stands at a place, as the page writes it, "" when its description
// still has it.
func (p prover) sentence(at diag.Pos) string {
	for uses := range p.allUses {
		if words := uses.Sentences[at]; words != "" {
			return words
		}
	}
	return ""
}

// settleNumbers tells an enum that its values can be joined when its numbers are flags: each is a power of two, the
// three smallest among them, but for zero and for one that stands for all of the others.
func settleNumbers(e *model.Enum) {
	var flags, whole int64
	for _, m := range e.Members {
		switch {
		case m.Value == nil, *m.Value < 0:
			return
		case *m.Value == 0:
		case *m.Value&(*m.Value-1) != 0:
			if whole != 0 {
				return
			}
			whole = *m.Value
		case flags&*m.Value != 0:
			return
		default:
			flags |= *m.Value
		}
	}
	const smallest = 1 | 2 | 4
	if flags&smallest == smallest && (whole == 0 || whole == flags) {
		e.Flags = e.Members[0].At
	}
}
