package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

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
	if root == nil {
		return planAll(made.files), nil
	}
	there := newFolderFS(root)
	defer there.Close()
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

// planAll returns what has to change where nothing is.
func planAll(files []output.File) []change {
	changes := make([]change, len(files))
	for i, f := range files {
		changes[i] = change{kind: created, path: f.Path, data: f.Data}
	}
	slices.SortFunc(changes, func(a, b change) int { return strings.Compare(a.path, b.path) })
	return changes
}

// planWrites returns the files that are missing or different.
func planWrites(there *folderFS, files []output.File) ([]change, error) {
	found := make([]*change, len(files))
	faults := make([]error, len(files))
	var (
		group sync.WaitGroup
		next  atomic.Int64
	)
	for range stagers {
		group.Go(func() {
			c := comparer{there: there, buffer: make([]byte, bufferSize)}
			for i := int(next.Add(1)) - 1; i < len(files); i = int(next.Add(1)) - 1 {
				found[i], faults[i] = c.plan(files[i])
			}
		})
	}
	group.Wait()
	var changes []change
	for i, c := range found {
		if faults[i] != nil { // the first one in the files' order is told, whichever was found first
			return nil, faults[i]
		}
		if c != nil {
			changes = append(changes, *c)
		}
	}
	return changes, nil
}

// A comparer compares one file after the other with what is there.
type comparer struct {
	there *folderFS
	// buffer holds the piece that is compared: a file that is as it shall be is read, but never held.
	buffer []byte
}

// bufferSize is the size of a comparer's buffer: most files fit.
const bufferSize = 64 << 10

// plan returns what has to change for a file, nil when it is there.
func (c *comparer) plan(f output.File) (*change, error) {
	file, err := openOwned(c.there, f.Path)
	if errors.Is(err, fs.ErrNotExist) {
		return &change{kind: created, path: f.Path, data: f.Data}, nil
	}
	if err != nil {
		return nil, err
	}
	defer file.Close() //nolint:errcheck // nothing was written
	old, err := c.difference(file, f.Data)
	switch {
	case err != nil:
		return nil, err
	case old == nil:
		return nil, nil //nolint:nilnil // a file that is as it shall be is no error, and no change
	case !isOwned(old):
		return nil, foreignError{f.Path}
	default:
		return &change{kind: updated, path: f.Path, old: old, data: f.Data}, nil
	}
}

// difference returns all that an open file holds, nil if that is the data.
func (c *comparer) difference(file fs.File, data []byte) ([]byte, error) {
	info, err := file.Stat()
	if err != nil {
		return nil, err
	}
	same := 0
	for int64(len(data)) == info.Size() {
		n, err := file.Read(c.buffer)
		if piece := c.buffer[:n]; !bytes.HasPrefix(data[same:], piece) {
			return readRest(file, slices.Concat(data[:same], piece), info.Size())
		}
		same += n
		switch {
		case same == len(data) && (err == nil || errors.Is(err, io.EOF)):
			return nil, nil
		case errors.Is(err, io.EOF): // somebody has just cut it
			return slices.Clone(data[:same:same]), nil
		case err != nil:
			return nil, err
		}
	}
	return readRest(file, []byte{}, info.Size())
}

// A foreignError tells of a file that graphgen did not write.
type foreignError struct{ path string }

// Error says so, and what to do about it.
func (e foreignError) Error() string {
	return fmt.Sprintf("refuse to replace %s: graphgen did not write it; move it away, or choose another --out", e.path)
}

// openOwned opens what may be a file of ours. What is no file at all is a [foreignError].
func openOwned(there *folderFS, name string) (fs.File, error) {
	file, err := there.openRegular(name)
	if errors.Is(err, errNotRegular) {
		return nil, foreignError{name}
	}
	return file, err
}

// isOwned reports whether a file is one of ours.
func isOwned(data []byte) bool {
	return bytes.Contains(data[:min(len(data), markerWithin)], []byte(output.Marker))
}

// readOwned reads a file of ours. Anything else in its place is a [foreignError].
func readOwned(there *folderFS, name string) ([]byte, error) {
	file, err := openOwned(there, name)
	if err != nil {
		return nil, err
	}
	defer file.Close() //nolint:errcheck // nothing was written
	data, err := readAll(file)
	if err == nil && !isOwned(data) {
		return nil, foreignError{name}
	}
	return data, err
}

// planDeletes returns the files of ours that are not to be there any more.
func planDeletes(there *folderFS, made product) ([]change, error) {
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
