package bench

import (
	"encoding/json"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"testing/fstest"
	"time"
)

// build compiles a command into a folder of its own, and returns the binary.
func build(b *testing.B, pkg string) string {
	b.Helper()
	binary := filepath.Join(b.TempDir(), "command.exe")
	if out, err := exec.CommandContext(b.Context(), "go", "build", "-o", binary, pkg).CombinedOutput(); err != nil {
		b.Fatalf("%v: %s", err, out)
	}
	return binary
}

// A process is what one run of a command took.
type process struct {
	cpu, wall time.Duration
	// peak is the most memory that it held, in bytes; 0 where nobody tells.
	peak int64
}

// run runs a command to its end. What it prints is thrown away.
func run(b *testing.B, binary string, args ...string) process {
	b.Helper()
	cmd := exec.CommandContext(b.Context(), binary, args...)
	start := time.Now()
	if err := cmd.Run(); err != nil {
		b.Fatal(err)
	}
	return process{
		cpu:  cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime(),
		wall: time.Since(start),
		peak: peak(cmd.ProcessState),
	}
}

// modelled returns the pages that the model of a docs root names.
func modelled(b *testing.B, graphgen, docs string) []string {
	b.Helper()
	cmd := exec.CommandContext(b.Context(), graphgen, "model", "--docs", docs)
	cmd.Stderr = io.Discard
	data, err := cmd.Output()
	if err != nil {
		b.Fatal(err)
	}
	var model struct{ Pages []struct{ Path string } }
	if err := json.Unmarshal(data, &model); err != nil {
		b.Fatal(err)
	}
	var pages []string
	for _, page := range model.Pages {
		pages = append(pages, page.Path)
	}
	return pages
}

// onDisk writes a docs root into a folder of its own, and returns the folder.
func onDisk(b *testing.B, docs fstest.MapFS) string {
	b.Helper()
	folder := filepath.Join(b.TempDir(), "docs")
	err := fs.WalkDir(docs, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		path := filepath.Join(folder, filepath.FromSlash(name))
		if entry.IsDir() {
			return os.MkdirAll(path, 0o755)
		}
		return os.WriteFile(path, docs[name].Data, 0o600)
	})
	if err != nil {
		b.Fatal(err)
	}
	return folder
}
