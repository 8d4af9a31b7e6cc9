// Package model holds what the pages mean, apart from how they say it and from what is made of it.
//
// Names are spelled as the documents spell them, slices stand in the documents' order,
// and every fact carries the place that says so. Nothing in here knows markdown, Go or any output format.
package model

import "github.com/seed-8ef76b74/graphgen/parser/diag"

// Version is the version of the model's JSON form; it changes when a reader of the JSON would have to.
const Version = 2

// An API is everything that a set of pages says.
// Operations are sorted by path, method and subject; Resources and Enums by name; Pages by path.
type API struct {
	Operations []*Operation
	Resources  []*Resource
	Enums      []*Enum
	Pages      []*Page
	// Coverage says how much of each page was understood, sorted by path; WriteJSON leaves it out.
	Coverage []*Coverage
}

// ServiceVersion returns the version of the service that the operations are about, which is the same for all of them;
// "v1.0" when there are none.
func (a *API) ServiceVersion() string {
	for _, op := range a.Operations {
		if v := op.Version.Value; v != "" {
			return v
		}
	}
	return "v1.0"
}

// A Fact is a value and the place that says so. The zero Fact means that no page says anything.
type Fact[T any] struct {
	Value T        `json:"value"`
	At    diag.Pos `json:"at"`
}

// Text is words of the documents, flattened to plain text, never a placeholder.
type Text = Fact[string]

// A Page is one markdown file.
type Page struct {
	// Path is the file's path inside the docs root, slash-separated.
	Path string `json:"path"`
	// FrontMatter holds the keys in the page's order, placeholders left out.
	FrontMatter []FrontMatter `json:"frontMatter,omitempty"`
	Title       Text          `json:"title,omitzero"`
	// Namespace is what the page says, or "microsoft.graph" without a place.
	Namespace   Text `json:"namespace,omitzero"`
	Description Text `json:"description,omitzero"`
}

// A FrontMatter is one key of a page's front matter.
type FrontMatter struct {
	Key   string   `json:"key"`
	Value string   `json:"value"`
	At    diag.Pos `json:"at"`
}

// A Resource is an entity or complex type.
type Resource struct {
	Name Name `json:"name"`
	// At is the place that documents the type, or that first names a type which no page documents.
	At diag.Pos `json:"at"`
	// Documented is false for a type that is only named: its body is open.
	Documented  bool `json:"documented"`
	Description Text `json:"description,omitzero"`
	// Base is the type that this one inherits from, nil when no page names one.
	Base *Ref `json:"base,omitempty"`
	// Abstract says that only derived types have values.
	Abstract bool `json:"abstract,omitempty"`
	// Open says that values may hold properties that no page knows.
	Open bool `json:"open,omitempty"`
	// Properties stand in the page's order, inherited ones included.
	Properties []*Property `json:"properties"`
}

// A Property is one row of a property table.
type Property struct {
	Name        string   `json:"name"`
	At          diag.Pos `json:"at"`
	Type        Type     `json:"type"`
	TypeAt      diag.Pos `json:"typeAt"`
	Description Text     `json:"description,omitzero"`
	// InheritedFrom is the type that the row says it is inherited from.
	InheritedFrom *Ref `json:"inheritedFrom,omitempty"`
	// Relationship says that the row stands among the relationships: an OData navigation property.
	Relationship bool         `json:"relationship,omitempty"`
	Constraints  []Constraint `json:"constraints,omitempty"`
}

// An Enum is a type with named members; every enum is open, a service may send values that no page knows.
type Enum struct {
	Name        Name     `json:"name"`
	At          diag.Pos `json:"at"`
	Description Text     `json:"description,omitzero"`
	// Flags is the place that shows that one value can be several members, joined by commas; zero where none does.
	Flags   diag.Pos `json:"flags,omitzero"`
	Members []Member `json:"members"`
}

// A Member is one value of an enum.
type Member struct {
	Name string   `json:"name"`
	At   diag.Pos `json:"at"`
	// Value is the member's number, nil where no page has it.
	Value       *int64 `json:"value,omitempty"`
	Description Text   `json:"description,omitzero"`
}
