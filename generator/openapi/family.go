package openapi

import (
	"slices"

	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// Families say which types derive from which: the types that name each type as their base, by name.
type families map[model.Name][]*model.Resource

func newFamilies(api *model.API) families {
	f := families{}
	for _, r := range api.Resources {
		if r.Base != nil {
			f[r.Base.Name] = append(f[r.Base.Name], r)
		}
	}
	for _, derived := range f {
		slices.SortFunc(derived, func(r, s *model.Resource) int { return r.Name.Compare(s.Name) })
	}
	return f
}

// concrete returns the types that a value of a type can have: the type itself first, then what derives from it, by
// name and each type in front of its own family. Abstract types have no values and are left out.
func (f families) concrete(r *model.Resource) []*model.Resource {
	var all []*model.Resource
	seen := map[model.Name]bool{}
	var add func(*model.Resource)
	add = func(r *model.Resource) {
		if seen[r.Name] {
			return
		}
		seen[r.Name] = true
		if !r.Abstract {
			all = append(all, r)
		}
		for _, derived := range f[r.Name] {
			add(derived)
		}
	}
	add(r)
	return all
}

// isBase reports whether a value of a documented type can have another type.
func (f families) isBase(r *model.Resource) bool {
	return r.Documented && len(f[r.Name]) > 0 &&
		slices.ContainsFunc(f.concrete(r), func(d *model.Resource) bool { return d.Name != r.Name })
}
