package generator

import (
	"bytes"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"mvdan.cc/gofumpt/format"

	"github.com/seed-8ef76b74/graphgen/generator/gonames"
	"github.com/seed-8ef76b74/graphgen/generator/gotypes"
	"github.com/seed-8ef76b74/graphgen/generator/govalid"
	"github.com/seed-8ef76b74/graphgen/generator/output"
	"github.com/seed-8ef76b74/graphgen/internal/modeltest"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// goPackage returns the Go files for an API.
func goPackage(t *testing.T, api *model.API) []output.File {
	t.Helper()
	names, err := gonames.New(api, "things")
	if err != nil {
		t.Fatal(err)
	}
	types, _, err := gotypes.Emit(api, gotypes.Options{Names: names, Source: "docs"})
	if err != nil {
		t.Fatal(err)
	}
	validators, _, err := govalid.Emit(api, govalid.Options{Names: names, Source: "docs"})
	if err != nil {
		t.Fatal(err)
	}
	files := slices.Concat(types, validators)
	if err := checkPaths(files); err != nil {
		t.Fatal(err)
	}
	return files
}

// TestGoPackage_hostile compiles a package made of nothing but traps.
func TestGoPackage_hostile(t *testing.T) {
	t.Parallel()
	files := goPackage(t, modeltest.Hostile())
	checkFiles(t, files)
	module(t, files, nil, []string{"vet", "./..."}, []string{"build", "./..."})
}

// TestGoPackage_behaviour generates packages from models that are built by hand and runs tests that use them.
func TestGoPackage_behaviour(t *testing.T) {
	t.Parallel()
	for use, api := range map[string]*model.API{"nested": modeltest.Nested(), "families": modeltest.Families()} {
		t.Run(use, func(t *testing.T) {
			t.Parallel()
			files := goPackage(t, api)
			checkFiles(t, files)
			tests, err := os.ReadFile("testdata/consumer/" + use + "_test.go")
			if err != nil {
				t.Fatal(err)
			}
			module(t, files, tests, []string{"vet", "./..."}, []string{"test", "./..."})
		})
	}
}

// TestGoPackage_none writes nothing when there is nothing to write.
func TestGoPackage_none(t *testing.T) {
	t.Parallel()
	if files := goPackage(t, &model.API{}); len(files) != 0 {
		t.Errorf("%d files for no types", len(files))
	}
}

// checkFiles holds what is true of every Go file of the output.
func checkFiles(t *testing.T, files []output.File) {
	t.Helper()
	for _, f := range files {
		parsed, err := parser.ParseFile(token.NewFileSet(), f.Path, f.Data, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		if !ast.IsGenerated(parsed) || !bytes.Contains(f.Data, []byte(output.Marker)) {
			t.Errorf("%s does not say that it is generated", f.Path)
		}
		for _, spec := range parsed.Imports {
			if strings.Contains(spec.Path.Value, ".") {
				t.Errorf("%s imports %s", f.Path, spec.Path.Value)
			}
		}
		checkDocumented(t, f.Path, parsed)
		again, err := format.Source(f.Data, format.Options{LangVersion: "go1.26"})
		if err != nil || !bytes.Equal(again, f.Data) {
			t.Errorf("%s is not as gofumpt has it: %s", f.Path, cmp.Diff(string(f.Data), string(again)))
		}
	}
}

// checkDocumented fails the test for an exported declaration without a comment; constants have one for all.
func checkDocumented(t *testing.T, file string, parsed *ast.File) {
	t.Helper()
	for _, d := range parsed.Decls {
		switch d := d.(type) {
		case *ast.FuncDecl:
			if d.Name.IsExported() && d.Doc.Text() == "" {
				t.Errorf("%s: %s has no comment", file, d.Name)
			}
		case *ast.GenDecl:
			if d.Tok != token.IMPORT && d.Doc.Text() == "" {
				t.Errorf("%s: a declaration has no comment", file)
			}
		}
	}
}

// module writes files and tests to a module of their own and runs go commands in it.
func module(t *testing.T, files []output.File, tests []byte, commands ...[]string) {
	t.Helper()
	if testing.Short() {
		t.Skip("builds a module")
	}
	dir := t.TempDir()
	write := func(name string, data []byte) {
		t.Helper()
		name = filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	write("go.mod", []byte("module consumer\n\ngo 1.26\n"))
	for _, f := range files {
		write(f.Path, f.Data)
	}
	if tests != nil {
		write(path.Join("use", "things_test.go"), tests)
	}
	for _, args := range commands {
		cmd := exec.CommandContext(t.Context(), "go", args...)
		cmd.Dir = dir
		cmd.Env = append(os.Environ(), "GOWORK=off", "GOFLAGS=-mod=mod", "GOPROXY=off")
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Errorf("go %s: %v\n%s", strings.Join(args, " "), err, clip(out))
		}
	}
}

// clip returns the beginning of a command's output.
func clip(out []byte) []byte { return out[:min(len(out), 4000)] }
