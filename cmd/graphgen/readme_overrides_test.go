package main

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
)

// TestReadme_overrides fails when the README's overrides do not fit the page of this repository.
func TestReadme_overrides(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	file := filepath.Join(folder, "overrides.yaml")
	if err := os.WriteFile(file, []byte(fences(t, "yaml")[0]), 0o644); err != nil {
		t.Fatal(err)
	}
	var stdout, stderr bytes.Buffer
	args := []string{"--docs", "../../docs", "--out", filepath.Join(folder, "out"), "--overrides", file, "--quiet"}
	if code := run(args, nil, &stdout, &stderr); code != exitFine || stdout.Len()+stderr.Len() > 0 {
		t.Errorf("exit code %d\n%s%s", code, &stdout, &stderr)
	}
}
