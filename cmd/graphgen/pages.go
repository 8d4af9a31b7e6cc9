package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"

	"github.com/bmatcuk/doublestar/v4"
)

// patterns turns arguments into slash-separated paths and globs inside the docs root.
func patterns(docs fs.FS, folder string, args []string) ([]string, error) {
	out := make([]string, 0, len(args))
	for _, arg := range args {
		pattern, err := pattern(docs, folder, arg)
		if err != nil {
			return nil, err
		}
		out = append(out, pattern)
	}
	return out, nil
}

// pattern turns one argument into a path or glob inside the docs root. The argument may be relative
// to the working directory or to the docs root; where it could be either, the one that exists counts, the former first.
func pattern(docs fs.FS, folder, arg string) (string, error) {
	if !doublestar.ValidatePattern(filepath.ToSlash(arg)) {
		return "", fmt.Errorf("%q is not a pattern: a bracket or brace is not closed", arg)
	}
	inside, err := candidates(folder, arg)
	if err != nil {
		return "", err
	}
	if len(inside) == 0 {
		return "", outside(folder, arg)
	}
	for _, pattern := range inside {
		found, err := resolve(docs, pattern)
		if !errors.Is(err, fs.ErrNotExist) {
			return found, err
		}
	}
	if _, err := os.Stat(arg); err == nil {
		return "", outside(folder, arg)
	}
	return "", fmt.Errorf("there is no page %q in %s", arg, folder)
}

// outside says that an argument names something that is not below the docs root.
func outside(folder, arg string) error {
	return fmt.Errorf("%q is outside of %s, the folder with the pages", arg, folder)
}

// resolve returns the pattern itself if it is a page or may match some, and every page below it if it is a folder.
func resolve(docs fs.FS, pattern string) (string, error) {
	base, glob := pattern, isGlob(pattern)
	if glob {
		base, _ = doublestar.SplitPattern(pattern)
	}
	info, err := fs.Stat(docs, base)
	if err != nil {
		return "", err
	}
	if info.IsDir() && !glob {
		return path.Join(base, "**", "*.md"), nil
	}
	return pattern, nil
}

// candidates returns what the argument may mean inside the docs root.
func candidates(folder, arg string) ([]string, error) {
	root, err := filepath.Abs(folder)
	if err != nil {
		return nil, fmt.Errorf("find the folder with the pages: %w", err)
	}
	abs, err := filepath.Abs(arg)
	if err != nil {
		return nil, fmt.Errorf("find %q: %w", arg, err)
	}
	var inside []string
	if rel, err := filepath.Rel(root, abs); err == nil && filepath.IsLocal(rel) {
		inside = append(inside, filepath.ToSlash(rel))
	}
	if filepath.IsLocal(arg) {
		inside = append(inside, path.Clean(filepath.ToSlash(arg)))
	}
	return inside, nil
}

func isGlob(pattern string) bool { return strings.ContainsAny(pattern, `*?[{\`) }
