package model

import "slices"

// A PrimitiveRow is all there is to know of one primitive type.
type PrimitiveRow struct {
	Type Primitive
	Kind PrimitiveKind
	// Bits are how many a number has, 0 when any number of digits will do.
	Bits int
	// Signed says that a number may be below zero.
	Signed bool
	// Spellings are how the documents write the type, in lower case and without "edm.".
	Spellings []string
	// Placeholders are what stands in the documents' examples in place of a value, the usual one first. What stands
	// behind "String" in parentheses says the type in a table, too.
	Placeholders []string
}

// A PrimitiveKind says what the values of a primitive type are.
type PrimitiveKind uint8

// The kinds.
const (
	// KindAny is any value at all; so is that of a type which has no row.
	KindAny PrimitiveKind = iota
	// KindTruth is true or false.
	KindTruth
	// KindWhole is a whole number.
	KindWhole
	// KindFraction is a number that need not be whole.
	KindFraction
	// KindText is text of any form.
	KindText
	// KindFormed is text of a form that the type prescribes.
	KindFormed
	// KindBytes is bytes, written as text.
	KindBytes
)

// primitives has one row for each primitive type, sorted by name: there is no other list of them below the parser. Of a
// type that code has to name there is a constant; others need none.
var primitives = [...]PrimitiveRow{
	{Binary, KindBytes, 0, false, []string{"binary"}, []string{"Binary", "binary"}},
	{Boolean, KindTruth, 0, false, []string{"boolean", "bool"}, []string{"Boolean"}},
	{Byte, KindWhole, 8, false, []string{"byte"}, nil},
	{Date, KindFormed, 0, false, []string{"date"}, []string{"Date", "String (date)"}},
	{DateTimeOffset, KindFormed, 0, false, []string{"datetimeoffset", "datetime", "timestamp"}, []string{"String (timestamp)"}},
	{Decimal, KindFraction, 0, true, []string{"decimal"}, nil},
	{Double, KindFraction, 64, true, []string{"double", "number", "numeric"}, []string{"Double"}},
	{Duration, KindFormed, 0, false, []string{"duration"}, []string{"String (duration)", "String (ISO 8601 duration)"}},
	{GUID, KindFormed, 0, false, []string{"guid"}, []string{"Guid", "String (guid)", "String (uuid)"}},
	{Int16, KindWhole, 16, true, []string{"int16"}, nil},
	{Int32, KindWhole, 32, true, []string{"int32", "int"}, []string{"Integer", "Int32"}},
	{Int64, KindWhole, 64, true, []string{"int64", "integer"}, []string{"Int64"}}, // "integer" has no width: it may be seconds since 1970
	{Single, KindFraction, 32, true, []string{"single", "float"}, nil},
	{Stream, KindBytes, 0, false, []string{"stream"}, nil},
	{String, KindText, 0, false, []string{"string", "enum", "enumeration", "etag", "url"}, []string{"String", "string", "String (enum)", "String (etag)", "String (identifier)", "String (path)", "String (url)"}},
	{TimeOfDay, KindFormed, 0, false, []string{"timeofday"}, []string{"String (time of day)"}},
	{Any, KindAny, 0, false, []string{"json", "json object", "object", "untyped json object"}, nil},
}

// PrimitiveRows returns the rows of all primitive types, sorted by name.
func PrimitiveRows() []PrimitiveRow { return slices.Clone(primitives[:]) }

// Primitives returns all primitive types, sorted.
func Primitives() []Primitive {
	all := make([]Primitive, len(primitives))
	for i, row := range &primitives {
		all[i] = row.Type
	}
	return all
}

// Row returns the row of a type, and the zero row, which allows anything, for one that has none.
func (p Primitive) Row() PrimitiveRow {
	for i := range primitives {
		if row := &primitives[i]; row.Type == p {
			return *row
		}
	}
	return PrimitiveRow{Type: p}
}

// IsNumber reports whether the values are numbers, which can be bounded.
func (r PrimitiveRow) IsNumber() bool { return r.Kind == KindWhole || r.Kind == KindFraction }

// Holds reports whether a whole number is a value of the type.
func (r PrimitiveRow) Holds(n int64) bool {
	switch {
	case r.Kind == KindFraction:
		return true
	case r.Kind != KindWhole:
		return false
	case r.Signed:
		beyond := n >> (r.Bits - 1) // the sign, and nothing else
		return beyond == 0 || beyond == -1
	default:
		return n>>r.Bits == 0
	}
}
