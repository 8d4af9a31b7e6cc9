package link

import (
	"slices"
	"strconv"
	"strings"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/jsontext"
	"github.com/seed-8ef76b74/graphgen/parser/model"
	"github.com/seed-8ef76b74/graphgen/parser/wording"
)

// A prover holds the values in the examples of an operation against what rows say of them.
type prover struct {
	*state
	op *model.Operation
	// body is the example's body, at its place.
	body *model.JSONBody
	at   diag.Pos
	// meant are the JSON Pointers of the values that look like placeholders and are meant.
	meant map[string]bool
	// known are the properties of the types that were met, by name.
	known map[*model.Resource]map[string][]*model.Property
}

// proveValues adds to the lists of values that text is bound to what examples hold beside: a list that an example of
// the reference breaks would reject what the service takes.
func proveValues(s *state) {
	for uses := range s.allUses {
		settleFlags(uses)
	}
	for _, op := range s.operations {
		r := subject(op)
		if r == nil {
			continue
		}
		p := prover{state: s, op: op, known: map[*model.Resource]map[string][]*model.Property{}}
		for msg := range model.Messages(op.Examples) {
			if msg.Body != nil {
				p.message(r, msg.Body)
			}
		}
	}
}

// message looks at the body of a message about a type.
func (p prover) message(r *model.Resource, body *model.JSONBody) {
	p.at, p.body, p.meant = body.At, body, map[string]bool{}
	p.object(r, p.nodes[body], "", 0)
	body.Placeholders = slices.DeleteFunc(slices.Clone(body.Placeholders), func(h model.Placeholder) bool { return p.meant[h.Path] })
}

// maxProofDepth is how deep in an example values are looked at: deeper than examples are.
const maxProofDepth = 8

// object looks at the members of a JSON object of a type; path is the JSON Pointer to it.
func (p prover) object(r *model.Resource, object jsontext.Node, path string, depth int) {
	if depth > maxProofDepth || len(object.Members) == 0 {
		return
	}
	properties := p.properties(r)
	for _, m := range object.Members {
		rows := properties[m.Key]
		if len(rows) == 0 {
			continue
		}
		if m.IsNull() {
			p.nullable(rows)
			continue
		}
		at := path + "/" + model.PointerStep(m.Key)
		if m.Items == nil {
			p.values(rows, m.Node, at, depth)
		}
		for i, item := range m.Items {
			p.values(rows, item, at+"/"+strconv.Itoa(i), depth)
		}
	}
}

// properties returns the properties of a type and of its bases by name, and the rows of the operation about them.
func (p prover) properties(r *model.Resource) map[string][]*model.Property {
	if known, ok := p.known[r]; ok {
		return known
	}
	known := map[string][]*model.Property{}
	p.known[r] = known
	add := func(properties []*model.Property) {
		for _, property := range properties {
			known[property.Name] = append(known[property.Name], property)
		}
	}
	if p.op.Body != nil && p.op.Subject.Target == model.Definition(r) {
		add(p.op.Body.Properties)
	}
	for _, one := range withBases(&model.Ref{Target: r}) {
		add(one.Properties)
	}
	return known
}

// maxProven is more values than any list has; more are not added to it.
const maxProven = 200

// values looks at one value of what several rows say to be one property.
func (p prover) values(rows []*model.Property, value jsontext.Node, path string, depth int) {
	for _, row := range rows {
		if len(p.body.Placeholders) > 0 && value.IsText && p.isMeant(row, value.Text) {
			p.meant[path] = true
		}
		p.value(row, value, path, depth)
	}
}

// value looks at one value of a property; path is the JSON Pointer to it.
func (p prover) value(property *model.Property, value jsontext.Node, path string, depth int) {
	if ref, ok := model.Element(property.Type).(*model.Ref); ok {
		switch target := ref.Target.(type) {
		case *model.Resource:
			p.object(target, value, path, depth+1)
		case *model.Enum:
			p.member(target, value)
		}
		return
	}
	list, ok := property.Constraint(model.KeywordEnum).(model.Values)
	if !ok || len(list.Members) > maxProven || !value.IsText {
		return
	}
	word, known := value.Text, wording.SetOf(list.Members)
	if known.JoinedIn(word) {
		p.open(property, list, word)
		return
	}
	if !wording.IsExampleValue(word) || known[strings.ToLower(word)] {
		return
	}
	p.diags.Add(diag.EnumExample, list.At, "the list of values lacks %q, which the example at %s has, it is added", diag.Clip(word), p.at)
	list.Members = append(slices.Clip(list.Members), model.Member{Name: word, At: p.at})
	i := slices.IndexFunc(property.Constraints, func(c model.Constraint) bool { return c.Keyword() == model.KeywordEnum })
	property.Constraints[i] = list
}
