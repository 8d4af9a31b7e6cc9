package main

import (
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path"
	"strconv"
	"sync/atomic"

	"golang.org/x/sync/errgroup"

	"github.com/seed-8ef76b74/graphgen/generator/output"
)

// The parts of the name of a file that holds new content until all of it is on the disk.
const (
	tempPrefix = ".graphgen-"
	tempSuffix = ".tmp"
)

// The modes of what is made anew; the process's umask takes away from them.
const (
	folderMode = 0o777
	fileMode   = 0o666
)

// stagers is how many files are written at a time: they wait for the file system more than for a processor.
const stagers = 4

// apply makes the changes. First all new content is written beside its place, so that a full disk or a folder that
// cannot be written is found before any file has changed; then each file gets its name, which is atomic.
// A process killed at any moment leaves every file old or new, and at worst files without a name yet, which the next
// run removes. Nothing waits for the disk: what a power failure takes can be generated again.
func apply(folder string, owns output.Owned, changes []change, progress func(done, total int)) error {
	if len(changes) > 0 {
		if err := os.MkdirAll(folder, folderMode); err != nil {
			return fmt.Errorf("make the output folder: %w", err)
		}
	}
	root, err := openFolder(folder)
	if root == nil {
		return err
	}
	defer root.Close() //nolint:errcheck // every file that was written through it has been closed
	if err := removeLeftovers(root, owns); err != nil {
		return fmt.Errorf("%s: %w", folder, err)
	}
	if err := writeFiles(root, changes, progress); err != nil {
		return fmt.Errorf("%s: %w", folder, err)
	}
	if err := removeFiles(root, changes); err != nil {
		return fmt.Errorf("%s: %w", folder, err)
	}
	return nil
}

// removeLeftovers deletes what killed runs have left: files of ours that never got their name.
func removeLeftovers(root *os.Root, owns output.Owned) error {
	there := newFolderFS(root)
	defer there.closeBelow()
	for _, folder := range owns.Folders() {
		names, err := fs.Glob(there, path.Join(folder, tempPrefix+"*"+tempSuffix))
		if err != nil {
			return err
		}
		for _, name := range names {
			// A run beside this one may have been quicker, or may still have needed the file: then it writes it again.
			if err := root.Remove(name); err != nil && !errors.Is(err, fs.ErrNotExist) {
				return err
			}
		}
	}
	return nil
}

// writeFiles makes the files that are new or different.
func writeFiles(root *os.Root, changes []change, progress func(done, total int)) error {
	t := &transaction{root: root, progress: progress, folders: map[string]*os.Root{".": root}}
	defer t.end()
	err := t.stageAll(changes)
	if err == nil {
		err = t.commitAll()
	}
	return err
}

// removeFiles deletes what is not to be there any more.
func removeFiles(root *os.Root, changes []change) error {
	for _, c := range changes {
		if c.kind != deleted {
			continue
		}
		if err := root.Remove(c.path); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
		// This succeeds for empty folders only, which is what is wanted.
		for dir := path.Dir(c.path); dir != "."; dir = path.Dir(dir) {
			if root.Remove(dir) != nil {
				break
			}
		}
	}
	return nil
}

// A transaction is files on their way into the output folder.
type transaction struct {
	root *os.Root
	// folders are the folders of the files, open: a name inside is found in one step.
	folders map[string]*os.Root
	files   []*staged
	// progress is told how many files of how many are there, by several goroutines at once.
	progress func(done, total int)
}

// A staged file is new content, beside its place until it gets its name.
type staged struct {
	change
	folder *os.Root
	// name is inside the folder; temp is the name until then, empty when there is no such file.
	name, temp string
}

// stageAll writes the content of every change that has some.
func (t *transaction) stageAll(changes []change) error {
	run := tempPrefix + strconv.FormatUint(rand.Uint64(), 36) + "-"
	for _, c := range changes {
		if c.kind == deleted {
			continue
		}
		dir, name := path.Split(c.path)
		folder, err := t.folder(path.Clean(dir))
		if err != nil {
			return err
		}
		t.files = append(t.files, &staged{change: c, folder: folder, name: name})
	}
	var (
		group errgroup.Group
		done  atomic.Int64
	)
	group.SetLimit(stagers)
	for i, f := range t.files {
		group.Go(func() error {
			err := f.stage(run + strconv.Itoa(i) + tempSuffix)
			t.progress(int(done.Add(1)), len(t.files))
			return err
		})
	}
	return group.Wait()
}

// folder returns a folder inside the output folder, which it makes if there is none.
func (t *transaction) folder(name string) (*os.Root, error) {
	if known, ok := t.folders[name]; ok {
		return known, nil
	}
	if err := t.root.MkdirAll(name, folderMode); err != nil {
		return nil, err
	}
	folder, err := t.root.OpenRoot(name)
	if err != nil {
		return nil, err
	}
	t.folders[name] = folder
	return folder, nil
}

// stage writes the content into a new file of that name. A file that is replaced passes its permissions on.
func (f *staged) stage(temp string) error {
	file, err := f.folder.OpenFile(temp, os.O_WRONLY|os.O_CREATE|os.O_EXCL, fileMode)
	if err != nil {
		return err
	}
	f.temp = temp
	_, err = file.Write(f.data)
	if f.kind == updated {
		err = errors.Join(err, keepMode(f.folder, f.name, file))
	}
	return errors.Join(err, file.Close())
}

// keepMode gives a new file the permissions of the file that it replaces, if it is still there.
func keepMode(folder *os.Root, name string, file *os.File) error {
	info, err := folder.Lstat(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	return file.Chmod(info.Mode().Perm())
}

// commitAll gives every new file its name.
func (t *transaction) commitAll() error {
	for _, f := range t.files {
		if err := f.commit(); err != nil {
			return err
		}
	}
	return nil
}

// commit gives a new file its name. Another run may have taken it for a leftover; then it is written once more.
func (f *staged) commit() error {
	err := f.folder.Rename(f.temp, f.name)
	if errors.Is(err, fs.ErrNotExist) {
		if err = f.stage(f.temp); err == nil {
			err = f.folder.Rename(f.temp, f.name)
		}
	}
	if err == nil {
		f.temp = ""
	}
	return err
}

// end deletes what a failure has left, and closes the folders; the failure is reported already.
func (t *transaction) end() {
	for _, f := range t.files {
		if f.temp != "" {
			_ = f.folder.Remove(f.temp)
		}
	}
	for _, folder := range t.folders {
		if folder != t.root {
			_ = folder.Close()
		}
	}
}
