package parser

import (
	"encoding/json"
	"maps"
	"slices"
	"strings"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// entityKey is the one property that every entity inherits, and the type it comes from.
const (
	entityKey  = "id"
	entityType = "entity"
)

// A textJSON is a string; anything else is taken for none: a slip in one value must not lose the annotation.
type textJSON string

// UnmarshalJSON takes a string.
func (t *textJSON) UnmarshalJSON(data []byte) error {
	var s string
	if json.Unmarshal(data, &s) == nil {
		*t = textJSON(s)
	}
	return nil
}

// keyAt returns where an annotation says that the type's key is the one that every entity has, zero when it does not.
func (t *typePage) keyAt(note annotation) diag.Pos {
	if note.KeyProperty != entityKey {
		return diag.Pos{}
	}
	return t.pos(note.offset + max(strings.Index(note.src, `"keyProperty"`), 0))
}

// A keyMarker marks the keys of resources.
type keyMarker struct {
	// stated is where the page of a type names the key, created the first URL under which a call creates it.
	stated, created map[*model.Resource]diag.Pos
	// set are the types whose key a call sets: in an example, or in a row that tells whether it must.
	set map[*model.Resource]bool
}

// markKeys marks the keys of all resources; a key that a create request sets is not read-only.
func (l *linker) markKeys(creates []*createPage) {
	m := keyMarker{map[*model.Resource]diag.Pos{}, map[*model.Resource]diag.Pos{}, map[*model.Resource]bool{}}
	for _, t := range l.read {
		if t.resource != nil && m.stated[t.resource].IsZero() {
			m.stated[t.resource] = t.key
		}
	}
	for _, c := range creates {
		for _, op := range c.ops {
			m.read(c, op)
		}
	}
	for _, key := range slices.Sorted(maps.Keys(l.resources)) {
		r := l.resources[key]
		for _, p := range r.Properties {
			if p.Name == entityKey {
				markKey(p, m.set[r] || !l.sent[p].IsZero(), m.evidence(r))
			}
		}
	}
}

// read keeps what an operation says of the key of what it creates.
func (m keyMarker) read(c *createPage, op *model.Operation) {
	r, ok := op.Creates.Target.(*model.Resource)
	if !ok {
		return
	}
	if m.created[r].IsZero() {
		m.created[r] = op.Paths[0].At
	}
	m.set[r] = m.set[r] || c.sent.has(entityKey)
	for _, row := range tableOf(op) {
		if row.Name == entityKey {
			m.set[r] = m.set[r] || row.Is(model.KeywordRequired) || row.Is(model.KeywordOptional)
		}
	}
}

// evidence returns the place that makes the id of a type its key, zero when there is none: complex types may have an id,
// and an annotation that says so by mistake. What has a base or is created in a collection is an entity.
func (m keyMarker) evidence(r *model.Resource) diag.Pos {
	stated, created := m.stated[r], m.created[r]
	switch {
	case !stated.IsZero() && (r.Base != nil || !created.IsZero()):
		return stated
	case r.Base != nil && r.Base.Name.Short == entityType:
		return r.Base.At
	default:
		return created
	}
}

// markKey makes an id the key when it is inherited or there is other evidence, and a key read-only unless a create
// request sets it or its row says that one must: the service assigns it.
func markKey(p *model.Property, set bool, evidence diag.Pos) {
	key := p.Constraint(model.KeywordKey)
	if p.InheritedFrom != nil && p.InheritedFrom.Name.Short == entityType {
		evidence = p.InheritedFrom.At
	}
	if key == nil && !evidence.IsZero() {
		key = model.Flag{Word: model.KeywordKey, At: evidence}
		p.Constraints = append(p.Constraints, key)
	}
	if key != nil && !p.Is(model.KeywordReadOnly) && !p.Is(model.KeywordRequired) && !set {
		p.Constraints = append(p.Constraints, model.Flag{Word: model.KeywordReadOnly, At: key.Where()})
	}
}

// markRows marks the key among the rows of a create page, whose examples send some names.
func markRows(rows []*model.Property, sent topKeys) {
	for _, p := range rows {
		if p.Name == entityKey {
			markKey(p, sent.has(entityKey), diag.Pos{})
		}
	}
}
