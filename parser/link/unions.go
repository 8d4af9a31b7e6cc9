package link

import (
	"slices"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
	"github.com/seed-8ef76b74/graphgen/parser/page/ref"
	"github.com/seed-8ef76b74/graphgen/parser/page/rows"
)

// settleUnions gives the uses "A or B" of pages the type that all of them are derived from; the first one where the
// pages know no such type.
func settleUnions(s *state) {
	for uses := range s.allUses {
		for _, use := range uses.List {
			if len(use.Others) > 0 {
				s.settleUnion(use)
			}
		}
	}
}

func (s *state) settleUnion(use ref.Use) {
	base := commonBase(append([]*model.Ref{use.Ref}, use.Others...))
	if base == nil {
		s.diags.Add(diag.TypeUnion, use.Ref.At, rows.UnionFirst, use.Words)
		return
	}
	s.diags.Add(diag.TypeCommon, use.Ref.At, "the type %q names several types, %s is taken, which all of them are", use.Words, base.Name)
	use.Ref.Name, use.Ref.Target = base.Name, base
}

// commonBase returns the nearest type that all types are or are derived from, nil when there is none but the type that
// every entity is derived from.
func commonBase(refs []*model.Ref) *model.Resource {
	for _, candidate := range withBases(refs[0]) {
		if candidate.Name.Short == model.EntityType {
			return nil
		}
		if !slices.ContainsFunc(refs, func(ref *model.Ref) bool { return !slices.Contains(withBases(ref), candidate) }) {
			return candidate
		}
	}
	return nil
}
