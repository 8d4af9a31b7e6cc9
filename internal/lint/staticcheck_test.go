package lint

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/seed-8ef76b74/graphgen/generator"
	"github.com/seed-8ef76b74/graphgen/parser"
)

// TestStaticcheck fails for anything that staticcheck says of the Go packages.
func TestStaticcheck(t *testing.T) {
	t.Parallel()
	if os.Getenv("LINT") == "" {
		t.Skip("LINT is not set: other people's tools are only run by .ci/run")
	}
	tool, err := exec.Command("go", "tool", "-modfile=../tools.mod", "-n", "staticcheck").Output()
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range sources {
		if _, err := os.Stat(s.folder); err != nil {
			t.Logf("%s is not here", s.folder)
			continue
		}
		t.Run(s.name, func(t *testing.T) {
			t.Parallel()
			cmd := exec.Command(strings.TrimSpace(string(tool)), "./...")
			cmd.Dir = goModule(t, s)
			if out, err := cmd.CombinedOutput(); err != nil || len(out) > 0 {
				t.Errorf("%v\n%s", err, out)
			}
		})
	}
}

// goModule writes the Go package of a source into a module of its own and returns its folder.
func goModule(t *testing.T, s source) string {
	t.Helper()
	api, _, err := parser.Parse(os.DirFS(s.folder), parser.Options{Pages: s.pages})
	if err != nil {
		t.Fatal(err)
	}
	files, _, err := generator.Run(api, generator.Options{})
	if err != nil {
		t.Fatal(err)
	}
	folder := t.TempDir()
	contents := map[string][]byte{"go.mod": []byte("module generated\n\ngo 1.26\n")}
	for _, f := range files {
		contents[f.Path] = f.Data
	}
	for name, data := range contents {
		name = filepath.Join(folder, name)
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		write(t, name, string(data))
	}
	return folder
}
