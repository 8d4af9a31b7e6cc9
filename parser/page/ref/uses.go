package ref

import (
	"maps"
	"strings"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/markdown"
	"github.com/seed-8ef76b74/graphgen/parser/model"
	"github.com/seed-8ef76b74/graphgen/parser/wording"
)

// A Named is a type that a page names, before the name is linked.
type Named struct {
	// Name is as written, "microsoft.graph.x" or "x".
	Name string
	Link Link
	At   diag.Pos
}

// Uses are the uses of named types on one page, to be linked when all pages are read.
type Uses struct {
	List []Use
	// Flags are uses of types that the words beside them call sets of flags.
	Flags []FlagsUse
	// Sentences are the lists of values that descriptions were relieved of, by the place of their first value.
	Sentences map[diag.Pos]string
}

// A Use is one use of a named type.
type Use struct {
	Ref  *model.Ref
	Link Link
	// Members are the values that the page lists beside the use.
	Members []model.Member
	// Mentioned means that nothing is generated from this use: the type need not be there.
	Mentioned bool
	// Relationship is the name of the relationship whose type the use names.
	Relationship string
	// Prose means that running text mentions the type.
	Prose bool
	// Base means that the use names a base type, whose page is read for what derived types inherit.
	Base bool
	// Subject means that the use names what an operation is about: that type itself, not one derived from it.
	Subject bool
	// Derived means that the use names a type derived from the page's own.
	Derived bool
	// Others are the further types of "A or B", and Words all of it.
	Others []*model.Ref
	Words  string
	// Qualified means that the name is written with its namespace.
	Qualified bool
	// Certain means that an example bears the name out: a link to a page about another type is a slip.
	Certain bool
	// Shown is the qualified name under which the page's JSON shows the type, zero when it does not.
	Shown model.Name
}

// A FlagsUse is a use of a type beside words that call the type a set of flags.
type FlagsUse struct {
	Ref *model.Ref
	At  diag.Pos
}

// Add keeps the use of a type, and returns the reference that it makes.
func (u *Uses) Add(o Origin, n Named, use Use) *model.Ref {
	use.Qualified = strings.Contains(n.Name, ".")
	use.Ref, use.Link = &model.Ref{Name: model.Qualify(o.Namespace, n.Name), At: n.At}, n.Link
	if name := use.Ref.Name; !use.Qualified && name.Namespace != model.NamespaceDefault {
		use.Shown = o.Shown(strings.ToLower(name.Short))
	}
	u.List = append(u.List, use)
	return use.Ref
}

// TypeOf returns the type of a cell and keeps a named type for linking.
func (u *Uses) TypeOf(o Origin, cell wording.TypeCell, use Use) model.Type {
	var t model.Type = cell.Primitive
	if cell.Primitive == "" {
		use.Words = cell.Words
		for _, other := range cell.Others {
			use.Others = append(use.Others, u.Add(o, o.Named(other), Use{Mentioned: use.Mentioned, Relationship: use.Relationship}))
		}
		t = u.Add(o, o.Named(cell), use)
	}
	if cell.Collection {
		return model.Collection{Elem: t}
	}
	return t
}

// KeepSentence keeps a list of values that a description is relieved of.
func (u *Uses) KeepSentence(at diag.Pos, words string) {
	if u.Sentences == nil {
		u.Sentences = map[diag.Pos]string{}
	}
	u.Sentences[at] = words
}

// MentionLinks keeps the links of a text that lead to pages of types.
func (u *Uses) MentionLinks(o Origin, t markdown.Text) {
	for _, s := range t.Spans {
		if n, ok := o.LinkedType(t, s); ok {
			u.Add(o, n, Use{Mentioned: true, Prose: true})
		}
	}
}

// Join adds the uses of a part of the page.
func (u *Uses) Join(part Uses) {
	u.List, u.Flags = append(u.List, part.List...), append(u.Flags, part.Flags...)
	if len(part.Sentences) == 0 {
		return
	}
	sentences := maps.Clone(part.Sentences)
	maps.Copy(sentences, u.Sentences)
	u.Sentences = sentences
}
