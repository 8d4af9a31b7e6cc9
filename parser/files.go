package parser

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"runtime"
	"slices"
	"strings"

	"github.com/bmatcuk/doublestar/v4"

	"github.com/seed-8ef76b74/graphgen/parser/page/ref"
)

// A PatternError names a page or glob that matches no page.
type PatternError struct{ Pattern string }

// Error says which pattern it is.
func (e *PatternError) Error() string { return fmt.Sprintf("no page matches %q", e.Pattern) }

// fileList holds the paths of all markdown files of a docs root, sorted.
type fileList []string

// maxFolders is how many folders can stand in each other; to open one takes a step for each of those above.
const maxFolders = 100

var errDeepFolders = fmt.Errorf("more than %d folders stand in each other", maxFolders)

// listFiles walks a docs root.
func listFiles(fsys fs.FS) (fileList, error) {
	var files fileList
	err := fs.WalkDir(fsys, ".", func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case name != "." && strings.HasPrefix(d.Name(), "."): // what editors and systems put beside pages
			if d.IsDir() {
				return fs.SkipDir
			}
		case d.IsDir() && strings.Count(name, "/") >= maxFolders:
			return &fs.PathError{Op: "read", Path: name, Err: errDeepFolders}
		case !d.IsDir() && strings.EqualFold(path.Ext(name), ".md"):
			files = append(files, name)
		}
		return nil
	})
	slices.Sort(files)
	return files, err
}

// isPart reports whether a file is only read when a page leads to it.
func isPart(name string) bool {
	folder := path.Dir(name)
	return path.Base(folder) == ref.ResourcesFolder || slices.Contains(strings.Split(folder, "/"), ref.IncludesFolder)
}

// choose returns the files that match one of the patterns, every API page when there is no pattern.
func (files fileList) choose(patterns []string) (fileList, error) {
	if len(patterns) == 0 {
		return slices.DeleteFunc(slices.Clone(files), isPart), nil
	}
	var out fileList
	for _, pattern := range patterns {
		n := len(out)
		for _, name := range files {
			ok, err := doublestar.Match(pattern, name)
			if err != nil {
				return nil, errors.Join(&PatternError{pattern}, err)
			}
			if ok || name == pattern {
				out = append(out, name)
			}
		}
		if len(out) == n {
			return nil, &PatternError{pattern}
		}
	}
	slices.Sort(out)
	return slices.Compact(out), nil
}

// named returns the paths that patterns are as they stand.
func named(patterns []string) map[string]bool {
	named := make(map[string]bool, len(patterns))
	for _, pattern := range patterns {
		named[pattern] = true
	}
	return named
}

// folded returns the paths under their lower-case form: links do not care about case (FORMAT.md, "Links").
func (files fileList) folded() map[string]string {
	out := make(map[string]string, len(files))
	for _, name := range files {
		out[strings.ToLower(name)] = name
	}
	return out
}

func defaultJobs() int { return runtime.GOMAXPROCS(0) }
