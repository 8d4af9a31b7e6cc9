package openapi

import (
	"cmp"
	"context"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/getkin/kin-openapi/openapi3"
	"go.yaml.in/yaml/v4"

	"github.com/seed-8ef76b74/graphgen/generator/openapi/tree"
	"github.com/seed-8ef76b74/graphgen/templates"
)

// A Base waits for the document that the pages are written into, and returns it.
type Base func() (*BaseDocument, error)

// A BaseDocument is what no page says.
type BaseDocument struct {
	doc *openapi3.T
	// own is what the user's base says that has no place in doc.
	own ownWords
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
	merged, own, err := mergeBase([]byte(templates.OpenAPI()), text)
	if err != nil {
		return nil, err
	}
	doc, err := openapi3.NewLoader().LoadFromData(merged)
	if err != nil {
		return nil, &BaseError{Reason: mergedLine.ReplaceAllLiteralString(err.Error(), "")}
	}
	if err := doc.Validate(context.Background()); err != nil {
		return nil, &BaseError{Reason: err.Error()}
	}
	return &BaseDocument{doc: doc, own: own}, nil
}

// mergedLine is what a fault of the merged text begins with, and its place, which nobody sees.
var mergedLine = regexp.MustCompile(`^failed to unmarshal data: yaml error: yaml: construct errors:|\s*\bline \d+: `)

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

// settle writes the version of the service into the document. It is an error for the user's base to name another one,
// or to say what the version of OpenAPI has no place for.
func (d *BaseDocument) settle(service string, version Version) error {
	if named := d.own.version; named != nil && named.Value != service {
		return faultAt(named, "info.version is %s, and the pages are about %s", named.Value, service)
	}
	if err := d.own.check(d.doc.Info, version); err != nil {
		return err
	}
	d.doc.Info.Version = service
	for _, server := range d.doc.Servers {
		if err := settleServer(server, service); err != nil {
			return err
		}
	}
	return nil
}

// check returns why what the user's base says cannot be said in a version of OpenAPI.
func (own ownWords) check(info *openapi3.Info, version Version) error {
	for _, word := range []struct {
		key   string
		value *yaml.Node
	}{{"/info/summary", own.summary}, {"/info/license/identifier", own.license}} {
		if word.value != nil && version != Version31 {
			return faultAt(word.value, "%q is a word of OpenAPI %s, and the document is written in %s", word.key, Version31, cmp.Or(version, Version30))
		}
	}
	if own.license != nil && info.License != nil && info.License.URL != "" {
		return faultAt(own.license, "a license has an identifier or a URL, not both")
	}
	return nil
}

// settleServer ends the URL of a server in the version of the service.
func settleServer(server *openapi3.Server, service string) error {
	url := strings.TrimSuffix(server.URL, "/")
	for _, other := range []string{"v1.0", "beta"} {
		if other != service && strings.HasSuffix(url, "/"+other) {
			return &BaseError{Reason: fmt.Sprintf("the server %s is about %s, and the pages are about %s", server.URL, other, service)}
		}
	}
	for name, v := range server.Variables {
		if len(v.Enum) > 0 && !slices.Contains(v.Enum, v.Default) {
			return &BaseError{Reason: fmt.Sprintf("the server %s has a variable %q whose default %q is none of its values", server.URL, name, v.Default)}
		}
	}
	server.URL = strings.TrimSuffix(url, "/"+service) + "/" + service
	return nil
}

// addTo writes into the finished document what its model has no place for.
func (own ownWords) addTo(root tree.Object) {
	info, ok := root.Get("info").(tree.Object)
	if !ok {
		return
	}
	if own.summary != nil {
		info = slices.Insert(info, info.Find("title")+1, tree.Member{Key: "summary", Value: tree.Str(own.summary.Value)})
		root.Set("info", info)
	}
	if license, ok := info.Get("license").(tree.Object); ok && own.license != nil {
		info.Set("license", append(license, tree.Member{Key: "identifier", Value: tree.Str(own.license.Value)}))
	}
}
