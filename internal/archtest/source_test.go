package archtest

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// module is the path of this module.
const module = "github.com/seed-8ef76b74/graphgen"

// checkout returns the file system of the whole checkout.
func checkout(t *testing.T) fs.FS {
	t.Helper()
	root := os.DirFS("../..")
	if _, err := fs.Stat(root, "go.mod"); err != nil {
		t.Fatal(err)
	}
	return root
}

// A source is one Go file that is no test.
type source struct {
	// path is the file's path in the checkout, pkg its folder.
	path, pkg string
	syntax    *ast.File
}

// imports returns the import paths of a file, ours without the module's path.
func (s source) imports() []string {
	var out []string
	for _, spec := range s.syntax.Imports {
		name, err := strconv.Unquote(spec.Path.Value)
		if err != nil { // the file has been parsed
			continue
		}
		out = append(out, strings.TrimPrefix(name, module+"/"))
	}
	return out
}

// sources parses every Go file of the checkout that is no test and no test data.
func sources(t *testing.T) []source {
	t.Helper()
	root := checkout(t)
	var out []source
	err := fs.WalkDir(root, ".", func(name string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.IsDir() && (entry.Name() == "testdata" || name != "." && strings.HasPrefix(entry.Name(), ".")):
			return fs.SkipDir
		case entry.IsDir() || !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go"):
			return nil
		}
		data, err := fs.ReadFile(root, name)
		if err != nil {
			return err
		}
		syntax, err := parser.ParseFile(token.NewFileSet(), name, data, parser.SkipObjectResolution)
		out = append(out, source{name, path.Dir(name), syntax})
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// below reports whether a package is one of the folders or inside one.
func below(pkg string, folders ...string) bool {
	return slices.ContainsFunc(folders, func(folder string) bool {
		return pkg == folder || strings.HasPrefix(pkg, folder+"/")
	})
}
