package openapi_test

import (
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/getkin/kin-openapi/openapi3"

	"github.com/seed-8ef76b74/graphgen/generator/openapi"
)

// corpus is a folder of real pages, which is not part of the repository.
const corpus = "../../../shared/corpus"

// TestCorpus checks what holds for every document on the real pages, where they are, and prints what there is in it
// that the service's own document lacks.
func TestCorpus(t *testing.T) {
	t.Parallel()
	if _, err := os.Stat(corpus); err != nil || testing.Short() {
		t.Skip("the corpus of real pages is not here, or the run is to be short")
	}
	api := parse(t, os.DirFS(corpus))
	for _, version := range []openapi.Version{openapi.Version30, openapi.Version31} {
		files, _, err := openapi.Emit(api, openapi.Options{Source: "docs", Version: version})
		if err != nil {
			t.Fatal(err)
		}
		checkDocument(t, files[0].Data, files[1].Data)
		count := census(t, files[1].Data)
		for _, what := range slices.Sorted(maps.Keys(count)) {
			t.Logf("%s: %-40s %6d", version, what, count[what])
		}
		atLeast(t, count, 97, "operations with scopes", "operations")
		atLeast(t, count, 95, "operations with a request example", "operations with a body")
		atLeast(t, count, 99, "operations with a true status", "operations")
	}
}

// atLeast fails when a part is less than so many percent of the whole.
func atLeast(t *testing.T, count map[string]int, percent int, part, whole string) {
	t.Helper()
	if count[whole] == 0 || count[part]*100 < percent*count[whole] {
		t.Errorf("%s: %d, less than %d %% of %d %s", part, count[part], percent, count[whole], whole)
	}
}

// census counts what a document says.
func census(t *testing.T, data []byte) map[string]int {
	t.Helper()
	doc, err := openapi3.NewLoader().LoadFromData(data)
	if err != nil {
		t.Fatal(err)
	}
	count := map[string]int{}
	for _, item := range doc.Paths.Map() {
		for _, op := range item.Operations() {
			countOperation(count, op)
		}
	}
	for _, ref := range doc.Components.Schemas {
		countSchema(count, ref.Value)
	}
	return count
}

// tally counts a thing if it is there.
func tally(count map[string]int, what string, there bool) {
	if there {
		count[what]++
	}
}

func countOperation(count map[string]int, op *openapi3.Operation) {
	count["operations"]++
	tally(count, "operations with scopes", slices.ContainsFunc(*op.Security, func(r openapi3.SecurityRequirement) bool { return r["bearer"] == nil }))
	tally(count, "operations with a link to the page", op.ExternalDocs != nil)
	tally(count, "operations with provenance", op.Extensions["x-graphgen-source"] != nil)
	tally(count, "operations with a true status", op.Responses.Value("2XX") == nil)
	if op.RequestBody != nil {
		count["operations with a body"]++
		for _, media := range op.RequestBody.Value.Content {
			tally(count, "operations with required properties", len(media.Schema.Value.Required) > 0 || len(media.Schema.Value.OneOf) > 0)
			tally(count, "operations with a request example", len(media.Examples) > 0)
			count["request examples"] += len(media.Examples)
		}
	}
	for status, r := range op.Responses.Map() {
		for _, media := range r.Value.Content {
			tally(count, "operations with a response example", strings.HasPrefix(status, "2") && len(media.Examples) > 0)
		}
	}
}

func countSchema(count map[string]int, s *openapi3.Schema) {
	count["schemas"]++
	tally(count, "schemas with provenance", s.Extensions["x-graphgen-source"] != nil)
	tally(count, "schemas with a description", s.Description != "")
	tally(count, "choices", s.Discriminator != nil)
	if enum, ok := s.Extensions["x-ms-enum"].(map[string]any); ok {
		countEnum(count, enum)
	}
	for _, ref := range s.Properties {
		if ref.Value.Extensions["x-graphgen-source"] == nil {
			continue
		}
		p := ref.Value
		count["properties"]++
		tally(count, "properties with a description", p.Description != "")
		tally(count, "properties with a default", p.Default != nil)
		tally(count, "properties with a format", p.Format != "" || p.ContentEncoding != "")
		tally(count, "properties with documented values", len(p.Enum) > 0)
		tally(count, "properties with limits", p.Min != nil || p.Max != nil || p.MaxLength != nil || p.MinLength > 0 || p.MaxItems != nil || p.MinItems > 0)
		tally(count, "properties that are deprecated", p.Deprecated)
		tally(count, "properties that are read-only", p.ReadOnly)
	}
}

func countEnum(count map[string]int, enum map[string]any) {
	count["enums"]++
	values, _ := enum["values"].([]any)
	described := false
	for _, v := range values {
		member, _ := v.(map[string]any)
		count["members"]++
		tally(count, "members with a description", member["description"] != nil)
		tally(count, "members with a number", member["x-graphgen-value"] != nil)
		tally(count, "members with provenance", member["x-graphgen-source"] != nil)
		described = described || member["description"] != nil
	}
	tally(count, "enums with described members", described)
}
