package link

import (
	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/jsontext"
	"github.com/seed-8ef76b74/graphgen/parser/library"
	"github.com/seed-8ef76b74/graphgen/parser/model"
	"github.com/seed-8ef76b74/graphgen/parser/page"
	"github.com/seed-8ef76b74/graphgen/parser/page/ref"
)

// A state is what is known while pages are joined. Each field says which pass fills it; what a pass does not fill is
// empty before it.
type state struct {
	// lib, jobs, readings and named are given.
	lib      *library.Library
	jobs     int
	readings []page.Reading
	named    bool

	// diags is what every pass has to tell.
	diags diag.List
	// calls are those that are taken (subjects), with their operations.
	calls []*call
	// nodes are the values in the bodies of the calls' examples (subjects).
	nodes map[*model.JSONBody]jsontext.Node
	// keys are the names under which request examples hold objects (load).
	keys sentKeys
	// types are the pages of types that were read, by path (load).
	types []*typePage
	// definitions are what pages define (define).
	definitions
	// sent are the properties that request examples send, with the place of the first one that does, and kept the
	// places of the relationships among them (sent).
	sent map[*model.Property]diag.Pos
	kept map[diag.Pos]bool
	// api is what comes out (collect).
	api *model.API
}

func newState(lib *library.Library, opts Options) *state {
	s := &state{
		lib: lib, jobs: opts.Jobs, named: opts.Named,
		nodes: map[*model.JSONBody]jsontext.Node{}, sent: map[*model.Property]diag.Pos{}, kept: map[diag.Pos]bool{},
	}
	s.definitions = newDefinitions(&s.diags)
	return s
}

// allUses yields the uses of types of all pages.
func (s *state) allUses(yield func(*ref.Uses) bool) {
	for _, t := range s.types {
		if !yield(&t.uses) {
			return
		}
	}
	for _, c := range s.calls {
		if !yield(&c.uses) {
			return
		}
	}
}

// operations yields the operations of all calls.
func (s *state) operations(yield func(*call, *model.Operation) bool) {
	for _, c := range s.calls {
		for _, op := range c.ops {
			if !yield(c, op) {
				return
			}
		}
	}
}

// subject returns the resource that an operation is about, nil when that is none.
func subject(op *model.Operation) *model.Resource {
	r, _ := op.Subject.Target.(*model.Resource)
	return r
}
