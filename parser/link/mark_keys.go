package link

import (
	"maps"
	"slices"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
	"github.com/seed-8ef76b74/graphgen/parser/page/rows"
)

// A keyMarker marks the keys of resources.
type keyMarker struct {
	// stated is where the page of a type names the key, created the first URL under which a call creates it.
	stated, created map[*model.Resource]diag.Pos
	// set are the types whose key a call sets: in an example, or in a row that tells whether it must.
	set map[*model.Resource]bool
}

// markKeys marks the keys of all resources; a key that a create request sets is not read-only.
func markKeys(s *state) {
	m := keyMarker{map[*model.Resource]diag.Pos{}, map[*model.Resource]diag.Pos{}, map[*model.Resource]bool{}}
	for _, t := range s.types {
		if t.resource != nil && m.stated[t.resource].IsZero() {
			m.stated[t.resource] = t.said.Key
		}
	}
	for c, op := range s.operations {
		m.read(c, op)
	}
	for _, key := range slices.Sorted(maps.Keys(s.resources)) {
		r := s.resources[key]
		for _, p := range r.Properties {
			if p.Name == model.EntityKey {
				rows.MarkKey(p, m.set[r] || !s.sent[p].IsZero(), m.evidence(r))
			}
		}
	}
}

// read keeps what an operation says of the key of what it creates.
func (m keyMarker) read(c *call, op *model.Operation) {
	r := subject(op)
	if r == nil {
		return
	}
	if m.created[r].IsZero() {
		m.created[r] = op.Paths[0].At
	}
	m.set[r] = m.set[r] || c.said.Keys.Has(model.EntityKey)
	for _, row := range op.Table() {
		if row.Name == model.EntityKey {
			m.set[r] = m.set[r] || row.Is(model.KeywordRequired) || row.Is(model.KeywordOptional)
		}
	}
}

// evidence returns the place that makes the id of a type its key, zero when there is none: complex types may have an
// id, and an annotation that says so by mistake. What has a base or is created in a collection is an entity.
func (m keyMarker) evidence(r *model.Resource) diag.Pos {
	stated, created := m.stated[r], m.created[r]
	switch {
	case !stated.IsZero() && (r.Base != nil || !created.IsZero()):
		return stated
	case r.Base != nil && r.Base.Name.Short == model.EntityType:
		return r.Base.At
	default:
		return created
	}
}
