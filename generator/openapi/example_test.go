package openapi

import (
	"testing"

	"github.com/getkin/kin-openapi/openapi3"

	"github.com/seed-8ef76b74/graphgen/generator/openapi/tree"
	"github.com/seed-8ef76b74/graphgen/generator/rules"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// TestFixedValues holds the value that stands for each primitive type against the type's own schema.
func TestFixedValues(t *testing.T) {
	t.Parallel()
	m := &mender{validator: newValidator(openapi3.VisitAsRequest())}
	for _, p := range model.Primitives() {
		if value, ok := m.fixed([]*openapi3.Schema{primitive(p)}, 0); !ok {
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
		{model.Duration, []string{"P1D", "PT1H30M", "P1Y2M3DT4H5M6S", "P2W"}, []string{"P", "PT", "P1DT", "-P1D", "PT1.5S", "1D", "P1H"}},
		{model.TimeOfDay, []string{"12:00:00", "23:59:60.123"}, []string{"12:00", "24:00:00", "12:00:00Z"}},
		{model.GUID, []string{"11111111-2222-3333-4444-55555555aBcD"}, []string{"", "11111111222233334444555555555555", "{11111111-2222-3333-4444-555555555555}"}},
		{model.Binary, []string{"", "aGVsbG8="}, []string{"aGVsbG8", "a-_b", "binary"}},
		{model.DateTimeOffset, []string{"2024-02-29T12:00:00.1234567+01:00"}, []string{"2023-02-29T12:00:00Z", "2024-02-29"}},
	} {
		schema := primitive(test.typ)
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

// TestRoute shows paths that a URL cannot hold as they are.
func TestRoute(t *testing.T) {
	t.Parallel()
	for path, want := range map[string]string{
		"/users/{id}/x":             "/users/{id}/x",
		"users/{id}/":               "/users/{id}",
		"/":                         "/",
		"/a b/{id}{":                "/a%20b/{id}%7B",
		"/a?b#c":                    "/a%3Fb%23c",
		"/f(x='{x}',y=@y)/gr\u00f6": "/f(x='{x}',y=@y)/gr%C3%B6",
		"/a%20b":                    "/a%20b",
	} {
		if got := newRoute(model.Path{Template: path}).template; got != want {
			t.Errorf("%q gives %q, want %q", path, got, want)
		}
	}
}

// TestFormats_used fails for a format that no primitive type is written in.
func TestFormats_used(t *testing.T) {
	t.Parallel()
	used := map[string]bool{}
	for _, prim := range rules.Prims() {
		used[prim.Format] = true
	}
	for _, f := range &formats {
		if !used[f.name] {
			t.Errorf("nothing is a %q that could be checked", f.name)
		}
	}
	for _, e := range &encodings {
		if !used[string(e.format)] {
			t.Errorf("nothing is a %q that 3.1 would write in another way", e.format)
		}
	}
}
