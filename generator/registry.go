package generator

import (
	"github.com/seed-8ef76b74/graphgen/generator/gonames"
	"github.com/seed-8ef76b74/graphgen/generator/gotypes"
	"github.com/seed-8ef76b74/graphgen/generator/govalid"
	"github.com/seed-8ef76b74/graphgen/generator/openapi"
	"github.com/seed-8ef76b74/graphgen/generator/output"
	"github.com/seed-8ef76b74/graphgen/generator/rules"
	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// input is what an emitter gets.
type input struct {
	api      *model.API
	names    *gonames.Plan
	required rules.Requiredness
	source   string
	openAPI  openapi.Version
	base     openapi.Base
}

// An emitter writes one product, or a part of one.
type emitter struct {
	name string
	emit func(input) ([]output.File, diag.List, error)
}

// emitters has one row for each emitter. They run side by side and share nothing but their input.
var emitters = [...]emitter{
	{"Go types", func(in input) ([]output.File, diag.List, error) {
		return gotypes.Emit(in.api, gotypes.Options{Names: in.names, Source: in.source})
	}},
	{"Go validators", func(in input) ([]output.File, diag.List, error) {
		return govalid.Emit(in.api, govalid.Options{Names: in.names, Required: in.required, Source: in.source})
	}},
	{"OpenAPI", func(in input) ([]output.File, diag.List, error) {
		return openapi.Emit(in.api, openapi.Options{Required: in.required, Source: in.source, Version: in.openAPI, Base: in.base})
	}},
}
