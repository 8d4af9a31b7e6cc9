package rules

import (
	"strings"

	"github.com/dave/jennifer/jen"

	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// A Zero says how Go code tells that a value is not set, in the same way as the omitzero of encoding/json does.
type Zero uint8

// The ways to be unset.
const (
	// ZeroText is the empty string.
	ZeroText Zero = iota
	// ZeroNil is a nil pointer or slice.
	ZeroNil
	// ZeroMethod is what the type's own IsZero says.
	ZeroMethod
)

// ZeroOf returns how the field of a property of type t is unset.
func ZeroOf(t model.Type) Zero {
	switch t := t.(type) {
	case *model.Ref:
		if _, ok := t.Target.(*model.Enum); ok {
			return ZeroText
		}
	case model.Primitive:
		if prim, ok := PrimFor(t); ok {
			return prim.GoZero
		}
	}
	return ZeroNil
}

// Unset returns the Go condition that the field of a struct is not set.
func (z Zero) Unset(object, field string) *jen.Statement {
	switch z {
	case ZeroText:
		return Select(object, field).Op("==").Lit("")
	case ZeroNil:
		return Select(object, field).Op("==").Nil()
	default:
		return Select(object, field, "IsZero").Call()
	}
}

// Set returns the Go condition that the field of a struct is set.
func (z Zero) Set(object, field string) *jen.Statement {
	switch z {
	case ZeroText:
		return Select(object, field).Op("!=").Lit("")
	case ZeroNil:
		return Select(object, field).Op("!=").Nil()
	default:
		return jen.Op("!").Add(Select(object, field, "IsZero")).Call()
	}
}

// Select returns a selector: x.f, or x.f.g. Validators are made of them, so it is one name to jennifer, which would hold
// five things for it and write each of them.
func Select(names ...string) *jen.Statement { return jen.Id(strings.Join(names, ".")) }
