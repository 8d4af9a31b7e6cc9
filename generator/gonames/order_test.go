package gonames_test

import (
	"math/rand/v2"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed-8ef76b74/graphgen/generator/gonames"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// TestPlan_order holds that names do not depend on the order of anything.
func TestPlan_order(t *testing.T) {
	t.Parallel()
	members := []string{"ok", "OK", "a-b", "a b", "", "Empty", "values"}
	build := func() *model.API {
		return &model.API{
			Resources: []*model.Resource{
				resource("group", members...), resource("termStore.group", members...), resource("Group", members...),
				resource("security.group", members...), resource("status", members...), resource("statusValues", members...),
			},
			Enums: []*model.Enum{enum("status", members...), enum("Status", members...), enum("a.status", members...)},
		}
	}
	first := build()
	want := names(plan(t, first), first)
	for seed := range uint64(20) {
		api := build()
		shuffle(rand.New(rand.NewPCG(seed, 1)), api)
		if diff := cmp.Diff(want, names(plan(t, api), api)); diff != "" {
			t.Fatalf("seed %d (-want +got):\n%s", seed, diff)
		}
	}
}

// shuffle puts everything in an API into another order.
func shuffle(r *rand.Rand, api *model.API) {
	r.Shuffle(len(api.Resources), func(i, j int) { api.Resources[i], api.Resources[j] = api.Resources[j], api.Resources[i] })
	r.Shuffle(len(api.Enums), func(i, j int) { api.Enums[i], api.Enums[j] = api.Enums[j], api.Enums[i] })
	for _, res := range api.Resources {
		r.Shuffle(len(res.Properties), func(i, j int) {
			res.Properties[i], res.Properties[j] = res.Properties[j], res.Properties[i]
		})
	}
	for _, e := range api.Enums {
		r.Shuffle(len(e.Members), func(i, j int) { e.Members[i], e.Members[j] = e.Members[j], e.Members[i] })
	}
}

// names returns all names of a plan by what they name.
func names(p *gonames.Plan, api *model.API) map[string]string {
	out := map[string]string{}
	for _, r := range api.Resources {
		out["resource "+r.Name.String()] = p.Type(r) + " " + p.Any(r) + " " + p.File(r)
		for _, prop := range r.Properties {
			out["resource "+r.Name.String()+" "+prop.Name] = p.Field(r, prop.Name)
		}
	}
	for _, e := range api.Enums {
		out["enum "+e.Name.String()] = p.Type(e) + " " + p.Values(e) + " " + p.File(e)
		for _, m := range e.Members {
			out["enum "+e.Name.String()+" "+m.Name] = p.Const(e, m.Name)
		}
	}
	return out
}
