package link

import (
	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// settleBodies makes the subjects of operations resources, with the rows of the page's own table.
func settleBodies(s *state) {
	for c, op := range s.operations {
		s.settleBody(c, op)
		s.settleCase(op)
	}
}

func (s *state) settleBody(c *call, op *model.Operation) {
	r := subject(op)
	if r == nil {
		r = s.undocumented(op.Subject)
	}
	if annotated := c.said.Annotated.Name; annotated != "" && len(c.ops) == 1 && !model.SameShort(annotated, op.Subject.Name.Short) &&
		s.aliases[model.Qualify(c.said.Page.Namespace.Value, annotated).Folded()] != r {
		s.diags.Add(diag.CreatedDiffers, op.Subject.At, "the response is a %s here and a %s in the example, the former is taken", op.Subject.Name.Short, diag.Clip(annotated))
	}
	if op.Body == nil || op.Body.Type != model.Type(op.Subject) {
		return
	}
	if !r.Documented && len(op.Body.Properties) > 0 {
		r.At = op.Body.Properties[0].At
	}
	s.mergeProperties(r, op.Body.Properties)
	if !r.Documented {
		s.diags.Add(diag.TableMissing, op.Body.At, "neither the request body nor a page of %s has a table of properties, its content is not known", op.Subject.Name)
	}
}
