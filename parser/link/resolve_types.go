package link

import (
	"path"
	"slices"
	"strings"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
	"github.com/seed-8ef76b74/graphgen/parser/page/ref"
	"github.com/seed-8ef76b74/graphgen/parser/page/rows"
)

// resolve gives each use of the pages its target. Uses with a list of values beside them come first: the list
// may be all that is known of an enum that other pages only name.
func resolve(s *state) {
	r := resolver{s}
	for _, listed := range []bool{true, false} {
		for uses := range s.allUses {
			for _, use := range uses.List {
				if len(use.Members) > 0 == listed {
					r.resolveUse(use)
				}
			}
		}
	}
}

// A resolver gives uses of types their targets.
type resolver struct{ *state }

// resolveUse gives a use its target: what the link leads to, else what has the name. A list of values beside the
// use makes or completes an enum; a type that is used and that no page documents becomes an open resource when the
// API is collected.
func (s resolver) resolveUse(use ref.Use) {
	definition := s.byLink(use)
	if r, ok := definition.(*model.Resource); definition == nil || ok && use.Certain && !strings.EqualFold(r.Name.Short, use.Ref.Name.Short) {
		if d := s.byName(use); d != nil {
			definition = d
		}
	}
	if definition == nil {
		use.Ref.Name = s.assumedName(use)
	}
	if len(use.Members) > 0 {
		definition = s.withList(use, definition)
	}
	switch d := definition.(type) {
	case *model.Resource:
		use.Ref.Name, use.Ref.Target = d.Name, d
	case *model.Enum:
		use.Ref.Name, use.Ref.Target = d.Name, d
	}
}

// byLink returns what the link of a reference leads to, nil when that is nothing.
func (s resolver) byLink(use ref.Use) model.Definition {
	target, ok := s.lib.Find(use.Link)
	if !ok {
		return nil
	}
	fragment := use.Link.Fragment
	if e, ok := s.bySlug[strings.ToLower(target+"#"+fragment)]; ok {
		return e.Enum
	}
	if !use.Subject && s.lib.Astray(use.Ref.Name.Short, target) {
		s.diags.Add(diag.LinkDiffers, use.Ref.At, "%q links to %s, which is about another type, and is taken for the type of its name", diag.Clip(use.Ref.Name.Short), target)
		return nil
	}
	t := s.byPath[target]
	if t == nil {
		return nil
	}
	if e := t.enumNamed(use.Ref.Name.Short); e != nil {
		return s.enums[e.Name.Folded()].Enum
	}
	if other := t.others[strings.ToLower(use.Ref.Name.Short)]; other != nil {
		return other
	}
	if t.resource != nil {
		if !strings.EqualFold(t.resource.Name.Short, use.Ref.Name.Short) && (len(use.Members) > 0 || isAbout(fragment, use.Ref.Name.Short)) {
			return nil // the page is about the owner of what the use names
		}
		return t.resource
	}
	if len(t.enums) == 1 {
		return s.enums[t.enums[0].Name.Folded()].Enum
	}
	return nil
}

// isAbout reports whether the anchor of a section begins with a type's name: "#chain-values".
func isAbout(fragment, short string) bool {
	word, _, _ := strings.Cut(fragment, "-")
	return strings.EqualFold(word, short)
}

// enumNamed returns the page's first enum of a short name, nil when it has none.
func (t *typePage) enumNamed(short string) *rows.EnumSection {
	for _, e := range t.enums {
		if strings.EqualFold(e.Name.Short, short) {
			return e
		}
	}
	return nil
}

// byName returns what has the name of a reference; nil when nothing has it.
func (s resolver) byName(use ref.Use) model.Definition {
	for _, key := range s.namesOf(use) {
		if e, ok := s.enums[key]; ok {
			return e.Enum
		}
		if r, ok := s.resources[key]; ok {
			return r
		}
		if r, ok := s.aliases[key]; ok {
			return r
		}
	}
	return nil
}

// namesOf returns the folded names that a reference may mean: that in the page's namespace first, then that in the
// default one, then the only other one. Who writes a namespace below the default one means it; others are written for
// any, or are not the service's own ("Microsoft.OutlookServices"). And who lists the values of an enum does not mean
// one of another namespace.
func (s resolver) namesOf(use ref.Use) []string {
	name := use.Ref.Name
	names := []string{name.Folded()}
	if use.Qualified && strings.HasPrefix(strings.ToLower(name.Namespace), model.NamespaceDefault+".") {
		return names
	}
	names = append(names, model.Name{Namespace: model.NamespaceDefault, Short: name.Short}.Folded())
	if others := s.shorts[strings.ToLower(name.Short)]; len(others) == 1 && len(use.Members) == 0 {
		names = append(names, others[0])
	}
	return names
}

// assumedName returns the name of a reference that leads to nothing. A link tells the namespace: pages of types have
// the last word of theirs in front, unless it is the default one. The page's JSON tells better, and what a call creates
// is in the namespace of its page.
func (s resolver) assumedName(use ref.Use) model.Name {
	name := use.Ref.Name
	if use.Qualified || use.Subject || name.Namespace == model.NamespaceDefault {
		return name
	}
	if use.Shown.Short != "" {
		return use.Shown
	}
	last := strings.ToLower(model.Unqualified(name.Namespace))
	if target := use.Link.Target; target != "" && target != use.Ref.At.Page && !slices.Contains(strings.Split(strings.ToLower(stem(target)), "-"), last) {
		name.Namespace = model.NamespaceDefault
	}
	return name
}

// stem returns the name of a linked file without its folder and extension.
func stem(target string) string { return strings.TrimSuffix(path.Base(target), path.Ext(target)) }

// withList joins the list of values beside a use with its definition.
func (d *definitions) withList(use ref.Use, definition model.Definition) model.Definition {
	switch known := definition.(type) {
	case *model.Enum:
		d.listed(known, use.Members)
		return known
	case *model.Resource:
		if !d.areTypes(use.Members) {
			d.told.Add(diag.EnumDiffers, use.Members[0].At, "values are listed for %s, which is no enum, they are left out", known.Name)
		}
		return known
	default:
		e := &enumDefinition{&model.Enum{Name: use.Ref.Name, At: use.Ref.At, Members: use.Members}, rankInline}
		d.enums[e.Name.Folded()] = e
		d.addShort(e.Name)
		return e.Enum
	}
}

// areTypes reports whether all members are called like types that pages document, but for case.
func (d *definitions) areTypes(members []model.Member) bool {
	for _, m := range members {
		known := false
		for _, key := range d.shorts[strings.ToLower(m.Name)] {
			known = known || d.resources[key] != nil
		}
		if !known {
			return false
		}
	}
	return true
}
