package example

import (
	"slices"
	"strconv"
	"strings"

	"github.com/getkin/kin-openapi/openapi3"

	"github.com/seed-8ef76b74/graphgen/generator/openapi/tree"
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
	changes   Changes
}

// gap is what stands in the tree of a page's example where the page has a placeholder; no JSON text gives it.
const gap = tree.Literal("")

// value returns the mended value; false when nothing that fits can take its place. A value has to fit all of the schemas.
func (m *mender) value(n tree.Node, schemas []*openapi3.Schema, path []string) (tree.Node, bool) {
	if n == gap {
		m.changes.add(replaced, path)
		return m.fixed(expand(schemas), 0)
	}
	switch n := n.(type) {
	case tree.Object:
		return m.object(n, schemas, path)
	case tree.List:
		return m.list(n, schemas, path)
	default:
		return m.scalar(n, schemas, path)
	}
}

// object returns a mended object.
func (m *mender) object(o tree.Object, schemas []*openapi3.Schema, path []string) (tree.Node, bool) {
	o = m.annotated(o, schemas, path)
	parts := expand(schemas, annotationOf(o))
	if !permits(parts, openapi3.TypeObject) {
		return m.replaced(parts, path)
	}
	kept := make(tree.Object, 0, len(o))
	keys := keys{of: o}
	for _, member := range o {
		if mended, ok := m.member(member, &keys, parts, path); ok {
			kept = append(kept, mended)
		}
	}
	return m.complete(kept, parts, path), true
}

// member returns a mended member of an object that has some keys; false when it has to go.
func (m *mender) member(was tree.Member, keys *keys, parts []*openapi3.Schema, path []string) (tree.Member, bool) {
	key, schemas := m.property(parts, was.Key)
	switch at := join(path, was.Key); {
	case schemas == nil && (was.Key == TypeAnnotation || !isKnown(parts)):
		key = was.Key
	case schemas == nil && strings.Contains(was.Key, "@"):
		m.changes.add(protocol, at)
		return was, false
	case schemas == nil && isOpen(parts):
		key = was.Key
	case schemas == nil, key != was.Key && keys.has(key), m.request && isReadOnly(schemas):
		m.changes.add(omitted, at)
		return was, false
	case key != was.Key:
		m.changes.add(respelled, join(path, key))
	}
	value, ok := m.value(was.Value, schemas, join(path, key))
	if !ok {
		m.changes.add(omitted, join(path, was.Key))
	}
	return tree.Member{Key: key, Value: value}, ok
}

// list returns a list of mended items.
func (m *mender) list(l tree.List, schemas []*openapi3.Schema, path []string) (tree.Node, bool) {
	parts := expand(schemas)
	if !permits(parts, openapi3.TypeArray) {
		return m.replaced(parts, path)
	}
	items := itemsOf(parts)
	kept := make(tree.List, 0, len(l))
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
func (m *mender) scalar(n tree.Node, schemas []*openapi3.Schema, path []string) (tree.Node, bool) {
	parts := expand(schemas)
	if !m.excludes(n, parts) && m.fits(n, schemas) { // the parts are theirs
		return n, true
	}
	if n == tree.Null {
		return n, false
	}
	for _, other := range m.spellings(n, parts) {
		if m.fits(other, schemas) {
			m.changes.add(respelled, path)
			return other, true
		}
	}
	return m.replaced(parts, path)
}

// replaced returns the fixed value of a schema in place of one that does not fit.
func (m *mender) replaced(parts []*openapi3.Schema, path []string) (tree.Node, bool) {
	n, ok := m.fixed(parts, 0)
	if ok {
		m.changes.add(filled, path)
	}
	return n, ok
}

// complete adds fixed values for the properties that an object has to have.
func (m *mender) complete(o tree.Object, parts []*openapi3.Schema, path []string) tree.Object {
	for _, name := range m.required(parts) {
		if o.Find(name) >= 0 {
			continue
		}
		_, schemas := m.property(parts, name)
		if value, ok := m.fixed(expand(schemas), 0); ok {
			m.changes.add(filled, join(path, name))
			o = append(o, tree.Member{Key: name, Value: value})
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
			if isAssigned := m.request && isReadOnly(schemas); !isAssigned && !slices.Contains(required, name) {
				required = append(required, name)
			}
		}
	}
	return required
}

// annotated returns an object with the annotation that its choice asks for: the page's own, spelled as documented, or
// else that of the type that the value is documented to have.
func (m *mender) annotated(o tree.Object, schemas []*openapi3.Schema, path []string) tree.Object {
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
	m.changes.add(change, join(path, TypeAnnotation))
	o = slices.Clone(o)
	if o.Find(TypeAnnotation) >= 0 {
		o.Set(TypeAnnotation, tree.Text(annotation))
		return o
	}
	return slices.Insert(o, 0, tree.Member{Key: TypeAnnotation, Value: tree.Text(annotation)})
}

// annotationOf returns the type that an object names, "" when it names none.
func annotationOf(o tree.Object) string {
	if i := o.Find(TypeAnnotation); i >= 0 {
		if name, ok := o[i].Value.(tree.Text); ok {
			return string(name)
		}
	}
	return ""
}

// keys are the keys of an object, looked through when somebody asks.
type keys struct {
	of  tree.Object
	all map[string]bool
}

// has reports whether an object has a key.
func (k *keys) has(key string) bool {
	if k.all == nil {
		k.all = make(map[string]bool, len(k.of))
		for i := range k.of {
			k.all[k.of[i].Key] = true
		}
	}
	return k.all[key]
}

// join returns the path of a part of a value.
func join(path []string, part string) []string {
	return append(slices.Clip(path), part)
}
