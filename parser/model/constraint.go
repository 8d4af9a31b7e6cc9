package model

import "github.com/seed-8ef76b74/graphgen/parser/diag"

// A Keyword names a kind of constraint, in JSON Schema's words where it has one.
type Keyword string

// The keywords.
const (
	KeywordKey      Keyword = "key"
	KeywordOptional Keyword = "optional"
	KeywordReadOnly Keyword = "readOnly"
	KeywordRequired Keyword = "required"
)

// Keywords returns all keywords, sorted. Each has a row in the parser's phrases and a rule in the generator.
func Keywords() []Keyword {
	return []Keyword{KeywordKey, KeywordOptional, KeywordReadOnly, KeywordRequired}
}

// A Constraint is something that the documents demand of a property's value:
// one of [Key], [Optional], [ReadOnly] or [Required]. A property has at most one of each.
type Constraint interface {
	Keyword() Keyword
	// Where returns the place that says so.
	Where() diag.Pos
}

// Key says that the property identifies the entity.
type Key struct{ At diag.Pos }

// Optional says that the documents call the property optional in so many words.
type Optional struct{ At diag.Pos }

// ReadOnly says that only the service sets the property.
type ReadOnly struct{ At diag.Pos }

// Required says that a create request must hold the property.
type Required struct {
	At diag.Pos
	// Basis says how strong the documents' word is.
	Basis Basis
}

// A Basis says what a requirement rests on.
type Basis string

// The bases.
const (
	// Marked is a "Required." sentence or a Required column: the row itself says so.
	Marked Basis = "marked"
	// Boilerplate is the sentence above the table that speaks of all its rows alike.
	Boilerplate Basis = "boilerplate"
)

// Keyword returns [KeywordKey].
func (Key) Keyword() Keyword { return KeywordKey }

// Keyword returns [KeywordOptional].
func (Optional) Keyword() Keyword { return KeywordOptional }

// Keyword returns [KeywordReadOnly].
func (ReadOnly) Keyword() Keyword { return KeywordReadOnly }

// Keyword returns [KeywordRequired].
func (Required) Keyword() Keyword { return KeywordRequired }

// Where returns the place that says so.
func (c Key) Where() diag.Pos { return c.At }

// Where returns the place that says so.
func (c Optional) Where() diag.Pos { return c.At }

// Where returns the place that says so.
func (c ReadOnly) Where() diag.Pos { return c.At }

// Where returns the place that says so.
func (c Required) Where() diag.Pos { return c.At }

// Find returns the property's constraint of type C, and false when it has none.
func Find[C Constraint](p *Property) (C, bool) {
	for _, c := range p.Constraints {
		if found, ok := c.(C); ok {
			return found, true
		}
	}
	var none C
	return none, false
}
