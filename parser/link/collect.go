package link

import (
	"cmp"
	"slices"
	"strings"

	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// A collector gathers what can be reached from the operations, and nothing else.
type collector struct {
	*state
	api   *model.API
	seen  map[model.Definition]bool
	pages map[string]bool
	// opened are the types whose derived types have been added.
	opened map[model.Definition]bool
	// derived are the resources whose base is the key.
	derived map[model.Definition][]*model.Resource
	// open are the uses of types that no page documents.
	open openUses
}

// collect gathers the API of the calls.
func collect(s *state) {
	c := collector{state: s, api: &model.API{}, seen: map[model.Definition]bool{}, opened: map[model.Definition]bool{}, pages: map[string]bool{}, derived: s.derivedTypes(), open: openUses{}}
	for _, call := range s.calls {
		c.addPage(call.said.Page)
		for _, op := range call.ops {
			c.addOperation(op)
		}
	}
	for _, t := range s.types {
		if t.resource != nil && c.seen[t.resource] || c.seesOther(t) {
			c.addPage(t.said.Page)
		}
		for _, e := range t.enums {
			if c.seen[e.Enum] {
				c.addPage(t.said.Page)
			}
		}
	}
	c.open.tell(&s.diags)
	c.api.Operations = s.mergeOperations(c.api.Operations)
	sortAPI(c.api)
	c.api.Coverage = s.cover()
	s.api = c.api
}

// addOperation adds an operation and what can be reached from it.
func (c *collector) addOperation(op *model.Operation) {
	c.api.Operations = append(c.api.Operations, op)
	c.reachSubject(op.Subject)
	for _, r := range op.Responses {
		if r.Type != model.Type(op.Subject) {
			c.reach(r.Type)
		}
	}
	if op.Body != nil {
		c.reachProperties(op.Body.Properties)
	}
}

// derivedTypes returns the read resources by their base. The type that every entity is derived from is left out:
// nothing can be learned from it.
func (s *state) derivedTypes() map[model.Definition][]*model.Resource {
	derived := map[model.Definition][]*model.Resource{}
	seen := map[*model.Resource]bool{}
	for _, t := range s.types {
		if t.resource == nil || t.resource.Base == nil || t.resource.Base.Target == nil || t.resource.Base.Name.Short == model.EntityType {
			continue
		}
		if base := t.resource.Base.Target; !seen[t.resource] {
			derived[base] = append(derived[base], t.resource)
		}
		seen[t.resource] = true
	}
	return derived
}

// seesOther reports whether a type is reached that a page documents beside its own.
func (c *collector) seesOther(t *typePage) bool {
	for _, other := range t.others {
		if c.seen[other] {
			return true
		}
	}
	return false
}

func (c *collector) addPage(p *model.Page) {
	if !c.pages[p.Path] {
		c.pages[p.Path] = true
		c.api.Pages = append(c.api.Pages, p)
	}
}

// reach adds the type of a property and what it leads to, derived types included: the property may hold any of them.
func (c *collector) reach(t model.Type) {
	switch t := t.(type) {
	case model.Collection:
		c.reach(t.Elem)
	case *model.Ref:
		if t.Target == nil {
			c.undocumented(t)
			c.open.add(t)
		}
		c.reachDefinition(t.Target)
		c.reachDerived(t.Target)
	}
}

// reachSubject adds the type that an operation is about: derived types only where it has no values of its own.
func (c *collector) reachSubject(t *model.Ref) {
	c.reachDefinition(t.Target)
	if r, ok := t.Target.(*model.Resource); ok && r.Abstract {
		c.reachDerived(r)
	}
}

// reachDerived adds the types that are derived from a resource.
func (c *collector) reachDerived(d model.Definition) {
	if c.opened[d] {
		return
	}
	c.opened[d] = true
	for _, r := range c.derived[d] {
		c.reachDefinition(r)
		c.reachDerived(r)
	}
}

func (c *collector) reachDefinition(d model.Definition) {
	if c.seen[d] {
		return
	}
	c.seen[d] = true
	switch d := d.(type) {
	case *model.Enum:
		if d.Flags.IsZero() {
			settleNumbers(d)
		}
		c.api.Enums = append(c.api.Enums, d)
	case *model.Resource:
		c.api.Resources = append(c.api.Resources, d)
		d.Properties = slices.DeleteFunc(d.Properties, func(p *model.Property) bool { return p.Relationship && c.sent[p].IsZero() })
		c.reachProperties(d.Properties)
	}
}

func (c *collector) reachProperties(properties []*model.Property) {
	for _, p := range properties {
		c.reach(p.Type)
	}
}

// sortAPI brings the API into its documented order.
func sortAPI(api *model.API) {
	slices.SortFunc(api.Operations, compareOperations)
	slices.SortFunc(api.Resources, func(a, b *model.Resource) int { return a.Name.Compare(b.Name) })
	slices.SortFunc(api.Enums, func(a, b *model.Enum) int { return a.Name.Compare(b.Name) })
	slices.SortFunc(api.Pages, func(a, b *model.Page) int { return strings.Compare(a.Path, b.Path) })
}

// compareOperations orders operations by path, method and subject.
func compareOperations(a, b *model.Operation) int {
	return cmp.Or(
		strings.Compare(a.Paths[0].Template, b.Paths[0].Template),
		strings.Compare(a.Method.Value, b.Method.Value),
		a.Subject.Name.Compare(b.Subject.Name),
		strings.Compare(a.Page.Path, b.Page.Path),
	)
}
