package main

import (
	"bytes"
	"io"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// modelSchema compiles the published schema of the model.
func modelSchema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(strings.NewReader(model.Schema()))
	if err != nil {
		t.Fatal(err)
	}
	compiler := jsonschema.NewCompiler()
	if err := compiler.AddResource("model.json", doc); err != nil {
		t.Fatal(err)
	}
	schema, err := compiler.Compile("model.json")
	if err != nil {
		t.Fatal(err)
	}
	return schema
}

// TestModel_schema holds the printed model against its schema, which allows no key that it does not describe.
func TestModel_schema(t *testing.T) {
	t.Parallel()
	schema := modelSchema(t)
	for _, docs := range []string{"../../docs", manyPages(t)} {
		var stdout bytes.Buffer
		if code := run([]string{"model", "--docs", docs}, nil, &stdout, io.Discard); code != exitFine {
			t.Fatalf("%s: exit code %d", docs, code)
		}
		doc, err := jsonschema.UnmarshalJSON(&stdout)
		if err != nil {
			t.Fatal(err)
		}
		if err := schema.Validate(doc); err != nil {
			t.Errorf("%s: %v", docs, err)
		}
	}
}
