package openapi

import (
	"slices"
	"strconv"
	"strings"

	"github.com/getkin/kin-openapi/openapi3"
)

// A mender makes an example fit its schema where the page's own does not, and keeps account of what it changed. It
// knows nothing of the documents: the schemas say it all.
type mender struct {
	validator
	*finder
	// request says that the example is one of a request, which holds nothing read-only.
	request bool
	// declared holds the annotation of the type that each choice is declared with.
	declared map[*openapi3.Schema]string
	// odataType is the annotation of the whole value, should it have to have one and have none.
	odataType string
	changes   changes
}

// gap is what stands in the tree of a page's example where the page has a placeholder; no JSON text gives it.
const gap = literal("")

// value returns the mended value; false when nothing that fits can take its place. A value has to fit all of the schemas.
func (m *mender) value(n node, schemas []*openapi3.Schema, path []string) (node, bool) {
	if n == gap {
		m.changes.add(replaced, path)
		return m.fixed(expand(schemas), 0)
	}
	switch n := n.(type) {
	case object:
		return m.object(n, schemas, path)
	case list:
		return m.list(n, schemas, path)
	default:
		return m.scalar(n, schemas, path)
	}
}

// object returns a mended object.
func (m *mender) object(o object, schemas []*openapi3.Schema, path []string) (node, bool) {
	o = m.annotated(o, schemas, path)
	parts := expand(schemas, annotationOf(o))
	if !permits(parts, openapi3.TypeObject) {
		return m.replaced(parts, path)
	}
	kept := make(object, 0, len(o))
	keys := o.keys()
	for _, member := range o {
		if mended, ok := m.member(member, keys, parts, path); ok {
			kept = append(kept, mended)
		}
	}
	return m.complete(kept, parts, path), true
}

// member returns a mended member of an object that has some keys; false when it has to go.
func (m *mender) member(was member, keys names, parts []*openapi3.Schema, path []string) (member, bool) {
	key, schemas := m.property(parts, was.key)
	switch at := join(path, was.key); {
	case schemas == nil && (was.key == typeAnnotation || !isKnown(parts)):
		key = was.key
	case schemas == nil && strings.Contains(was.key, "@"):
		m.changes.add(protocol, at)
		return was, false
	case schemas == nil && isOpen(parts):
		key = was.key
	case schemas == nil, key != was.key && keys.has(key), m.request && isReadOnly(schemas):
		m.changes.add(omitted, at)
		return was, false
	case key != was.key:
		m.changes.add(respelled, join(path, key))
	}
	value, ok := m.value(was.value, schemas, join(path, key))
	if !ok {
		m.changes.add(omitted, join(path, was.key))
	}
	return member{key, value}, ok
}

// list returns a list of mended items.
func (m *mender) list(l list, schemas []*openapi3.Schema, path []string) (node, bool) {
	parts := expand(schemas)
	if !permits(parts, openapi3.TypeArray) {
		return m.replaced(parts, path)
	}
	items := itemsOf(parts)
	kept := make(list, 0, len(l))
	for i, item := range l {
		if mended, ok := m.value(item, items, join(path, strconv.Itoa(len(kept)))); ok {
			kept = append(kept, mended)
		} else {
			m.changes.add(omitted, join(path, strconv.Itoa(i)))
		}
	}
	return kept, true
}

// scalar returns a mended text, number, truth value or null.
func (m *mender) scalar(n node, schemas []*openapi3.Schema, path []string) (node, bool) {
	parts := expand(schemas)
	if !m.excludes(n, parts) && m.fits(n, parts) {
		return n, true
	}
	if n == null {
		return n, false
	}
	for _, other := range m.spellings(n, parts) {
		if m.fits(other, parts) {
			m.changes.add(respelled, path)
			return other, true
		}
	}
	return m.replaced(parts, path)
}

// replaced returns the fixed value of a schema in place of one that does not fit.
func (m *mender) replaced(parts []*openapi3.Schema, path []string) (node, bool) {
	n, ok := m.fixed(parts, 0)
	if ok {
		m.changes.add(filled, path)
	}
	return n, ok
}

// complete adds fixed values for the properties that an object has to have.
func (m *mender) complete(o object, parts []*openapi3.Schema, path []string) object {
	keys := o.keys()
	for _, name := range m.required(parts) {
		if keys.has(name) {
			continue
		}
		_, schemas := m.property(parts, name)
		if value, ok := m.fixed(expand(schemas), 0); ok {
			m.changes.add(filled, join(path, name))
			o = append(o, member{name, value})
		}
	}
	return o
}

// required returns what an object has to have in the message at hand.
func (m *mender) required(parts []*openapi3.Schema) []string {
	var required []string
	for _, s := range parts {
		for _, name := range s.Required {
			_, schemas := m.property(parts, name)
			if isAssigned := m.request && isReadOnly(schemas); !isAssigned {
				required = append(required, name)
			}
		}
	}
	return unique(required)
}

// annotated returns an object with the annotation that its choice asks for: the page's own, spelled as documented, or
// else that of the type that the value is documented to have.
func (m *mender) annotated(o object, schemas []*openapi3.Schema, path []string) object {
	choice := choiceOf(expand(schemas))
	own := annotationOf(o)
	if choice == nil || choice.Discriminator.Mapping[own].Ref != "" {
		return o
	}
	annotation, change := m.annotation(choice, own), respelled
	if annotation == "" {
		likely := []string{m.declared[choice]}
		if len(path) == 0 {
			likely = append(likely, m.odataType)
		}
		slices.Sort(likely)
		for _, known := range slices.Backward(likely) {
			if choice.Discriminator.Mapping[known].Ref != "" {
				annotation, change = known, annotated
			}
		}
	}
	switch {
	case annotation == "":
		return o
	case change == annotated && own != "":
		change = filled // the page names a type that is none of the documented ones
	}
	m.changes.add(change, join(path, typeAnnotation))
	o = slices.Clone(o)
	if o.find(typeAnnotation) >= 0 {
		o.set(typeAnnotation, text(annotation))
		return o
	}
	return slices.Insert(o, 0, member{typeAnnotation, text(annotation)})
}

// annotationOf returns the type that an object names, "" when it names none.
func annotationOf(o object) string {
	if i := o.find(typeAnnotation); i >= 0 {
		if name, ok := o[i].value.(text); ok {
			return string(name)
		}
	}
	return ""
}

// join returns the path of a part of a value.
func join(path []string, part string) []string {
	return append(slices.Clip(path), part)
}
