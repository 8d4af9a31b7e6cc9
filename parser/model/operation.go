package model

import "github.com/seed-8ef76b74/graphgen/parser/diag"

// An Operation is one documented call. Method, path and subject together identify it:
// many pages share one URL and differ in what they create.
type Operation struct {
	// Kind says what the call does.
	Kind Kind `json:"kind"`
	// Page is the page that documents the call.
	Page *Page `json:"-"`
	// AlsoOn are the paths of further pages about the same call.
	AlsoOn []string     `json:"alsoOn,omitempty"`
	Method Fact[string] `json:"method"`
	// Paths are the templates under which the call is documented, at least one, the page's first one first.
	Paths []Path `json:"paths"`
	// Version is "v1.0" or "beta".
	Version Fact[string] `json:"version"`
	// Subject is the type of what the call is about: of the created thing.
	Subject *Ref `json:"subject"`
	// Notes are what the page says of the call outside its description, in the page's order.
	Notes []Note `json:"notes,omitempty"`
	// Headers are the documented request headers.
	Headers     []Header     `json:"headers,omitempty"`
	Permissions []Permission `json:"permissions,omitempty"`
	// Body is nil when the page describes no request body.
	Body      *Body      `json:"body,omitempty"`
	Responses []Response `json:"responses"`
	Examples  []Example  `json:"examples,omitempty"`
}

// A Kind is a kind of operation: what a call does to its subject.
type Kind string

// Create is the kind of a call that makes a new thing: POST to a collection, answered with 201.
const Create Kind = "create"

// A Note is a remark of a page about a call.
type Note struct {
	Kind NoteKind `json:"kind"`
	Text string   `json:"text"`
	At   diag.Pos `json:"at"`
}

// A NoteKind says how much a note matters.
type NoteKind string

// The kinds of notes, as the documents name them.
const (
	NoteKindNote      NoteKind = "note"
	NoteKindImportant NoteKind = "important"
	NoteKindCaution   NoteKind = "caution"
	NoteKindWarning   NoteKind = "warning"
	NoteKindTip       NoteKind = "tip"
	// NoteKindRemark is a paragraph without a label, which goes on with the description.
	NoteKindRemark NoteKind = "remark"
)

// A Path is a URL below the version, "/users/{id}/messages".
type Path struct {
	Template string   `json:"template"`
	At       diag.Pos `json:"at"`
	// Parameters are the names in braces, in order, unique.
	Parameters []Parameter `json:"parameters,omitempty"`
}

// A Parameter is a part of a path that a caller fills in.
type Parameter struct {
	// Value is the name in braces.
	Value string   `json:"value"`
	At    diag.Pos `json:"at"`
	// Description is what the page's table of path parameters says.
	Description Text `json:"description,omitzero"`
	// Values are the only ones that the pages write, where they write no parameter.
	Values []Text `json:"values,omitempty"`
}

// A Header is one row of the request headers.
type Header struct {
	Name string   `json:"name"`
	At   diag.Pos `json:"at"`
	// Value is the documented value: "Bearer {token}", "application/json".
	Value    string `json:"value,omitempty"`
	Required bool   `json:"required"`
}

// A Permission is one account's row of a permission table.
type Permission struct {
	Account Account  `json:"account"`
	At      diag.Pos `json:"at"`
	// About is what the row or its table is about, where an account has several: "Permissions for chat", "device".
	About   Text    `json:"about,omitzero"`
	Support Support `json:"support"`
	// Alternatives are what has to be granted, any one of which is enough, least privileged first.
	Alternatives []Alternative `json:"alternatives,omitempty"`
}

// An Alternative is a set of permissions that are needed together; most sets have one.
type Alternative struct {
	Scopes []Text `json:"scopes"`
}

// An Account is who a permission is granted to.
type Account string

// The accounts, in the documents' order.
const (
	DelegatedWork     Account = "delegatedWork"
	DelegatedPersonal Account = "delegatedPersonal"
	Application       Account = "application"
)

// Support says what a permission table's cell means.
type Support string

// The meanings of a cell.
const (
	// Supported means that the scopes are named.
	Supported Support = "supported"
	// NotSupported means that the account cannot make the call.
	NotSupported Support = "notSupported"
	// Unknown means that the page does not say: a placeholder, an empty cell, or words that were not understood.
	Unknown Support = "unknown"
)

// A Body is what a request sends.
type Body struct {
	// At is the place of the request body's section.
	At diag.Pos `json:"at"`
	// Description is what the section says beside what it introduces.
	Description Text `json:"description,omitzero"`
	// Type is what is sent, as a rule the subject.
	Type Type `json:"type"`
	// ContentType is the media type, "application/json"; the first one of several.
	ContentType string `json:"contentType"`
	// ContentTypes are all media types that the page names or shows, none when it is only JSON.
	ContentTypes []Text `json:"contentTypes,omitempty"`
	// Properties are the rows of the page's own table, with what they require of this call; empty when the page has no
	// table, and those of the type when it calls some of them required nevertheless.
	Properties []*Property `json:"properties,omitempty"`
}

// A Response is one documented outcome.
type Response struct {
	Status Fact[int] `json:"status"`
	// Type is nil when nothing is returned.
	Type Type `json:"type,omitempty"`
	// ContentTypes are all media types that the page's examples show, none when it is only JSON.
	ContentTypes []Text `json:"contentTypes,omitempty"`
}

// An Example is a request, a response, or both that belong together.
type Example struct {
	// Name is the heading above, when it says more than "Example".
	Name     Text     `json:"name,omitzero"`
	Request  *Message `json:"request,omitempty"`
	Response *Message `json:"response,omitempty"`
}

// A Message is an HTTP message of an example.
type Message struct {
	// At is the place of the start line.
	At diag.Pos `json:"at"`
	// Start is the start line, "POST https://…" or "HTTP/1.1 201 Created".
	Start string `json:"start"`
	// Status is a response's status code, 0 for a request.
	Status int `json:"status,omitempty"`
	// Headers are the header lines.
	Headers []Header `json:"headers,omitempty"`
	// ODataType is the type that the annotation or the body names, without "#".
	ODataType Text `json:"odataType,omitzero"`
	// Truncated says that the page warns of a shortened body.
	Truncated bool `json:"truncated,omitempty"`
	// Body is the JSON body; nil when there is none or it is not JSON.
	Body *JSONBody `json:"body,omitempty"`
	// Text is the body as it stands, where the headers call it text of another media type.
	Text Text `json:"text,omitzero"`
}

// A JSONBody is the JSON of a message.
type JSONBody struct {
	// At is the place of its first byte.
	At diag.Pos `json:"at"`
	// Value is valid JSON as the page has it, repaired where the page had a known slip.
	Value RawJSON `json:"value"`
	// Placeholders are the values that stand for a value, in the order of the text.
	Placeholders []Placeholder `json:"placeholders,omitempty"`
}

// A Placeholder is a value like "String (timestamp)" that stands for a value.
type Placeholder struct {
	// Path is the JSON Pointer (RFC 6901) of the value.
	Path string   `json:"path"`
	Text string   `json:"text"`
	At   diag.Pos `json:"at"`
}
