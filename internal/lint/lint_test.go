package lint

import (
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/seed-8ef76b74/graphgen/generator/openapi"
	"github.com/seed-8ef76b74/graphgen/parser"
)

// A source is a folder of pages and the patterns of those that make a document; none means all.
type source struct {
	name, folder string
	pages        []string
}

// sources make the documents: the repository's own pages and, where they are, real ones. The second and the third are
// slices of those that create one of several types.
var sources = []source{
	{"own", "../../docs", nil},
	{"locations", "../../../shared/corpus", []string{"v1.0/api/conditionalaccessroot-post-namedlocations.md"}},
	{"configurations", "../../../shared/corpus", []string{"v1.0/api/intune-deviceconfig-*configuration-create.md"}},
	{"corpus", "../../../shared/corpus", nil},
}

// eachDocument runs a test on the document of all pages of every folder in every version of OpenAPI.
func eachDocument(t *testing.T, test func(t *testing.T, document string)) {
	t.Helper()
	eachOf(t, slices.DeleteFunc(slices.Clone(sources), func(s source) bool { return s.pages != nil }), test)
}

// eachSlice runs a test on the document of every source in every version of OpenAPI.
func eachSlice(t *testing.T, test func(t *testing.T, document string)) {
	t.Helper()
	eachOf(t, sources, test)
}

func eachOf(t *testing.T, sources []source, test func(t *testing.T, document string)) {
	t.Helper()
	if os.Getenv("LINT") == "" {
		t.Skip("LINT is not set: other people's tools are only run by .ci/run")
	}
	for _, s := range sources {
		if _, err := os.Stat(s.folder); err != nil {
			t.Logf("%s is not here", s.folder)
			continue
		}
		for _, version := range []openapi.Version{openapi.Version30, openapi.Version31} {
			t.Run(s.name+"-"+string(version), func(t *testing.T) {
				t.Parallel()
				test(t, document(t, s, version))
			})
		}
	}
}

// document writes a document and returns the path of its YAML.
func document(t *testing.T, s source, version openapi.Version) string {
	t.Helper()
	api, _, err := parser.Parse(os.DirFS(s.folder), parser.Options{Pages: s.pages})
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

// goTool runs a tool of tools.mod. It is built first, so that what go says of downloads is not taken for the tool's
// words.
func goTool(t *testing.T, name string, args ...string) string {
	t.Helper()
	said := strings.Fields(run(t, "go", "tool", "-modfile=tools.mod", "-n", name))
	return run(t, said[len(said)-1], args...)
}

// npmTool runs a tool of package-lock.json, where it is installed.
func npmTool(t *testing.T, name string, args ...string) string {
	t.Helper()
	return run(t, npmPath(t, name), args...)
}

// npmPath returns the path of a tool of package-lock.json, where it is installed.
func npmPath(t *testing.T, name string) string {
	t.Helper()
	tool := filepath.Join("node_modules", ".bin", name)
	if _, err := os.Stat(tool); err != nil {
		t.Skip("npm ci was not run in internal/lint")
	}
	return tool
}

func TestRedocly(t *testing.T) { //nolint:paralleltest // the documents are, and no two tools compete
	eachDocument(t, func(t *testing.T, document string) {
		t.Helper()
		out := npmTool(t, "redocly", "lint", "--config=redocly.yaml", "--format=json", document)
		if !strings.Contains(out, `"errors": 0,`) || !strings.Contains(out, `"warnings": 0,`) {
			t.Error(out)
		}
	})
}

func TestSpectral(t *testing.T) { //nolint:paralleltest // the documents are, and no two tools compete
	eachDocument(t, func(t *testing.T, document string) {
		t.Helper()
		if out := npmTool(t, "spectral", "lint", "--ruleset=.spectral.yaml", "--fail-severity=hint", "--quiet", document); strings.TrimSpace(out) != "" {
			t.Error(out)
		}
	})
}

func TestOasdiff(t *testing.T) { //nolint:paralleltest // the documents are, and no two tools compete
	eachDocument(t, func(t *testing.T, document string) {
		t.Helper()
		if out := goTool(t, "oasdiff", "validate", document); strings.TrimSpace(out) != "No findings detected" {
			t.Error(out)
		}
	})
}
