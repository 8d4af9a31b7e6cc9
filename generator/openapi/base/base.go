// Package base holds the base of the document: what no page says. The user's own text goes in, YAML or JSON that changes
// templates/openapi.yaml (keys.go lists what it can say); a document of kin-openapi comes out that the pages are
// written into, or the place in the text where it is wrong. It knows the template, and the tree's values for the
// few words that kin-openapi has no place for in a document of OpenAPI 3.0.
package base

import (
	"context"
	"fmt"
	"regexp"
	"sync"

	"github.com/getkin/kin-openapi/openapi3"

	"github.com/seed-8ef76b74/graphgen/templates"
)

// A Loader waits for the document that the pages are written into, and returns it.
type Loader func() (*Document, error)

// A Document is what no page says. It serves one document of pages, which is written into it.
type Document struct {
	// Doc is the document, one of OpenAPI 3.0.
	Doc *openapi3.T
	// own is what the user's base says that has no place in Doc.
	own ownWords
}

// Load begins to load the base document, which takes as long as reading a page: it can be ready when the pages are.
// Text is YAML or JSON that changes templates/openapi.yaml, empty to take that as it is. An error about the text is a
// [*Error].
func Load(text []byte) Loader {
	load := sync.OnceValues(func() (*Document, error) { return read(text) })
	go load() //nolint:errcheck // whoever waits for the document gets the error
	return load
}

func read(text []byte) (*Document, error) {
	merged, own, err := merge([]byte(templates.OpenAPI()), text)
	if err != nil {
		return nil, err
	}
	doc, err := openapi3.NewLoader().LoadFromData(merged)
	if err != nil {
		return nil, &Error{Reason: mergedLine.ReplaceAllLiteralString(err.Error(), "")}
	}
	if err := doc.Validate(context.Background()); err != nil {
		return nil, &Error{Reason: err.Error()}
	}
	return &Document{Doc: doc, own: own}, nil
}

// mergedLine is what a fault of the merged text begins with, and its place, which nobody sees.
var mergedLine = regexp.MustCompile(`^failed to unmarshal data: yaml error: yaml: construct errors:|\s*\bline \d+: `)

// An Error says what is wrong with the user's own base.
type Error struct {
	// Line and Column are the place in the text, 0 when the whole is wrong.
	Line, Column int
	Reason       string
}

func (e *Error) Error() string {
	if e.Line == 0 {
		return e.Reason
	}
	return fmt.Sprintf("%d:%d: %s", e.Line, e.Column, e.Reason)
}
