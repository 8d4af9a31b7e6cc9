package lint

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/seed-8ef76b74/graphgen/generator/openapi"
	"github.com/seed-8ef76b74/graphgen/parser"
)

// sources are the folders whose pages make the documents: the repository's own and, where it is, one of real pages.
var sources = map[string]string{"own": "../../docs", "corpus": "../../../shared/corpus"}

// eachDocument runs a test on the document of every source in every version of OpenAPI.
func eachDocument(t *testing.T, test func(t *testing.T, document string)) {
	t.Helper()
	if os.Getenv("LINT") == "" {
		t.Skip("LINT is not set: other people's tools are only run by .ci/run")
	}
	for name, source := range sources {
		if _, err := os.Stat(source); err != nil {
			t.Logf("%s is not here", source)
			continue
		}
		for _, version := range []openapi.Version{openapi.Version30, openapi.Version31} {
			t.Run(name+"-"+string(version), func(t *testing.T) {
				test(t, document(t, source, version))
			})
		}
	}
}

// document writes a document and returns the path of its YAML.
func document(t *testing.T, source string, version openapi.Version) string {
	t.Helper()
	api, _, err := parser.Parse(os.DirFS(source), parser.Options{})
	if err != nil {
		t.Fatal(err)
	}
	files, _, err := openapi.Emit(api, openapi.Options{Source: "docs", Version: version})
	if err != nil {
		t.Fatal(err)
	}
	folder := t.TempDir()
	for _, f := range files {
		if err := os.WriteFile(filepath.Join(folder, f.Path), f.Data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return filepath.Join(folder, files[0].Path)
}

// run runs a command and returns what it says.
func run(t *testing.T, name string, args ...string) string {
	t.Helper()
	out, err := exec.CommandContext(t.Context(), name, args...).CombinedOutput()
	if err != nil {
		t.Fatalf("%s %s: %v\n%s", name, strings.Join(args, " "), err, out)
	}
	return string(out)
}

// goTool runs a tool of tools.mod. It is built first, so that what go says of downloads is not taken for the tool's words.
func goTool(t *testing.T, name string, args ...string) string {
	t.Helper()
	said := strings.Fields(run(t, "go", "tool", "-modfile=tools.mod", "-n", name))
	return run(t, said[len(said)-1], args...)
}

// npmTool runs a tool of package-lock.json, where it is installed.
func npmTool(t *testing.T, name string, args ...string) string {
	t.Helper()
	tool := filepath.Join("node_modules", ".bin", name)
	if _, err := os.Stat(tool); err != nil {
		t.Skip("npm ci was not run in internal/lint")
	}
	return run(t, tool, args...)
}

func TestRedocly(t *testing.T) { //nolint:paralleltest // each tool uses all processors
	eachDocument(t, func(t *testing.T, document string) {
		t.Helper()
		out := npmTool(t, "redocly", "lint", "--config=redocly.yaml", "--format=json", document)
		if !strings.Contains(out, `"errors": 0,`) || !strings.Contains(out, `"warnings": 0,`) {
			t.Error(out)
		}
	})
}

func TestSpectral(t *testing.T) { //nolint:paralleltest // each tool uses all processors
	eachDocument(t, func(t *testing.T, document string) {
		t.Helper()
		if out := npmTool(t, "spectral", "lint", "--ruleset=.spectral.yaml", "--fail-severity=hint", "--quiet", document); strings.TrimSpace(out) != "" {
			t.Error(out)
		}
	})
}

func TestOasdiff(t *testing.T) { //nolint:paralleltest // each tool uses all processors
	eachDocument(t, func(t *testing.T, document string) {
		t.Helper()
		if out := goTool(t, "oasdiff", "validate", document); strings.TrimSpace(out) != "No findings detected" {
			t.Error(out)
		}
	})
}

// TestGo shows that Go made from the document compiles.
func TestGo(t *testing.T) { //nolint:paralleltest // each tool uses all processors
	eachDocument(t, func(t *testing.T, document string) {
		t.Helper()
		code := filepath.Join(t.TempDir(), "api.go")
		goTool(t, "oapi-codegen", "-generate=types,client,std-http,strict-server", "-package=api", "-o", code, document)
		run(t, "go", "build", "-modfile=tools.mod", "-o", os.DevNull, code)
	})
}

// TestTypeScript shows that TypeScript made from the document compiles.
func TestTypeScript(t *testing.T) { //nolint:paralleltest // each tool uses all processors
	eachDocument(t, func(t *testing.T, document string) {
		t.Helper()
		code := filepath.Join(t.TempDir(), "api.ts")
		npmTool(t, "openapi-typescript", document, "--output", code)
		npmTool(t, "tsc", "--noEmit", "--strict", code)
	})
}
