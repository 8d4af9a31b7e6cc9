package gotypes_test

import (
	"fmt"
	"testing"

	"github.com/seed-8ef76b74/graphgen/generator/gonames"
	"github.com/seed-8ef76b74/graphgen/generator/gotypes"
	"github.com/seed-8ef76b74/graphgen/internal/modeltest"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// emit returns the number of files for an API and what there is to say of it.
func emit(t *testing.T, api *model.API) (files int, said []string) {
	t.Helper()
	names, err := gonames.New(api, "things")
	if err != nil {
		t.Fatal(err)
	}
	out, diags, err := gotypes.Emit(api, gotypes.Options{Names: names, Source: "docs"})
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range diags {
		said = append(said, fmt.Sprintf("%s: %s [%s]", d.Pos, d.Message, d.Code))
	}
	return len(out), said
}

// TestEmit_impossible names what no struct tag can hold; no page gets such a name past the parser.
func TestEmit_impossible(t *testing.T) {
	t.Parallel()
	api := modeltest.Seed()
	r := api.Resources[0]
	r.Properties = append(r.Properties, &model.Property{Name: "user's", At: modeltest.At(70, 2), Type: model.String})
	const want = `v1.0/api/iosupdatedevicestatus-create.md:70:2: property "user's" has a name that no Go struct tag can hold, ` +
		`left out of the Go package [go-field-impossible]`
	if _, said := emit(t, api); len(said) != 1 || said[0] != want {
		t.Errorf("got %q, want %s", said, want)
	}
}

func TestEmit_none(t *testing.T) {
	t.Parallel()
	if files, said := emit(t, &model.API{}); files != 0 || said != nil {
		t.Errorf("%d files and %q for nothing", files, said)
	}
}
