package openapi_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/getkin/kin-openapi/openapi3"

	"github.com/seed-8ef76b74/graphgen/generator/openapi"
)

// A census counts what a document says.
type census map[string]int

// shares are the counts that are printed: a part, its whole, and how many percent of it there must be at least.
// Parts without a whole are counted by themselves, and must be at least so many.
var shares = [...]struct {
	part, whole string
	least       int
}{
	{"operations", "", 281},
	{"addresses", "", 9},
	{"with a source", "operations", 100},
	{"with a link to the page", "operations", 100},
	{"with scopes", "operations", 97},
	{"with delegated scopes", "operations", 94},
	{"with application scopes", "operations", 80},
	{"with both, told apart", "operations", 77},
	{"with scopes in the page's order, least privileged first", "operations with one table", 100},
	{"with a true status", "operations", 99},
	{"with required properties", "operations with a body", 32},
	{"with request examples", "operations with a body", 95},
	{"with response examples", "operations", 93},
	{"with notes", "operations", 42},
	{"examples", "", 1000},
	{"examples with a source", "examples", 100},
	{"schemas", "", 800},
	{"schemas with a source", "schemas", 100},
	{"schemas with a description", "schemas", 96},
	{"choices by the annotation", "", 50},
	{"properties", "", 4000},
	{"properties with a source", "properties", 100},
	{"properties with a description", "properties", 97},
	{"properties with a format", "", 700},
	{"properties with limits", "", 100},
	{"properties with a default", "", 45},
	{"properties that are read-only", "", 500},
	{"enums", "", 200},
	{"enums with a source", "enums", 100},
	{"enum members", "", 2000},
	{"enum members with a source", "enum members", 100},
	{"enum members with a description", "enum members", 75},
	{"enum members with a number", "enum members", 75},
}

// report prints the counts, and fails where there are too few.
func (c census) report(t *testing.T, version openapi.Version) {
	t.Helper()
	for _, s := range &shares {
		if s.whole == "" {
			t.Logf("%s: %6d %s", version, c[s.part], s.part)
			if c[s.part] < s.least {
				t.Errorf("%s: %d, less than %d", s.part, c[s.part], s.least)
			}
			continue
		}
		t.Logf("%s: %6d of %d %s", version, c[s.part], c[s.whole], s.part)
		if c[s.whole] == 0 || c[s.part]*100 < s.least*c[s.whole] {
			t.Errorf("%s: %d, less than %d %% of %d %s", s.part, c[s.part], s.least, c[s.whole], s.whole)
		}
	}
}

// takeCensus counts what a document says.
func takeCensus(t *testing.T, data []byte) census {
	t.Helper()
	doc, err := openapi3.NewLoader().LoadFromData(data)
	if err != nil {
		t.Fatal(err)
	}
	c := census{}
	for _, item := range doc.Paths.Map() {
		for _, op := range item.Operations() {
			c.operation(op)
		}
	}
	for name, ref := range doc.Components.Schemas {
		if !strings.HasPrefix(name, "microsoft.graph.ODataErrors.") { // the base says it, and no page
			c.schema(ref.Value)
		}
	}
	return c
}

// tally counts a thing if it is there.
func (c census) tally(what string, there bool) {
	if there {
		c[what]++
	}
}

// hasSource reports whether a part names the page and the line that it comes from.
func hasSource(extensions map[string]any) bool {
	source, _ := extensions["x-graphgen-source"].(string)
	return strings.Contains(source, ".md:")
}

func (c census) operation(op *openapi3.Operation) {
	c["operations"]++
	if addresses, ok := op.Extensions["x-graphgen-addresses"].([]any); ok {
		c["addresses"] += len(addresses)
	}
	c.security(op)
	c.tally("with a source", hasSource(op.Extensions))
	c.tally("with a link to the page", op.ExternalDocs != nil)
	c.tally("with a true status", op.Responses.Value("2XX") == nil)
	c.tally("with notes", op.Extensions["x-graphgen-notes"] != nil)
	if op.RequestBody != nil {
		c["operations with a body"]++
		for _, media := range op.RequestBody.Value.Content {
			c.tally("with required properties", demands(media.Schema.Value))
			c.tally("with request examples", len(media.Examples) > 0)
			c.examples(media)
		}
	}
	shown := false
	for _, r := range op.Responses.Map() {
		for _, media := range r.Value.Content {
			shown = shown || len(media.Examples) > 0
			c.examples(media)
		}
	}
	c.tally("with response examples", shown)
}

func (c census) examples(media *openapi3.MediaType) {
	for _, e := range media.Examples {
		c["examples"]++
		c.tally("examples with a source", hasSource(e.Value.Extensions))
	}
}

// demands reports whether a body, or one of those that it can be, has to have more than the name of its type.
func demands(body *openapi3.Schema) bool {
	return slices.ContainsFunc(body.Required, func(name string) bool { return name != "@odata.type" }) ||
		slices.ContainsFunc(body.OneOf, func(ref *openapi3.SchemaRef) bool { return demands(ref.Value) })
}

// security counts scopes, and holds their order against that of the page's table.
func (c census) security(op *openapi3.Operation) {
	delegated, application := scopesOf(op, "delegated"), scopesOf(op, "application")
	c.tally("with delegated scopes", len(delegated) > 0)
	c.tally("with application scopes", len(application) > 0)
	c.tally("with both, told apart", len(delegated) > 0 && len(application) > 0)
	c.tally("with scopes", len(delegated)+len(application) > 0)
	rows, _ := op.Extensions["x-graphgen-permissions"].([]any)
	if len(rows) != 3 {
		return // several pages with a table each
	}
	c["operations with one table"]++
	c.tally("with scopes in the page's order, least privileged first",
		reflect.DeepEqual(delegated, rowsOf(rows, "delegatedWork", "delegatedPersonal")) && reflect.DeepEqual(application, rowsOf(rows, "application")))
}

// scopesOf returns the alternatives of a scheme.
func scopesOf(op *openapi3.Operation, scheme string) [][]string {
	var all [][]string
	for _, requirement := range *op.Security {
		if scopes, ok := requirement[scheme]; ok {
			all = append(all, scopes)
		}
	}
	return all
}

// rowsOf returns the alternatives that the page's table has for some accounts, each once.
func rowsOf(rows []any, accounts ...string) [][]string {
	var all [][]string
	for _, account := range accounts {
		for _, row := range rows {
			row, _ := row.(map[string]any)
			if row["account"] != account {
				continue
			}
			alternatives, _ := row["anyOf"].([]any)
			for _, alternative := range alternatives {
				if scopes := texts(alternative); !slices.ContainsFunc(all, func(known []string) bool { return slices.Equal(known, scopes) }) {
					all = append(all, scopes)
				}
			}
		}
	}
	return all
}

func texts(v any) []string {
	list, _ := v.([]any)
	all := make([]string, len(list))
	for i, item := range list {
		all[i], _ = item.(string)
	}
	return all
}

func (c census) schema(s *openapi3.Schema) {
	if enum, ok := s.Extensions["x-ms-enum"].(map[string]any); ok {
		c.enum(s, enum)
		return
	}
	c["schemas"]++
	c.tally("schemas with a source", hasSource(s.Extensions))
	c.tally("schemas with a description", s.Description != "")
	c.tally("choices by the annotation", s.Discriminator != nil)
	for name, ref := range s.Properties {
		if name != "@odata.type" {
			c.property(ref.Value)
		}
	}
}

func (c census) property(p *openapi3.Schema) {
	c["properties"]++
	c.tally("properties with a source", hasSource(p.Extensions))
	c.tally("properties with a description", p.Description != "")
	c.tally("properties with a default", p.Default != nil)
	c.tally("properties with a format", p.Format != "" || p.ContentEncoding != "")
	c.tally("properties with limits", p.Min != nil || p.Max != nil || p.MaxLength != nil || p.MinLength > 0 || p.MaxItems != nil || p.MinItems > 0)
	c.tally("properties that are read-only", p.ReadOnly)
}

func (c census) enum(s *openapi3.Schema, enum map[string]any) {
	c["enums"]++
	c.tally("enums with a source", hasSource(s.Extensions))
	values, _ := enum["values"].([]any)
	for _, v := range values {
		member, _ := v.(map[string]any)
		c["enum members"]++
		c.tally("enum members with a source", hasSource(member))
		c.tally("enum members with a description", member["description"] != nil)
		c.tally("enum members with a number", member["x-graphgen-value"] != nil)
	}
}
