package model

import "github.com/seed-8ef76b74/graphgen/parser/diag"

// A Keyword names a kind of constraint, in JSON Schema's words where it has one.
type Keyword string

// The keywords.
const (
	KeywordDefault    Keyword = "default"
	KeywordDeprecated Keyword = "deprecated"
	KeywordEnum       Keyword = "enum"
	KeywordImmutable  Keyword = "immutable"
	KeywordKey        Keyword = "key"
	KeywordMaxItems   Keyword = "maxItems"
	KeywordMaxLength  Keyword = "maxLength"
	KeywordMaximum    Keyword = "maximum"
	KeywordMinItems   Keyword = "minItems"
	KeywordMinLength  Keyword = "minLength"
	KeywordMinimum    Keyword = "minimum"
	KeywordNullable   Keyword = "nullable"
	KeywordOptional   Keyword = "optional"
	KeywordReadOnly   Keyword = "readOnly"
	KeywordRequired   Keyword = "required"
)

// Keywords returns all keywords, sorted. Each has a row in the parser's phrases and a rule in the generator.
func Keywords() []Keyword {
	return []Keyword{
		KeywordDefault, KeywordDeprecated, KeywordEnum, KeywordImmutable, KeywordKey, KeywordMaxItems, KeywordMaxLength,
		KeywordMaximum, KeywordMinItems, KeywordMinLength, KeywordMinimum, KeywordNullable, KeywordOptional,
		KeywordReadOnly, KeywordRequired,
	}
}

// A Constraint is something that the documents say of a property's value: a [Default], [Limit], [Required], [Values],
// or a [Flag], which has nothing beside its keyword. A property has at most one of each keyword.
type Constraint interface {
	Keyword() Keyword
	// Where returns the place that says so.
	Where() diag.Pos
}

// A Flag is a constraint that says all by its keyword:
//
//   - deprecated: the property is there for old callers only.
//   - immutable: the value cannot be changed once it is there.
//   - key: the property identifies the entity.
//   - nullable: the value can be null.
//   - optional: the documents call the property optional in so many words.
//   - readOnly: only the service sets the property.
type Flag struct {
	Word Keyword
	At   diag.Pos
}

// Default is the value that the service takes when none is sent, as the documents write it.
type Default struct {
	At    diag.Pos
	Value string
}

// A Limit bounds a number (minimum, maximum), a text's number of characters (minLength, maxLength) or a collection's
// number of elements (minItems, maxItems). The bound itself is allowed.
type Limit struct {
	Word  Keyword
	At    diag.Pos
	Value int64
}

// Values are the documented values of a property whose type is no enum.
type Values struct {
	At      diag.Pos
	Members []Member
}

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

// Keyword returns the flag's word.
func (c Flag) Keyword() Keyword { return c.Word }

// Keyword returns [KeywordDefault].
func (Default) Keyword() Keyword { return KeywordDefault }

// Keyword returns the limit's word.
func (c Limit) Keyword() Keyword { return c.Word }

// Keyword returns [KeywordEnum].
func (Values) Keyword() Keyword { return KeywordEnum }

// Keyword returns [KeywordRequired].
func (Required) Keyword() Keyword { return KeywordRequired }

// Where returns the place that says so.
func (c Flag) Where() diag.Pos { return c.At }

// Where returns the place that says so.
func (c Default) Where() diag.Pos { return c.At }

// Where returns the place that says so.
func (c Limit) Where() diag.Pos { return c.At }

// Where returns the place that says so.
func (c Values) Where() diag.Pos { return c.At }

// Where returns the place that says so.
func (c Required) Where() diag.Pos { return c.At }

// Constraint returns the property's constraint of a keyword, nil when it has none.
func (p *Property) Constraint(word Keyword) Constraint {
	for _, c := range p.Constraints {
		if c.Keyword() == word {
			return c
		}
	}
	return nil
}

// Is reports whether the property has a constraint of a keyword.
func (p *Property) Is(word Keyword) bool { return p.Constraint(word) != nil }
