package rules

import (
	"github.com/dave/jennifer/jen"

	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// goOpen returns the Go type of what nothing is known of.
func goOpen() *jen.Statement { return jen.Qual("encoding/json", "RawMessage") }

// GoNames are the names of an API's types.
type GoNames interface {
	// Type returns the name of a resource's or an enum's type.
	Type(d model.Definition) string
	// Any returns the name of the interface of a family, by its root.
	Any(root *model.Resource) string
}

// Field returns the Go type of a property of type t.
func (s *Shapes) Field(t model.Type, names GoNames) *jen.Statement {
	switch t := t.(type) {
	case model.Collection:
		return jen.Index().Add(s.element(t.Elem, names))
	case *model.Ref:
		return s.ref(t.Target, names)
	case model.Primitive:
		return goPrim(t)
	default:
		return goOpen()
	}
}

// ref returns the Go type of a property with a named type.
func (s *Shapes) ref(d model.Definition, names GoNames) *jen.Statement {
	switch d := d.(type) {
	case *model.Enum:
		return jen.Id(names.Type(d))
	case *model.Resource:
		if d.Documented && s.Family(d) == nil {
			return jen.Op("*").Id(names.Type(d))
		}
		return s.named(d, names)
	default:
		return goOpen()
	}
}

// named returns the Go type of a value of a named type.
func (s *Shapes) named(d model.Definition, names GoNames) *jen.Statement {
	if r, ok := d.(*model.Resource); ok && s.Family(r) != nil {
		return jen.Id(names.Any(r))
	}
	return jen.Id(names.Type(d))
}

// goPrim returns the Go type of a property with a primitive type.
func goPrim(t model.Primitive) *jen.Statement {
	prim, ok := PrimFor(t)
	if !ok {
		return goOpen()
	}
	typ := goQual(prim.GoPath, prim.GoName)
	if prim.GoPointer {
		typ = jen.Op("*").Add(typ)
	}
	return typ
}

// element returns the Go type of a collection's element, which is never a pointer.
func (s *Shapes) element(t model.Type, names GoNames) *jen.Statement {
	switch t := t.(type) {
	case *model.Ref:
		if t.Target != nil {
			return s.named(t.Target, names)
		}
	case model.Primitive:
		if prim, ok := PrimFor(t); ok && prim.GoElement != "" {
			return jen.Id(prim.GoElement)
		} else if ok {
			return goQual(prim.GoPath, prim.GoName)
		}
	}
	return goOpen()
}

// goQual returns a Go type, which is predeclared when the path is empty.
func goQual(path, name string) *jen.Statement {
	if path == "" {
		return jen.Id(name)
	}
	return jen.Qual(path, name)
}
