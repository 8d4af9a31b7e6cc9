package example_test

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/getkin/kin-openapi/openapi3"
	"go.yaml.in/yaml/v4"

	"github.com/seed-8ef76b74/graphgen/generator/openapi/encode"
	"github.com/seed-8ef76b74/graphgen/generator/openapi/example"
	"github.com/seed-8ef76b74/graphgen/internal/golden"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// A task is the file of a case that says what its example is one of.
type task struct {
	// Schema is the name of a component.
	Schema     string
	Request    bool
	Annotation string
	// Placeholders are JSON Pointers of the example's values that are none.
	Placeholders []string
	// Declared has the annotation that each choice is declared with, Flags the members of each set of flags, by the
	// names of components.
	Declared map[string]string
	Flags    map[string][]string
}

// TestCases holds what is made of pages' examples, and the account of it, against what it must be.
func TestCases(t *testing.T) {
	t.Parallel()
	golden.Run(t, "testdata/*.txtar", func(t *testing.T, docs fs.FS) map[string]string {
		t.Helper()
		var do task
		if err := yaml.Load(file(t, docs, "task.yaml"), &do); err != nil {
			t.Fatal(err)
		}
		schemas := load(t, file(t, docs, "schemas.yaml"))
		fitter := do.fitter(schemas)
		target := example.Target{Schema: schemas[do.Schema].Value, Request: do.Request, Annotation: do.Annotation}
		body := &model.JSONBody{Value: file(t, docs, "page.json")}
		for _, path := range do.Placeholders {
			body.Placeholders = append(body.Placeholders, model.Placeholder{Path: path})
		}
		fitted, err := fitter.Fit(body, target)
		if err != nil {
			return map[string]string{"fault": err.Error() + "\n"}
		}
		return map[string]string{"fitted.json": string(encode.JSON(fitted.Value)), "changes": account(fitted.Changes)}
	})
}

func file(t *testing.T, docs fs.FS, name string) []byte {
	t.Helper()
	data, err := fs.ReadFile(docs, name)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// load returns the components of a document.
func load(t testing.TB, data []byte) openapi3.Schemas {
	t.Helper()
	doc, err := openapi3.NewLoader().LoadFromData(data)
	if err != nil {
		t.Fatal(err)
	}
	return doc.Components.Schemas
}

// fitter returns a fitter that knows what a task tells of components.
func (do task) fitter(schemas openapi3.Schemas) *example.Fitter {
	fitter := example.NewFitter()
	for name, annotation := range do.Declared {
		fitter.Declare(schemas[name].Value, annotation)
	}
	for name, members := range do.Flags {
		var all []any
		for _, member := range members {
			all = append(all, member)
		}
		fitter.Join(schemas[name].Value, all)
	}
	return fitter
}

// account returns everything that changes tell.
func account(c *example.Changes) string {
	var b strings.Builder
	fmt.Fprintf(&b, "mended: %s\nreplaced: %d\ndescription: %s\n", c, c.Replaced(), c.Describe())
	extensions := c.Extensions()
	for _, name := range slices.Sorted(maps.Keys(extensions)) {
		fmt.Fprintf(&b, "%s: %v\n", name, extensions[name])
	}
	return b.String()
}

// boxes is a document whose components can hold anything that an example can.
const boxes = `
openapi: 3.0.3
info: {title: Boxes, version: '1'}
paths: {}
components:
  schemas:
    size: {type: string, enum: [small, large]}
    label: {}
    box:
      type: object
      required: [a/b~c, size]
      properties:
        '@odata.type': {type: string, example: '#microsoft.graph.box'}
        id: {type: string, readOnly: true}
        a/b~c: {type: string}
        size: {allOf: [{$ref: '#/components/schemas/size'}]}
        sizes: {type: array, items: {$ref: '#/components/schemas/size'}}
        inner: {allOf: [{$ref: '#/components/schemas/box'}]}
        boxes: {type: array, items: {$ref: '#/components/schemas/box'}}
        label: {allOf: [{$ref: '#/components/schemas/label'}]}
        count: {type: integer, format: int32}
        open: {type: boolean}
        weight: {type: number, format: double}
        bytes: {type: array, items: {type: integer, format: uint8, minimum: 0, maximum: 255}}
        seal: {type: string, format: byte}
        packed: {type: string, format: date-time}
        notes: {type: array, items: {type: string}}
        extra: {}
`

// FuzzFit shows that whatever an example holds, what is made of it fits, and that mending it again changes nothing.
func FuzzFit(f *testing.F) {
	for _, seed := range []string{
		`{}`, `null`, `[1]`, `{"a/b~c": null, "size": "LARGE", "sizes": ["huge", 7], "inner": {"inner": [], "boxes": [{}, null]}}`,
		`{"id": "x", "label": {"@odata.type": 1, "y@z": {}}, "count": "5", "open": "true", "weight": "1e400", "bytes": [300]}`,
		`{"seal": "~", "packed": "2024-02-30", "notes": "x", "extra": {"a@b": [null]}, "unknown": 1, "SIZE": "small"}`,
	} {
		f.Add(seed, true)
	}
	box := load(f, []byte(boxes))["box"].Value
	fitter := example.NewFitter()
	f.Fuzz(func(t *testing.T, text string, request bool) {
		if !json.Valid([]byte(text)) {
			t.Skip()
		}
		target := example.Target{Schema: box, Request: request}
		fitted, err := fitter.Fit(&model.JSONBody{Value: []byte(text)}, target)
		if err != nil {
			return
		}
		data := string(encode.JSON(fitted.Value))
		again, err := fitter.Fit(&model.JSONBody{Value: []byte(data)}, target)
		if err != nil || again.Changes.String() != "" {
			t.Errorf("%s: mended again: %v, %s", data, err, again.Changes)
		}
	})
}
