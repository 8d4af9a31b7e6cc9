package main

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"
	"sync"
)

// maxOpenFolders bounds how many folders of a root are open at a time.
const maxOpenFolders = 64

// A folderFS is a folder, for reading by several goroutines at once. Nothing outside of it can be read through it, not
// even by a link. The folders below stay open, so that a file is found in one step and not in one for each folder above.
type folderFS struct {
	root    *os.Root
	mu      sync.Mutex
	folders map[string]*heldFolder
}

// A heldFolder is a folder of a folderFS. What is plain in it is read directly; its root decides on all else.
type heldFolder struct {
	root   *os.Root
	direct directFolder
}

// newFolderFS returns a folder that has been opened, which it closes in the end.
func newFolderFS(root *os.Root) *folderFS {
	return &folderFS{root: root, folders: map[string]*heldFolder{".": {root, openDirect(root)}}}
}

// Close closes the folders; nothing was written through them.
func (d *folderFS) Close() {
	d.closeBelow()
	_ = d.root.Close()
}

// closeBelow closes what was opened inside the folder, which stays open itself.
func (d *folderFS) closeBelow() {
	for _, folder := range d.folders {
		folder.direct.close()
		if folder.root != d.root {
			_ = folder.root.Close()
		}
	}
}

// Open opens a file or folder.
func (d *folderFS) Open(name string) (fs.File, error) {
	if file := d.openPlain(name); file != nil {
		return file, nil
	}
	return d.root.FS().Open(name)
}

// openPlain opens a regular file that is not behind a link; nil when it is something else, or cannot be opened so.
func (d *folderFS) openPlain(name string) fs.File {
	if !fs.ValidPath(name) {
		return nil
	}
	if folder := d.folder(path.Dir(name)); folder != nil {
		return folder.direct.open(path.Base(name))
	}
	return nil
}

// errNotRegular tells of something that is no file of its own: a folder, a link, a pipe.
var errNotRegular = errors.New("not a regular file")

// openRegular opens a regular file, and no link to one.
func (d *folderFS) openRegular(name string) (fs.File, error) {
	if file := d.openPlain(name); file != nil {
		return file, nil
	}
	info, err := d.Lstat(name)
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, errNotRegular
	}
	return inFolder(d, name, (*os.Root).Open)
}

// ReadDir lists a folder.
func (d *folderFS) ReadDir(name string) ([]fs.DirEntry, error) {
	if fs.ValidPath(name) {
		if folder := d.folder(name); folder != nil {
			if entries := folder.direct.list(); entries != nil {
				slices.SortFunc(entries, func(a, b fs.DirEntry) int { return strings.Compare(a.Name(), b.Name()) })
				return entries, nil
			}
		}
	}
	return fs.ReadDir(d.root.FS(), name)
}

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
	if file := d.openPlain(name); file != nil {
		data, err := readAll(file)
		_ = file.Close() // nothing was written
		if err == nil {
			return data, nil
		}
	}
	return inFolder(d, name, (*os.Root).ReadFile)
}

// readAll reads an open file to its end.
func readAll(file fs.File) ([]byte, error) {
	info, err := file.Stat()
	if err != nil {
		return nil, err
	}
	return readRest(file, nil, info.Size())
}

// readRest reads a file to its end and appends that to what is there, which makes size bytes if nobody is writing.
// It stops there without asking for more, and goes on if there is room for a byte too many and that is found.
func readRest(file io.Reader, data []byte, size int64) ([]byte, error) {
	data = slices.Grow(data, max(int(size)-len(data), 0)+1)
	for {
		n, err := file.Read(data[len(data):cap(data)])
		data = data[:len(data)+n]
		switch {
		case errors.Is(err, io.EOF) || err == nil && int64(len(data)) == size:
			return data, nil
		case err != nil:
			return nil, err
		case len(data) == cap(data):
			data = slices.Grow(data, len(data))
		}
	}
}

// inFolder does something to a file by way of its folder. A link may lead to another folder below the root,
// which its own folder does not allow: then the root itself decides.
func inFolder[T any](d *folderFS, name string, do func(folder *os.Root, name string) (T, error)) (T, error) {
	if !fs.ValidPath(name) {
		var none T
		return none, &fs.PathError{Op: "open", Path: name, Err: fs.ErrInvalid}
	}
	if folder := d.folder(path.Dir(name)); folder != nil {
		if result, err := do(folder.root, path.Base(name)); err == nil {
			return result, nil
		}
	}
	return do(d.root, name)
}

// folder returns a folder, open; nil when it cannot be opened, or too many are.
func (d *folderFS) folder(name string) *heldFolder {
	d.mu.Lock()
	defer d.mu.Unlock()
	folder, known := d.folders[name]
	if known || len(d.folders) >= maxOpenFolders {
		return folder
	}
	root, err := d.root.OpenRoot(name)
	if err != nil {
		return nil
	}
	folder = &heldFolder{root, openDirect(root)}
	d.folders[name] = folder
	return folder
}
