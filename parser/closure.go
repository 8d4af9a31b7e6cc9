package parser

import (
	"maps"
	"slices"
	"strings"
)

// readTypes reads the pages below resources/ that the create pages lead to: round by round, until no page names a
// type whose page is not read. Rounds keep the order independent of how many pages are read at once.
func (l *linker) readTypes(creates []*createPage) error {
	next := wants{}
	for _, c := range creates {
		l.want(next, &c.refs)
	}
	done := wants{}
	for len(next) > 0 {
		if err := l.lib.load(slices.Sorted(maps.Keys(next))); err != nil {
			return err
		}
		round := next
		next = wants{}
		for _, name := range slices.Sorted(maps.Keys(round)) {
			if t := l.lib.pages[name]; t.page != nil {
				l.follow(next, t, round[name])
			}
			done[name] = done[name] || round[name]
		}
		maps.DeleteFunc(next, func(name string, derived bool) bool {
			was, ok := done[name]
			return ok && (was || !derived)
		})
	}
	for _, name := range slices.Sorted(maps.Keys(done)) {
		if t := l.lib.pages[name]; t.page != nil {
			l.read = append(l.read, t)
			l.diags = append(l.diags, t.diags...)
		}
	}
	for _, b := range l.lib.broken {
		l.diags = append(l.diags, b.diags...)
	}
	return nil
}

// wants are the paths of pages to read; the value says that the types derived from what they document are wanted too,
// because a property may hold any of them.
type wants map[string]bool

func (w wants) add(paths []string, derived bool) {
	for _, name := range paths {
		w[name] = w[name] || derived
	}
}

// want adds the pages that references lead to: the link's target, else every page about a type of that name, which is to
// be found beside a translation as well. Of relationships these are the ones that a request may send.
func (l *linker) want(w wants, refs *references) {
	for _, use := range refs.list {
		if use.mentioned && !use.base && !l.keys[strings.ToLower(use.relationship)] {
			continue
		}
		derived := !use.base && !use.created
		target, ok := l.lib.find(use.page.Path, use.link)
		astray := ok && !use.created && l.lib.astray(use.ref.Name.Short, target)
		if !ok || use.certain || astray || l.lib.translated[target] {
			l.wantNamed(w, l.lib.byName, strings.ToLower(use.ref.Name.Short), derived)
		}
		if ok && (use.certain || !astray) {
			w.add([]string{target}, derived)
		}
	}
}

// follow adds the pages that a page of types leads to: its references, other pages about the same type, and, where
// wanted or where only they have values, the types that are derived from it.
func (l *linker) follow(w wants, t *typePage, derived bool) {
	l.want(w, &t.refs)
	if t.resource == nil {
		return
	}
	short := strings.ToLower(t.resource.Name.Short)
	l.wantNamed(w, l.lib.byName, short, derived)
	if t.resource.Base == nil {
		l.wantNamed(w, l.lib.byListed, short, false)
	}
	if t.hasDerived(derived) {
		l.wantNamed(w, l.lib.byBase, short, true)
		l.wantListed(w, t)
	}
}

// wantListed adds the pages of the types that a page lists as derived from its own.
func (l *linker) wantListed(w wants, t *typePage) {
	for _, use := range t.refs.list {
		if target, ok := l.lib.find(use.page.Path, use.link); ok && use.derived {
			w.add([]string{target}, true)
		}
	}
}

// wantNamed adds the pages that an index of the library has for a name, unless they have been added before: a page that
// was wanted once is read.
func (l *linker) wantNamed(w wants, index map[string][]string, short string, derived bool) {
	paths := index[short]
	if len(paths) == 0 {
		return
	}
	was, before := l.wanted[&paths[0]]
	if before && (was || !derived) {
		return
	}
	l.wanted[&paths[0]] = derived
	w.add(paths, derived)
}

// hasDerived reports whether the types derived from the page's resource are to be read: not those of the type that
// every entity is derived from.
func (t *typePage) hasDerived(wanted bool) bool {
	return (wanted || t.resource.Abstract) && t.resource.Name.Short != entityType
}
