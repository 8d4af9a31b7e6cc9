package rules

import (
	"fmt"

	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// Requiredness says which of the documents' words make a property required.
type Requiredness string

// The choices.
const (
	// Documented takes the row's own word and the sentence above the table. It is the default.
	Documented Requiredness = "documented"
	// OnlyMarked takes the row's own word alone.
	OnlyMarked Requiredness = "marked"
	// Never makes nothing required.
	Never Requiredness = "none"
)

// ParseRequiredness returns the choice of that name; the empty name is [Documented].
func ParseRequiredness(name string) (Requiredness, error) {
	switch r := Requiredness(name); r {
	case "":
		return Documented, nil
	case Documented, OnlyMarked, Never:
		return r, nil
	default:
		return "", fmt.Errorf("unknown requiredness %q: want %s, %s or %s", name, Documented, OnlyMarked, Never)
	}
}

// Holds reports whether the choice lets a constraint stand; only requirements can fall.
func (r Requiredness) Holds(c model.Constraint) bool {
	required, ok := c.(model.Required)
	if !ok {
		return true
	}
	return r == Documented || r == "" || r == OnlyMarked && required.Basis == model.Marked
}
