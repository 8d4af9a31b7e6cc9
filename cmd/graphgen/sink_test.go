package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/seed-8ef76b74/graphgen/generator"
	"github.com/seed-8ef76b74/graphgen/generator/output"
	"github.com/seed-8ef76b74/graphgen/internal/modeltest"
	"github.com/seed-8ef76b74/graphgen/parser/diag"
)

// ours returns a file that graphgen may write.
func ours(path, text string) output.File {
	return output.File{Path: path, Data: []byte("# " + output.Marker + "from docs. DO NOT EDIT.\n" + text + "\n")}
}

// bring makes a folder hold the files, as generate does.
func bring(folder string, files ...output.File) error {
	return bringProduct(folder, product{files, generator.New(generator.Options{}).Owns()})
}

// bringProduct makes a folder hold a product, as generate does.
func bringProduct(folder string, made product) error {
	changes, err := plan(folder, made)
	if err != nil {
		return err
	}
	return apply(folder, made.owns, changes, func(int, int) {})
}

// An emitter that nothing else knows of has its files written, and deleted when it does not emit them any more; what
// others have put beside them stays, and so does what the emitters of the table have written.
func TestSink_newEmitter(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	run := func(files ...output.File) error {
		index := generator.Emitter{
			Name: "index", Owns: output.Owned{"index.html", "site/*/*.html"},
			Emit: func(generator.Input) ([]output.File, diag.List, error) { return files, nil, nil },
		}
		g := generator.New(generator.Options{Emitters: append(generator.Emitters(), index)})
		files, _, err := g.Run(modeltest.Seed())
		if err != nil {
			return err
		}
		return bringProduct(folder, product{files, g.Owns()})
	}
	if err := run(ours("index.html", "a"), ours("site/a/b.html", "b"), ours("site/c/d.html", "d")); err != nil {
		t.Fatal(err)
	}
	theirs := filepath.Join(folder, "site", "a", "theirs.html")
	if err := os.WriteFile(theirs, []byte("by hand"), 0o600); err != nil {
		t.Fatal(err)
	}
	leftover := filepath.Join(folder, "site", "a", tempPrefix+"killed"+tempSuffix)
	if err := os.WriteFile(leftover, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := run(ours("index.html", "new")); err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]bool{
		"index.html": true, "site/a/theirs.html": true, "openapi.yaml": true, "devicemanagement/doc_gen.go": true,
		"site/a/b.html": false, "site/c": false, "site/a/" + filepath.Base(leftover): false,
	} {
		if _, err := os.Stat(filepath.Join(folder, filepath.FromSlash(name))); (err == nil) != want {
			t.Errorf("%s is there: %t, want %t", name, err == nil, want)
		}
	}
	if err := run(ours("site/index.html", "")); err == nil {
		t.Error("a file that the emitter does not own is written")
	}
}

func TestSink_untouchedWhenEqual(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	files := []output.File{ours("openapi.yaml", "a"), ours("p/a_gen.go", "b"), ours("p/b_gen.go", "c")}
	if err := bring(folder, files...); err != nil {
		t.Fatal(err)
	}
	past := time.Now().Add(-time.Hour).Truncate(time.Second)
	for _, f := range files {
		if err := os.Chtimes(filepath.Join(folder, f.Path), past, past); err != nil {
			t.Fatal(err)
		}
	}
	files[2] = ours("p/b_gen.go", "new")
	if err := bring(folder, files...); err != nil {
		t.Fatal(err)
	}
	for i, f := range files {
		info, err := os.Stat(filepath.Join(folder, f.Path))
		if err != nil {
			t.Fatal(err)
		}
		if kept := info.ModTime().Equal(past); kept != (i < 2) {
			t.Errorf("%s: modification time kept: %t", f.Path, kept)
		}
	}
}

func TestSink_permissionsStay(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	if err := bring(folder, ours("openapi.yaml", "a")); err != nil {
		t.Fatal(err)
	}
	name := filepath.Join(folder, "openapi.yaml")
	if err := os.Chmod(name, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := bring(folder, ours("openapi.yaml", "b")); err != nil {
		t.Fatal(err)
	}
	info, err := os.Stat(name)
	if err != nil {
		t.Fatal(err)
	}
	if got := info.Mode().Perm(); got != 0o600 {
		t.Errorf("permissions %o, want 600", got)
	}
}

func TestPlan_refuses(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name  string
		files []output.File
		want  string
	}{
		{"above the folder", []output.File{ours("../openapi.yaml", "")}, `refuse to write "../openapi.yaml": no place for generated files`},
		{"absolute", []output.File{ours("/etc/x_gen.go", "")}, `refuse to write "/etc/x_gen.go": no place for generated files`},
		{"not ours", []output.File{ours("main.go", "")}, `refuse to write "main.go": no place for generated files`},
		{"backslash", []output.File{ours(`..\..\x/a_gen.go`, "")}, `refuse to write "..\\..\\x/a_gen.go": no place for generated files`},
		{"deep", []output.File{ours("a/b/c_gen.go", "")}, `refuse to write "a/b/c_gen.go": no place for generated files`},
		{"same", []output.File{ours("a/b_gen.go", ""), ours("a/b_gen.go", "")}, `refuse to write "a/b_gen.go": "a/b_gen.go" would be the same file`},
		{"same but for case", []output.File{ours("a/b_gen.go", ""), ours("A/B_gen.go", "")}, `refuse to write "A/B_gen.go": "a/b_gen.go" would be the same file`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			folder := t.TempDir()
			err := bring(folder, test.files...)
			if err == nil {
				t.Fatal("no error")
			}
			if diff := cmp.Diff(test.want, err.Error()); diff != "" {
				t.Error(diff)
			}
			if entries, err := os.ReadDir(folder); err != nil || len(entries) > 0 {
				t.Errorf("something was written: %v, %v", entries, err)
			}
		})
	}
}

// A link or a folder in the place of a file is somebody's work, whatever it leads to.
func TestPlan_refusesWhatIsNoFile(t *testing.T) {
	t.Parallel()
	folder, outside := t.TempDir(), t.TempDir()
	if err := bring(outside, ours("openapi.yaml", "")); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(filepath.Join(outside, "openapi.yaml"), filepath.Join(folder, "openapi.yaml")); err != nil {
		t.Skip("no links here: ", err)
	}
	if err := os.Mkdir(filepath.Join(folder, "openapi.json"), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(outside, filepath.Join(folder, "pkg")); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"openapi.yaml", "openapi.json", "pkg/a_gen.go"} {
		if err := bring(folder, ours(name, "new")); err == nil {
			t.Errorf("%s was written", name)
		}
	}
	if entries, err := os.ReadDir(outside); err != nil || len(entries) != 1 {
		t.Errorf("something was written through a link: %v, %v", entries, err)
	}
}

func TestCommit_againWhenTheNewFileIsGone(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	root, err := os.OpenRoot(folder)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = root.Close() })
	file := ours("p/a_gen.go", "a")
	run := transaction{root: root, progress: func(int, int) {}, folders: map[string]*os.Root{}}
	t.Cleanup(run.end)
	if err := run.stageAll([]change{{kind: created, path: file.Path, data: file.Data}}); err != nil {
		t.Fatal(err)
	}
	if err := removeLeftovers(root, output.Owned{"*/*_gen.go"}); err != nil { // as a run beside this one does
		t.Fatal(err)
	}
	if err := run.commitAll(); err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile(filepath.Join(folder, "p", "a_gen.go"))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(file.Data), string(got)); diff != "" {
		t.Error(diff)
	}
}

// A file that differs is known as it was, wherever it differs.
func TestPlan_old(t *testing.T) {
	t.Parallel()
	const text = 3 * bufferSize
	was := strings.Repeat("x", text)
	for _, is := range []string{"y" + was[1:], was[1:] + "y", was[:bufferSize] + "y" + was[bufferSize+1:], was[1:], was + "x"} {
		folder := t.TempDir()
		if err := bring(folder, ours("p/a_gen.go", was)); err != nil {
			t.Fatal(err)
		}
		changes, err := plan(folder, product{files: []output.File{ours("p/a_gen.go", is)}, owns: output.Owned{"*/*_gen.go"}})
		if err != nil || len(changes) != 1 {
			t.Fatalf("%d changes, %v", len(changes), err)
		}
		if old := changes[0].old; string(old) != string(ours("", was).Data) {
			t.Errorf("the old text has %d bytes", len(old))
		}
	}
}
