package main

import (
	"io/fs"
	"os"
	"path"
	"sync"
)

// maxOpenFolders bounds how many folders of a root are open at a time.
const maxOpenFolders = 64

// A folderFS is a folder, for reading by several goroutines at once. Nothing outside of it can be read through it, not
// even by a link. The folders below stay open, so that a file is found in one step and not in one for each folder above.
type folderFS struct {
	root    *os.Root
	mu      sync.Mutex
	folders map[string]*os.Root
}

// newFolderFS returns a folder that has been opened, which it closes in the end.
func newFolderFS(root *os.Root) *folderFS {
	return &folderFS{root: root, folders: map[string]*os.Root{".": root}}
}

// Close closes the folders; nothing was written through them.
func (d *folderFS) Close() {
	for _, folder := range d.folders {
		_ = folder.Close()
	}
}

// Open opens a file or folder.
func (d *folderFS) Open(name string) (fs.File, error) { return d.root.FS().Open(name) }

// ReadDir lists a folder.
func (d *folderFS) ReadDir(name string) ([]fs.DirEntry, error) { return fs.ReadDir(d.root.FS(), name) }

// Stat describes a file or folder.
func (d *folderFS) Stat(name string) (fs.FileInfo, error) {
	return inFolder(d, name, (*os.Root).Stat)
}

// Lstat describes a file or folder, or the link in its place.
func (d *folderFS) Lstat(name string) (fs.FileInfo, error) {
	return inFolder(d, name, (*os.Root).Lstat)
}

// ReadLink returns where a link leads.
func (d *folderFS) ReadLink(name string) (string, error) {
	return inFolder(d, name, (*os.Root).Readlink)
}

// ReadFile reads a file.
func (d *folderFS) ReadFile(name string) ([]byte, error) {
	return inFolder(d, name, (*os.Root).ReadFile)
}

// inFolder does something to a file by way of its folder. A link may lead to another folder below the root,
// which its own folder does not allow: then the root itself decides.
func inFolder[T any](d *folderFS, name string, do func(folder *os.Root, name string) (T, error)) (T, error) {
	if folder := d.folder(path.Dir(name)); folder != nil {
		if result, err := do(folder, path.Base(name)); err == nil {
			return result, nil
		}
	}
	return do(d.root, name)
}

// folder returns a folder, open; nil when it cannot be opened, or too many are.
func (d *folderFS) folder(name string) *os.Root {
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
