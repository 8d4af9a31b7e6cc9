package gofile

import (
	"fmt"
	"go/parser"
	"go/token"

	"github.com/seed-8ef76b74/graphgen/generator/output"
)

// Copy returns a file that holds existing Go code under another package name and our header. What stands before the
// package clause, the package comment as a rule, is left behind. The code is taken to be formatted.
func Copy(pkg, name, source, code string) (output.File, error) {
	file := New(pkg, name, source)
	fset := token.NewFileSet()
	parsed, err := parser.ParseFile(fset, "", code, parser.PackageClauseOnly)
	if err != nil {
		return output.File{}, fmt.Errorf("%s: %w", file.path(), err)
	}
	rest := code[fset.Position(parsed.Name.End()).Offset:]
	return output.File{Path: file.path(), Data: []byte(header(source) + "\n\npackage " + pkg + rest)}, nil
}
