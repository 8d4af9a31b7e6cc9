package library

import (
	"strings"

	"github.com/seed-8ef76b74/graphgen/parser/model"
	"github.com/seed-8ef76b74/graphgen/parser/page/types"
)

// An index says which pages are about which names. All names are folded and short.
type index struct {
	// byName maps a name to the pages that document a type of that name.
	byName map[string][]string
	// names maps a page to the names of the types that it documents.
	names map[string][]string
	// byBase maps a name to the pages that name that type as their base.
	byBase map[string][]string
	// byListed maps a name to the pages that list that type as derived from their own.
	byListed map[string][]string
	// translated are the pages that are translations: they document nothing.
	translated map[string]bool
	// bases maps a page to the names of the types that it names as a base.
	bases map[string][]string
	// byCollection maps the name of a property to the types that it is documented as a collection of, as written.
	byCollection map[string][]string
	// spelled maps the name of a property to how its first row spells it.
	spelled map[string]string
	// rows holds the names in the rows of all tables that can be about properties.
	rows map[string]bool
}

// newIndex joins the indexes of pages.
func newIndex(paths []string, entries []types.Index) index {
	x := index{
		names: map[string][]string{}, byName: map[string][]string{}, byBase: map[string][]string{}, byListed: map[string][]string{},
		translated: map[string]bool{}, bases: map[string][]string{}, byCollection: map[string][]string{}, spelled: map[string]string{},
		rows: map[string]bool{},
	}
	seen := map[types.IndexedCollection]bool{}
	for i, e := range entries {
		if e.Translated {
			x.translated[paths[i]] = true
		}
		x.names[paths[i]] = e.Names
		add(x.byName, e.Names, paths[i])
		if len(e.Bases) > 0 {
			x.bases[paths[i]] = e.Bases
		}
		add(x.byBase, e.Bases, paths[i])
		add(x.byListed, e.Derived, paths[i])
		for _, name := range e.Rows {
			x.rows[strings.ToLower(name)] = true
		}
		for _, c := range e.Collections {
			folded := strings.ToLower(c.Property)
			if of := (types.IndexedCollection{Property: folded, Element: strings.TrimPrefix(c.Element, model.NamespaceDefault+".")}); !seen[of] {
				seen[of] = true
				x.byCollection[folded] = append(x.byCollection[folded], c.Element)
			}
			if x.spelled[folded] == "" {
				x.spelled[folded] = c.Property
			}
		}
	}
	return x
}

// add adds a page to the lists of some names.
func add(lists map[string][]string, names []string, name string) {
	for _, n := range names {
		lists[n] = append(lists[n], name)
	}
}
