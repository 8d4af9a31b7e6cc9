package rules

import (
	"github.com/dave/jennifer/jen"

	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// A GoField is what a property is in a Go struct.
type GoField struct {
	// Type is the field's type.
	Type *jen.Statement
	// Zero says how the field is unset.
	Zero Zero
}

// goOpen returns the Go side of a type that nothing is known of.
func goOpen() GoField { return GoField{jen.Qual("encoding/json", "RawMessage"), ZeroNil} }

// GoNames are the names of an API's types.
type GoNames interface {
	// Type returns the name of a resource's or an enum's type.
	Type(d model.Definition) string
	// Any returns the name of the interface of a family, by its root.
	Any(root *model.Resource) string
}

// Field returns the Go side of a property of type t.
func (s *Shapes) Field(t model.Type, names GoNames) GoField {
	switch t := t.(type) {
	case model.Collection:
		return GoField{jen.Index().Add(s.element(t.Elem, names)), ZeroNil}
	case *model.Ref:
		return s.ref(t.Target, names)
	case model.Primitive:
		return goPrim(t)
	default:
		return goOpen()
	}
}

// ref returns the Go side of a property with a named type.
func (s *Shapes) ref(d model.Definition, names GoNames) GoField {
	switch d := d.(type) {
	case *model.Enum:
		return GoField{jen.Id(names.Type(d)), ZeroText}
	case *model.Resource:
		if d.Documented && s.Family(d) == nil {
			return GoField{jen.Op("*").Id(names.Type(d)), ZeroNil}
		}
		return GoField{s.named(d, names), ZeroNil}
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

// goPrim returns the Go side of a property with a primitive type.
func goPrim(t model.Primitive) GoField {
	prim, ok := PrimFor(t)
	if !ok {
		return goOpen()
	}
	typ := goQual(prim.GoPath, prim.GoName)
	if prim.GoPointer {
		typ = jen.Op("*").Add(typ)
	}
	return GoField{typ, prim.GoZero}
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
	return goOpen().Type
}

// goQual returns a Go type, which is predeclared when the path is empty.
func goQual(path, name string) *jen.Statement {
	if path == "" {
		return jen.Id(name)
	}
	return jen.Qual(path, name)
}
