package main

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// copies is how many pages the test of determinism reads; each creates a type of its own.
const copies = 24

// TestDeterministic runs the command with many numbers of workers: it must write and print the same every time.
func TestDeterministic(t *testing.T) {
	t.Parallel()
	docs := manyPages(t)
	want := ""
	for range 3 {
		for _, jobs := range []string{"1", "2", "7", "0"} {
			got := outcome(t, docs, "--jobs", jobs)
			if want == "" {
				want = got
			}
			if got != want {
				t.Fatalf("with --jobs %s:\n%s\nwant\n%s", jobs, got, want)
			}
		}
	}
}

// manyPages returns a docs root with copies of the good page, each about a thing of its own.
func manyPages(t *testing.T) string {
	t.Helper()
	page, err := os.ReadFile("testdata/gadget-create.md")
	if err != nil {
		t.Fatal(err)
	}
	docs := filepath.Join(t.TempDir(), "docs")
	api := filepath.Join(docs, "v1.0", "api")
	if err := os.MkdirAll(api, 0o755); err != nil {
		t.Fatal(err)
	}
	for i := range copies {
		name := fmt.Sprintf("gadget%c", 'a'+rune(i))
		text := strings.ReplaceAll(string(page), "gadget", name)
		if err := os.WriteFile(filepath.Join(api, name+"-create.md"), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return docs
}

// outcome returns a line for each file that a run writes, and what it prints.
func outcome(t *testing.T, docs string, args ...string) string {
	t.Helper()
	out := t.TempDir()
	var stdout, stderr bytes.Buffer
	if code := run(append(args, "--docs", docs, "--out", out), nil, &stdout, &stderr); code != exitFine {
		t.Fatalf("exit code %d\n%s", code, &stderr)
	}
	names, err := filepath.Glob(filepath.Join(out, "*", "*"))
	if err != nil {
		t.Fatal(err)
	}
	var lines strings.Builder
	for _, name := range append(names, filepath.Join(out, "openapi.yaml"), filepath.Join(out, "openapi.json")) {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(&lines, "%s %x\n", filepath.Base(name), sha256.Sum256(data))
	}
	return lines.String() + stdout.String() + stderr.String()
}
