package openapi

import (
	"cmp"
	"context"
	"fmt"
	"strings"
	"sync"

	"github.com/getkin/kin-openapi/openapi3"

	"github.com/seed-8ef76b74/graphgen/templates"
)

// A Base waits for the document that the pages are written into, and returns it.
type Base func() (*BaseDocument, error)

// A BaseDocument is what no page says.
type BaseDocument struct {
	doc *openapi3.T
	// version is what the user's own base says about the version of the service; "" when it says nothing.
	version string
}

// LoadBase begins to load the base document, which takes as long as reading a page: it can be ready when the pages are.
// Text is YAML or JSON that changes templates/openapi.yaml, empty to take that as it is. An error about the text is a
// [*BaseError].
func LoadBase(text []byte) Base {
	load := sync.OnceValues(func() (*BaseDocument, error) { return loadBase(text) })
	go load() //nolint:errcheck // whoever waits for the document gets the error
	return load
}

func loadBase(text []byte) (*BaseDocument, error) {
	merged, version, err := mergeBase([]byte(templates.OpenAPI()), text)
	if err != nil {
		return nil, err
	}
	doc, err := openapi3.NewLoader().LoadFromData(merged)
	if err != nil {
		return nil, &BaseError{Reason: err.Error()}
	}
	if err := doc.Validate(context.Background()); err != nil {
		return nil, &BaseError{Reason: err.Error()}
	}
	return &BaseDocument{doc: doc, version: version}, nil
}

// A BaseError says what is wrong with the user's own base.
type BaseError struct {
	// Line and Column are the place in the text, 0 when the whole is wrong.
	Line, Column int
	Reason       string
}

func (e *BaseError) Error() string {
	if e.Line == 0 {
		return e.Reason
	}
	return fmt.Sprintf("%d:%d: %s", e.Line, e.Column, e.Reason)
}

// settle writes the version of the service into the document. It is an error for the user's base to name another one.
func (d *BaseDocument) settle(version string) error {
	if named := cmp.Or(d.version, version); named != version {
		return &BaseError{Reason: fmt.Sprintf("info.version is %s, and the pages are about %s", named, version)}
	}
	d.doc.Info.Version = version
	for _, server := range d.doc.Servers {
		url := strings.TrimSuffix(server.URL, "/")
		for _, other := range []string{"v1.0", "beta"} {
			if other != version && strings.HasSuffix(url, "/"+other) {
				return &BaseError{Reason: fmt.Sprintf("the server %s is about %s, and the pages are about %s", server.URL, other, version)}
			}
		}
		server.URL = strings.TrimSuffix(url, "/"+version) + "/" + version
	}
	return nil
}
