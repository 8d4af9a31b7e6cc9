package main

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strings"

	"golang.org/x/sync/errgroup"

	"github.com/seed-8ef76b74/graphgen/generator/output"
)

// This file is the only place that looks into the output folder; sink_apply.go is the only one that writes to it.

// markerWithin is how many bytes of a file may stand before [output.Marker] ends.
const markerWithin = 1024

// A change is one step that brings the output folder up to date.
type change struct {
	kind changeKind
	// path is inside the output folder, slash-separated.
	path string
	// old is what is there, data what shall be there; both are nil for a leftover.
	old, data []byte
}

// A changeKind is what a change does to its file.
type changeKind uint8

// The kinds, in the order in which they are made.
const (
	created changeKind = iota
	updated
	deleted
)

// changeWords says what each kind means for a folder that is out of date.
var changeWords = [...]string{created: "missing", updated: "different", deleted: "left over"}

// A product is all that shall be in the output folder.
type product struct {
	files []output.File
	// owns says where files of graphgen stand, those that are left over included.
	owns output.Owned
}

// plan compares the output folder with what shall be there, and returns what has to change, by path.
// It writes nothing, and it refuses to plan anything if a file of somebody else stands in the way.
func plan(folder string, made product) ([]change, error) {
	if err := made.checkPaths(); err != nil {
		return nil, err
	}
	root, err := openFolder(folder)
	if err != nil {
		return nil, err
	}
	var there fs.FS = emptyFS{}
	if root != nil {
		folder := newFolderFS(root)
		defer folder.Close()
		there = folder
	}
	changes, err := planWrites(there, made.files)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", folder, err)
	}
	stale, err := planDeletes(there, made)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", folder, err)
	}
	changes = append(changes, stale...)
	slices.SortFunc(changes, func(a, b change) int { return strings.Compare(a.path, b.path) })
	return changes, nil
}

// checkPaths refuses paths that could not be found again as ours, that leave the output folder,
// or that are one file where case does not count.
func (p product) checkPaths() error {
	seen := make(map[string]string, len(p.files))
	for _, f := range p.files {
		if !p.owns.Has(f.Path) {
			return fmt.Errorf("refuse to write %q: no place for generated files", f.Path)
		}
		folded := strings.ToLower(f.Path)
		if other, ok := seen[folded]; ok {
			return fmt.Errorf("refuse to write %q: %q would be the same file", f.Path, other)
		}
		seen[folded] = f.Path
	}
	return nil
}

// openFolder opens the output folder, and returns nil if there is none yet.
func openFolder(folder string) (*os.Root, error) {
	info, err := os.Stat(folder)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, nil //nolint:nilnil // no folder is no error, and nothing to open
	case err != nil:
		return nil, fmt.Errorf("open the output folder: %w", err)
	case !info.IsDir():
		return nil, fmt.Errorf("%s: the output folder is a file", folder)
	}
	root, err := os.OpenRoot(folder)
	if err != nil {
		return nil, fmt.Errorf("open the output folder: %w", err)
	}
	return root, nil
}

// planWrites returns the files that are missing or different.
func planWrites(there fs.FS, files []output.File) ([]change, error) {
	found := make([]*change, len(files))
	faults := make([]error, len(files))
	var group errgroup.Group
	group.SetLimit(stagers)
	for i, f := range files {
		group.Go(func() error {
			found[i], faults[i] = planWrite(there, f)
			return nil
		})
	}
	_ = group.Wait() // the first fault in the files' order is told, whichever is found first
	var changes []change
	for i, c := range found {
		if faults[i] != nil {
			return nil, faults[i]
		}
		if c != nil {
			changes = append(changes, *c)
		}
	}
	return changes, nil
}

// planWrite returns what has to change for a file, nil when it is there.
func planWrite(there fs.FS, f output.File) (*change, error) {
	old, err := readOwned(there, f.Path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return &change{kind: created, path: f.Path, data: f.Data}, nil
	case err != nil:
		return nil, err
	case !bytes.Equal(old, f.Data):
		return &change{kind: updated, path: f.Path, old: old, data: f.Data}, nil
	default:
		return nil, nil //nolint:nilnil // a file that is as it shall be is no error, and no change
	}
}

// A foreignError tells of a file that graphgen did not write.
type foreignError struct{ path string }

// Error says so, and what to do about it.
func (e foreignError) Error() string {
	return fmt.Sprintf("refuse to replace %s: graphgen did not write it; move it away, or choose another --out", e.path)
}

// readOwned reads a file of ours. Anything else in its place is a [foreignError].
func readOwned(there fs.FS, name string) ([]byte, error) {
	info, err := fs.Lstat(there, name)
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, foreignError{name}
	}
	data, err := fs.ReadFile(there, name)
	if err != nil {
		return nil, err
	}
	if !bytes.Contains(data[:min(len(data), markerWithin)], []byte(output.Marker)) {
		return nil, foreignError{name}
	}
	return data, nil
}

// planDeletes returns the files of ours that are not to be there any more.
func planDeletes(there fs.FS, made product) ([]change, error) {
	keep := make(map[string]bool, len(made.files))
	for _, f := range made.files {
		keep[f.Path] = true
	}
	var changes []change
	for _, pattern := range made.owns {
		names, err := fs.Glob(there, pattern)
		if err != nil {
			return nil, err
		}
		for _, name := range names {
			if keep[name] {
				continue
			}
			keep[name] = true // another pattern may match it, too
			old, err := readOwned(there, name)
			if errors.As(err, new(foreignError)) {
				continue
			}
			if err != nil {
				return nil, err
			}
			changes = append(changes, change{kind: deleted, path: name, old: old})
		}
	}
	return changes, nil
}

// An emptyFS is a file system without files.
type emptyFS struct{}

// Open finds nothing.
func (emptyFS) Open(name string) (fs.File, error) {
	return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
}
