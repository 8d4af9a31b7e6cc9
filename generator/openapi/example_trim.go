package openapi

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// A trimmer leaves out of an example what belongs to the protocol and not to the type: annotations that no page
// documents, like "@odata.context". A schema that knew them would be a type of its own wherever one can stand.
type trimmer struct {
	// omitted are the JSON Pointers of what was left out.
	omitted []string
}

// node returns a value of a type without such annotations. It is an error for the value to have a property that its
// type does not document. Rows are properties that the type has besides; the path is that of the value.
func (t *trimmer) node(n node, typ model.Type, rows []*model.Property, path []string) (node, error) {
	switch n := n.(type) {
	case object:
		return t.object(n, typ, rows, path)
	case list:
		for i, item := range n {
			trimmed, err := t.node(item, elem(typ), nil, join(path, strconv.Itoa(i)))
			if err != nil {
				return nil, err
			}
			n[i] = trimmed
		}
	}
	return n, nil
}

func (t *trimmer) object(n object, typ model.Type, rows []*model.Property, path []string) (node, error) {
	if !isClosed(typ) {
		return n, nil
	}
	kept := make(object, 0, len(n))
	for _, m := range n {
		at := join(path, m.key)
		p := lookup(typ, rows, m.key)
		switch {
		case p != nil:
			value, err := t.node(m.value, p.Type, nil, at)
			if err != nil {
				return nil, err
			}
			kept = append(kept, member{m.key, value})
		case m.key == typeAnnotation:
			kept = append(kept, m)
		case strings.Contains(m.key, "@"):
			t.omitted = append(t.omitted, pointer(at))
		default:
			return nil, fmt.Errorf("%q: no page documents this property", pointer(at))
		}
	}
	return kept, nil
}

// isClosed reports whether all properties of a type are known.
func isClosed(t model.Type) bool {
	ref, ok := t.(*model.Ref)
	if !ok {
		return false
	}
	resource, ok := ref.Target.(*model.Resource)
	return ok && resource.Documented
}

// lookup returns a property of a type with further rows, or nil.
func lookup(t model.Type, rows []*model.Property, name string) *model.Property {
	if p := findRow(rows, name); p != nil {
		return p
	}
	return findProperty(t, name)
}

// join returns the path of a part of a value.
func join(path []string, part string) []string {
	return append(slices.Clip(path), part)
}
