package diag

import "slices"

// A Code names a kind of diagnostic, for good: codes are never renamed or reused.
type Code string

// An Info explains a code to a person.
type Info struct {
	Code     Code
	Severity Severity
	// Summary says in one line what was seen.
	Summary string
	// Example is a diagnostic as it is printed.
	Example string
	// Remedy says what to do about it.
	Remedy string
}

// Codes returns every code, sorted by name.
func Codes() []Info {
	return slices.SortedFunc(slices.Values(codes[:]), func(a, b Info) int {
		if a.Code < b.Code {
			return -1
		}
		return 1
	})
}

// Explain returns what there is to know of a code, and false when there is no such code.
func Explain(code Code) (Info, bool) {
	for _, info := range &codes {
		if info.Code == code {
			return info, true
		}
	}
	return Info{}, false
}

// Severity returns the code's severity; a code that is in no table is an error.
func (c Code) Severity() Severity {
	if info, ok := Explain(c); ok {
		return info.Severity
	}
	return Error
}
