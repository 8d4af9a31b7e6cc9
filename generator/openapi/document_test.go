package openapi_test

import (
	"bytes"
	"encoding/json"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"

	"github.com/getkin/kin-openapi/openapi3"
	"github.com/google/go-cmp/cmp"
	"go.yaml.in/yaml/v4"

	"github.com/seed-8ef76b74/graphgen/generator/openapi"
	"github.com/seed-8ef76b74/graphgen/generator/output"
	"github.com/seed-8ef76b74/graphgen/generator/rules"
	"github.com/seed-8ef76b74/graphgen/internal/modeltest"
	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// TestModels checks what holds for every document on models that no page gives.
func TestModels(t *testing.T) {
	t.Parallel()
	for name, api := range map[string]*model.API{
		"empty":   {},
		"seed":    modeltest.Seed(),
		"nested":  modeltest.Nested(),
		"hostile": modeltest.Hostile(),
		"many":    many(20),
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			yaml, json, _ := emit(t, api)
			checkDocument(t, yaml, json)
			files, _, err := openapi.Emit(api, openapi.Options{Source: "docs", Version: openapi.Version31})
			if err != nil {
				t.Fatal(err)
			}
			checkDocument(t, files[0].Data, files[1].Data)
		})
	}
}

// TestRequired shows that a choice of required properties changes the request body and nothing else.
func TestRequired(t *testing.T) {
	t.Parallel()
	const required = "        - osVersion\n"
	for choice, want := range map[rules.Requiredness]bool{"": true, rules.Documented: true, rules.OnlyMarked: false, rules.Never: false} {
		files, _, err := openapi.Emit(modeltest.Seed(), openapi.Options{Source: "docs", Required: choice})
		if err != nil {
			t.Fatal(err)
		}
		if got := strings.Contains(string(files[0].Data), required); got != want {
			t.Errorf("%q makes a property required: %v, want %v", choice, got, want)
		}
	}
}

// TestUnknownMethod shows what becomes of a call that OpenAPI has no place for.
func TestUnknownMethod(t *testing.T) {
	t.Parallel()
	api := modeltest.Seed()
	api.Operations[0].Method.Value = "BREW"
	yaml, json, diags := emit(t, api)
	checkDocument(t, yaml, json)
	if len(diags) != 1 || diags[0].Code != diag.RequestBroken {
		t.Errorf("got %v", diags)
	}
}

// TestSource shows that the name of the docs root cannot leave the comment line that it stands in.
func TestSource(t *testing.T) {
	t.Parallel()
	files, _, err := openapi.Emit(modeltest.Seed(), openapi.Options{Source: "d\nx: y\u0085#"})
	if err != nil {
		t.Fatal(err)
	}
	checkDocument(t, files[0].Data, files[1].Data)
	const want = "# " + output.Marker + "from dx: y#. DO NOT EDIT.\nopenapi:"
	if !strings.HasPrefix(string(files[0].Data), want) {
		t.Errorf("got %.100q", files[0].Data)
	}
}

// TestOrder gives the same model in another order, again and again: the document must stay as it is.
func TestOrder(t *testing.T) {
	t.Parallel()
	for _, api := range []*model.API{modeltest.Hostile(), many(20)} {
		yaml, json, _ := emit(t, api)
		for seed := range uint64(20) {
			r := rand.New(rand.NewPCG(seed, 0))
			shuffle(r, api.Operations)
			shuffle(r, api.Resources)
			shuffle(r, api.Enums)
			yamlAgain, jsonAgain, _ := emit(t, api)
			if !bytes.Equal(yaml, yamlAgain) || !bytes.Equal(json, jsonAgain) {
				t.Fatalf("order %d gives another document:\n%s", seed, cmp.Diff(string(yaml), string(yamlAgain)))
			}
		}
	}
}

func shuffle[T any](r *rand.Rand, all []T) {
	r.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
}

// many returns an API of n seed operations, each with types and a URL of its own.
func many(n int) *model.API {
	api := &model.API{}
	for i := range n {
		one := modeltest.Seed()
		rename(one, strconv.Itoa(i))
		api.Operations = append(api.Operations, one.Operations...)
		api.Resources = append(api.Resources, one.Resources...)
		api.Enums = append(api.Enums, one.Enums...)
	}
	return api
}

// rename adds a suffix to the names of all types, and to all paths.
func rename(api *model.API, suffix string) {
	for _, e := range api.Enums {
		e.Name.Short += suffix
	}
	for _, r := range api.Resources {
		r.Name.Short += suffix
		for _, p := range r.Properties {
			follow(p.Type)
		}
	}
	for _, op := range api.Operations {
		for i := range op.Paths {
			op.Paths[i].Template += suffix
		}
		follow(op.Subject)
		follow(op.Body.Type)
		for _, p := range op.Body.Properties {
			follow(p.Type)
		}
		for _, r := range op.Responses {
			follow(r.Type)
		}
	}
}

// follow gives a reference the name of its target.
func follow(t model.Type) {
	ref, ok := t.(*model.Ref)
	if !ok {
		return
	}
	switch target := ref.Target.(type) {
	case *model.Resource:
		ref.Name = target.Name
	case *model.Enum:
		ref.Name = target.Name
	}
}

// checkDocument checks what holds for every document: both forms load, are equal, and validate with their examples.
func checkDocument(t testing.TB, yamlText, jsonText []byte) {
	t.Helper()
	if _, err := openapi3.NewLoader().LoadFromData(yamlText); err != nil {
		t.Fatal(err)
	}
	doc, err := openapi3.NewLoader().LoadFromData(jsonText)
	if err != nil {
		t.Fatal(err)
	}
	if err := doc.Validate(t.Context(), openapi3.EnableExamplesValidation()); err != nil {
		t.Error(err)
	}
	if diff := cmp.Diff(fromJSON(t, jsonText), fromYAML(t, yamlText)); diff != "" {
		t.Errorf("the forms differ (-json +yaml):\n%s", diff)
	}
	for _, word := range []string{"TODO", "String (timestamp)"} {
		if strings.Contains(string(yamlText), word) {
			t.Errorf("the document says %q", word)
		}
	}
}

func fromJSON(t testing.TB, data []byte) any {
	t.Helper()
	var v any
	if err := json.Unmarshal(data, &v); err != nil {
		t.Fatal(err)
	}
	return v
}

// fromYAML returns YAML as encoding/json would have decoded it.
func fromYAML(t testing.TB, data []byte) any {
	t.Helper()
	var v any
	if err := yaml.Load(data, &v); err != nil {
		t.Fatal(err)
	}
	asJSON, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return fromJSON(t, asJSON)
}
