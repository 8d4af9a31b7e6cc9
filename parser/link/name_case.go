package link

import (
	"strings"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// settleCase gives the rows of a call and of its subject one spelling of a property's name, where they have
// two: JSON knows two properties there. What most of the rows and of the call's examples have is taken, the call's own
// row where there are as many for each.
func (s *state) settleCase(op *model.Operation) {
	r := subject(op)
	if r == nil {
		return
	}
	known := s.rowsOf(r)
	for _, row := range op.Table() {
		p := known[strings.ToLower(row.Name)]
		if p == nil || p.Name == row.Name {
			continue
		}
		taken, left := row, p
		if s.balance(op.Examples, row.Name, p.Name) < 0 {
			taken, left = p, row
		}
		s.diags.Add(diag.PropertyDiffers, left.At, "property %q is spelled %q at %s, which is taken", diag.Clip(left.Name), diag.Clip(taken.Name), taken.At)
		row.Name, p.Name = taken.Name, taken.Name
	}
}

// balance returns how many more messages of examples have one key than another one.
func (s *state) balance(examples []model.Example, more, less string) int {
	n := 0
	for msg := range model.Messages(examples) {
		if msg.Body == nil {
			continue
		}
		for _, m := range s.nodes[msg.Body].Members {
			switch m.Key {
			case more:
				n++
			case less:
				n--
			}
		}
	}
	return n
}
