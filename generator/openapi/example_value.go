package openapi

import (
	"strconv"
	"strings"

	"github.com/seed-8ef76b74/graphgen/generator/rules"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// value returns the example's value in the page's order, each placeholder replaced by a value of the property's type.
func (s sample) value() (node, error) {
	n, err := parseJSON(s.message.Body.Value)
	if err != nil {
		return nil, err
	}
	for _, p := range s.message.Body.Placeholders {
		n = s.replace(n, s.body, s.rows, tokens(p.Path))
	}
	return n, nil
}

// replace returns a value with the part at a path replaced. The type is that of the value, nil when it is not known;
// rows are properties that it has besides.
func (s sample) replace(n node, t model.Type, rows []*model.Property, path []string) node {
	if len(path) == 0 {
		return fixedValue(t)
	}
	switch n := n.(type) {
	case object:
		if i := n.find(path[0]); i >= 0 {
			n[i].value = s.replaceMember(n[i], t, rows, path[1:])
		}
	case list:
		if i, err := strconv.Atoi(path[0]); err == nil && 0 <= i && i < len(n) {
			n[i] = s.replace(n[i], elem(t), nil, path[1:])
		}
	}
	return n
}

func (s sample) replaceMember(m member, t model.Type, rows []*model.Property, path []string) node {
	if ref, ok := t.(*model.Ref); ok && m.key == typeAnnotation {
		return str(odataType(ref.Name))
	}
	if p := lookup(t, rows, m.key); p != nil {
		return s.replace(m.value, p.Type, nil, path)
	}
	return s.replace(m.value, nil, nil, path)
}

// elem returns the type of a collection's values, nil for any other type.
func elem(t model.Type) model.Type {
	if c, ok := t.(model.Collection); ok {
		return c.Elem
	}
	return nil
}

// fixedValue returns a valid value of a type, the same on every run.
func fixedValue(t model.Type) node {
	switch t := t.(type) {
	case model.Collection:
		return list{fixedValue(t.Elem)}
	case model.Primitive:
		if prim, ok := rules.PrimFor(t); ok {
			return fixedPrimitive(prim)
		}
	case *model.Ref:
		switch target := t.Target.(type) {
		case *model.Enum:
			if len(target.Members) > 0 {
				return str(target.Members[0].Name)
			}
		case *model.Resource:
			return object{{typeAnnotation, str(odataType(target.Name))}}
		}
	}
	return text("example")
}

func fixedPrimitive(prim rules.Prim) node {
	n, err := parseJSON([]byte(prim.Example))
	if err != nil {
		return null
	}
	return n
}

// tokens returns the parts of a JSON Pointer.
func tokens(pointer string) []string {
	if pointer == "" {
		return nil
	}
	parts := strings.Split(strings.TrimPrefix(pointer, "/"), "/")
	for i, part := range parts {
		parts[i] = strings.NewReplacer("~1", "/", "~0", "~").Replace(part)
	}
	return parts
}

// pointer returns the JSON Pointer of parts.
func pointer(parts []string) string {
	var b strings.Builder
	for _, part := range parts {
		b.WriteString("/" + strings.NewReplacer("~", "~0", "/", "~1").Replace(part))
	}
	return b.String()
}
