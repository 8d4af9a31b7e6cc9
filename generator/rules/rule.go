// Package rules says what each constraint and each primitive type of the model is in Go and in OpenAPI, side by side.
//
// A keyword is one file here, holding both products' side of it, so that none can forget the other.
package rules

import (
	"github.com/dave/jennifer/jen"
	"github.com/getkin/kin-openapi/openapi3"

	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// A Rule is what one keyword means in the products.
type Rule struct {
	Keyword model.Keyword
	// Create returns the Go statement that reports a create request which breaks the rule;
	// nil when such a request cannot.
	Create func(f Field) *jen.Statement
	// Schema writes the rule into the schemas; nil when OpenAPI has no words for it.
	Schema func(s Schemas)
}

// Schemas are the schemas that a property's constraint may change.
type Schemas struct {
	// Owner is the object schema that holds the property.
	Owner *openapi3.Schema
	// Property is the property's own schema.
	Property *openapi3.Schema
	// Name is the property's name.
	Name string
}

// rules has one row for each keyword of the model.
var rules = [...]Rule{key, optional, readOnly, required}

// For returns the rule of a keyword, and false for a keyword without one.
func For(k model.Keyword) (Rule, bool) {
	for _, r := range &rules {
		if r.Keyword == k {
			return r, true
		}
	}
	return Rule{}, false
}
