package model

import (
	"strings"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
)

// A Name is a type's qualified name.
type Name struct {
	// Namespace is "microsoft.graph" or a namespace below it.
	Namespace string
	// Short is the name itself, "iosUpdateDeviceStatus".
	Short string
}

// String returns "microsoft.graph.iosUpdateDeviceStatus".
func (n Name) String() string { return n.Namespace + "." + n.Short }

// MarshalText returns the same as [Name.String].
func (n Name) MarshalText() ([]byte, error) { return []byte(n.String()), nil }

// Compare orders names as text.
func (n Name) Compare(m Name) int { return strings.Compare(n.String(), m.String()) }

// A Type is one of [Primitive], [*Ref] or [Collection].
type Type interface {
	isType()
	// String returns the type as OData writes it, "Collection(Edm.String)".
	String() string
}

// A Primitive is a type of the Entity Data Model (OData CSDL 4.01 section 3.3), or [Any].
type Primitive string

// The primitive types that code names; PrimitiveRows has all of them.
const (
	Any            Primitive = "Edm.Untyped"
	Binary         Primitive = "Edm.Binary"
	Boolean        Primitive = "Edm.Boolean"
	Byte           Primitive = "Edm.Byte"
	Date           Primitive = "Edm.Date"
	DateTimeOffset Primitive = "Edm.DateTimeOffset"
	Decimal        Primitive = "Edm.Decimal"
	Double         Primitive = "Edm.Double"
	Duration       Primitive = "Edm.Duration"
	GUID           Primitive = "Edm.Guid"
	Int16          Primitive = "Edm.Int16"
	Int32          Primitive = "Edm.Int32"
	Int64          Primitive = "Edm.Int64"
	Single         Primitive = "Edm.Single"
	Stream         Primitive = "Edm.Stream"
	String         Primitive = "Edm.String"
	TimeOfDay      Primitive = "Edm.TimeOfDay"
)

// A Ref is a use of a named type.
type Ref struct {
	Name Name
	// At is the place of the use.
	At diag.Pos
	// Target is the definition, nil where no page is there for it and nothing is generated from it.
	Target Definition
}

// A Definition is one of [*Resource] or [*Enum].
type Definition interface{ isDefinition() }

// A Collection holds any number of values of one type, which is not itself a Collection.
type Collection struct{ Elem Type }

func (Primitive) isType()  {}
func (*Ref) isType()       {}
func (Collection) isType() {}

func (*Resource) isDefinition() {}
func (*Enum) isDefinition()     {}

// String returns "Edm.String" and the like.
func (p Primitive) String() string { return string(p) }

// String returns the qualified name.
func (r *Ref) String() string { return r.Name.String() }

// String returns "Collection(…)".
func (c Collection) String() string { return "Collection(" + c.Elem.String() + ")" }
