package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/seed-8ef76b74/graphgen/generator"
	"github.com/seed-8ef76b74/graphgen/generator/output"
	"github.com/seed-8ef76b74/graphgen/parser"
	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// render reads the pages and renders every file, in memory. It has printed the diagnostics when it returns,
// and returns [errFindings] rather than files if one of them is an error.
func (a *app) render(pages []string) ([]output.File, error) {
	source, err := sourceName(a.options.docs)
	if err != nil {
		return nil, err
	}
	g := generator.New(generator.Options{
		Package:  a.options.pkg,
		Required: a.options.required,
		Source:   source,
	})
	api, diags, err := a.parse(pages)
	if err != nil {
		return nil, err
	}
	if a.failing(diags) { // a model with errors in it is not worth rendering
		return nil, a.report(diags)
	}
	files, more, err := g.Run(api)
	if err != nil {
		return nil, err
	}
	return files, a.report(append(diags, more...))
}

// parse reads the pages that the arguments name, or all pages.
func (a *app) parse(args []string) (*model.API, diag.List, error) {
	docs, err := openDocs(a.options.docs)
	if err != nil {
		return nil, nil, err
	}
	defer docs.Close() //nolint:errcheck // nothing was written through it
	pages, err := patterns(docs.FS(), a.options.docs, args)
	if err != nil {
		return nil, nil, err
	}
	return parser.Parse(docs.FS(), parser.Options{Pages: pages, Jobs: int(a.options.jobs)})
}

// openDocs opens the docs root. Nothing outside of it can be read through what it returns, not even by a link.
func openDocs(folder string) (*os.Root, error) {
	root, err := os.OpenRoot(folder)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("%s: no such folder; --docs names the folder with the pages", folder)
	}
	if err != nil {
		return nil, fmt.Errorf("open the folder with the pages: %w", err)
	}
	return root, nil
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
