// Package templates holds the text and the Go code that graphgen copies into its output instead of building it.
//
// What a person would edit as a file is a file here. The Go code in runtime/ is a package of its own,
// so that it is compiled, linted and tested like any other.
package templates

import _ "embed" // for the copied code

//go:embed runtime/validation.go
var validation string

// Validation returns the source of runtime/validation.go, the part of every generated package
// that the pages have no say in.
func Validation() string { return validation }

//go:embed runtime/limits.go
var limits string

// Limits returns the source of runtime/limits.go, the part of a package with limits of numbers, lengths and counts.
func Limits() string { return limits }

//go:embed runtime/family.go
var family string

// Family returns the source of runtime/family.go, the part of a package in which a property can hold one of several
// types.
func Family() string { return family }
