// Package diag holds positions in pages and what graphgen has to say about them.
//
// A [Diagnostic] is about the documents; trouble of the machine (a file that cannot be read, a bug) is a Go error.
// Messages are lower case, without a full stop, name the smallest span, and quote text of the documents with %q.
package diag

import (
	"cmp"
	"fmt"
	"slices"
)

// A Severity says what a diagnostic means for the output.
type Severity uint8

// The severities, weakest first.
const (
	// Note tells of a decision that was taken.
	Note Severity = iota
	// Warning tells of something that was assumed, or left out.
	Warning
	// Error tells that the output would be wrong; nothing is written.
	Error
)

// String returns "note", "warning" or "error".
func (s Severity) String() string { return [...]string{"note", "warning", "error"}[s] }

// MarshalText returns the same as [Severity.String].
func (s Severity) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// A Diagnostic is one thing to say about one place.
type Diagnostic struct {
	Pos      Pos
	Severity Severity
	Code     Code
	Message  string
}

// A List collects diagnostics. Stages that run side by side fill a List each; [List.Sorted] merges them into one order.
type List []Diagnostic

// Add appends a diagnostic whose severity is the code's own.
func (l *List) Add(code Code, pos Pos, format string, args ...any) {
	l.AddAs(code.Severity(), code, pos, format, args...)
}

// AddAs appends a diagnostic that weighs more, or less, here than the code's severity says.
func (l *List) AddAs(severity Severity, code Code, pos Pos, format string, args ...any) {
	*l = append(*l, Diagnostic{Pos: pos, Severity: severity, Code: code, Message: fmt.Sprintf(format, args...)})
}

// Sorted returns the list by position, code and message, without duplicates.
func (l List) Sorted() List {
	out := slices.Clone(l)
	slices.SortFunc(out, func(a, b Diagnostic) int {
		return cmp.Or(a.Pos.Compare(b.Pos), cmp.Compare(a.Code, b.Code), cmp.Compare(a.Message, b.Message))
	})
	return slices.Compact(out)
}

// Max returns the highest severity in the list, and false when the list is empty.
func (l List) Max() (Severity, bool) {
	if len(l) == 0 {
		return Note, false
	}
	return slices.MaxFunc(l, func(a, b Diagnostic) int { return cmp.Compare(a.Severity, b.Severity) }).Severity, true
}
