package parser

import (
	"slices"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// unionFirst tells that only the first of several types is taken.
const unionFirst = "the type %q names several types, the first one is taken"

// settleUnions gives the uses "A or B" of a page the type that all of them are derived from; the first one where the
// pages know no such type.
func (l *linker) settleUnions(refs *references) {
	for _, use := range refs.list {
		if len(use.others) == 0 {
			continue
		}
		base := commonBase(append([]*model.Ref{use.ref}, use.others...))
		if base == nil {
			l.diags.Add(diag.TypeUnion, use.ref.At, unionFirst, use.words)
			continue
		}
		l.diags.Add(diag.TypeCommon, use.ref.At, "the type %q names several types, %s is taken, which all of them are", use.words, base.Name)
		use.ref.Name, use.ref.Target = base.Name, base
	}
}

// commonBase returns the nearest type that all types are or are derived from, nil when there is none but the type that
// every entity is derived from.
func commonBase(refs []*model.Ref) *model.Resource {
	for _, candidate := range withBases(refs[0]) {
		if candidate.Name.Short == entityType {
			return nil
		}
		if !slices.ContainsFunc(refs, func(ref *model.Ref) bool { return !slices.Contains(withBases(ref), candidate) }) {
			return candidate
		}
	}
	return nil
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
