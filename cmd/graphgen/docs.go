package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"sync"
)

// maxOpenFolders bounds how many folders of the docs root are open at a time.
const maxOpenFolders = 64

// A docsFS is the docs root, for reading by several goroutines at once. Nothing outside of it can be read through it,
// not even by a link. Its folders stay open, so that a page is found in one step and not in one for each folder above.
type docsFS struct {
	root    *os.Root
	mu      sync.Mutex
	folders map[string]*os.Root
}

// openDocs opens the docs root.
func openDocs(folder string) (*docsFS, error) {
	root, err := os.OpenRoot(folder)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("%s: no such folder; --docs names the folder with the pages", folder)
	}
	if err != nil {
		return nil, fmt.Errorf("open the folder with the pages: %w", err)
	}
	return &docsFS{root: root, folders: map[string]*os.Root{".": root}}, nil
}

// unreadable returns an error about a file of the docs root with the name by which the user knows the file.
func unreadable(folder string, err error) error {
	fault, ok := errors.AsType[*fs.PathError](err)
	if !ok {
		return err
	}
	name := filepath.Join(folder, filepath.FromSlash(fault.Path))
	if info, err := os.Lstat(name); err == nil && info.Mode()&fs.ModeSymlink != 0 {
		return fmt.Errorf("%s: the link cannot be followed: %w", name, fault.Err)
	}
	return fmt.Errorf("%s: cannot be read: %w", name, fault.Err)
}

// Close closes the folders; nothing was written through them.
func (d *docsFS) Close() {
	for _, folder := range d.folders {
		_ = folder.Close()
	}
}

// Open opens a file or folder.
func (d *docsFS) Open(name string) (fs.File, error) { return d.root.FS().Open(name) }

// ReadDir lists a folder.
func (d *docsFS) ReadDir(name string) ([]fs.DirEntry, error) { return fs.ReadDir(d.root.FS(), name) }

// Stat describes a file or folder.
func (d *docsFS) Stat(name string) (fs.FileInfo, error) {
	return inFolder(d, name, (*os.Root).Stat)
}

// ReadFile reads a file.
func (d *docsFS) ReadFile(name string) ([]byte, error) {
	return inFolder(d, name, (*os.Root).ReadFile)
}

// inFolder does something to a file by way of its folder. A link may lead to another folder of the docs root,
// which its own folder does not allow: then the root itself decides.
func inFolder[T any](d *docsFS, name string, do func(folder *os.Root, name string) (T, error)) (T, error) {
	if folder := d.folder(path.Dir(name)); folder != nil {
		if result, err := do(folder, path.Base(name)); err == nil {
			return result, nil
		}
	}
	return do(d.root, name)
}

// folder returns a folder, open; nil when it cannot be opened, or too many are.
func (d *docsFS) folder(name string) *os.Root {
	d.mu.Lock()
	defer d.mu.Unlock()
	folder, known := d.folders[name]
	if known || len(d.folders) >= maxOpenFolders {
		return folder
	}
	folder, err := d.root.OpenRoot(name)
	if err != nil {
		return nil
	}
	d.folders[name] = folder
	return folder
}
