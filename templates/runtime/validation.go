// Package runtime is the part of every generated package that the pages have no say in.
//
// graphgen copies this file into its output, under the name of the generated package.
package runtime

import (
	"errors"
	"slices"
	"strconv"
	"strings"
)

// A Rule names what a value breaks.
type Rule string

// The rules.
const (
	// RuleEnum says that the documents do not list the value.
	RuleEnum Rule = "enum"
	// RuleReadOnly says that only the service sets the property.
	RuleReadOnly Rule = "readOnly"
	// RuleRequired says that the request must hold the property.
	RuleRequired Rule = "required"
)

// A ValidationError is one value that the documents do not allow.
type ValidationError struct {
	// Path is the value's JSON Pointer (RFC 6901), "/addresses/0/city".
	Path string `json:"path"`
	// Rule is the rule that the value breaks.
	Rule Rule `json:"rule"`
	// Message says in words what is wrong.
	Message string `json:"message"`
	// Source is the line of the documents behind the rule, "docs/v1.0/api/user-post.md:48".
	Source string `json:"source"`
}

// Error returns path, message and source in one line.
func (e *ValidationError) Error() string {
	return e.Path + ": " + e.Message + " (" + e.Source + ")"
}

// ValidationErrors are all faults of one value, in the order of the documents.
// As an error it is never empty, and errors.As finds it as well as each *[ValidationError] in it.
type ValidationErrors []ValidationError

// Error returns one line for each fault.
func (es ValidationErrors) Error() string {
	lines := make([]string, len(es))
	for i := range es {
		lines[i] = es[i].Error()
	}
	return strings.Join(lines, "\n")
}

// Unwrap returns each fault as a *[ValidationError].
func (es ValidationErrors) Unwrap() []error {
	errs := make([]error, len(es))
	for i := range es {
		errs[i] = &es[i]
	}
	return errs
}

// faults collects what is wrong with a value; it allocates nothing while nothing is wrong.
// Its methods are kept out of line, so that a check costs its caller a comparison and a call.
type faults struct{ list ValidationErrors }

// err returns the faults as an error, nil when there are none.
func (f *faults) err() error {
	if len(f.list) == 0 {
		return nil
	}
	return f.list
}

// required reports a property that must be set.
//
//go:noinline
func (f *faults) required(path, source string) {
	f.add(ValidationError{path, RuleRequired, "a value is required", source})
}

// readOnly reports a property that must not be set.
//
//go:noinline
func (f *faults) readOnly(path, source string) {
	f.add(ValidationError{path, RuleReadOnly, "only the service sets this property, it cannot be sent", source})
}

// enum reports a value that the documents do not list.
//
//go:noinline
func (f *faults) enum(path, value, source string) {
	f.add(ValidationError{path, RuleEnum, quoted(value) + " is not a documented value", source})
}

// within adds the faults of a property's own value.
//
//go:noinline
func (f *faults) within(path string, err error) {
	if err == nil {
		return
	}
	var inner ValidationErrors
	errors.As(err, &inner)
	for _, e := range inner {
		e.Path = path + e.Path
		f.add(e)
	}
}

// withinElement adds the faults of one element of a collection.
//
//go:noinline
func (f *faults) withinElement(path string, index int, err error) {
	if err != nil {
		f.within(element(path, index), err)
	}
}

// add appends a fault; few values have more faults than the room made at first.
func (f *faults) add(e ValidationError) {
	if f.list == nil {
		f.list = make(ValidationErrors, 0, 4)
	}
	f.list = append(f.list, e)
}

// element returns the path of one element of a collection.
func element(path string, index int) string { return path + "/" + strconv.Itoa(index) }

// quoted returns the value in quotes, cut short when nobody would read all of it.
func quoted(value string) string {
	const limit = 64
	if len(value) <= limit {
		return strconv.Quote(value)
	}
	return strconv.Quote(strings.ToValidUTF8(value[:limit], "")) + "…"
}

// known reports whether v is one of the values. It is shared by all enums and kept out of line:
// a switch for each of them would be copied to wherever it is asked.
//
//go:noinline
func known[E ~string](values []E, v E) bool {
	return slices.Contains(values, v)
}
