package link

import (
	"strings"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
	"github.com/seed-8ef76b74/graphgen/parser/page/rows"
)

// settleNested adds the nested rows of calls to the types that its rows hold.
func settleNested(s *state) {
	for _, c := range s.calls {
		for _, row := range c.nested {
			s.settleRow(c, row)
		}
	}
}

func (s *state) settleRow(c *call, row rows.NestedRow) {
	known := false
	for _, op := range c.ops {
		r := subject(op)
		for _, name := range row.Path {
			r = s.heldBy(r, name)
		}
		if r != nil {
			known = true
			s.mergeProperties(r, []*model.Property{row.Property})
		}
	}
	if !known {
		c.coverage.RowsRead--
		s.diags.Add(diag.RowUnnamed, row.Property.At, "%q is a property of what %q holds, whose type is not known", diag.Clip(row.Property.Name), diag.Clip(strings.Join(row.Path, "/")))
	}
}

// heldBy returns the resource that a property of another one holds, nil when it holds none.
func (s *state) heldBy(r *model.Resource, name string) *model.Resource {
	if r == nil {
		return nil
	}
	p := s.rowsOf(r)[strings.ToLower(name)]
	if p == nil {
		return nil
	}
	ref, ok := model.Element(p.Type).(*model.Ref)
	if !ok {
		return nil
	}
	held, _ := ref.Target.(*model.Resource)
	return held
}
