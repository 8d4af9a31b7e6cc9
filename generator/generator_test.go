package generator_test

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed-8ef76b74/graphgen/generator"
	"github.com/seed-8ef76b74/graphgen/generator/output"
	"github.com/seed-8ef76b74/graphgen/generator/rules"
	"github.com/seed-8ef76b74/graphgen/internal/golden"
	"github.com/seed-8ef76b74/graphgen/internal/modeltest"
	"github.com/seed-8ef76b74/graphgen/parser"
	"github.com/seed-8ef76b74/graphgen/parser/diag"
)

// TestRun_golden generates from the pages of each case. Its sections are the Go types and enums together, the validators,
// the package comment, and what the generator has to say about the documents.
func TestRun_golden(t *testing.T) {
	t.Parallel()
	golden.Run(t, "testdata/*.txtar", func(t *testing.T, docs fs.FS) map[string]string {
		t.Helper()
		api, _, err := parser.Parse(docs, parser.Options{})
		if err != nil {
			t.Fatal(err)
		}
		files, diags, err := generator.Run(api, generator.Options{})
		if err != nil {
			t.Fatal(err)
		}
		checkOwned(t, files)
		return map[string]string{
			"types.go":    text(files, isTypes),
			"validate.go": text(files, func(name string) bool { return strings.HasSuffix(name, "_validate_gen.go") }),
			"doc.go":      text(files, func(name string) bool { return name == "doc_gen.go" }),
			"diag":        lines(diags),
		}
	})
}

// isTypes reports whether a file holds a type.
func isTypes(name string) bool {
	return strings.HasSuffix(name, "_gen.go") && !strings.HasSuffix(name, "_validate_gen.go") &&
		!slices.Contains([]string{"doc_gen.go", "family_gen.go", "limits_gen.go", "validation_gen.go"}, name)
}

// text returns the files whose base name is wanted, one after the other.
func text(files []output.File, want func(name string) bool) string {
	var b strings.Builder
	for _, f := range files {
		if want(path.Base(f.Path)) {
			b.Write(f.Data)
		}
	}
	return b.String()
}

// lines returns diagnostics as they are printed.
func lines(diags diag.List) string {
	var b strings.Builder
	for _, d := range diags {
		fmt.Fprintf(&b, "%s: %s: %s [%s]\n", d.Pos, d.Severity, d.Message, d.Code)
	}
	return b.String()
}

// checkOwned fails the test for a file that graphgen would not know as its own.
func checkOwned(t *testing.T, files []output.File) {
	t.Helper()
	for _, f := range files {
		if !bytes.Contains(f.Data[:min(len(f.Data), 1024)], []byte(output.Marker)) {
			t.Errorf("%s does not say that graphgen wrote it", f.Path)
		}
	}
}

func TestRun_seed(t *testing.T) {
	t.Parallel()
	files, _, err := generator.Run(modeltest.Seed(), generator.Options{})
	if err != nil {
		t.Fatal(err)
	}
	checkOwned(t, files)
	var paths []string
	for _, f := range files {
		paths = append(paths, f.Path)
	}
	want := []string{
		"devicemanagement/compliancestatus_gen.go",
		"devicemanagement/doc_gen.go",
		"devicemanagement/iosupdatedevicestatus_gen.go",
		"devicemanagement/iosupdatedevicestatus_validate_gen.go",
		"devicemanagement/iosupdatesinstallstatus_gen.go",
		"devicemanagement/validation_gen.go",
		"openapi.json",
		"openapi.yaml",
	}
	if !slices.Equal(paths, want) {
		t.Errorf("the files are %q, want %q", paths, want)
	}
}

// TestRun_seedModel holds the model that is built by hand to what the parser makes of the page.
func TestRun_seedModel(t *testing.T) {
	t.Parallel()
	api, _, err := parser.Parse(os.DirFS("../docs"), parser.Options{Pages: []string{modeltest.Page}})
	if err != nil {
		t.Fatal(err)
	}
	parsed, _, err := generator.Run(api, generator.Options{})
	if err != nil {
		t.Fatal(err)
	}
	built, _, err := generator.Run(modeltest.Seed(), generator.Options{})
	if err != nil {
		t.Fatal(err)
	}
	isGo := func(name string) bool { return strings.HasSuffix(name, ".go") }
	if diff := cmp.Diff(text(parsed, isGo), text(built, isGo)); diff != "" {
		t.Errorf("the Go package from the page and from internal/modeltest (-page +modeltest):\n%s", diff)
	}
}

// TestRun_same holds that the same API gives the same bytes and the same diagnostics.
func TestRun_same(t *testing.T) {
	t.Parallel()
	first, said, err := generator.Run(modeltest.Seed(), generator.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for range 5 {
		files, diags, err := generator.Run(modeltest.Seed(), generator.Options{})
		if err != nil {
			t.Fatal(err)
		}
		if !slices.Equal(diags, said) || !slices.EqualFunc(files, first, func(a, b output.File) bool {
			return a.Path == b.Path && bytes.Equal(a.Data, b.Data)
		}) {
			t.Fatal("two runs differ")
		}
	}
}

func TestRun_options(t *testing.T) {
	t.Parallel()
	files, _, err := generator.Run(modeltest.Seed(), generator.Options{Package: "mdm", Required: rules.Never, Source: "pages"})
	if err != nil {
		t.Fatal(err)
	}
	validators := text(files, func(name string) bool { return strings.HasSuffix(name, "_validate_gen.go") })
	for _, want := range []string{"package mdm\n", "from pages/v1.0/api/iosupdatedevicestatus-create.md.", `f.readOnly("/id", page+"49")`} {
		if !strings.Contains(validators, want) {
			t.Errorf("no %q in\n%s", want, validators)
		}
	}
	if strings.Contains(validators, "f.required(") {
		t.Errorf("something is required although nothing should be:\n%s", validators)
	}
	if _, _, err := generator.Run(modeltest.Seed(), generator.Options{Package: "../x"}); err == nil {
		t.Error(`"../x" is accepted as a package`)
	}
}

func BenchmarkRun_seed(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, _, err := generator.Run(modeltest.Seed(), generator.Options{}); err != nil {
			b.Fatal(err)
		}
	}
}

// TestEmitters_own fails for an emitter that owns what is no pattern, and for a made-up one that emits what is not its own.
func TestEmitters_own(t *testing.T) {
	t.Parallel()
	for _, e := range generator.Emitters() {
		for _, pattern := range e.Owns {
			if _, err := path.Match(pattern, ""); err != nil || path.Clean(pattern) != pattern {
				t.Errorf("%s: %q is no pattern of paths", e.Name, pattern)
			}
		}
	}
	stray := generator.Emitter{Name: "list", Owns: output.Owned{"list.txt"}, Emit: func(generator.Input) ([]output.File, diag.List, error) {
		return []output.File{{Path: "../list.txt"}}, nil, nil
	}}
	_, _, err := generator.Run(modeltest.Seed(), generator.Options{Emitters: []generator.Emitter{stray}})
	if err == nil || !strings.HasPrefix(err.Error(), "list: ") {
		t.Errorf("a file that is not the emitter's own: %v", err)
	}
}
