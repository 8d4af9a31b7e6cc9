package encode_test

import (
	"encoding/json"
	"io/fs"
	"slices"
	"testing"

	"github.com/getkin/kin-openapi/openapi3"
	"github.com/google/go-cmp/cmp"
	"go.yaml.in/yaml/v4"

	"github.com/seed-8ef76b74/graphgen/generator/openapi/encode"
	"github.com/seed-8ef76b74/graphgen/generator/openapi/tree"
	"github.com/seed-8ef76b74/graphgen/internal/golden"
)

// TestCases holds documents against what they must be in print: with the properties of components in the order of
// their names backwards, and in the words of OpenAPI 3.1 with those in the order of their names.
func TestCases(t *testing.T) {
	t.Parallel()
	golden.Run(t, "testdata/*.txtar", func(t *testing.T, docs fs.FS) map[string]string {
		t.Helper()
		doc := load(t, docs)
		old := printed(t, doc, encode.Options{Order: backwards(doc)})
		sameValues(t, doc, old.json)
		modern := printed(t, doc, encode.Options{Modern: true})
		return map[string]string{"openapi.yaml": old.yaml, "openapi.json": old.json, "modern.yaml": modern.yaml}
	})
}

// load returns the document of a case.
func load(t *testing.T, docs fs.FS) *openapi3.T {
	t.Helper()
	data, err := fs.ReadFile(docs, "document.yaml")
	if err != nil {
		t.Fatal(err)
	}
	doc, err := openapi3.NewLoader().LoadFromData(data)
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

// backwards returns an order of the properties of all components.
func backwards(doc *openapi3.T) map[*openapi3.Schema][]string {
	order := map[*openapi3.Schema][]string{}
	for _, ref := range doc.Components.Schemas {
		for name := range ref.Value.Properties {
			order[ref.Value] = append(order[ref.Value], name)
		}
		slices.Sort(order[ref.Value])
		slices.Reverse(order[ref.Value])
	}
	return order
}

// forms are a document in both forms.
type forms struct{ yaml, json string }

// printed returns a document in both forms, which are equal as values.
func printed(t *testing.T, doc *openapi3.T, opts encode.Options) forms {
	t.Helper()
	root, err := encode.Tree(doc, opts)
	if err != nil {
		t.Fatal(err)
	}
	asYAML, asJSON := encode.Print("comment", root)
	var one, other any
	if err := yaml.Load(asYAML, &one); err != nil {
		t.Fatal(err)
	}
	if err := yaml.Load(asJSON, &other); err != nil { // JSON is YAML
		t.Fatal(err)
	}
	if diff := cmp.Diff(other, one); diff != "" {
		t.Errorf("the forms differ (-json +yaml):\n%s", diff)
	}
	return forms{string(asYAML), string(asJSON)}
}

// sameValues fails for a document in print that is another one than kin-openapi itself prints.
func sameValues(t *testing.T, doc *openapi3.T, text string) {
	t.Helper()
	data, err := json.Marshal(doc)
	if err != nil {
		t.Fatal(err)
	}
	var want, got any
	if err := json.Unmarshal(data, &want); err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal([]byte(text), &got); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("not what the library prints (-want +got):\n%s", diff)
	}
}

// TestJSON shows how values are printed.
func TestJSON(t *testing.T) {
	t.Parallel()
	for want, n := range map[string]tree.Node{
		"{\n  \"b\": 1,\n  \"a\": [\n    true,\n    null,\n    \"x\"\n  ]\n}\n": tree.Object{
			{Key: "b", Value: tree.Literal("1")}, {Key: "a", Value: tree.List{tree.Bool(true), tree.Null, tree.Text("x")}},
		},
		"\"\ufffd <&>\\n\"\n":           tree.Text("\ufffd <&>\n"),
		"[\n  {},\n  []\n]\n":           tree.List{tree.Object{}, tree.List{}},
		"{\n  \"größe\": \"\\\"\"\n}\n": tree.Object{{Key: "größe", Value: tree.Text(`"`)}},
	} {
		if got := encode.JSON(n); string(got) != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}
