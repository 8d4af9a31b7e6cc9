package parser

import (
	"iter"
	"slices"
	"strings"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// What a request example sends can be sent, wherever the page of the type lists it. Relationships are the case in
// point: most lead to other things that the service has, and a few are created together with their owner.

// sentKeys are the folded names of what calls send that can be relationships.
type sentKeys map[string]bool

// readKeys returns the names under which the request examples of pages hold objects, at any depth, and those in the
// tables of request bodies: relationships of other names are not sent, and their types need not be read.
func (l *linker) readKeys(creates []*createPage) sentKeys {
	keys := sentKeys{}
	for _, c := range creates {
		for _, op := range c.ops {
			for _, p := range tableOf(op) {
				keys[strings.ToLower(p.Name)] = true
			}
		}
		for body := range requestBodies(c.op.Examples) {
			keys.read(l.nodes[body], "")
		}
	}
	return keys
}

// read adds the names under which a value holds objects, which stands under a key itself.
func (k sentKeys) read(n jsonNode, key string) {
	if n.members != nil {
		k[strings.ToLower(key)] = true
	}
	for _, m := range n.members {
		k.read(m.jsonNode, m.key)
	}
	for _, item := range n.items {
		k.read(item, key)
	}
}

// requestBodies yields the JSON of the requests of examples.
func requestBodies(examples []model.Example) iter.Seq[*model.JSONBody] {
	return func(yield func(*model.JSONBody) bool) {
		for _, e := range examples {
			if e.Request != nil && e.Request.Body != nil && !yield(e.Request.Body) {
				return
			}
		}
	}
}

// A sender finds the properties that request examples send.
type sender struct {
	*linker
	// at is the place of the example's body.
	at diag.Pos
	// byName are the properties of the types that were met, by folded name.
	byName map[*model.Resource]map[string]*model.Property
}

// findSent finds the properties that the request examples send, of the created types and of those that they hold.
func (l *linker) findSent(creates []*createPage) {
	s := sender{linker: l, byName: map[*model.Resource]map[string]*model.Property{}}
	for _, c := range creates {
		for _, op := range c.ops {
			created, ok := op.Creates.Target.(*model.Resource)
			if !ok {
				continue
			}
			for body := range requestBodies(op.Examples) {
				s.at = body.At
				s.object(created, s.nodes[body], 0)
			}
		}
	}
}

// object looks at the members of an object of a type, or of one derived from it.
func (s sender) object(r *model.Resource, object jsonNode, depth int) {
	if depth > maxProofDepth || len(object.members) == 0 {
		return
	}
	r = s.typeOf(r, object.members)
	known := s.properties(r)
	for _, m := range object.members {
		p := known[strings.ToLower(m.key)]
		if p == nil || m.isNull() {
			continue
		}
		objects := m.objects()
		if p.Relationship {
			if len(objects) == 0 { // a link, or nothing
				continue
			}
			s.keep(p, m.items != nil)
		}
		if s.sent[p].IsZero() {
			s.sent[p] = s.at
		}
		if ref, ok := model.Element(p.Type).(*model.Ref); ok {
			if held, ok := ref.Target.(*model.Resource); ok {
				for _, o := range objects {
					s.object(held, o, depth+1)
				}
			}
		}
	}
}

// keep keeps a relationship that an example sends with a value. Of how many there are its row is less sure than the
// example is.
func (s sender) keep(p *model.Property, several bool) {
	s.kept[p.At] = true
	if _, many := p.Type.(model.Collection); many || !several {
		return
	}
	s.diags.Add(diag.PropertyDiffers, p.TypeAt, "relationship %q is one %s here and several in the example at %s, which is taken", clip(p.Name), p.Type, s.at)
	p.Type = model.Collection{Elem: p.Type}
}

// leavesOut reports whether a row of a page is a relationship that no call sends.
func (l *linker) leavesOut(t *typePage, row *model.Property) bool {
	if !row.Relationship || l.kept[row.At] {
		return false
	}
	known := l.rowsOf(t.resource)[strings.ToLower(row.Name)] // of another page about the type
	return known == nil || known.Relationship && !l.kept[known.At]
}

// typeOf returns the type that an object names, when that is derived from the documented one, which is returned
// otherwise.
func (s sender) typeOf(documented *model.Resource, members []nodeMember) *model.Resource {
	for _, m := range members {
		if m.key != "@odata.type" || !m.isText {
			continue
		}
		named := s.resources[strings.ToLower(strings.TrimPrefix(m.text, "#"))]
		if named != nil && slices.Contains(withBases(&model.Ref{Target: named}), documented) {
			return named
		}
	}
	return documented
}

// properties returns the properties of a type by their folded names.
func (s sender) properties(r *model.Resource) map[string]*model.Property {
	known, ok := s.byName[r]
	if !ok {
		known = byFoldedName(r.Properties)
		s.byName[r] = known
	}
	return known
}

// objects returns the objects that a value is or holds as elements.
func (n jsonNode) objects() []jsonNode {
	if n.members != nil {
		return []jsonNode{n}
	}
	return slices.DeleteFunc(slices.Clone(n.items), func(item jsonNode) bool { return item.members == nil })
}

// typeOf returns the type of a row's property. Of a relationship it is mentioned only, until an example sends it.
func (r *propertyReader) typeOf(name string, cell typeCell, members []model.Member) model.Type {
	before := len(r.refs.list)
	t := r.refs.typeOf(r.page, cell, members, r.mention)
	if r.mention {
		for i := range r.refs.list[before:] {
			r.refs.list[before+i].relationship = name
		}
	}
	return t
}
