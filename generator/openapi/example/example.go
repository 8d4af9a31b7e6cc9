// Package example makes the pages' examples fit. The JSON of an example and the finished schema that it is one of go in;
// the example comes out as the page has it, but for what did not fit and was mended, with an account of every change,
// or why it cannot be shown. The schemas say it all: the package knows the model for the form in which it gets an
// example and for its primitive types, and neither the builder nor the encoders.
package example

import (
	"github.com/getkin/kin-openapi/openapi3"

	"github.com/seed-8ef76b74/graphgen/generator/openapi/tree"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// TypeAnnotation is the property with which OData names the type of an object.
const TypeAnnotation = "@odata.type"

// A Fitter makes examples fit schemas. It remembers what it has seen of a schema: examples come when all schemas are
// finished.
type Fitter struct {
	finder *finder
	// requests and responses hold values against schemas.
	requests, responses validator
	// declared holds the annotation of the type that each choice is declared with.
	declared map[*openapi3.Schema]string
}

// NewFitter returns a fitter that knows no schema.
func NewFitter() *Fitter {
	return &Fitter{
		finder:    newFinder(),
		requests:  newValidator(openapi3.VisitAsRequest()),
		responses: newValidator(openapi3.VisitAsResponse()),
		declared:  map[*openapi3.Schema]string{},
	}
}

// Declare tells the annotation of the type that a choice is declared with, where values can have that type.
func (f *Fitter) Declare(choice *openapi3.Schema, annotation string) { f.declared[choice] = annotation }

// Join tells the members of a set of flags, whose values join them by commas: its schema has them in a pattern only.
func (f *Fitter) Join(s *openapi3.Schema, members []any) { f.finder.joined[s] = newValueSet(members) }

// A Target is what an example has to fit.
type Target struct {
	Schema *openapi3.Schema
	// Request says that the example is one of a request, which holds nothing read-only.
	Request bool
	// Annotation names the type of the whole value, should it have to name it and not do so.
	Annotation string
}

// A Fitted example is one that fits its target.
type Fitted struct {
	Value tree.Node
	// Changes tell how it differs from the page's own.
	Changes *Changes
}

// Fit returns a page's example, mended so that it fits a target, or why it does not.
func (f *Fitter) Fit(body *model.JSONBody, target Target) (Fitted, error) {
	page, err := tree.Parse(body.Value)
	if err != nil {
		return Fitted{}, err
	}
	if len(body.Placeholders) > 0 {
		page = gapsOf(body.Placeholders).put(page)
	}
	m := f.mender(target)
	value, ok := m.value(page, []*openapi3.Schema{target.Schema}, nil)
	if !ok {
		value = page
	}
	if err := m.check(value, target.Schema); err != nil {
		return Fitted{}, err
	}
	return Fitted{value, &m.changes}, nil
}

// mender returns the mender of an example.
func (f *Fitter) mender(target Target) *mender {
	m := &mender{validator: f.responses, finder: f.finder, request: target.Request, declared: f.declared, odataType: target.Annotation}
	if target.Request {
		m.validator = f.requests
	}
	return m
}
