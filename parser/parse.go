package parser

import (
	"bytes"
	"io/fs"
	"sync/atomic"

	"golang.org/x/sync/errgroup"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
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
	known := files.set(opts.Pages)
	results, err := readPages(fsys, known, selected, opts)
	if err != nil {
		return nil, nil, err
	}
	lib, err := newLibrary(fsys, files, known, opts.Jobs)
	if err != nil {
		return nil, nil, err
	}
	l := newLinker(lib)
	creates := l.take(results, len(opts.Pages) > 0)
	l.settleVersion(creates)
	l.settleSpelling(creates)
	l.settleKeys(creates)
	api, err := l.link(creates)
	return api, l.diags.Sorted(), err
}

// A result is what became of one page.
type result struct {
	create *createPage
	// skipped says why the page is not taken; alike that it looks like one that should be.
	skipped diag.List
	alike   bool
	diags   diag.List
}

// readPages reads pages side by side; the results stand in the order of the paths.
func readPages(fsys fs.FS, files fileSet, paths []string, opts Options) ([]result, error) {
	results := make([]result, len(paths))
	var done atomic.Int64
	var group errgroup.Group
	group.SetLimit(opts.Jobs)
	for i, path := range paths {
		group.Go(func() error {
			p, diags, err := readPage(fsys, files, path, mentionsPost)
			switch {
			case p != nil:
				results[i] = readCreate(p, opts.Root)
				p.release()
			case len(diags) > 0:
				results[i].diags = diags
			default:
				results[i].skipped.Add(diag.PageSkipped, diag.Pos{Page: path}, "the page documents no create operation: %s", reasonNoPost)
			}
			if n := int(done.Add(1)); opts.Progress != nil {
				opts.Progress(n, len(paths))
			}
			return err
		})
	}
	return results, group.Wait()
}

// mentionsPost reports whether a page can hold a POST request at all; the others are not parsed.
func mentionsPost(src []byte) bool { return bytes.Contains(src, []byte("POST ")) }

// take returns the create pages. It tells of pages that are not taken when they were asked for by name, when they look
// as if they should be, and when no page is taken at all; it would be noise for the rest.
func (l *linker) take(results []result, named bool) []*createPage {
	var creates []*createPage
	for _, r := range results {
		l.diags = append(l.diags, r.diags...)
		switch c := r.create; {
		case c == nil:
		case l.create(c):
			creates = append(creates, c)
		default:
			l.diags.Add(diag.PageSkipped, c.titlePos(), "the page documents no create operation: nothing names the type that is created")
		}
	}
	for _, r := range results {
		if named || r.alike || len(creates) == 0 {
			l.diags = append(l.diags, r.skipped...)
		}
	}
	return creates
}
