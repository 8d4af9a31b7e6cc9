package example

import (
	"testing"

	"github.com/getkin/kin-openapi/openapi3"

	"github.com/seed-8ef76b74/graphgen/generator/openapi/tree"
	"github.com/seed-8ef76b74/graphgen/generator/rules"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// schemaOf returns the schema of a primitive type.
func schemaOf(t *testing.T, p model.Primitive) *openapi3.Schema {
	t.Helper()
	prim, ok := rules.PrimFor(p)
	if !ok || prim.SchemaType == "" {
		return &openapi3.Schema{}
	}
	return &openapi3.Schema{Type: &openapi3.Types{prim.SchemaType}, Format: prim.Format}
}

// TestFixedValues holds the value that stands for each primitive type against the type's own schema.
func TestFixedValues(t *testing.T) {
	t.Parallel()
	m := NewFitter().mender(Target{Request: true})
	for _, p := range model.Primitives() {
		if value, ok := m.fixed([]*openapi3.Schema{schemaOf(t, p)}, 0); !ok {
			t.Errorf("%s: %v", p, value)
		}
	}
}

func TestFormats(t *testing.T) {
	t.Parallel()
	v := newValidator(openapi3.VisitAsRequest())
	for _, test := range []struct {
		typ       model.Primitive
		good, bad []string
	}{
		{model.Duration, []string{"P1D", "PT1H30M", "P1Y2M3DT4H5M6S", "P2W"}, []string{"", "P", "PT", "P1DT", "-P1D", "PT1.5S", "1D", "P1H", "P1M1Y", "P1W1D", "P1DT1H ", "PT1M1H"}},
		{model.TimeOfDay, []string{"12:00:00", "23:59:60.123", "00:00:00.0"}, []string{"12:00", "24:00:00", "12:00:00Z", "12:60:00", "12:00:61", "12:00:00.", "1:00:00", "aa:00:00"}},
		{model.GUID, []string{"11111111-2222-3333-4444-55555555aBcD"}, []string{
			"", "11111111222233334444555555555555", "{11111111-2222-3333-4444-555555555555}", "11111111-2222-3333-4444-55555555555g", "11111111-22223-333-4444-555555555555",
		}},
		{model.Binary, []string{"", "aGVsbG8="}, []string{"aGVsbG8", "a-_b", "binary"}},
		{model.DateTimeOffset, []string{"2024-02-29T12:00:00.1234567+01:00"}, []string{"2023-02-29T12:00:00Z", "2024-02-29"}},
	} {
		schema := schemaOf(t, test.typ)
		for _, value := range test.good {
			if err := v.check(tree.Text(value), schema); err != nil {
				t.Errorf("%s %q: %v", test.typ, value, err)
			}
		}
		for _, value := range test.bad {
			if v.check(tree.Text(value), schema) == nil {
				t.Errorf("%s %q is accepted", test.typ, value)
			}
		}
	}
}

// TestFit_wrong shows what is said of an example that cannot be shown.
func TestFit_wrong(t *testing.T) {
	t.Parallel()
	for _, test := range []struct{ page, want string }{
		{`{"a": `, "unexpected EOF"},
		{`"x"`, `"": value must be an object`},
	} {
		s := openapi3.NewObjectSchema().WithProperty("a", openapi3.NewStringSchema().WithPattern("^x{5}$"))
		s.Required = []string{"a"} // for which no value is known to fit
		_, err := NewFitter().Fit(&model.JSONBody{Value: []byte(test.page)}, Target{Schema: s})
		if err == nil || err.Error() != test.want {
			t.Errorf("%s: got %v, want %s", test.page, err, test.want)
		}
	}
}

// TestCause shows the words for faults whose own do not help.
func TestCause(t *testing.T) {
	t.Parallel()
	v := newValidator(openapi3.VisitAsResponse())
	choice := openapi3.NewOneOfSchema(openapi3.NewObjectSchema(), openapi3.NewStringSchema())
	choice.OneOf[0].Ref = "#/a"
	choice.Discriminator = &openapi3.Discriminator{PropertyName: TypeAnnotation, Mapping: map[string]openapi3.MappingRef{"#a": {Ref: "#/a"}}}
	for _, test := range []struct {
		schema *openapi3.Schema
		value  string
		want   string
	}{
		{openapi3.NewObjectSchema().WithProperty("a/b", openapi3.NewUUIDSchema()), `{"a/b": "x"}`, `"/a~1b": value is no uuid`},
		{choice, `{"@odata.type": "#z"}`, `"": "#z" is none of the types that a value can have there`},
		{openapi3.NewArraySchema().WithItems(openapi3.NewInt32Schema()), `[1, "x"]`, `"/1": value must be an integer`},
	} {
		n, err := tree.Parse([]byte(test.value))
		if err != nil {
			t.Fatal(err)
		}
		if err := v.check(n, test.schema); err == nil || err.Error() != test.want {
			t.Errorf("%s: got %v, want %s", test.value, err, test.want)
		}
	}
}
