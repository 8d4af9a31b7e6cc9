package model

import (
	"encoding/json"
	"io"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
)

// RawJSON is valid JSON text.
type RawJSON = json.RawMessage

// WriteJSON writes the API as indented JSON, in the form that schema.json describes.
func (a *API) WriteJSON(w io.Writer) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(struct {
		Version    int          `json:"modelVersion"`
		Operations []*Operation `json:"operations"`
		Resources  []*Resource  `json:"resources"`
		Enums      []*Enum      `json:"enums"`
		Pages      []*Page      `json:"pages"`
	}{Version, orEmpty(a.Operations), orEmpty(a.Resources), orEmpty(a.Enums), orEmpty(a.Pages)})
}

// orEmpty keeps a missing list from being printed as null.
func orEmpty[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}

// MarshalJSON adds the path of the operation's page.
func (o *Operation) MarshalJSON() ([]byte, error) {
	type plain Operation
	return json.Marshal(struct {
		Page string `json:"page"`
		*plain
	}{o.Page.Path, (*plain)(o)})
}

// A typeJSON is the JSON form of a [Type]: a name, and for a named type where it stands and what it is.
type typeJSON struct {
	Name       string   `json:"name"`
	Kind       string   `json:"kind"` // primitive, enum, resource or unresolved
	Collection bool     `json:"collection,omitempty"`
	At         diag.Pos `json:"at,omitzero"`
}

func encodeType(t Type) typeJSON {
	switch t := t.(type) {
	case Collection:
		elem := encodeType(t.Elem)
		elem.Collection = true
		return elem
	case *Ref:
		return typeJSON{Name: t.String(), Kind: kind(t.Target), At: t.At}
	default:
		return typeJSON{Name: t.String(), Kind: "primitive"}
	}
}

func kind(d Definition) string {
	switch d.(type) {
	case *Resource:
		return "resource"
	case *Enum:
		return "enum"
	default:
		return "unresolved"
	}
}

// MarshalJSON returns an object with name and kind.
func (p Primitive) MarshalJSON() ([]byte, error) { return json.Marshal(encodeType(p)) }

// MarshalJSON returns an object with name, kind and place.
func (r *Ref) MarshalJSON() ([]byte, error) { return json.Marshal(encodeType(r)) }

// MarshalJSON returns the element's object with "collection": true.
func (c Collection) MarshalJSON() ([]byte, error) { return json.Marshal(encodeType(c)) }

// A constraintJSON is the JSON form of a [Constraint].
type constraintJSON struct {
	Keyword Keyword  `json:"keyword"`
	Basis   Basis    `json:"basis,omitempty"`
	Value   string   `json:"value,omitempty"`
	Limit   *int64   `json:"limit,omitempty"`
	Members []Member `json:"members,omitempty"`
	At      diag.Pos `json:"at"`
}

// MarshalJSON returns an object with keyword and place.
func (c Flag) MarshalJSON() ([]byte, error) {
	return json.Marshal(constraintJSON{Keyword: c.Keyword(), At: c.At})
}

// MarshalJSON returns an object with keyword, value and place.
func (c Default) MarshalJSON() ([]byte, error) {
	return json.Marshal(constraintJSON{Keyword: c.Keyword(), Value: c.Value, At: c.At})
}

// MarshalJSON returns an object with keyword, limit and place.
func (c Limit) MarshalJSON() ([]byte, error) {
	return json.Marshal(constraintJSON{Keyword: c.Keyword(), Limit: &c.Value, At: c.At})
}

// MarshalJSON returns an object with keyword, members and place.
func (c Values) MarshalJSON() ([]byte, error) {
	return json.Marshal(constraintJSON{Keyword: c.Keyword(), Members: c.Members, At: c.At})
}

// MarshalJSON returns an object with keyword, basis and place.
func (c Required) MarshalJSON() ([]byte, error) {
	return json.Marshal(constraintJSON{Keyword: c.Keyword(), Basis: c.Basis, At: c.At})
}
