package link

import (
	"slices"

	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// settleBases gives a base to the types that do not name one and that the page of another type lists.
func settleBases(s *state) {
	listers := map[*model.Resource][]*typePage{}
	var listed []*model.Resource
	for _, t := range s.types {
		for _, ref := range t.derived {
			r, ok := ref.Target.(*model.Resource)
			if !ok || r.Base != nil || r == t.resource {
				continue
			}
			if listers[r] == nil {
				listed = append(listed, r)
			}
			listers[r] = append(listers[r], t)
		}
	}
	for _, r := range listed {
		nearest := nearestLister(listers[r])
		i := slices.IndexFunc(nearest.derived, func(ref *model.Ref) bool { return ref.Target == model.Definition(r) })
		r.Base = &model.Ref{Name: nearest.resource.Name, At: nearest.derived[i].At, Target: nearest.resource}
	}
}

// nearestLister returns the first page that does not list what another one is about.
func nearestLister(pages []*typePage) *typePage {
	about := map[model.Definition]bool{}
	for _, t := range pages {
		about[t.resource] = true
	}
	for _, t := range pages {
		if !slices.ContainsFunc(t.derived, func(ref *model.Ref) bool { return about[ref.Target] }) {
			return t
		}
	}
	return pages[0]
}
