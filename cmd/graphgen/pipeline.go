package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"github.com/seed-8ef76b74/graphgen/generator"
	"github.com/seed-8ef76b74/graphgen/generator/openapi/base"
	"github.com/seed-8ef76b74/graphgen/parser"
	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
	"github.com/seed-8ef76b74/graphgen/parser/override"
)

// render reads the pages and renders every file, in memory. It has printed the diagnostics when it returns,
// and returns [errFindings] rather than files if one of them is an error.
func (a *app) render(pages []string) (product, error) {
	g, err := a.options.generator()
	if err != nil {
		return product{}, err
	}
	api, diags, err := a.parse(pages)
	if err != nil {
		return product{}, err
	}
	if a.failing(diags) { // a model with errors in it is not worth rendering
		return product{}, a.report(diags)
	}
	files, more, err := g.Run(api)
	if fault, ok := errors.AsType[*base.Error](err); ok {
		return product{}, a.options.baseError(fault)
	}
	if err != nil {
		return product{}, err
	}
	return product{files, g.Owns()}, a.report(append(diags, more...))
}

// generator returns a generator that does what the flags say.
func (o *options) generator() (*generator.Generator, error) {
	source, err := sourceName(o.docs)
	if err != nil {
		return nil, err
	}
	var baseText []byte
	if o.openapiBase != "" {
		if baseText, err = os.ReadFile(o.openapiBase); err != nil {
			return nil, fmt.Errorf("read the base of the document: %w", err)
		}
	}
	return generator.New(generator.Options{
		Package:     o.pkg,
		Required:    o.required,
		OpenAPI:     string(o.openapi),
		OpenAPIBase: baseText,
		Source:      source,
	}), nil
}

// baseError returns the error about the base of the document with the name of its file.
func (o *options) baseError(fault *base.Error) error {
	if fault.Line == 0 {
		return fmt.Errorf("%s: %w", o.openapiBase, fault)
	}
	return fmt.Errorf("%s:%w", o.openapiBase, fault)
}

// parse reads the pages that the arguments name, or all pages, and applies the overrides.
func (a *app) parse(args []string) (*model.API, diag.List, error) {
	overrides, invalid, err := a.options.readOverrides()
	if err != nil {
		return nil, nil, err
	}
	docs, err := openDocs(a.options.docs)
	if err != nil {
		return nil, nil, err
	}
	defer docs.Close()
	pages, err := patterns(docs, a.options.docs, args)
	if err != nil {
		return nil, nil, unreadable(a.options.docs, err)
	}
	root, err := sourceName(a.options.docs)
	if err != nil {
		return nil, nil, err
	}
	a.startProgress()
	api, diags, err := parser.Parse(docs, parser.Options{
		Pages: pages, Root: root, Jobs: int(a.options.jobs), Progress: a.bar.on("reading"),
	})
	if err != nil {
		return nil, nil, unreadable(a.options.docs, err)
	}
	a.bar.on("generating")(0, 0)
	return api, slices.Concat(diags, invalid, overrides.Apply(api)), nil
}

// readOverrides reads the file of overrides, if there is one. Its name is the way to it from the docs root, as it is for
// pages, so that places in it print alike.
func (o *options) readOverrides() (override.Overrides, diag.List, error) {
	if o.overrides == "" {
		return override.Overrides{}, nil, nil
	}
	text, err := os.ReadFile(o.overrides)
	if err != nil {
		return override.Overrides{}, nil, fmt.Errorf("read the overrides: %w", err)
	}
	name, err := wayTo(o.docs, o.overrides)
	if err != nil {
		return override.Overrides{}, nil, fmt.Errorf("find the overrides: %w", err)
	}
	overrides, diags := override.Parse(name, text)
	return overrides, diags, nil
}

// wayTo returns the slash-separated path from a folder to a file.
func wayTo(folder, file string) (string, error) {
	from, err := filepath.Abs(folder)
	if err != nil {
		return "", err
	}
	to, err := filepath.Abs(file)
	if err != nil {
		return "", err
	}
	way, err := filepath.Rel(from, to)
	return filepath.ToSlash(way), err
}

// sourceName returns the name by which the output calls the docs root: its own name, without the folders above,
// so that the output is the same wherever it is generated.
func sourceName(docs string) (string, error) {
	abs, err := filepath.Abs(docs)
	if err != nil {
		return "", fmt.Errorf("find the folder with the pages: %w", err)
	}
	return diag.Visible(filepath.ToSlash(filepath.Base(abs))), nil
}
