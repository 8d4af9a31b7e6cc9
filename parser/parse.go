package parser

import (
	"io/fs"
	"sync/atomic"

	"golang.org/x/sync/errgroup"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/library"
	"github.com/seed-8ef76b74/graphgen/parser/link"
	"github.com/seed-8ef76b74/graphgen/parser/model"
	"github.com/seed-8ef76b74/graphgen/parser/page"
)

// Options choose what is read.
type Options struct {
	// Pages are slash-separated paths or globs (with ** for any folders) inside the docs root;
	// none means every page of an api folder.
	Pages []string
	// Root is the name of the docs root's own folder: like the folders inside it may name the version of the service.
	Root string
	// Jobs is how many pages are read at once; 0 means one for each processor.
	Jobs int
	// Progress is told how many pages of how many have been read, by several goroutines at once; it may be nil.
	Progress func(done, total int)
}

// Parse reads the pages of a docs root and returns what they mean. The diagnostics are sorted and positions are
// inside the pages. The error is about the machine: a file that cannot be read, or a [*PatternError].
func Parse(fsys fs.FS, opts Options) (*model.API, diag.List, error) {
	files, err := listFiles(fsys)
	if err != nil {
		return nil, nil, err
	}
	selected, err := files.choose(opts.Pages)
	if err != nil {
		return nil, nil, err
	}
	if opts.Jobs <= 0 {
		opts.Jobs = defaultJobs()
	}
	docs := page.NewDocs(fsys, opts.Root, files.folded(), named(opts.Pages))
	readings, diags, err := readCalls(docs, selected, opts)
	if err != nil {
		return nil, nil, err
	}
	lib, err := library.New(docs, files, opts.Jobs)
	if err != nil {
		return nil, nil, err
	}
	api, told, err := link.Pages(readings, lib, link.Options{Jobs: opts.Jobs, Named: len(opts.Pages) > 0})
	return api, append(diags, told...).Sorted(), err
}

// readCalls reads pages about calls side by side; the readings stand in the order of the paths.
func readCalls(docs *page.Docs, paths []string, opts Options) ([]page.Reading, diag.List, error) {
	readings, told := make([]page.Reading, len(paths)), make([]diag.List, len(paths))
	var done atomic.Int64
	var group errgroup.Group
	group.SetLimit(opts.Jobs)
	for i, path := range paths {
		group.Go(func() (err error) {
			readings[i], told[i], err = docs.Calls(path)
			if n := int(done.Add(1)); opts.Progress != nil {
				opts.Progress(n, len(paths))
			}
			return err
		})
	}
	err := group.Wait()
	var diags diag.List
	for _, t := range told {
		diags = append(diags, t...)
	}
	return readings, diags, err
}
