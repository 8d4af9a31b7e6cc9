package parser

import (
	"strings"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// settleCase gives the rows of a call and of the type that it creates one spelling of a property's name, where they have
// two: JSON knows two properties there. What most of the rows and of the call's examples have is taken, the call's own
// row where there are as many for each.
func (l *linker) settleCase(op *model.Operation) {
	created, ok := op.Creates.Target.(*model.Resource)
	if !ok {
		return
	}
	known := l.rowsOf(created)
	for _, row := range tableOf(op) {
		p := known[strings.ToLower(row.Name)]
		if p == nil || p.Name == row.Name {
			continue
		}
		taken, left := row, p
		if balance(op.Examples, row.Name, p.Name) < 0 {
			taken, left = p, row
		}
		l.diags.Add(diag.PropertyDiffers, left.At, "property %q is spelled %q at %s, which is taken", clip(left.Name), clip(taken.Name), taken.At)
		row.Name, p.Name = taken.Name, taken.Name
	}
}

// balance returns how many more messages of examples have one key than another one.
func balance(examples []model.Example, more, less string) int {
	n := 0
	for msg := range messages(examples) {
		if msg.Body == nil {
			continue
		}
		for _, m := range objectMembers(msg.Body.Value) {
			switch m.key {
			case more:
				n++
			case less:
				n--
			}
		}
	}
	return n
}
