// Package library knows which page documents what: the pages below resources/ by the types that they document, name as
// a base, or list as derived, and by the collections in their rows.
//
// [New] reads an index of all of them, [Library.Load] reads those that something leads to. A library answers questions
// about names; what a name means where it is used, link decides.
package library

import (
	"path"
	"slices"
	"strings"

	"golang.org/x/sync/errgroup"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/page"
	"github.com/seed-8ef76b74/graphgen/parser/page/ref"
	"github.com/seed-8ef76b74/graphgen/parser/page/types"
)

// A Library finds and reads the pages below resources/. Pages that nothing leads to are never parsed: an index made
// from a few of their lines tells which page is about which type.
type Library struct {
	docs  *page.Docs
	jobs  int
	index index
	// texts are the texts of the pages, as long as they are not read.
	texts map[string][]byte
	// pages are those that were read, nil for one that cannot be.
	pages map[string]*types.Page
	// Diags tells why pages cannot be read.
	Diags diag.List
}

// New indexes the pages below resources/ among the files at some paths; jobs is how many are read at once.
func New(docs *page.Docs, files []string, jobs int) (*Library, error) {
	l := &Library{docs: docs, jobs: jobs, texts: map[string][]byte{}, pages: map[string]*types.Page{}}
	paths := slices.DeleteFunc(slices.Clone(files), func(name string) bool { return path.Base(path.Dir(name)) != ref.ResourcesFolder })
	texts, entries := make([][]byte, len(paths)), make([]types.Index, len(paths))
	err := l.each(paths, func(i int, name string) (err error) {
		entries[i], texts[i], err = docs.Index(name)
		return err
	})
	for i, name := range paths {
		l.texts[name] = texts[i]
	}
	l.index = newIndex(paths, entries)
	return l, err
}

// each calls do for each path, several at once.
func (l *Library) each(paths []string, do func(i int, name string) error) error {
	var group errgroup.Group
	group.SetLimit(l.jobs)
	for i, name := range paths {
		group.Go(func() error { return do(i, name) })
	}
	return group.Wait()
}

// Load reads the pages at some paths that are not read yet.
func (l *Library) Load(paths []string) error {
	paths = slices.Compact(slices.Sorted(slices.Values(paths)))
	paths = slices.DeleteFunc(paths, func(name string) bool { _, read := l.pages[name]; return read })
	read, broken := make([]*types.Page, len(paths)), make([]diag.List, len(paths))
	err := l.each(paths, func(i int, name string) (err error) {
		read[i], broken[i], err = l.docs.Types(name, l.texts[name])
		return err
	})
	for i, name := range paths {
		l.pages[name], l.texts[name] = read[i], nil
		l.Diags = append(l.Diags, broken[i]...)
	}
	return err
}

// Forget lets go of the texts of the pages that are not read.
func (l *Library) Forget() { clear(l.texts) }

// Page returns what the page at a path says, nil when it is not read.
func (l *Library) Page(name string) *types.Page { return l.pages[name] }

// Find returns the path of the page that a link leads to; false when there is none.
func (l *Library) Find(link ref.Link) (string, bool) {
	return l.docs.Actual(strings.ToLower(link.Target))
}
