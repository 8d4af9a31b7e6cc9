package parser

import (
	"io/fs"
	"strings"

	"golang.org/x/sync/errgroup"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// Options choose what is read.
type Options struct {
	// Pages are slash-separated paths or globs (with ** for any folders) inside the docs root;
	// none means every page of an api folder.
	Pages []string
	// Jobs is how many pages are read at once; 0 means one for each processor.
	Jobs int
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
	results, err := readPages(fsys, selected, opts.Jobs)
	if err != nil {
		return nil, nil, err
	}
	l := &linker{files: files.folded(), resources: map[model.Name]*model.Resource{}, enums: map[model.Name]*model.Enum{}}
	var creates []*createPage
	for _, r := range results {
		l.diags = append(l.diags, r.diags...)
		if r.create != nil {
			creates = append(creates, r.create)
		}
	}
	l.checkOperations(creates)
	return l.link(creates), l.diags.Sorted(), nil
}

// A result is what became of one page.
type result struct {
	create *createPage
	diags  diag.List
}

// readPages reads pages side by side; the results stand in the order of the paths.
func readPages(fsys fs.FS, paths []string, jobs int) ([]result, error) {
	results := make([]result, len(paths))
	var group errgroup.Group
	if jobs > 0 {
		group.SetLimit(jobs)
	} else {
		group.SetLimit(defaultJobs())
	}
	for i, path := range paths {
		group.Go(func() error {
			p, diags, err := readPage(fsys, path)
			if err != nil || p == nil {
				results[i].diags = diags
				return err
			}
			results[i].create = readCreate(p)
			results[i].diags = p.diags
			return nil
		})
	}
	return results, group.Wait()
}

// checkOperations reports what keeps operations from standing side by side.
func (l *linker) checkOperations(creates []*createPage) {
	if len(creates) == 0 {
		l.diags.Add(diag.OperationMissing, diag.Pos{}, "no page documents a create operation")
		return
	}
	first := map[string]*createPage{}
	for _, c := range creates {
		if was := creates[0]; c.op.Version.Value != was.op.Version.Value {
			l.diags.Add(diag.VersionMixed, c.op.Version.At, "the page is about %s, %s is about %s: one run is for one version", c.op.Version.Value, was.Path, was.op.Version.Value)
		}
		for _, path := range c.op.Paths {
			key := strings.ToLower(c.op.Method.Value + " " + path.Template + " " + c.op.Creates.Name.String())
			was, ok := first[key]
			if !ok {
				first[key] = c
				continue
			}
			if was != c {
				l.diags.Add(diag.OperationDuplicate, path.At, "%s %s is documented on %s as well", c.op.Method.Value, path.Template, was.Path)
			}
		}
	}
}
