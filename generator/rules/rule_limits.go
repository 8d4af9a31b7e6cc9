package rules

import (
	"math"
	"strconv"

	"github.com/dave/jennifer/jen"
	"github.com/getkin/kin-openapi/openapi3"

	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// maximum, minimum: the bounds of a number.
var (
	maximum = numberLimit(model.KeywordMaximum, ">", func(s *openapi3.Schema, bound *float64) { s.Max = bound })
	minimum = numberLimit(model.KeywordMinimum, "<", func(s *openapi3.Schema, bound *float64) { s.Min = bound })
)

// maxLength, minLength: the bounds of a text's number of characters.
var (
	maxLength = lengthLimit(model.KeywordMaxLength, "longer", func(s *openapi3.Schema, bound *uint64) { s.MaxLength = bound })
	minLength = lengthLimit(model.KeywordMinLength, "shorter", func(s *openapi3.Schema, bound *uint64) { s.MinLength = *bound })
)

// maxItems, minItems: the bounds of a collection's number of elements.
var (
	maxItems = itemsLimit(model.KeywordMaxItems, ">", func(s *openapi3.Schema, bound *uint64) { s.MaxItems = bound })
	minItems = itemsLimit(model.KeywordMinItems, "<", func(s *openapi3.Schema, bound *uint64) { s.MinItems = *bound })
)

// numberLimit returns the rule
//
//	if s.Width != nil && *s.Width > 500 {
//		f.maximum("/width", 500, page+"48")
//	}
func numberLimit(word model.Keyword, breaks string, write func(*openapi3.Schema, *float64)) Rule {
	return Rule{
		Keyword: word,
		Value: func(f Field) *jen.Statement {
			limit, ok := f.Constraint.(model.Limit)
			number := f.number(limit.Value)
			if !ok || number == nil {
				return nil
			}
			return f.reportLimit(f.Set().Op("&&").Add(number).Op(breaks).Add(integer(limit.Value)), limit)
		},
		Schema: func(s Schemas) {
			if limit, ok := s.Constraint.(model.Limit); ok && isNumber(s.typ()) {
				write(s.Property, new(float64(limit.Value)))
			}
		},
	}
}

// lengthLimit returns the rule
//
//	if s.Name != "" && longer(s.Name, 64) {
//		f.maxLength("/name", 64, page+"48")
//	}
func lengthLimit(word model.Keyword, breaks string, write func(*openapi3.Schema, *uint64)) Rule {
	isText := func(t model.Type) bool { return t == model.Type(model.String) }
	return sizeLimit(word, isText, func(value, bound *jen.Statement) *jen.Statement { return jen.Id(breaks).Call(value, bound) }, write)
}

// itemsLimit returns the rule
//
//	if s.Tags != nil && len(s.Tags) > 20 {
//		f.maxItems("/tags", 20, page+"48")
//	}
func itemsLimit(word model.Keyword, breaks string, write func(*openapi3.Schema, *uint64)) Rule {
	return sizeLimit(word, isCollection, func(value, bound *jen.Statement) *jen.Statement { return jen.Len(value).Op(breaks).Add(bound) }, write)
}

// sizeLimit returns the rule of a limit of the size of values of the types that have one.
func sizeLimit(word model.Keyword, has func(model.Type) bool, breaks func(value, bound *jen.Statement) *jen.Statement, write func(*openapi3.Schema, *uint64)) Rule {
	return Rule{
		Keyword: word,
		Value: func(f Field) *jen.Statement {
			limit, ok := sizeOf(f.Constraint)
			if !ok || !has(f.Type) {
				return nil
			}
			return f.reportLimit(f.Set().Op("&&").Add(breaks(f.Value(), integer(limit.Value))), limit)
		},
		Schema: func(s Schemas) {
			if limit, ok := sizeOf(s.Constraint); ok && has(s.typ()) {
				write(s.Property, new(uint64(limit.Value)))
			}
		},
	}
}

// sizeOf returns a limit of a number of things, and false for what can be none.
func sizeOf(c model.Constraint) (model.Limit, bool) {
	limit, ok := c.(model.Limit)
	return limit, ok && limit.Value > 0 && limit.Value <= math.MaxInt32
}

// reportLimit returns the statement that reports a broken limit.
func (f Field) reportLimit(broken *jen.Statement, limit model.Limit) *jen.Statement {
	return jen.If(broken).Block(f.Report(string(limit.Word), integer(limit.Value)))
}

// number returns the Go expression of a number that can be compared with a limit; nil when the field is no number.
func (f Field) number(limit int64) *jen.Statement {
	primitive, _ := f.Type.(model.Primitive)
	switch row := primitive.Row(); {
	case !row.IsNumber():
		return nil
	case row.Bits == 0: // a text holds it
		return jen.Id("decimal").Call(jen.String().Parens(f.Value()))
	case row.Holds(limit):
		return jen.Op("*").Add(f.Value())
	default:
		return jen.Int64().Call(jen.Op("*").Add(f.Value())) // the constant would not compile
	}
}

// isNumber reports whether a property holds a number.
func isNumber(t model.Type) bool { return Field{Type: t}.number(0) != nil }

// isCollection reports whether a property holds any number of values.
func isCollection(t model.Type) bool {
	_, ok := t.(model.Collection)
	return ok
}

// integer returns the Go literal of a number, without a type.
func integer(n int64) *jen.Statement { return jen.Op(strconv.FormatInt(n, 10)) }
