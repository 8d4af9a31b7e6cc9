// Package generator turns the model of an API into files.
//
// The table in registry.go names the emitters; each of them sees the model and nothing of the others, and none of them
// writes to disk. What a construct of the documents becomes:
//
//	documents            Go                                     OpenAPI
//	resource             struct, Validate, ValidateCreate       object schema
//	undocumented type    type that keeps its JSON               schema without properties
//	derived types        interface, Unknown                     oneOf with a discriminator
//	property             field with omitzero                    property
//	enum                 string type, constants, IsKnown        string schema with x-ms-enum
//	operation            ValidateCreate, package comment        path and method
//	constraint           statement of a validator, comment      keyword of the schema
//
// Package rules holds the last row and the primitive types, both products side by side.
package generator

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"golang.org/x/sync/errgroup"

	"github.com/seed-8ef76b74/graphgen/generator/gonames"
	"github.com/seed-8ef76b74/graphgen/generator/openapi"
	"github.com/seed-8ef76b74/graphgen/generator/openapi/base"
	"github.com/seed-8ef76b74/graphgen/generator/output"
	"github.com/seed-8ef76b74/graphgen/generator/rules"
	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// Options say what to generate.
type Options struct {
	// Package is the name of the Go package and its folder; empty means a name taken from the operations' URLs.
	Package string
	// Required says which of the documents' words make a property required; empty means all of them.
	Required rules.Requiredness
	// OpenAPI is the version of OpenAPI that the document is written in, "3.0" or "3.1"; empty means "3.0".
	OpenAPI string
	// OpenAPIBase is YAML or JSON that changes the base of the document, templates/openapi.yaml.
	OpenAPIBase []byte
	// Source is the name of the docs root as it is printed in the output; empty means "docs".
	Source string
	// Emitters are what writes the output; empty means all [Emitters] that there are.
	Emitters []Emitter
}

// Run returns all files for an API, sorted by path, and what there is to say about the documents.
// The same API gives the same bytes. An error is a package name that Go does not allow, or a fault of graphgen itself.
func Run(api *model.API, opts Options) ([]output.File, diag.List, error) { return New(opts).Run(api) }

// A Generator is ready to run, once.
type Generator struct {
	opts Options
	base base.Loader
}

// New returns a generator and begins with what does not depend on an API.
func New(opts Options) *Generator {
	if len(opts.Emitters) == 0 {
		opts.Emitters = Emitters()
	}
	return &Generator{opts: opts, base: base.Load(opts.OpenAPIBase)}
}

// Owns says where the files of the emitters stand.
func (g *Generator) Owns() output.Owned {
	var all output.Owned
	for _, e := range g.opts.Emitters {
		all = append(all, e.Owns...)
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// Run does what the function [Run] does.
func (g *Generator) Run(api *model.API) ([]output.File, diag.List, error) {
	names, err := gonames.New(api, g.opts.Package)
	if err != nil {
		return nil, nil, err
	}
	version, err := openapi.ParseVersion(g.opts.OpenAPI)
	if err != nil {
		return nil, nil, err
	}
	in := Input{
		API: api, Names: names, Required: g.opts.Required, Source: cmp.Or(g.opts.Source, "docs"),
		OpenAPI: version, Base: g.base,
	}
	var (
		group errgroup.Group
		files = make([][]output.File, len(g.opts.Emitters))
		diags = make([]diag.List, len(g.opts.Emitters))
	)
	for i, e := range g.opts.Emitters {
		group.Go(func() (err error) {
			files[i], diags[i], err = e.run(in)
			return err
		})
	}
	if err := group.Wait(); err != nil {
		return nil, nil, err
	}
	all := slices.SortedFunc(slices.Values(slices.Concat(files...)), func(a, b output.File) int {
		return cmp.Compare(a.Path, b.Path)
	})
	return all, slices.Concat(diags...).Sorted(), checkPaths(all)
}

// run returns what the emitter emits, and an error when something of that is not its own.
func (e Emitter) run(in Input) ([]output.File, diag.List, error) {
	files, diags, err := e.Emit(in)
	if err != nil {
		return nil, nil, fmt.Errorf("%s: %w", e.Name, err)
	}
	for _, f := range files {
		if !e.Owns.Has(f.Path) {
			return nil, nil, fmt.Errorf("%s: the output path %q is not where its files stand", e.Name, f.Path)
		}
	}
	return files, diags, nil
}

// checkPaths returns an error when two files would be one where case does not count.
func checkPaths(files []output.File) error {
	seen := map[string]bool{}
	for _, f := range files {
		folded := strings.ToLower(f.Path)
		if seen[folded] {
			return fmt.Errorf("two files of the output are called %q", f.Path)
		}
		seen[folded] = true
	}
	return nil
}
