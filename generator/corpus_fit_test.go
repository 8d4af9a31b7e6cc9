package generator

import (
	"encoding/base64"
	"encoding/json"
	"slices"

	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// fit returns a value without what cannot be of its documented type: there the page contradicts itself, and no program
// could read what it shows.
func (c *corpus) fit(t model.Type, v any) any {
	if !fitsType(t, v) {
		c.seen["value that is not of the documented type, left out"]++
		return nil
	}
	switch v := v.(type) {
	case []any:
		if many, ok := t.(model.Collection); ok {
			t = many.Elem
		}
		return slices.DeleteFunc(v, func(element any) bool { return element != nil && c.fit(t, element) == nil })
	case map[string]any:
		if r := c.memberOf(t, v); r != nil {
			c.fitObject(r, v)
		}
	}
	return v
}

// fitObject leaves out of an object what cannot be of its documented type.
func (c *corpus) fitObject(r *model.Resource, object map[string]any) {
	for name, value := range object {
		p := findProperty(r, name)
		if p == nil || value == nil {
			continue
		}
		if object[name] = c.fit(p.Type, value); object[name] == nil {
			delete(object, name)
		}
	}
}

// memberOf returns the resource that describes an object of type t, nil when none does.
func (c *corpus) memberOf(t model.Type, object map[string]any) *model.Resource {
	ref, _ := t.(*model.Ref)
	if ref == nil {
		return nil
	}
	r, _ := ref.Target.(*model.Resource)
	family := c.shapes.Family(r)
	if family == nil || object["@odata.type"] == nil && c.shapes.IsDeclared(r) {
		return r
	}
	for _, member := range family.Members {
		if name := member.Name.String(); object["@odata.type"] == "#"+name || object["@odata.type"] == name {
			return member
		}
	}
	return nil
}

// fitsType reports whether a value can be of a type at all; a page that shows another one contradicts itself.
func fitsType(t model.Type, v any) bool {
	switch t := t.(type) {
	case model.Collection:
		_, ok := v.([]any)
		return ok
	case *model.Ref:
		switch t.Target.(type) {
		case *model.Enum:
			_, ok := v.(string)
			return ok
		case *model.Resource:
			_, ok := v.(map[string]any)
			return ok
		default:
			return true
		}
	case model.Primitive:
		return fitsPrimitive(t, v)
	default:
		return true
	}
}

// fitsPrimitive reports whether a value is of a primitive type.
func fitsPrimitive(t model.Primitive, v any) bool {
	s, isText := v.(string)
	n, isNumber := v.(json.Number)
	_, isBool := v.(bool)
	switch t.Row().Kind {
	case model.KindAny:
		return true
	case model.KindTruth:
		return isBool
	case model.KindWhole:
		_, err := n.Int64()
		return isNumber && err == nil
	case model.KindFraction:
		return isNumber
	case model.KindBytes:
		_, err := base64.StdEncoding.DecodeString(s)
		return isText && err == nil
	case model.KindFormed:
		_, err := instant(v)
		return isText && (t != model.DateTimeOffset || err == nil)
	default:
		return isText
	}
}
