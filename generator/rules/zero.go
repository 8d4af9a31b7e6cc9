package rules

import "github.com/dave/jennifer/jen"

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

// Unset returns the Go condition that the field of a struct is not set.
func (z Zero) Unset(object, field string) *jen.Statement {
	switch z {
	case ZeroText:
		return jen.Id(object).Dot(field).Op("==").Lit("")
	case ZeroNil:
		return jen.Id(object).Dot(field).Op("==").Nil()
	default:
		return jen.Id(object).Dot(field).Dot("IsZero").Call()
	}
}

// Set returns the Go condition that the field of a struct is set.
func (z Zero) Set(object, field string) *jen.Statement {
	switch z {
	case ZeroText:
		return jen.Id(object).Dot(field).Op("!=").Lit("")
	case ZeroNil:
		return jen.Id(object).Dot(field).Op("!=").Nil()
	default:
		return jen.Op("!").Id(object).Dot(field).Dot("IsZero").Call()
	}
}
