package link

import (
	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/library"
	"github.com/seed-8ef76b74/graphgen/parser/model"
	"github.com/seed-8ef76b74/graphgen/parser/page"
)

// Options say how pages are joined.
type Options struct {
	// Jobs is how many pages are read at once.
	Jobs int
	// Named means that somebody asked for the pages by their names or by globs: what is not taken of them is told of.
	Named bool
}

// Pages joins what pages about calls say with the pages of a library that they lead to. The readings are not changed:
// the same ones can be linked again. The diagnostics are in no order; the error is about the machine.
func Pages(readings []page.Reading, lib *library.Library, opts Options) (*model.API, diag.List, error) {
	s := newState(lib, opts)
	s.readings = readings
	for _, p := range passes() {
		if err := p.run(s); err != nil {
			return nil, nil, err
		}
	}
	return s.api, s.diags, nil
}
