package rules

import (
	"github.com/dave/jennifer/jen"

	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// A Field is a struct field inside a validator whose receiver is s and whose fault collector is f.
type Field struct {
	// Name is the field's Go name.
	Name string
	// Type is the property's type.
	Type model.Type
	// Zero says how the field is unset.
	Zero Zero
	// Path is the property's JSON Pointer.
	Path string
	// Source is the Go expression for the line of the documents behind the rule.
	Source *jen.Statement
	// Constraint is what the documents say.
	Constraint model.Constraint
}

// Value returns the Go expression of the field.
func (f Field) Value() *jen.Statement { return Select("s", f.Name) }

// Unset returns the Go condition that the field holds nothing.
func (f Field) Unset() *jen.Statement { return f.Zero.Unset("s", f.Name) }

// Set returns the Go condition that the field holds something.
func (f Field) Set() *jen.Statement { return f.Zero.Set("s", f.Name) }

// Report returns the call of a method of the fault collector, with the path, what the method wants to know beside it,
// and the source.
func (f Field) Report(method string, args ...jen.Code) *jen.Statement {
	return f.report(jen.Lit(f.Path), method, args)
}

// ReportElement returns the same call for the element i of the field.
func (f Field) ReportElement(method string, args ...jen.Code) *jen.Statement {
	return f.report(jen.Id("element").Call(jen.Lit(f.Path), jen.Id("i")), method, args)
}

func (f Field) report(path jen.Code, method string, args []jen.Code) *jen.Statement {
	all := append([]jen.Code{path}, args...)
	return Select("f", method).Call(append(all, f.Source)...)
}
