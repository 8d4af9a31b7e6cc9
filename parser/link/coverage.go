package link

import (
	"cmp"
	"slices"

	"github.com/seed-8ef76b74/graphgen/parser/model"
	"github.com/seed-8ef76b74/graphgen/parser/page/ref"
)

// cover returns the coverage of the pages that were read, sorted by path.
func (s *state) cover() []*model.Coverage {
	var out []*model.Coverage
	counter := model.NewFactCounter()
	for _, c := range s.calls {
		out = append(out, s.coverage(c.coverage, c.said.Page, &c.uses, callFacts(counter, c)))
	}
	for _, t := range s.types {
		rows := slices.DeleteFunc(slices.Clone(t.rows), func(p *model.Property) bool { return s.leavesOut(t, p) })
		cover := s.coverage(t.said.Coverage, t.said.Page, &t.uses, typeFacts(counter, t, rows))
		cover.Relationships = len(t.rows) - len(rows)
		cover.RowsRead -= cover.Relationships
		out = append(out, cover)
	}
	slices.SortFunc(out, func(a, b *model.Coverage) int { return cmp.Compare(a.Page, b.Page) })
	return out
}

// coverage completes what was counted while a page was read.
func (s *state) coverage(c model.Coverage, p *model.Page, uses *ref.Uses, facts map[string]int) *model.Coverage {
	c.Page, c.Facts = p.Path, facts
	for _, use := range uses.List {
		if use.Link.Target == "" {
			continue
		}
		c.Links++
		if _, ok := s.lib.Find(use.Link); !ok {
			c.LinksUnresolved++
		}
	}
	return &c
}

// callFacts counts what a page about a call says, by kind: its operation, and rows about what the operation sends.
func callFacts(counter model.FactCounter, c *call) map[string]int {
	said := &model.API{Pages: []*model.Page{c.said.Page}, Operations: []*model.Operation{c.op}}
	if c.op.Body != nil {
		nested := &model.Resource{}
		for _, row := range c.nested {
			nested.Properties = append(nested.Properties, row.Property)
		}
		said.Resources = append(said.Resources, nested)
	}
	for _, p := range c.parts {
		said.Resources = append(said.Resources, &model.Resource{Properties: p.Rows})
	}
	for _, e := range c.enums {
		said.Enums = append(said.Enums, e.Enum)
	}
	return counter.Count(said, "")
}

// typeFacts counts what a page of types says, by kind, and its rows that are not left out. Other pages may be about its
// resource, too: what they say of it is theirs.
func typeFacts(counter model.FactCounter, t *typePage, rows []*model.Property) map[string]int {
	said := &model.API{Pages: []*model.Page{t.said.Page}, Resources: []*model.Resource{{Properties: rows}}}
	for _, e := range t.enums {
		said.Enums = append(said.Enums, e.Enum)
	}
	facts := counter.Count(said, "")
	if t.resource != nil {
		resource := *t.resource
		resource.Properties = nil
		own := counter.Count(&model.API{Resources: []*model.Resource{&resource}}, t.said.Page.Path)
		for kind, n := range own {
			facts[kind] += n
		}
	}
	return facts
}
