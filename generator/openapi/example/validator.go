package example

import (
	"errors"
	"fmt"
	"slices"

	"github.com/getkin/kin-openapi/openapi3"

	"github.com/seed-8ef76b74/graphgen/generator/openapi/tree"
)

// A validator holds values against schemas.
type validator struct {
	options []openapi3.SchemaValidationOption
	// terse are the options where only whether a value fits is asked for: an error costs as much as ten checks.
	terse []openapi3.SchemaValidationOption
}

// newValidator returns a validator of what requests or responses hold.
func newValidator(direction openapi3.SchemaValidationOption) validator {
	options := []openapi3.SchemaValidationOption{
		direction, openapi3.EnableFormatValidation(), openapi3.WithStringFormatValidators(formatValidators()),
	}
	return validator{options: options, terse: append(slices.Clone(options), openapi3.FailFast())}
}

// check returns why a value does not fit a schema, nil when it does.
func (v validator) check(value tree.Node, s *openapi3.Schema) error {
	plain, err := tree.Plain(value)
	if err != nil {
		return err
	}
	return cause(s.VisitJSON(plain, v.options...))
}

// fits reports whether a value fits all of the schemas.
func (v validator) fits(value tree.Node, schemas []*openapi3.Schema) bool {
	plain, err := tree.Plain(value)
	if err != nil {
		return false
	}
	for _, s := range schemas {
		if s.VisitJSON(plain, v.terse...) != nil {
			return false
		}
	}
	return true
}

// cause returns the innermost fault of a validation: where schemas are nested, the outer ones only say that an inner
// one failed.
func cause(err error) error {
	fault, ok := errors.AsType[*openapi3.SchemaError](err)
	if !ok {
		return err
	}
	for inner := fault; ok; inner, ok = errors.AsType[*openapi3.SchemaError](fault.Origin) {
		fault = inner
	}
	return fmt.Errorf("%q: %s", pointer(fault.JSONPointer()), reason(fault))
}

// reason returns what a fault says, in other words where its own do not help.
func reason(fault *openapi3.SchemaError) string {
	switch fault.SchemaField {
	case "format":
		return "value is no " + fault.Schema.Format // the reason itself is a long regular expression
	case "discriminator":
		if name, ok := fault.Value.(string); ok {
			return fmt.Sprintf("%q is none of the types that a value can have there", name)
		}
	}
	return fault.Reason
}
