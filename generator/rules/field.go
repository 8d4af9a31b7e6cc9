package rules

import "github.com/dave/jennifer/jen"

// A Field is a struct field inside a validator whose receiver is s and whose fault collector is f.
type Field struct {
	// Name is the field's Go name.
	Name string
	// Zero says how the field is unset.
	Zero Zero
	// Path is the property's JSON Pointer.
	Path string
	// Source is the Go expression for the line of the documents behind the rule.
	Source *jen.Statement
}

// Unset returns the Go condition that the field holds nothing.
func (f Field) Unset() *jen.Statement { return f.Zero.Unset("s", f.Name) }

// Set returns the Go condition that the field holds something.
func (f Field) Set() *jen.Statement { return f.Zero.Set("s", f.Name) }

// Report returns the call of a method of the fault collector, with the path, what the method wants to know beside it,
// and the source.
func (f Field) Report(method string, args ...jen.Code) *jen.Statement {
	all := append([]jen.Code{jen.Lit(f.Path)}, args...)
	return jen.Id("f").Dot(method).Call(append(all, f.Source)...)
}
