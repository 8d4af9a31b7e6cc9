package generator

import (
	"github.com/seed-8ef76b74/graphgen/generator/gofile"
	"github.com/seed-8ef76b74/graphgen/generator/gonames"
	"github.com/seed-8ef76b74/graphgen/generator/gotypes"
	"github.com/seed-8ef76b74/graphgen/generator/govalid"
	"github.com/seed-8ef76b74/graphgen/generator/openapi"
	"github.com/seed-8ef76b74/graphgen/generator/openapi/base"
	"github.com/seed-8ef76b74/graphgen/generator/output"
	"github.com/seed-8ef76b74/graphgen/generator/rules"
	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// An Input is what an emitter gets.
type Input struct {
	// API is what the pages say, and Names the Go names for it.
	API   *model.API
	Names *gonames.Plan
	// Required says which of the documents' words make a property required.
	Required rules.Requiredness
	// Source is the name of the docs root as it is printed in the output.
	Source string
	// OpenAPI is the version of OpenAPI, and Base what its document starts from.
	OpenAPI openapi.Version
	Base    base.Loader
}

// An Emitter writes one product, or a part of one.
type Emitter struct {
	Name string
	// Owns says where its files stand: others are refused, and those that are not emitted any more are deleted.
	Owns output.Owned
	// Emit returns the files, each with [output.Marker] near its beginning.
	Emit func(Input) ([]output.File, diag.List, error)
}

// Emitters has one row for each emitter. They run side by side and share nothing but their input.
func Emitters() []Emitter {
	return []Emitter{
		{"Go types", gofile.Owns(), func(in Input) ([]output.File, diag.List, error) {
			return gotypes.Emit(in.API, gotypes.Options{Names: in.Names, Source: in.Source})
		}},
		{"Go validators", gofile.Owns(), func(in Input) ([]output.File, diag.List, error) {
			return govalid.Emit(in.API, govalid.Options{Names: in.Names, Required: in.Required, Source: in.Source})
		}},
		{"OpenAPI", openapi.Owns(), func(in Input) ([]output.File, diag.List, error) {
			return openapi.Emit(in.API, openapi.Options{Required: in.Required, Source: in.Source, Version: in.OpenAPI, Base: in.Base})
		}},
	}
}
