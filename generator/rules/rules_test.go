package rules_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed-8ef76b74/graphgen/generator/rules"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// TestFor_all lists the keywords that the parser may find and the generator would not know.
func TestFor_all(t *testing.T) {
	t.Parallel()
	for _, k := range model.Keywords() {
		if _, ok := rules.For(k); !ok {
			t.Errorf("no rule for the keyword %s", k)
		}
	}
	if _, ok := rules.For("nothing"); ok {
		t.Error("there is a rule for a keyword that does not exist")
	}
}

// names are the Go names of the definitions in a test.
type names map[model.Definition]string

func (n names) Type(d model.Definition) string { return n[d] }

func (n names) Any(r *model.Resource) string { return "Any" + n[r] }

func TestShapes_Field(t *testing.T) {
	t.Parallel()
	enum, open := &model.Enum{}, &model.Resource{}
	resource, shape := &model.Resource{Documented: true}, &model.Resource{Documented: true}
	circle := &model.Resource{Documented: true, Base: &model.Ref{Target: shape}}
	names := names{enum: "Size", open: "Label", resource: "Box", shape: "Shape", circle: "Circle"}
	many := func(t model.Type) model.Type { return model.Collection{Elem: t} }
	resource.Properties = []*model.Property{{Name: "shapes", Type: many(&model.Ref{Target: shape})}}
	shapes := rules.NewShapes(&model.API{Resources: []*model.Resource{circle, open, resource, shape}})
	tests := []struct {
		typ  model.Type
		want string
		zero rules.Zero
	}{
		{model.String, "string", rules.ZeroText},
		{model.Int32, "*int32", rules.ZeroNil},
		{model.DateTimeOffset, "time.Time", rules.ZeroMethod},
		{model.Any, "json.RawMessage", rules.ZeroNil},
		{model.Primitive("Edm.New"), "json.RawMessage", rules.ZeroNil},
		{many(model.Int32), "[]int32", rules.ZeroNil},
		{many(model.Byte), "[]uint16", rules.ZeroNil},
		{many(model.Binary), "[][]byte", rules.ZeroNil},
		{&model.Ref{Target: enum}, "Size", rules.ZeroText},
		{&model.Ref{Target: resource}, "*Box", rules.ZeroNil},
		{&model.Ref{Target: open}, "Label", rules.ZeroNil},
		{&model.Ref{Target: shape}, "AnyShape", rules.ZeroNil},
		{&model.Ref{Target: circle}, "*Circle", rules.ZeroNil},
		{&model.Ref{}, "json.RawMessage", rules.ZeroNil},
		{many(&model.Ref{Target: resource}), "[]Box", rules.ZeroNil},
		{many(&model.Ref{Target: shape}), "[]AnyShape", rules.ZeroNil},
		{many(&model.Ref{}), "[]json.RawMessage", rules.ZeroNil},
	}
	for _, tt := range tests {
		got, zero := shapes.Field(tt.typ, names), rules.ZeroOf(tt.typ)
		if got.GoString() != tt.want || zero != tt.zero {
			t.Errorf("%v is %#v with zero %d, want %s with %d", tt.typ, got, zero, tt.want, tt.zero)
		}
	}
}

func TestShapes_Properties(t *testing.T) {
	t.Parallel()
	r := &model.Resource{}
	for _, name := range []string{"id", "@odata.type", "id", "a/b c", "-", "", "a,b", "a\"b", "a`b", `a\b`, "größe", "\xff"} {
		r.Properties = append(r.Properties, &model.Property{Name: name})
	}
	names := func(properties []*model.Property) []string {
		var out []string
		for _, p := range properties {
			out = append(out, p.Name)
		}
		return out
	}
	sent := rules.NewShapes(&model.API{Operations: []*model.Operation{{Subject: &model.Ref{Target: r}}}})
	fields, lost := sent.Properties(r)
	if diff := cmp.Diff([]string{"id", "a/b c", "-", "größe"}, names(fields)); diff != "" {
		t.Errorf("fields (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{"", "a,b", "a\"b", "a`b", `a\b`, "\xff"}, names(lost)); diff != "" {
		t.Errorf("lost (-want +got):\n%s", diff)
	}
	if fields, _ := rules.NewShapes(&model.API{}).Properties(r); len(fields) != 5 {
		t.Errorf("a resource that is not sent has the fields %q", names(fields))
	}
}

func TestPageURL(t *testing.T) {
	t.Parallel()
	const base = "https://learn.microsoft.com/en-us/graph/api/"
	tests := []struct{ version, page, want string }{
		{"v1.0", "v1.0/api/user-post.md", base + "user-post?view=graph-rest-1.0"},
		{"beta", "beta/api/user-post.md", base + "user-post?view=graph-rest-beta"},
		{"beta", "api/user-post.md", base + "user-post?view=graph-rest-beta"},
		{"v1.0", "resources/user.md", base + "resources/user?view=graph-rest-1.0"},
		{"v1.0", "v1.0/api/a b?.md", base + "a%20b%3F?view=graph-rest-1.0"},
		{"v1.0", "user.md", ""},
		{"v1.0", "", ""},
	}
	for _, tt := range tests {
		if got := rules.PageURL(tt.version, tt.page); got != tt.want {
			t.Errorf("PageURL(%q, %q) = %q, want %q", tt.version, tt.page, got, tt.want)
		}
	}
}

func TestRequiredness(t *testing.T) {
	t.Parallel()
	marked, boilerplate := model.Required{Basis: model.Marked}, model.Required{Basis: model.Boilerplate}
	tests := []struct {
		choice              rules.Requiredness
		marked, boilerplate bool
	}{
		{"", true, true}, {rules.Documented, true, true}, {rules.OnlyMarked, true, false}, {rules.Never, false, false},
	}
	for _, tt := range tests {
		if tt.choice.Holds(marked) != tt.marked || tt.choice.Holds(boilerplate) != tt.boilerplate || !tt.choice.Holds(model.Flag{Word: model.KeywordKey}) {
			t.Errorf("%q does not hold what it should", tt.choice)
		}
	}
	if _, err := rules.ParseRequiredness("all"); err == nil {
		t.Error(`"all" is accepted`)
	}
}
