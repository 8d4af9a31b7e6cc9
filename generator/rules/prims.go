package rules

import (
	"slices"

	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// A Prim is what one primitive type is in the products.
type Prim struct {
	Type model.Primitive
	// GoPath and GoName name the Go type; GoPath is empty for a predeclared one.
	GoPath, GoName string
	// GoElement is the Go type of a collection's element where it has to be another one.
	GoElement string
	// GoPointer says that a field holds a pointer, so that its zero value can be sent.
	GoPointer bool
	// GoZero says how a field of the type is unset.
	GoZero Zero
	// SchemaType and Format are OpenAPI's; an empty SchemaType allows anything.
	SchemaType, Format string
	// Example is JSON text of a valid value, the same on every run.
	Example string
}

// prims has one row for each primitive type of the model, whose own row says what its values are: a test holds the two
// against each other. A []uint8 is a []byte, which encoding/json sends as text,
// so that bytes are numbers of the next size where there are several of them.
var prims = [...]Prim{
	{model.Any, "encoding/json", "RawMessage", "", false, ZeroNil, "", "", `{}`},
	{model.Binary, "", "[]byte", "", false, ZeroNil, "string", "byte", `"ZXhhbXBsZQ=="`},
	{model.Boolean, "", "bool", "", true, ZeroNil, "boolean", "", `true`},
	{model.Byte, "", "uint8", "uint16", true, ZeroNil, "integer", "uint8", `1`},
	{model.Date, "", "string", "", false, ZeroText, "string", "date", `"2024-01-31"`},
	{model.DateTimeOffset, "time", "Time", "", false, ZeroMethod, "string", "date-time", `"2024-01-31T12:00:00Z"`},
	{model.Decimal, "encoding/json", "Number", "", false, ZeroText, "number", "decimal", `1.5`},
	{model.Double, "", "float64", "", true, ZeroNil, "number", "double", `1.5`},
	{model.Duration, "", "string", "", false, ZeroText, "string", "duration", `"PT1H"`},
	{model.GUID, "", "string", "", false, ZeroText, "string", "uuid", `"11111111-2222-3333-4444-555555555555"`},
	{model.Int16, "", "int16", "", true, ZeroNil, "integer", "int16", `1`},
	{model.Int32, "", "int32", "", true, ZeroNil, "integer", "int32", `1`},
	{model.Int64, "", "int64", "", true, ZeroNil, "integer", "int64", `1`},
	{model.Single, "", "float32", "", true, ZeroNil, "number", "float", `1.5`},
	{model.Stream, "", "[]byte", "", false, ZeroNil, "string", "byte", `"ZXhhbXBsZQ=="`},
	{model.String, "", "string", "", false, ZeroText, "string", "", `"example"`},
	{model.TimeOfDay, "", "string", "", false, ZeroText, "string", "time-local", `"12:00:00"`},
}

// Prims returns the rows of all primitive types.
func Prims() []Prim { return slices.Clone(prims[:]) }

// PrimFor returns the row of a primitive type, and false for a type without one.
func PrimFor(t model.Primitive) (Prim, bool) {
	for _, p := range &prims {
		if p.Type == t {
			return p, true
		}
	}
	return Prim{}, false
}
