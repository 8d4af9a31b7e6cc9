package parser

import (
	"bytes"
	"encoding/json"
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
func readKeys(creates []*createPage) sentKeys {
	keys := sentKeys{}
	for _, c := range creates {
		for _, op := range c.ops {
			for _, p := range tableOf(op) {
				keys[strings.ToLower(p.Name)] = true
			}
		}
		for body := range requestBodies(c.op.Examples) {
			keys.read(json.NewDecoder(bytes.NewReader(body.Value)), "")
		}
	}
	return keys
}

// read adds the names in the next value of a decoder, which stands under a key.
func (k sentKeys) read(dec *json.Decoder, key string) {
	open, err := dec.Token()
	if delim, ok := open.(json.Delim); err != nil || !ok || delim != '{' && delim != '[' {
		return
	}
	if open == json.Delim('{') {
		k[strings.ToLower(key)] = true
	}
	for dec.More() {
		if open == json.Delim('{') {
			token, err := dec.Token()
			if err != nil {
				return
			}
			key, _ = token.(string)
		}
		k.read(dec, key)
	}
	_, _ = dec.Token() // the closing bracket: that it is there was seen when the example was read
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
				s.object(created, body.Value, 0)
			}
		}
	}
}

// object looks at the members of an object of a type, or of one derived from it.
func (s sender) object(r *model.Resource, raw []byte, depth int) {
	if depth > maxProofDepth {
		return
	}
	members := objectMembers(raw)
	r = s.typeOf(r, members)
	known := s.properties(r)
	for _, m := range members {
		p := known[strings.ToLower(m.key)]
		if p == nil || string(m.value) == "null" {
			continue
		}
		objects := objectsIn(m.value)
		if p.Relationship {
			if len(objects) == 0 { // a link, or nothing
				continue
			}
			s.keep(p, m.value)
		}
		if s.sent[p].IsZero() {
			s.sent[p] = s.at
		}
		if ref, ok := elementOf(p.Type).(*model.Ref); ok {
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
func (s sender) keep(p *model.Property, value json.RawMessage) {
	s.kept[p.At] = true
	if _, many := p.Type.(model.Collection); many || !bytes.HasPrefix(value, []byte{'['}) {
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
func (s sender) typeOf(documented *model.Resource, members []objectMember) *model.Resource {
	for _, m := range members {
		var name string
		if m.key != "@odata.type" || json.Unmarshal(m.value, &name) != nil {
			continue
		}
		named := s.resources[strings.ToLower(strings.TrimPrefix(name, "#"))]
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

// objectsIn returns the objects that a value is or holds as elements.
func objectsIn(value json.RawMessage) []json.RawMessage {
	var elements []json.RawMessage
	if json.Unmarshal(value, &elements) != nil {
		elements = []json.RawMessage{value}
	}
	var objects []json.RawMessage
	for _, e := range elements {
		if bytes.HasPrefix(e, []byte{'{'}) {
			objects = append(objects, e)
		}
	}
	return objects
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
