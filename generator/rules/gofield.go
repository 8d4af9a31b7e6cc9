package rules

import (
	"maps"
	"strings"
	"unicode"

	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// sent returns the resources that requests can send, each with the operations that send it, in the order of the API.
// What sends a resource can send what is derived from it, unless that has operations of its own.
func sent(api *model.API) map[*model.Resource][]*model.Operation {
	own := map[*model.Resource][]*model.Operation{}
	for _, op := range api.Operations {
		if r := sends(op); r != nil {
			own[r] = append(own[r], op)
		}
	}
	all := maps.Clone(own)
	for _, r := range api.Resources {
		for _, base := range bases(r) {
			if all[r] == nil {
				all[r] = own[base]
			}
		}
	}
	return all
}

// sends returns the resource that an operation sends, nil when it sends none that is documented.
func sends(op *model.Operation) *model.Resource {
	ref := op.Subject
	if op.Body != nil && op.Body.Type != nil {
		ref, _ = op.Body.Type.(*model.Ref)
	}
	if ref == nil {
		return nil
	}
	r, _ := ref.Target.(*model.Resource)
	return r
}

// Properties returns the properties that are fields of a resource's struct, each name once, and those that cannot be
// because no struct tag holds their name. A resource that is tagged has its "@odata.type" in a field of our own.
func (s *Shapes) Properties(r *model.Resource) (fields, lost []*model.Property) {
	seen := map[string]bool{"@odata.type": s.IsTagged(r)}
	for _, p := range r.Properties {
		switch {
		case seen[p.Name]:
		case !isTag(p.Name):
			lost = append(lost, p)
		default:
			fields = append(fields, p)
		}
		seen[p.Name] = true
	}
	return fields, lost
}

// isTag reports whether encoding/json takes a name from a struct tag; any other name it ignores without a word.
func isTag(name string) bool {
	if name == "" {
		return false
	}
	for _, r := range name {
		if !strings.ContainsRune("!#$%&()*+-./:;<=>?@[]^_{|}~ ", r) && !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			return false
		}
	}
	return true
}
