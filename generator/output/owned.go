package output

import (
	"io/fs"
	"path"
	"slices"
	"strings"
)

// Owned says where the files of an emitter stand, which nobody else writes: patterns of [path.Match] for paths in the
// output folder.
type Owned []string

// Has reports whether a file of the emitter may stand at the path. Such a path is local on every system.
func (o Owned) Has(name string) bool {
	return fs.ValidPath(name) && !strings.ContainsAny(name, `\:`) && slices.ContainsFunc(o, func(pattern string) bool {
		ok, err := path.Match(pattern, name)
		return ok && err == nil
	})
}

// Folders returns the patterns of the folders in which the files stand, each once.
func (o Owned) Folders() []string {
	var folders []string
	for _, pattern := range o {
		folders = append(folders, path.Dir(pattern))
	}
	slices.Sort(folders)
	return slices.Compact(folders)
}
