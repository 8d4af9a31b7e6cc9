package parser

import (
	"iter"
	"strings"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// Lists of types: "Possible values are" may introduce the names of derived types, which are no members of an enum.

// areTypes reports whether all members are called like types that pages document, but for case.
func (l *linker) areTypes(members []model.Member) bool {
	for _, m := range members {
		known := false
		for _, key := range l.shorts[strings.ToLower(m.Name)] {
			known = known || l.resources[key] != nil
		}
		if !known {
			return false
		}
	}
	return true
}

// unlist takes back that a type is an enum, which nothing but a list of values beside its name says, since an example
// has an object there.
func (p examplePage) unlist(e *model.Enum) {
	known := p.enums[foldName(e.Name)]
	if p.objects[e] || known == nil || known.Enum != e || known.rank != rankInline {
		return
	}
	p.objects[e] = true
	p.diags.Add(diag.EnumDiffers, e.Members[0].At, "values are listed for %s, but the example at %s has an object of it: it is taken for no enum", e.Name, p.at)
}

// settleObjects takes the enums that examples show to be none from what refers to them. The lists of their values become
// part of the descriptions again.
func (l *linker) settleObjects(creates []*createPage, objects map[*model.Enum]bool) {
	if len(objects) == 0 {
		return
	}
	lists := map[*model.Ref]diag.Pos{}
	for refs := range l.allReferences(creates) {
		for _, use := range refs.list {
			if e, ok := use.ref.Target.(*model.Enum); !ok || !objects[e] {
				continue
			}
			use.ref.Target = nil
			if len(use.members) > 0 {
				lists[use.ref] = use.members[0].At
			}
		}
	}
	p := examplePage{linker: l, creates: creates}
	for property := range l.allProperties(creates) {
		if ref, ok := elementOf(property.Type).(*model.Ref); ok && !lists[ref].IsZero() {
			p.restore(property, lists[ref])
		}
	}
}

// allProperties yields the properties of all resources and the rows of all operations.
func (l *linker) allProperties(creates []*createPage) iter.Seq[*model.Property] {
	return func(yield func(*model.Property) bool) {
		for _, r := range l.resources {
			for _, property := range r.Properties {
				if !yield(property) {
					return
				}
			}
		}
		for _, c := range creates {
			for _, op := range c.ops {
				for _, property := range rowsOf(op) {
					if !yield(property) {
						return
					}
				}
			}
		}
	}
}

// rowsOf returns the rows about the body of an operation, nothing when it has no body.
func rowsOf(op *model.Operation) []*model.Property {
	if op.Body == nil {
		return nil
	}
	return op.Body.Properties
}
