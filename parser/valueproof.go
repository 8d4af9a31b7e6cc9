package parser

import (
	"iter"
	"slices"
	"strconv"
	"strings"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// An examplePage holds the values in the examples of a page against the lists of values of text.
type examplePage struct {
	*linker
	creates []*createPage
	op      *model.Operation
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
func (l *linker) proveValues(creates []*createPage) {
	for refs := range l.allReferences(creates) {
		refs.settleFlags()
	}
	for _, c := range creates {
		for _, op := range c.ops {
			created, ok := op.Creates.Target.(*model.Resource)
			if !ok {
				continue
			}
			p := examplePage{linker: l, creates: creates, op: op, known: map[*model.Resource]map[string][]*model.Property{}}
			for msg := range messages(op.Examples) {
				if msg.Body != nil {
					p.message(created, msg.Body)
				}
			}
		}
	}
}

// message looks at the body of a message about a type.
func (p examplePage) message(r *model.Resource, body *model.JSONBody) {
	p.at, p.body, p.meant = body.At, body, map[string]bool{}
	p.object(r, p.nodes[body], "", 0)
	body.Placeholders = slices.DeleteFunc(slices.Clone(body.Placeholders), func(h model.Placeholder) bool { return p.meant[h.Path] })
}

// allReferences yields the references of all pages.
func (l *linker) allReferences(creates []*createPage) iter.Seq[*references] {
	return func(yield func(*references) bool) {
		for _, t := range l.read {
			if !yield(&t.refs) {
				return
			}
		}
		for _, c := range creates {
			if !yield(&c.refs) {
				return
			}
		}
	}
}

// maxProofDepth is how deep in an example values are looked at: deeper than examples are.
const maxProofDepth = 8

// object looks at the members of a JSON object of a type; path is the JSON Pointer to it.
func (p examplePage) object(r *model.Resource, object jsonNode, path string, depth int) {
	if depth > maxProofDepth || len(object.members) == 0 {
		return
	}
	properties := p.properties(r)
	for _, m := range object.members {
		rows := properties[m.key]
		if len(rows) == 0 {
			continue
		}
		if m.isNull() {
			p.nullable(rows)
			continue
		}
		at := path + "/" + model.PointerStep(m.key)
		if m.items == nil {
			p.values(rows, m.jsonNode, at, depth)
		}
		for i, item := range m.items {
			p.values(rows, item, at+"/"+strconv.Itoa(i), depth)
		}
	}
}

// properties returns the properties of a type and of its bases by name, and the rows of the operation about them.
func (p examplePage) properties(r *model.Resource) map[string][]*model.Property {
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
	if p.op.Body != nil && p.op.Creates.Target == model.Definition(r) {
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
func (p examplePage) values(rows []*model.Property, value jsonNode, path string, depth int) {
	for _, row := range rows {
		if len(p.body.Placeholders) > 0 && value.isText && p.isMeant(row, value.text) {
			p.meant[path] = true
		}
		p.value(row, value, path, depth)
	}
}

// value looks at one value of a property; path is the JSON Pointer to it.
func (p examplePage) value(property *model.Property, value jsonNode, path string, depth int) {
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
	if !ok || len(list.Members) > maxProven || !value.isText {
		return
	}
	word, known := value.text, setOf(list.Members)
	if known.joinedIn(word) {
		p.open(property, list, word)
		return
	}
	if !isExampleValue(word) || known[strings.ToLower(word)] {
		return
	}
	p.diags.Add(diag.EnumExample, list.At, "the list of values lacks %q, which the example at %s has, it is added", clip(word), p.at)
	list.Members = append(slices.Clip(list.Members), model.Member{Name: word, At: p.at})
	i := slices.IndexFunc(property.Constraints, func(c model.Constraint) bool { return c.Keyword() == model.KeywordEnum })
	property.Constraints[i] = list
}

// exampleWord matches a word that can be a value of a list.
var exampleWord = matching(`^[A-Za-z][A-Za-z0-9_]*$`)

// isExampleValue reports whether a text of an example is a value, and does not stand for one.
func isExampleValue(s string) bool {
	_, placeholder := placeholderType(s)
	return exampleWord().MatchString(s) && !placeholder && !strings.EqualFold(s, "value")
}
