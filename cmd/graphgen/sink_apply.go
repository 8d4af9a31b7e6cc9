package main

import (
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path"
	"strconv"

	"golang.org/x/sync/errgroup"
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

// stagers is how many files are written at a time: each waits for the disk, not for a processor.
const stagers = 16

// apply makes the changes. First all new content is written beside its place, so that a full disk or a folder that
// cannot be written is found before any file has changed; then each file gets its name, which is atomic.
// A process killed at any moment leaves every file old or new, and at worst files without a name yet,
// which the next run removes.
func apply(folder string, changes []change) error {
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
	if err := removeLeftovers(root); err != nil {
		return fmt.Errorf("%s: %w", folder, err)
	}
	temps, err := stageAll(root, changes)
	if err == nil {
		err = commitAll(root, changes, temps)
	}
	if err != nil {
		discard(root, temps)
		return fmt.Errorf("%s: %w", folder, err)
	}
	return nil
}

// removeLeftovers deletes what killed runs have left: files of ours that never got their name.
func removeLeftovers(root *os.Root) error {
	for _, folder := range [...]string{"", "*/"} {
		names, err := fs.Glob(root.FS(), folder+tempPrefix+"*"+tempSuffix)
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

// stageAll writes the content of every change that has some, and returns the names of the temporary files, by change.
func stageAll(root *os.Root, changes []change) ([]string, error) {
	temps := make([]string, len(changes))
	var group errgroup.Group
	group.SetLimit(stagers)
	for i, c := range changes {
		if c.kind == deleted {
			continue
		}
		group.Go(func() (err error) {
			temps[i], err = stage(root, c)
			return err
		})
	}
	return temps, group.Wait()
}

// stage writes one file's content into a new file beside it, down to the disk, and returns the new file's name.
func stage(root *os.Root, c change) (string, error) {
	folder := path.Dir(c.path)
	if err := root.MkdirAll(folder, folderMode); err != nil {
		return "", err
	}
	name := path.Join(folder, tempPrefix+strconv.FormatUint(rand.Uint64(), 36)+tempSuffix)
	file, err := root.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, fileMode)
	if err != nil {
		return "", err
	}
	_, err = file.Write(c.data)
	err = errors.Join(err, keepMode(root, c.path, file), file.Sync(), file.Close())
	return name, err
}

// keepMode gives a new file the permissions of the file that it replaces, if there is one.
func keepMode(root *os.Root, name string, file *os.File) error {
	info, err := root.Lstat(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	return file.Chmod(info.Mode().Perm())
}

// commitAll gives every new file its name, and then deletes what is not to be there any more.
func commitAll(root *os.Root, changes []change, temps []string) error {
	for i, c := range changes {
		if c.kind == deleted {
			continue
		}
		if err := commit(root, c, temps[i]); err != nil {
			return err
		}
		temps[i] = ""
	}
	for _, c := range changes {
		if c.kind != deleted {
			continue
		}
		if err := root.Remove(c.path); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
		// This succeeds for an empty folder only, which is what is wanted.
		_ = root.Remove(path.Dir(c.path))
	}
	return nil
}

// commit gives a new file its name. Another run may have taken it for a leftover; then it is written once more.
func commit(root *os.Root, c change, temp string) error {
	err := root.Rename(temp, c.path)
	if !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	temp, err = stage(root, c)
	if err != nil {
		return err
	}
	return root.Rename(temp, c.path)
}

// discard deletes temporary files after a failure that is reported already.
func discard(root *os.Root, temps []string) {
	for _, name := range temps {
		if name != "" {
			_ = root.Remove(name)
		}
	}
}
