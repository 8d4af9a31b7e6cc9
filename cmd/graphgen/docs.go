package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// openDocs opens the docs root.
func openDocs(folder string) (*folderFS, error) {
	root, err := os.OpenRoot(folder)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("%s: no such folder; --docs names the folder with the pages", folder)
	}
	if err != nil {
		return nil, fmt.Errorf("open the folder with the pages: %w", err)
	}
	return newFolderFS(root), nil
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
