package rules_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed-8ef76b74/graphgen/generator/rules"
	"github.com/seed-8ef76b74/graphgen/internal/modeltest"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// find returns the resource of a name.
func find(t *testing.T, api *model.API, short string) *model.Resource {
	t.Helper()
	for _, r := range api.Resources {
		if r.Name.Short == short {
			return r
		}
	}
	t.Fatalf("there is no %s", short)
	return nil
}

// members returns the names of a family's members.
func members(f *rules.Family) []string {
	var out []string
	for _, r := range f.Members {
		out = append(out, r.Name.Short)
	}
	return out
}

func TestShapes_families(t *testing.T) {
	t.Parallel()
	api := modeltest.Families()
	shapes := rules.NewShapes(api)
	shape, tool, circle := find(t, api, "shape"), find(t, api, "tool"), find(t, api, "circle")
	if diff := cmp.Diff([]string{"shape", "circle", "group", "square"}, members(shapes.Family(shape))); diff != "" {
		t.Errorf("shapes (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{"pen"}, members(shapes.Family(tool))); diff != "" {
		t.Errorf("tools (-want +got):\n%s", diff)
	}
	if shapes.Family(circle) != nil || !shapes.HasFamilies() {
		t.Error("a circle is a family, or there is none")
	}
	for short, want := range map[string][2]bool{ // declared, tagged
		"shape": {true, true}, "circle": {true, true}, "pen": {true, true}, "tool": {false, false}, "drawing": {true, true},
	} {
		r := find(t, api, short)
		if got := [2]bool{shapes.IsDeclared(r), shapes.IsTagged(r)}; got != want {
			t.Errorf("%s is declared %v and tagged %v, want %v", short, got[0], got[1], want)
		}
	}
}

// TestShapes_sent holds that what is derived from what a call sends can be sent as well.
func TestShapes_sent(t *testing.T) {
	t.Parallel()
	api := modeltest.Families()
	op := &model.Operation{Subject: &model.Ref{Target: find(t, api, "shape")}}
	own := &model.Operation{Subject: &model.Ref{Target: find(t, api, "group")}}
	api.Operations = []*model.Operation{op, own}
	shapes := rules.NewShapes(api)
	for short, want := range map[string]*model.Operation{"shape": op, "circle": op, "square": op, "group": own, "pen": nil} {
		got := shapes.Sent(find(t, api, short))
		if want == nil && len(got) > 0 || want != nil && (len(got) != 1 || got[0] != want) {
			t.Errorf("%s is sent by %d operations", short, len(got))
		}
	}
}

// TestShapes_circle holds that types which are derived from each other end somewhere.
func TestShapes_circle(t *testing.T) {
	t.Parallel()
	a, b := &model.Resource{Documented: true}, &model.Resource{Documented: true}
	a.Base, b.Base = &model.Ref{Target: b}, &model.Ref{Target: a}
	a.Properties = []*model.Property{{Name: "x", Type: &model.Ref{Target: b}}}
	c := &model.Resource{Documented: true, Base: a.Base}
	shapes := rules.NewShapes(&model.API{Resources: []*model.Resource{a, b, c}})
	if f := shapes.Family(b); f == nil || len(f.Members) != 3 {
		t.Errorf("the family is %+v", f)
	}
}
