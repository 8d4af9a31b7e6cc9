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
