package parser

import "github.com/seed-8ef76b74/graphgen/parser/model"

// createFacts counts what a create page says, by kind: its operation, and rows about what the operation sends.
func createFacts(counter model.FactCounter, c *createPage) map[string]int {
	said := &model.API{Pages: []*model.Page{c.Page}, Operations: []*model.Operation{c.op}}
	if c.op.Body != nil {
		said.Resources = append(said.Resources, &model.Resource{Properties: c.nestedRows()})
	}
	for _, part := range c.parts {
		said.Resources = append(said.Resources, &model.Resource{Properties: part.props})
	}
	for _, e := range c.enums {
		said.Enums = append(said.Enums, e.Enum)
	}
	return counter.Count(said, "")
}

// typeFacts counts what a page of types says, by kind, and its rows that are not left out. Other pages may be about its
// resource, too: what they say of it is theirs.
func typeFacts(counter model.FactCounter, t *typePage, rows []*model.Property) map[string]int {
	said := &model.API{Pages: []*model.Page{t.Page}, Resources: []*model.Resource{{Properties: rows}}}
	for _, e := range t.enums {
		said.Enums = append(said.Enums, e.Enum)
	}
	facts := counter.Count(said, "")
	if t.resource != nil {
		resource := *t.resource
		resource.Properties = nil
		own := counter.Count(&model.API{Resources: []*model.Resource{&resource}}, t.Path)
		for kind, n := range own {
			facts[kind] += n
		}
	}
	return facts
}
