package rules

import (
	"slices"

	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// Shapes say what the resources of an API are in Go.
type Shapes struct {
	sent     map[*model.Resource][]*model.Operation
	families map[*model.Resource]*Family
	members  map[*model.Resource]bool
}

// A Family is what a property can hold whose type has derived types: a value of that type or of any of those.
// In Go it is an interface.
type Family struct {
	// Root is the property's type.
	Root *model.Resource
	// Members are those that are structs, the root first if it is one, the others by name.
	Members []*model.Resource
}

// NewShapes returns the shapes of an API's resources.
func NewShapes(api *model.API) *Shapes {
	s := &Shapes{sent: sent(api), families: families(api), members: map[*model.Resource]bool{}}
	for _, f := range s.families {
		f.Members = slices.DeleteFunc(f.Members, func(r *model.Resource) bool { return !s.IsDeclared(r) || !r.Documented })
		for _, r := range f.Members {
			s.members[r] = true
		}
	}
	return s
}

// families returns a family for each resource that is the type of a property and has derived resources.
func families(api *model.API) map[*model.Resource]*Family {
	held := heldResources(api)
	all := map[*model.Resource]*Family{}
	for _, r := range api.Resources {
		for _, base := range bases(r) {
			if !held[base] {
				continue
			}
			if all[base] == nil {
				all[base] = &Family{Root: base, Members: []*model.Resource{base}}
			}
			all[base].Members = append(all[base].Members, r)
		}
	}
	return all
}

// heldResources returns the resources that are the type of a property or of a collection's elements.
func heldResources(api *model.API) map[*model.Resource]bool {
	held := map[*model.Resource]bool{}
	for _, r := range api.Resources {
		for _, p := range r.Properties {
			if target := resourceOf(p.Type); target != nil {
				held[target] = true
			}
		}
	}
	return held
}

// bases returns the resources that a resource is derived from, the nearest one first.
func bases(r *model.Resource) []*model.Resource {
	var all []*model.Resource
	for base := baseOf(r); base != nil && base != r && !slices.Contains(all, base); base = baseOf(base) {
		all = append(all, base)
	}
	return all
}

// baseOf returns the resource that another one is derived from directly, nil when there is none.
func baseOf(r *model.Resource) *model.Resource {
	if r.Base == nil {
		return nil
	}
	base, _ := r.Base.Target.(*model.Resource)
	return base
}

// resourceOf returns the resource that a property of type t holds one or many of, nil when it holds none.
func resourceOf(t model.Type) *model.Resource {
	if c, ok := t.(model.Collection); ok {
		t = c.Elem
	}
	ref, ok := t.(*model.Ref)
	if !ok {
		return nil
	}
	r, _ := ref.Target.(*model.Resource)
	return r
}

// Sent returns the operations that send a resource or what it is derived from, in the order of the API.
func (s *Shapes) Sent(r *model.Resource) []*model.Operation { return s.sent[r] }

// Family returns the family of a resource, nil when a property of that type holds nothing else.
func (s *Shapes) Family(r *model.Resource) *Family { return s.families[r] }

// HasFamilies reports whether there is any family.
func (s *Shapes) HasFamilies() bool { return len(s.families) > 0 }

// FamilyOf returns the family that a property of type t holds one or many of, nil when it holds none.
func (s *Shapes) FamilyOf(t model.Type) *Family { return s.families[resourceOf(t)] }

// IsDeclared reports whether a resource has a type of its own. The root of a family has none when only the others have
// values.
func (s *Shapes) IsDeclared(r *model.Resource) bool {
	return s.families[r] == nil || r.Documented && !r.Abstract
}

// IsTagged reports whether a resource's struct sends its "@odata.type": it is what a call sends, or one of a family.
func (s *Shapes) IsTagged(r *model.Resource) bool { return len(s.sent[r]) > 0 || s.members[r] }
