package link

import (
	"slices"
	"strings"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// inherit gives each resource the properties of its base types that its page does not repeat.
func inherit(s *state) {
	i := inheritance{state: s, depth: map[*model.Resource]int{}}
	for _, t := range s.types {
		if t.resource != nil {
			i.complete(t.resource)
		}
	}
}

// The most that types inherit: levels of base types, of which real types have 6, and properties of all types of a run.
const (
	maxBases     = 50
	maxInherited = 1 << 19
)

// An inheritance gives resources the properties of their base types.
type inheritance struct {
	*state
	// depth is how many base types a resource has, onTheWay while its base is being completed.
	depth map[*model.Resource]int
	// inherited is how many properties were inherited up to now.
	inherited int
}

// onTheWay is the depth of a resource whose base is being completed.
const onTheWay = -1

// complete completes a resource after its base, and returns how many base types it has.
func (i *inheritance) complete(r *model.Resource) int {
	if depth, begun := i.depth[r]; begun {
		return depth
	}
	i.depth[r] = onTheWay
	depth := 0
	if base := baseOf(r); base != nil {
		depth = i.derive(r, base, i.complete(base))
	}
	i.depth[r] = depth
	return depth
}

// baseOf returns the resource that another one names as its base, nil when there is none.
func baseOf(r *model.Resource) *model.Resource {
	if r.Base == nil {
		return nil
	}
	base, _ := r.Base.Target.(*model.Resource)
	return base
}

// derive gives a resource what its base has, which has some base types itself, and returns how many it has then.
func (i *inheritance) derive(r, base *model.Resource, depth int) int {
	switch {
	case base == r:
		i.diags.Add(diag.BaseCircle, r.Base.At, "%s inherits from itself, the base is left out", r.Name)
		r.Base = nil
		return 0
	case depth == onTheWay:
		i.diags.Add(diag.BaseCircle, r.Base.At, "%s inherits from itself by way of %s, the base is left out", r.Name, base.Name)
		r.Base = nil
		return 0
	case depth >= maxBases:
		i.diags.Add(diag.TooMuch, r.Base.At, "%s has more than %d base types, %s is left out", r.Name, maxBases, base.Name)
		r.Base = nil
		return 0
	case i.inherited > maxInherited:
		i.diags.Add(diag.TooMuch, r.Base.At, "the types inherit more than %d properties in all, those of %s are left out", maxInherited, base.Name)
		return depth + 1
	}
	known := model.ByFoldedName(r.Properties)
	for _, p := range base.Properties {
		if own := known[strings.ToLower(p.Name)]; own != nil {
			i.refineType(own, p)
			continue
		}
		i.inherited++
		inherited := *p
		inherited.Constraints = slices.Clone(p.Constraints)
		if inherited.InheritedFrom == nil {
			inherited.InheritedFrom = &model.Ref{Name: base.Name, At: r.Base.At, Target: base}
		}
		r.Properties = append(r.Properties, &inherited)
	}
	return depth + 1
}

// withBases returns the resource that a reference leads to and what it is derived from, the nearest first.
func withBases(ref *model.Ref) []*model.Resource {
	var out []*model.Resource
	for ref != nil && len(out) <= maxBases {
		r, ok := ref.Target.(*model.Resource)
		if !ok {
			break
		}
		out = append(out, r)
		ref = r.Base
	}
	return out
}
