//go:build unix

package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// nobody is a user without rights; tests may run as a user whom no permission stops.
const nobody = 65534

// TestReadOnlyOutput: where one folder of the output cannot be written, no file changes anywhere.
func TestReadOnlyOutput(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	if err := writePage(folder); err != nil {
		t.Fatal(err)
	}
	pkg := filepath.Join(folder, "out", "workshop")
	if err := os.MkdirAll(pkg, 0o777); err != nil {
		t.Fatal(err)
	}
	openUp(t, folder)
	if err := os.Chmod(pkg, 0o555); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.Chmod(pkg, 0o755) }) // for the folder to be removed

	code, stderr := runUnprivileged(t, folder, "--quiet")
	if code != exitTrouble {
		t.Errorf("exit code %d, want %d", code, exitTrouble)
	}
	if !strings.HasPrefix(stderr, "graphgen: out: ") || !strings.HasSuffix(stderr, ": permission denied\n") || strings.Count(stderr, "\n") != 1 {
		t.Errorf("stderr: %q", stderr)
	}
	if entries, err := os.ReadDir(filepath.Join(folder, "out")); err != nil || len(entries) != 1 {
		t.Errorf("something was written: %v, %v", entries, err)
	}
}

// openUp lets every user work in a test's folder.
func openUp(t *testing.T, folder string) {
	t.Helper()
	for _, name := range []string{folder, filepath.Dir(folder), filepath.Join(folder, "out")} {
		if err := os.Chmod(name, 0o777); err != nil {
			t.Fatal(err)
		}
	}
}

// runUnprivileged runs the command in a folder, as nobody if the test runs as root.
func runUnprivileged(t *testing.T, folder string, args ...string) (code int, stderr string) {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	binary := filepath.Join(folder, "graphgen")   // the name makes the test binary the command
	if err := os.Link(self, binary); err != nil { // a copy could still be open for writing when it is started
		t.Skip("cannot put the command where another user finds it: ", err)
	}
	var buf bytes.Buffer
	cmd := exec.Command(binary, args...)
	cmd.Dir = folder
	cmd.Stderr = &buf
	if os.Geteuid() == 0 {
		cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: nobody, Gid: nobody}}
	}
	err = cmd.Run()
	if cmd.ProcessState == nil {
		t.Skip("cannot run as another user: ", err)
	}
	return cmd.ProcessState.ExitCode(), buf.String()
}
