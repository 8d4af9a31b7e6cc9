package model

import (
	"encoding/json"
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// A schemaObject is the part of a JSON Schema that the tests look at.
type schemaObject struct {
	Type        string                  `json:"type"`
	Description string                  `json:"description"`
	Additional  *bool                   `json:"additionalProperties"`
	Required    []string                `json:"required"`
	Properties  map[string]schemaObject `json:"properties"`
	Ref         string                  `json:"$ref"`
	Defs        map[string]schemaObject `json:"$defs"`
}

func readSchema(t *testing.T) schemaObject {
	t.Helper()
	var out schemaObject
	if err := json.Unmarshal([]byte(Schema()), &out); err != nil {
		t.Fatal(err)
	}
	return out
}

// definedBy says which type each object of the schema describes.
func definedBy() map[string]reflect.Type {
	return map[string]reflect.Type{
		"alternative": reflect.TypeFor[Alternative](),
		"body":        reflect.TypeFor[Body](),
		"constraint":  reflect.TypeFor[constraintJSON](),
		"enum":        reflect.TypeFor[Enum](),
		"example":     reflect.TypeFor[Example](),
		"frontMatter": reflect.TypeFor[FrontMatter](),
		"header":      reflect.TypeFor[Header](),
		"jsonBody":    reflect.TypeFor[JSONBody](),
		"member":      reflect.TypeFor[Member](),
		"message":     reflect.TypeFor[Message](),
		"note":        reflect.TypeFor[Note](),
		"number":      reflect.TypeFor[Fact[int]](),
		"operation":   reflect.TypeFor[Operation](),
		"page":        reflect.TypeFor[Page](),
		"parameter":   reflect.TypeFor[Parameter](),
		"path":        reflect.TypeFor[Path](),
		"permission":  reflect.TypeFor[Permission](),
		"placeholder": reflect.TypeFor[Placeholder](),
		"property":    reflect.TypeFor[Property](),
		"resource":    reflect.TypeFor[Resource](),
		"response":    reflect.TypeFor[Response](),
		"text":        reflect.TypeFor[Text](),
		"type":        reflect.TypeFor[typeJSON](),
	}
}

// keys returns the JSON keys of a struct type, all of them and those that are always written.
func keys(typ reflect.Type) (all, always []string) {
	for _, field := range reflect.VisibleFields(typ) {
		name, options, _ := strings.Cut(field.Tag.Get("json"), ",")
		if name == "-" {
			name, options = "page", "" // the one reference that is written as a path
		}
		all = append(all, name)
		if options == "" {
			always = append(always, name)
		}
	}
	slices.Sort(all)
	slices.Sort(always)
	return all, always
}

// TestSchema_agreesWithTypes fails when a type has a field that the schema does not know, or the other way round.
func TestSchema_agreesWithTypes(t *testing.T) {
	t.Parallel()
	types := definedBy()
	for name, def := range readSchema(t).Defs {
		if def.Type != "object" {
			continue
		}
		typ, ok := types[name]
		if !ok {
			t.Errorf("no type is called %s", name)
			continue
		}
		delete(types, name)
		all, always := keys(typ)
		if diff := cmp.Diff(all, slices.Sorted(maps.Keys(def.Properties))); diff != "" {
			t.Errorf("%s: keys of the type (-) and of the schema (+):\n%s", name, diff)
		}
		if diff := cmp.Diff(always, slices.Sorted(slices.Values(def.Required))); diff != "" {
			t.Errorf("%s: keys that the type always writes (-) and that the schema requires (+):\n%s", name, diff)
		}
	}
	for name := range types {
		t.Errorf("the schema does not define %s", name)
	}
}

// TestSchema_describesEverything fails for an object that allows more than it names, and for a key without a word about
// it.
func TestSchema_describesEverything(t *testing.T) {
	t.Parallel()
	root := readSchema(t)
	objects := maps.Clone(root.Defs)
	objects["the model"] = root
	for name, object := range objects {
		if object.Description == "" && object.Type == "object" {
			t.Errorf("%s has no description", name)
		}
		if object.Type == "object" && (object.Additional == nil || *object.Additional) {
			t.Errorf("%s allows keys that it does not name", name)
		}
		for key, property := range object.Properties {
			if property.Description == "" && property.Ref == "" {
				t.Errorf("%s: %s has no description", name, key)
			}
		}
	}
}
