package wording

import (
	"maps"
	"strings"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/jsontext"
	"github.com/seed-8ef76b74/graphgen/parser/markdown"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// A ValueList is a list of enum members in running text.
type ValueList struct {
	Members []model.Member
	// From and To are where the sentence begins and ends in the text.
	From, To int
	// Kept says that the sentences around the values say more than which they are.
	Kept bool
	// Open says that the text goes on after the last member: there are more values than are listed.
	Open bool
	// Null is the place that lists "null": the absence of a value is one of the possibilities.
	Null diag.Pos
	// Initial is the value that a remark calls the default, zero when none does.
	Initial model.Text
	// Announced says that words announce a list: one without members was not understood.
	Announced bool
	// Faults tells what is odd about the list, or that it was not understood.
	Faults diag.List

	names map[string]bool // of the members
}

// placeholderMember matches words that stand for a value.
var placeholderMember = markdown.Matching(`^\w+-value$`)

// Add appends a member that is not there yet.
func (list *ValueList) Add(name string, at diag.Pos) {
	if name == "" || name == jsontext.Null || placeholderMember().MatchString(name) {
		list.Faults.Add(diag.EnumMemberEmpty, at, "%q is no value of a list, left out", name)
		return
	}
	if list.names[name] {
		list.Faults.Add(diag.EnumMemberDuplicate, at, "value %q is listed twice", diag.Clip(name))
		return
	}
	if list.names == nil {
		list.names = map[string]bool{}
	}
	list.names[name] = true
	list.Members = append(list.Members, model.Member{Name: name, At: at})
}

// combined matches words that say that a text holds several of the values.
var combined = guard(`(?i)\bcomma|\bcombin|\bmultiple values\b|\bmore than one value\b`, "comma", "combin", "multiple values", "more than one value")

// IsClosed reports whether text is bound to the values that its description t lists: one value alone is an example,
// what can be combined has more values than are listed, and so has a list that ends in other words.
func (list ValueList) IsClosed(t markdown.Text) bool {
	return len(list.Members) > 1 && !list.Open && !combined.matches(t.Words)
}

// Constraints returns what a list says beside its values.
func (list ValueList) Constraints() []model.Constraint {
	var out []model.Constraint
	if list.Initial.Value != "" {
		out = append(out, model.Default{At: list.Initial.At, Value: list.Initial.Value})
	}
	if !list.Null.IsZero() {
		out = append(out, model.Flag{Word: model.KeywordNullable, At: list.Null})
	}
	return out
}

// StandsAlone reports whether the list is a sentence of its own, which what remains of its text can do without.
func (list ValueList) StandsAlone(t markdown.Text) bool {
	before, rest := t.Words[:list.From], strings.TrimLeft(t.Words[list.To:], " ")
	begins := before == "" || strings.HasSuffix(before, ". ") || StartsUpper(t.Words[list.From:])
	ends := rest == "" || strings.HasSuffix(t.Words[:list.To], ".") || StartsUpper(rest)
	return begins && ends && !list.Open && !list.Kept
}

// maxRepeats is how often a list is taken out of a description that repeats it.
const maxRepeats = 4

// CutFrom returns the description t without the list, and without the same list once more.
func (list ValueList) CutFrom(t markdown.Text) markdown.Text {
	for range maxRepeats {
		t = t.Cut(list.From, list.To).TrimBar()
		again := codeList(t)
		if !maps.Equal(SetOf(again.Members), SetOf(list.Members)) || !again.StandsAlone(t) {
			return t
		}
		list = again
	}
	return t
}
