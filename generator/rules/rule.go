// Package rules says what each constraint and each primitive type of the model is in Go and in OpenAPI, side by side.
//
// A keyword is one file here, holding both products' side of it, so that none can forget the other.
package rules

import (
	"github.com/dave/jennifer/jen"
	"github.com/getkin/kin-openapi/openapi3"

	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// A Rule is what one keyword means in the products. What a product has no words for is nil.
type Rule struct {
	Keyword model.Keyword
	// Create returns the Go statement that reports a create request which breaks the rule.
	Create func(f Field) *jen.Statement
	// Value returns the Go statement that reports a value which breaks the rule wherever it stands,
	// nil when no value of the property's type can.
	Value func(f Field) *jen.Statement
	// Doc returns what the rule adds to the comment of a Go field, nothing when the description says it already.
	Doc func(p *model.Property, c model.Constraint) Doc
	// Schema writes the rule into the schemas.
	Schema func(s Schemas)
}

// A Doc is what a rule adds to the comment of a Go field.
type Doc struct {
	// Sentence stands behind the description.
	Sentence string
	// Paragraph stands below it.
	Paragraph string
}

// Schemas are the schemas that a property's constraint may change.
type Schemas struct {
	// Owner is the object schema that holds the property.
	Owner *openapi3.Schema
	// Property is the property's own schema.
	Property *openapi3.Schema
	// Name is the property's name.
	Name string
	// Row is the property as the documents describe it.
	Row *model.Property
	// Constraint is what they say. A rule that depends on what it says writes nothing without it.
	Constraint model.Constraint
}

// typ returns the property's type, nil when it is not known.
func (s Schemas) typ() model.Type {
	if s.Row == nil {
		return nil
	}
	return s.Row.Type
}

// rules has one row for each keyword of the model.
var rules = [...]Rule{
	byDefault, deprecated, enum, immutable, key, maxItems, maxLength, maximum, minItems, minLength, minimum, nullable, optional,
	readOnly, required,
}

// For returns the rule of a keyword, and false for a keyword without one.
func For(k model.Keyword) (Rule, bool) {
	for i := range &rules {
		if rules[i].Keyword == k {
			return rules[i], true
		}
	}
	return Rule{}, false
}
