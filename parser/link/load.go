package link

import (
	"maps"
	"slices"
	"strings"

	"github.com/seed-8ef76b74/graphgen/parser/model"
	"github.com/seed-8ef76b74/graphgen/parser/page/ref"
	"github.com/seed-8ef76b74/graphgen/parser/page/types"
)

// loadTypes reads the pages below resources/ that the calls lead to: round by round, until no page names a
// type whose page is not read. Rounds keep the order independent of how many pages are read at once.
func loadTypes(s *state) error {
	l := loader{state: s, wanted: map[indexed]bool{}, next: wants{}}
	s.keys = s.readKeys()
	for _, c := range s.calls {
		l.want(&c.uses)
	}
	done := wants{}
	for len(l.next) > 0 {
		if err := s.lib.Load(slices.Sorted(maps.Keys(l.next))); err != nil {
			return err
		}
		round := l.next
		l.next = wants{}
		for _, name := range slices.Sorted(maps.Keys(round)) {
			if t := s.lib.Page(name); t != nil {
				l.follow(t, round[name])
			}
			done[name] = done[name] || round[name]
		}
		maps.DeleteFunc(l.next, func(name string, derived bool) bool {
			was, ok := done[name]
			return ok && (was || !derived)
		})
	}
	s.lib.Forget()
	for _, name := range slices.Sorted(maps.Keys(done)) {
		if t := s.lib.Page(name); t != nil {
			s.types = append(s.types, copyTypes(t))
			s.diags = append(s.diags, t.Diags...)
		}
	}
	s.diags = append(s.diags, s.lib.Diags...)
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

// A loader finds the pages to read.
type loader struct {
	*state
	// wanted are the lists of pages of the library that have been wanted, as [wants] has them.
	wanted map[indexed]bool
	// next are the pages of the next round.
	next wants
}

// An indexed is a list of pages that the library has for a name.
type indexed struct {
	of    index
	short string
}

// want adds the pages that uses lead to: the link's target, else every page about a type of that name, which is to
// be found beside a translation as well. Of relationships these are the ones that a request may send.
func (l *loader) want(uses *ref.Uses) {
	for _, use := range uses.List {
		if use.Mentioned && !use.Base && !l.keys[strings.ToLower(use.Relationship)] {
			continue
		}
		derived := !use.Base && !use.Subject
		target, ok := l.lib.Find(use.Link)
		astray := ok && !use.Subject && l.lib.Astray(use.Ref.Name.Short, target)
		if !ok || use.Certain || astray || l.lib.IsTranslated(target) {
			l.wantNamed(byName, use.Ref.Name.Short, derived)
		}
		if ok && (use.Certain || !astray) {
			l.next.add([]string{target}, derived)
		}
	}
}

// follow adds the pages that a page of types leads to: its uses, other pages about the same type, and, where
// wanted or where only they have values, the types that are derived from it.
func (l *loader) follow(t *types.Page, derived bool) {
	l.want(&t.Uses)
	r := t.Resource
	if r == nil {
		return
	}
	l.wantNamed(byName, r.Name.Short, derived)
	if r.Base == nil {
		l.wantNamed(byListed, r.Name.Short, false)
	}
	if (derived || r.Abstract) && r.Name.Short != model.EntityType { // of which every entity is derived
		l.wantNamed(byBase, r.Name.Short, true)
		l.wantListed(t)
	}
}

// wantListed adds the pages of the types that a page lists as derived from its own.
func (l *loader) wantListed(t *types.Page) {
	for _, use := range t.Uses.List {
		if target, ok := l.lib.Find(use.Link); ok && use.Derived {
			l.next.add([]string{target}, true)
		}
	}
}

// An index is one of those that the library has of pages by names.
type index uint8

const (
	byName   index = iota // the pages that document a type
	byListed              // the pages that list it as derived from their own
	byBase                // the pages that name it as their base
)

// pages returns the pages that an index of the library has for a folded short name.
func (l *loader) pages(of index, short string) []string {
	switch of {
	case byListed:
		return l.lib.ByListed(short)
	case byBase:
		return l.lib.ByBase(short)
	default:
		return l.lib.ByName(short)
	}
}

// wantNamed adds the pages that an index of the library has for a name, unless they have been added before: a page that
// was wanted once is read.
func (l *loader) wantNamed(of index, name string, derived bool) {
	list := indexed{of, strings.ToLower(name)}
	was, before := l.wanted[list]
	if before && (was || !derived) {
		return
	}
	l.wanted[list] = derived
	l.next.add(l.pages(of, list.short), derived)
}
