package link

import (
	"iter"
	"slices"
	"strings"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/jsontext"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// What a request example sends can be sent, wherever the page of the type lists it. Relationships are the case in
// point: most lead to other things that the service has, and a few are created together with their owner.

// sentKeys are the folded names of what calls send that can be relationships.
type sentKeys map[string]bool

// readKeys returns the names under which the request examples of pages hold objects, at any depth, and those in the
// tables of request bodies: relationships of other names are not sent, and their types need not be read.
func (s *state) readKeys() sentKeys {
	keys := sentKeys{}
	for _, c := range s.calls {
		for _, op := range c.ops {
			for _, p := range op.Table() {
				keys[strings.ToLower(p.Name)] = true
			}
		}
		for body := range requestBodies(c.op.Examples) {
			keys.read(s.nodes[body], "")
		}
	}
	return keys
}

// read adds the names under which a value holds objects, which stands under a key itself.
func (k sentKeys) read(n jsontext.Node, key string) {
	if n.Members != nil {
		k[strings.ToLower(key)] = true
	}
	for _, m := range n.Members {
		k.read(m.Node, m.Key)
	}
	for _, item := range n.Items {
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
	*state
	// at is the place of the example's body.
	at diag.Pos
	// byName are the properties of the types that were met, by folded name.
	byName map[*model.Resource]map[string]*model.Property
}

// findSent finds the properties that the request examples send, of the subjects of calls and of those that they hold.
func findSent(s *state) {
	f := sender{state: s, byName: map[*model.Resource]map[string]*model.Property{}}
	for _, op := range s.operations {
		r := subject(op)
		if r == nil {
			continue
		}
		for body := range requestBodies(op.Examples) {
			f.at = body.At
			f.object(r, s.nodes[body], 0)
		}
	}
}

// object looks at the members of an object of a type, or of one derived from it.
func (s sender) object(r *model.Resource, object jsontext.Node, depth int) {
	if depth > maxProofDepth || len(object.Members) == 0 {
		return
	}
	r = s.typeOf(r, object.Members)
	known := s.properties(r)
	for _, m := range object.Members {
		p := known[strings.ToLower(m.Key)]
		if p == nil || m.IsNull() {
			continue
		}
		objects := m.Objects()
		if p.Relationship {
			if len(objects) == 0 { // a link, or nothing
				continue
			}
			s.keep(p, m.Items != nil)
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
	s.diags.Add(diag.PropertyDiffers, p.TypeAt, "relationship %q is one %s here and several in the example at %s, which is taken", diag.Clip(p.Name), p.Type, s.at)
	p.Type = model.Collection{Elem: p.Type}
}

// leavesOut reports whether a row of a page is a relationship that no call sends.
func (s *state) leavesOut(t *typePage, row *model.Property) bool {
	if !row.Relationship || s.kept[row.At] {
		return false
	}
	known := s.rowsOf(t.resource)[strings.ToLower(row.Name)] // of another page about the type
	return known == nil || known.Relationship && !s.kept[known.At]
}

// typeOf returns the type that an object names, when that is derived from the documented one, which is returned
// otherwise.
func (s sender) typeOf(documented *model.Resource, members []jsontext.Member) *model.Resource {
	for _, m := range members {
		if m.Key != "@odata.type" || !m.IsText {
			continue
		}
		named := s.resources[strings.ToLower(strings.TrimPrefix(m.Text, "#"))]
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
		known = model.ByFoldedName(r.Properties)
		s.byName[r] = known
	}
	return known
}
