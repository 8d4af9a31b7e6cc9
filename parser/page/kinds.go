package page

import (
	"bytes"
	"net/http"
	"slices"
	"strconv"
	"strings"

	"github.com/seed-8ef76b74/graphgen/parser/markdown"
	"github.com/seed-8ef76b74/graphgen/parser/model"
	"github.com/seed-8ef76b74/graphgen/parser/page/message"
	"github.com/seed-8ef76b74/graphgen/parser/page/ref"
)

// A Kind is a kind of operation: how pages document it, and what their sections mean for it.
type Kind struct {
	Kind model.Kind
	// Done is what a call has done to its subject, as a participle: "created".
	Done string
	// Method is that of the request lines. Which kind a line is of is decided line by line: pages hold several.
	Method string
	// Title is the word that titles begin with. A page whose title begins otherwise has to show Success.
	Title string
	// Success is the status of a call that succeeds: what a page says that names none.
	Success int
	// Refused are signs of something else.
	Refused []Refusal
	// Aside reports whether a URL, among others of the kind, is of something else, and AsideWhy says of what.
	Aside    func(url string) bool
	AsideWhy string
	// Sections are the first names of the sections that are read, see [sections].
	Sections []string
	// Sends means that the request's body holds the subject.
	Sends bool
	// Item means that a URL ends in the key of the subject, and not in the collection that holds it.
	Item bool
	// Subjects returns the types that the page says in so many words that a call can be about, where it says so in a
	// way that other kinds do not have; nil for no such way.
	Subjects func(*callReader) []ref.Named
}

// A Refusal is a sign that a page documents something else than a kind of operation.
type Refusal struct {
	// Why says what it documents instead.
	Why string
	// Page reports whether the page's title shows it, Line whether a URL does, and all others with the method do as
	// well.
	Page func(title string) bool
	Line func(url string) bool
}

// Kinds returns the kinds of operations that are read. Pages say much of a kind by their titles, statuses and examples,
// and nothing by the names of their files (FORMAT.md, "Kinds of operations").
func Kinds() []*Kind {
	return []*Kind{
		{
			Kind: model.Create, Done: "created", Method: http.MethodPost, Title: "Create", Success: http.StatusCreated,
			Refused: []Refusal{
				{Why: "its title is that of an action or function", Page: titlesAction},
				{Why: "it adds a link to what is there already", Line: func(url string) bool { return strings.HasSuffix(url, "$ref") }},
				{Why: "it calls an action", Line: callsAction},
			},
			Aside: callsAction, AsideWhy: "is an action, not what the other lines create in",
			Sections: []string{"permissions", "http request", "path parameters", "request headers", "request body", "response", "example"},
			Sends:    true,
		},
	}
}

// actionURL matches a URL that ends in the name of an action rather than of a collection.
var actionURL = markdown.Matching(`/(?:add|reply|create[A-Z]\w*)$`)

// callsAction reports whether a URL is that of an action.
func callsAction(url string) bool { return actionURL().MatchString(url) }

// titlesAction reports whether a title is that of an action or a function.
func titlesAction(title string) bool {
	return strings.Contains(title, ": ") || strings.HasSuffix(title, " action") || strings.HasSuffix(title, " function")
}

// mentionsCall reports whether a page can hold a request of any kind at all; the others need not be parsed.
func mentionsCall(src []byte) bool {
	return slices.ContainsFunc(Kinds(), func(k *Kind) bool { return bytes.Contains(src, []byte(k.Method+" ")) })
}

// Noun names the kind: "create operation".
func (k *Kind) Noun() string { return string(k.Kind) + " operation" }

// Nouns names all kinds: "create or delete operation".
func Nouns() string {
	var names []string
	for _, k := range Kinds() {
		names = append(names, string(k.Kind))
	}
	return strings.Join(names, " or ") + " operation"
}

// noRequest is why most pages are not taken.
func noRequest() string {
	var methods []string
	for _, k := range Kinds() {
		methods = append(methods, k.Method)
	}
	return "it has no " + strings.Join(methods, " or ") + " line below \"HTTP request\""
}

// refuse returns why a page with some request lines documents no operation of the kind, "" when it does; proven says
// that it shows the status of success.
func (k *Kind) refuse(title string, lines []message.RequestLine, proven bool) string {
	if len(lines) == 0 {
		return noRequest()
	}
	for _, r := range k.Refused {
		others := func(l message.RequestLine) bool { return !r.Line(l.URL) }
		if r.Page != nil && r.Page(title) || r.Line != nil && !slices.ContainsFunc(lines, others) {
			return r.Why
		}
	}
	if !proven && !k.titles(title) {
		return "its title does not begin with \"" + k.Title + "\" and nothing returns " + strconv.Itoa(k.Success)
	}
	return ""
}

// titles reports whether a title is that of a page about the kind.
func (k *Kind) titles(title string) bool {
	return strings.HasPrefix(markdown.Fold(title), strings.ToLower(k.Title))
}
