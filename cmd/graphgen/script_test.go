package main

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

// TestScripts runs the scripts in testdata/script. Each begins with one good page, docs/v1.0/api/gadget-create.md;
// beside testscript's own commands there are those of [scriptCommands].
func TestScripts(t *testing.T) {
	t.Parallel()
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		Setup:               func(env *testscript.Env) error { return writePage(env.WorkDir) },
		Cmds:                scriptCommands(),
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
	})
}

// thePage is the path of the one page that every test of the command begins with.
const thePage = "docs/v1.0/api/gadget-create.md"

// writePage puts the good page into a folder's docs.
func writePage(folder string) error {
	page, err := os.ReadFile("testdata/gadget-create.md")
	if err != nil {
		return err
	}
	name := filepath.Join(folder, filepath.FromSlash(thePage))
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		return err
	}
	return os.WriteFile(name, page, 0o644)
}

// A scriptCommand is a command of the scripts.
type scriptCommand = func(ts *testscript.TestScript, neg bool, args []string)

// scriptCommands returns the commands that scripts have beside testscript's own:
//
//	exits CODE PROGRAM...  runs a program as exec does, and fails unless it ends with the exit code
//	replace FILE OLD NEW   replaces a text that stands in the file, all of it; OLD and NEW are written as in Go
//	write FILE TEXT        writes a file; TEXT is written as in Go
//	fill FILE TEXT COUNT   writes a file that holds TEXT so many times
//	snapshot FOLDER        remembers what is in a folder
//	unchanged FOLDER       fails if anything in the folder is not as snapshot saw it, modification times included
func scriptCommands() map[string]scriptCommand {
	return map[string]scriptCommand{
		"exits":     exits,
		"replace":   replace,
		"write":     func(ts *testscript.TestScript, _ bool, args []string) { write(ts, args[0], unquote(ts, args[1])) },
		"fill":      fill,
		"snapshot":  func(ts *testscript.TestScript, _ bool, args []string) { ts.Setenv("SNAPSHOT", list(ts, args[0])) },
		"unchanged": unchanged,
	}
}

func exits(ts *testscript.TestScript, _ bool, args []string) {
	code := exitFine
	err := ts.Exec(args[1], args[2:]...)
	if exit, ok := errors.AsType[*exec.ExitError](err); ok {
		code = exit.ExitCode()
	} else {
		ts.Check(err)
	}
	if strconv.Itoa(code) != args[0] {
		ts.Fatalf("exit code %d, want %s", code, args[0])
	}
}

func replace(ts *testscript.TestScript, _ bool, args []string) {
	data := ts.ReadFile(args[0])
	from, to := unquote(ts, args[1]), unquote(ts, args[2])
	if !strings.Contains(data, from) {
		ts.Fatalf("%s does not hold %q", args[0], from)
	}
	write(ts, args[0], strings.ReplaceAll(data, from, to))
}

func fill(ts *testscript.TestScript, _ bool, args []string) {
	count, err := strconv.Atoi(args[2])
	ts.Check(err)
	write(ts, args[0], strings.Repeat(unquote(ts, args[1]), count))
}

func unchanged(ts *testscript.TestScript, _ bool, args []string) {
	if now := list(ts, args[0]); now != ts.Getenv("SNAPSHOT") {
		ts.Fatalf("%s was\n%s\nand is now\n%s", args[0], ts.Getenv("SNAPSHOT"), now)
	}
}

// list returns a line for each file in a folder, with its hash and modification time.
func list(ts *testscript.TestScript, folder string) string {
	var out strings.Builder
	root := os.DirFS(ts.MkAbs(folder))
	ts.Check(fs.WalkDir(root, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		data, err := fs.ReadFile(root, name)
		if err != nil {
			return err
		}
		info, err := entry.Info()
		fmt.Fprintf(&out, "%s %x %s\n", name, sha256.Sum256(data), info.ModTime())
		return err
	}))
	return out.String()
}

// write writes a file of a script, and the folders above it.
func write(ts *testscript.TestScript, name string, data string) {
	name = ts.MkAbs(name)
	ts.Check(os.MkdirAll(filepath.Dir(name), 0o755))
	ts.Check(os.WriteFile(name, []byte(data), 0o644))
}

// unquote reads a text as it is written between double quotes in Go; quotes themselves need no backslash.
func unquote(ts *testscript.TestScript, text string) string {
	out, err := strconv.Unquote(`"` + strings.ReplaceAll(text, `"`, `\"`) + `"`)
	ts.Check(err)
	return out
}
