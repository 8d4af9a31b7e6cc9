package rows

import (
	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// MarkKey makes an id the key when it is inherited or there is other evidence, and a key read-only unless a create
// request sets it or its row says that one must: the service assigns it.
func MarkKey(p *model.Property, set bool, evidence diag.Pos) {
	key := p.Constraint(model.KeywordKey)
	if p.InheritedFrom != nil && p.InheritedFrom.Name.Short == model.EntityType {
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

// MarkRows marks the key among the rows of a create page, whose examples send it or not.
func MarkRows(rows []*model.Property, sent bool) {
	for _, p := range rows {
		if p.Name == model.EntityKey {
			MarkKey(p, sent, diag.Pos{})
		}
	}
}
