package override

import (
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// A reach is the definitions that operations lead to; the value says that derived types were followed, too.
type reach map[model.Definition]bool

// heirs are the resources that are derived from others, by the one that they name as their base.
type heirs map[model.Definition][]*model.Resource

func heirsOf(api *model.API) heirs {
	out := heirs{}
	for _, r := range api.Resources {
		if r.Base != nil {
			out[r.Base.Target] = append(out[r.Base.Target], r)
		}
	}
	return out
}

// has reports whether the operations lead to a definition.
func (seen reach) has(d model.Definition) bool {
	_, ok := seen[d]
	return ok
}

// reachable returns what the operations of an API lead to. It follows no more than the linker does, and what an
// override removes is what was reachable before it and is not any more.
func reachable(api *model.API) reach {
	seen, heirs := reach{}, heirsOf(api)
	for _, op := range api.Operations {
		seen.definition(heirs, op.Subject.Target, false)
		for _, r := range op.Responses {
			if r.Type != nil && r.Type != model.Type(op.Subject) {
				seen.typ(heirs, r.Type)
			}
		}
		if op.Body != nil {
			seen.properties(heirs, op.Body.Properties)
			if op.Body.Type != nil && op.Body.Type != model.Type(op.Subject) {
				seen.typ(heirs, op.Body.Type)
			}
		}
	}
	return seen
}

func (seen reach) properties(heirs heirs, properties []*model.Property) {
	for _, p := range properties {
		seen.typ(heirs, p.Type)
	}
}

// typ marks a type of a value, which may be of a derived type.
func (seen reach) typ(heirs heirs, t model.Type) {
	if ref, ok := model.Element(t).(*model.Ref); ok {
		seen.definition(heirs, ref.Target, true)
	}
}

// definition marks a definition and what it leads to, the types derived from it where wanted or where only they
// have values.
func (seen reach) definition(heirs heirs, d model.Definition, derived bool) {
	r, ok := d.(*model.Resource)
	derived = ok && (derived || r.Abstract)
	if followed, again := seen[d]; d == nil || again && (followed || !derived) {
		return
	}
	first := !seen.has(d)
	seen[d] = derived
	if ok && first {
		seen.properties(heirs, r.Properties)
	}
	if !derived {
		return
	}
	for _, heir := range heirs[d] {
		seen.definition(heirs, heir, true)
	}
}
