// Package gotypes writes the types of the Go package: a struct for each resource, a string type for each enum,
// and the package comment.
package gotypes

import (
	"iter"

	"github.com/dave/jennifer/jen"

	"github.com/seed-8ef76b74/graphgen/generator/gofile"
	"github.com/seed-8ef76b74/graphgen/generator/gonames"
	"github.com/seed-8ef76b74/graphgen/generator/output"
	"github.com/seed-8ef76b74/graphgen/generator/rules"
	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
	"github.com/seed-8ef76b74/graphgen/templates"
)

// Options are what an emission depends on beside the API.
type Options struct {
	// Names is the plan for the API.
	Names *gonames.Plan
	// Source is the name of the docs root as it is printed in the output.
	Source string
}

// Emit returns a file for each type and one for the package comment, none when the API has no types.
func Emit(api *model.API, opts Options) ([]output.File, diag.List, error) {
	if len(api.Resources) == 0 && len(api.Enums) == 0 {
		return nil, nil, nil
	}
	e := &emitter{Options: opts, shapes: rules.NewShapes(api), version: api.ServiceVersion()}
	out, err := gofile.Render(e.files(api))
	if err != nil || !e.shapes.HasFamilies() {
		return out, e.diags, err
	}
	shared, err := gofile.Copy(opts.Names.Package(), gonames.FamilyFile, opts.Source, templates.Family())
	return append(out, shared), e.diags, err
}

// files returns the files of the types, each built when it is asked for.
func (e *emitter) files(api *model.API) iter.Seq[*gofile.File] {
	return func(yield func(*gofile.File) bool) {
		if !yield(e.doc(api)) {
			return
		}
		for _, r := range api.Resources {
			if !yield(e.resource(r)) {
				return
			}
		}
		for _, enum := range api.Enums {
			if !yield(e.enum(enum)) {
				return
			}
		}
	}
}

// An emitter writes the types of one API.
type emitter struct {
	Options
	shapes *rules.Shapes
	// version is that of the service.
	version string
	diags   diag.List
}

// file returns an empty file for a definition that stands at the given place.
func (e *emitter) file(d model.Definition, at diag.Pos) *gofile.File {
	return gofile.New(e.Names.Package(), e.Names.File(d), rules.Source(e.Source, at.Page))
}

// about returns the paragraphs of a type's comment: a sentence, what the documents say, and where they say it.
func (e *emitter) about(sentence string, description model.Text, at diag.Pos) []string {
	see := ""
	if url := rules.PageURL(e.version, at.Page); url != "" {
		see = "See " + url
	}
	return []string{sentence, description.Value, see}
}

// declare returns a declaration below its comment.
func declare(doc, declaration *jen.Statement) *jen.Statement {
	return jen.Add(doc).Line().Add(declaration)
}
