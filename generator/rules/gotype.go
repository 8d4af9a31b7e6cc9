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

// GoFieldOf returns the Go side of a property of type t; name returns the Go name of a resource or an enum.
func GoFieldOf(t model.Type, name func(model.Definition) string) GoField {
	switch t := t.(type) {
	case model.Collection:
		return GoField{jen.Index().Add(goElement(t.Elem, name)), ZeroNil}
	case *model.Ref:
		return goRef(t.Target, name)
	case model.Primitive:
		return goPrim(t)
	default:
		return goOpen()
	}
}

// goRef returns the Go side of a property with a named type.
func goRef(d model.Definition, name func(model.Definition) string) GoField {
	switch d := d.(type) {
	case *model.Enum:
		return GoField{jen.Id(name(d)), ZeroText}
	case *model.Resource:
		if !d.Documented {
			return GoField{jen.Id(name(d)), ZeroNil}
		}
		return GoField{jen.Op("*").Id(name(d)), ZeroNil}
	default:
		return goOpen()
	}
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

// goElement returns the Go type of a collection's element, which is never a pointer.
func goElement(t model.Type, name func(model.Definition) string) *jen.Statement {
	switch t := t.(type) {
	case *model.Ref:
		if t.Target != nil {
			return jen.Id(name(t.Target))
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
