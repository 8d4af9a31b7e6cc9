// Package openapi writes the OpenAPI document: one description of all operations, as YAML and as JSON.
//
// A model goes in, two files come out. The document is built with kin-openapi on a base that says what no page says
// (package base), as one of OpenAPI 3.0, checked, and printed in both forms (package encode). What the documents' text
// can hold never matters to the structure: names are made valid here, and the printers quote the rest.
//
// A type from which others derive is a choice of components that demand the type's annotation (choice.go); examples
// are held against the finished schemas, and mended where they do not fit (package example).
//
// The builder has a method for each object of OpenAPI, a file for each family of them, and more of both than a type
// should have: every schema can lead to any other, so that each needs the components, names and references that all
// share, and smaller builders would all hold this one.
package openapi

import (
	"context"
	"fmt"
	"sync"

	"github.com/getkin/kin-openapi/openapi3"

	"github.com/seed-8ef76b74/graphgen/generator/openapi/base"
	"github.com/seed-8ef76b74/graphgen/generator/openapi/encode"
	"github.com/seed-8ef76b74/graphgen/generator/output"
	"github.com/seed-8ef76b74/graphgen/generator/rules"
	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// Options say how to write the document. The zero value works.
type Options struct {
	// Required says which of the documents' words make a property required; empty means [rules.Documented].
	Required rules.Requiredness
	// Source is the name of the docs root, as the document prints it in front of a page's path.
	Source string
	// Version is the version of OpenAPI that the document is written in; empty means [Version30].
	Version Version
	// Base is the document to start from; nil means templates/openapi.yaml. It serves one [Emit].
	Base base.Loader
}

// The files of the document.
const (
	yamlFile = "openapi.yaml"
	jsonFile = "openapi.json"
)

// Owns says where the files of the document stand.
func Owns() output.Owned { return output.Owned{yamlFile, jsonFile} }

// Emit returns openapi.yaml and openapi.json, equal as values. The diagnostics tell of examples: what was filled in
// and what was left out. An error is a [*base.Error], or a bug.
func Emit(api *model.API, opts Options) ([]output.File, diag.List, error) {
	b, err := newBuilder(api, opts)
	if err != nil {
		return nil, nil, err
	}
	if err := b.build(api); err != nil {
		return nil, nil, err
	}
	files, err := b.files()
	return files, b.diags, err
}

// validate reports what is wrong with the finished document. The library follows every reference from every place, which
// takes the square of a long chain of types; since all components are validated themselves, nothing is behind the
// references while it does.
func (b *builder) validate() error {
	values := make([]*openapi3.Schema, len(b.refs))
	nothing := &openapi3.Schema{}
	for i, ref := range b.refs {
		values[i], ref.Value = ref.Value, nothing
	}
	defer func() {
		for i, ref := range b.refs {
			ref.Value = values[i]
		}
	}()
	return b.doc.Validate(context.Background(), openapi3.DisableExamplesValidation())
}

// files prints the finished document in both forms, and validates it meanwhile.
func (b *builder) files() ([]output.File, error) {
	root, err := encode.Tree(b.doc, encode.Options{Order: b.properties, Modern: b.opts.Version == Version31})
	if err != nil {
		return nil, err
	}
	b.base.Complete(root)
	var files []output.File
	var printing sync.WaitGroup
	printing.Go(func() {
		asYAML, asJSON := encode.Print(b.marker(), root)
		files = []output.File{{Path: "openapi.yaml", Data: asYAML}, {Path: "openapi.json", Data: asJSON}}
	})
	invalid := b.validate()
	printing.Wait()
	if invalid != nil {
		return nil, fmt.Errorf("openapi: the document is not valid: %w", invalid)
	}
	return files, nil
}
