package parser

import (
	"slices"
	"strings"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// resolveAll gives each reference of the pages its target. Uses with a list of values beside them come first: the list
// may be all that is known of an enum that other pages only name.
func (l *linker) resolveAll(creates []*createPage) {
	for _, listed := range []bool{true, false} {
		for _, t := range l.read {
			l.resolveUses(&t.refs, listed)
		}
		for _, c := range creates {
			l.resolveUses(&c.refs, listed)
		}
	}
}

// resolveUses gives the references of a page their targets: those with a list of values, or those without.
func (l *linker) resolveUses(refs *references, listed bool) {
	for _, use := range refs.list {
		if len(use.members) > 0 == listed {
			l.resolve(use)
		}
	}
}

// resolve gives a reference its target: what the link leads to, else what has the name. A list of values beside the
// use makes or completes an enum; a type that is used and that no page documents becomes an open resource when the
// API is collected.
func (l *linker) resolve(use reference) {
	definition := l.byLink(use)
	if r, ok := definition.(*model.Resource); definition == nil || ok && use.certain && !strings.EqualFold(r.Name.Short, use.ref.Name.Short) {
		if d := l.byName(use); d != nil {
			definition = d
		}
	}
	if definition == nil {
		use.ref.Name = l.assumedName(use)
	}
	if len(use.members) > 0 {
		definition = l.withList(use, definition)
	}
	switch d := definition.(type) {
	case *model.Resource:
		use.ref.Name, use.ref.Target = d.Name, d
	case *model.Enum:
		use.ref.Name, use.ref.Target = d.Name, d
	}
}

// byLink returns what the link of a reference leads to, nil when that is nothing.
func (l *linker) byLink(use reference) model.Definition {
	target, ok := l.lib.find(use.page.Path, use.link)
	if !ok {
		return nil
	}
	_, fragment, _ := strings.Cut(use.link, "#")
	if e, ok := l.bySlug[strings.ToLower(target+"#"+fragment)]; ok {
		return e.Enum
	}
	if !use.created && l.lib.astray(use.ref.Name.Short, target) {
		l.diags.Add(diag.LinkDiffers, use.ref.At, "%q links to %s, which is about another type, and is taken for the type of its name", clip(use.ref.Name.Short), target)
		return nil
	}
	t := l.lib.pages[target]
	if t == nil || t.page == nil {
		return nil
	}
	if e := t.enumNamed(use.ref.Name.Short); e != nil {
		return l.enums[foldName(e.Name)].Enum
	}
	if other := t.others[strings.ToLower(use.ref.Name.Short)]; other != nil {
		return other.resource
	}
	if t.resource != nil {
		if !strings.EqualFold(t.resource.Name.Short, use.ref.Name.Short) && (len(use.members) > 0 || isAbout(fragment, use.ref.Name.Short)) {
			return nil // the page is about the owner of what the use names
		}
		return t.resource
	}
	if len(t.enums) == 1 {
		return l.enums[foldName(t.enums[0].Name)].Enum
	}
	return nil
}

// isAbout reports whether the anchor of a section begins with a type's name: "#chain-values".
func isAbout(fragment, short string) bool {
	word, _, _ := strings.Cut(fragment, "-")
	return strings.EqualFold(word, short)
}

// enumNamed returns the page's enum of a short name, nil when it has none.
func (t *typePage) enumNamed(short string) *enumSection {
	return t.enumNames[strings.ToLower(short)]
}

// byName returns what has the name of a reference; nil when nothing has it.
func (l *linker) byName(use reference) model.Definition {
	for _, key := range l.namesOf(use) {
		if e, ok := l.enums[key]; ok {
			return e.Enum
		}
		if r, ok := l.resources[key]; ok {
			return r
		}
		if r, ok := l.aliases[key]; ok {
			return r
		}
	}
	return nil
}

// namesOf returns the folded names that a reference may mean: that in the page's namespace first, then that in the
// default one, then the only other one. Who writes a namespace below the default one means it; others are written for
// any, or are not the service's own ("Microsoft.OutlookServices"). And who lists the values of an enum does not mean one
// of another namespace.
func (l *linker) namesOf(use reference) []string {
	name := use.ref.Name
	names := []string{foldName(name)}
	if use.qualified && strings.HasPrefix(strings.ToLower(name.Namespace), namespaceDefault+".") {
		return names
	}
	names = append(names, foldName(model.Name{Namespace: namespaceDefault, Short: name.Short}))
	if others := l.shorts[strings.ToLower(name.Short)]; len(others) == 1 && len(use.members) == 0 {
		names = append(names, others[0])
	}
	return names
}

// assumedName returns the name of a reference that leads to nothing. A link tells the namespace: pages of types have
// the last word of theirs in front, unless it is the default one. The page's JSON tells better, and what a call creates
// is in the namespace of its page.
func (l *linker) assumedName(use reference) model.Name {
	name := use.ref.Name
	if use.qualified || use.created || name.Namespace == namespaceDefault {
		return name
	}
	if shown, ok := use.page.shownName(name.Short); ok {
		return shown
	}
	target, ok := linkTarget(use.page.Path, use.link)
	last := name.Namespace[strings.LastIndexByte(name.Namespace, '.')+1:]
	if ok && target != use.page.Path && !slices.Contains(strings.Split(strings.ToLower(stem(target)), "-"), strings.ToLower(last)) {
		name.Namespace = namespaceDefault
	}
	return name
}

// withList joins the list of values beside a use with its definition.
func (l *linker) withList(use reference, definition model.Definition) model.Definition {
	switch d := definition.(type) {
	case *model.Enum:
		l.listed(d, use.members)
		return d
	case *model.Resource:
		if l.areTypes(use.members) {
			return d
		}
		l.diags.Add(diag.EnumDiffers, use.members[0].At, "values are listed for %s, which is no enum, they are left out", d.Name)
		return d
	default:
		e := &enumDefinition{&model.Enum{Name: use.ref.Name, At: use.ref.At, Members: use.members}, rankInline}
		l.enums[foldName(e.Name)] = e
		l.addShort(e.Name)
		return e.Enum
	}
}

// areTypes reports whether all members are called like types that pages document, but for case.
func (l *linker) areTypes(members []model.Member) bool {
	for _, m := range members {
		known := false
		for _, key := range l.shorts[strings.ToLower(m.Name)] {
			known = known || l.resources[key] != nil
		}
		if !known {
			return false
		}
	}
	return true
}
