// Package golden runs tests whose cases are txtar archives: files below docs/ go in, every other section is what must
// come out. With UPDATE set in the environment a case that differs is rewritten, and its test still fails, so that no
// run that rewrites can pass.
package golden

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"
)

// InputRoot is the folder of a case's input files.
const InputRoot = "docs/"

// Run runs every archive that matches the pattern as a subtest. produce returns the text of each section it knows;
// a section that it does not know is fatal, a section that a case leaves out is not compared.
func Run(t *testing.T, pattern string, produce func(t *testing.T, docs fs.FS) map[string]string) {
	t.Helper()
	cases, err := filepath.Glob(pattern)
	if err != nil || len(cases) == 0 {
		t.Fatalf("no case matches %s (%v)", pattern, err)
	}
	for _, path := range cases {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".txtar"), func(t *testing.T) {
			runCase(t, path, produce)
		})
	}
}

func runCase(t *testing.T, path string, produce func(t *testing.T, docs fs.FS) map[string]string) {
	t.Helper()
	archive, err := txtar.ParseFile(path)
	if err != nil {
		t.Fatal(err)
	}
	got := produce(t, Input(archive))
	changed, compared := false, false
	for i, file := range archive.Files {
		if strings.HasPrefix(file.Name, InputRoot) {
			continue
		}
		compared = true
		section, ok := got[file.Name]
		if !ok {
			t.Fatalf("section %q is not known", file.Name)
		}
		if diff := cmp.Diff(string(file.Data), section); diff != "" {
			t.Errorf("section %s (-want +got):\n%s", file.Name, diff)
			archive.Files[i].Data = []byte(section)
			changed = true
		}
	}
	if !compared {
		t.Error("the case has no section that could differ")
	}
	if changed && os.Getenv("UPDATE") != "" {
		if err := os.WriteFile(path, txtar.Format(archive), 0o644); err != nil {
			t.Fatal(err)
		}
		t.Logf("%s is rewritten: read the difference, then run again", path)
	}
}

// Input returns the input files of a case.
func Input(archive *txtar.Archive) fs.FS {
	docs := fstest.MapFS{}
	for _, file := range archive.Files {
		if name, ok := strings.CutPrefix(file.Name, InputRoot); ok {
			docs[name] = &fstest.MapFile{Data: file.Data}
		}
	}
	return docs
}
