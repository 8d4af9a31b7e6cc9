package main

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// consumerFiles are the files of a module that uses graphgen as its readers would; thePage is beside them.
var consumerFiles = map[string]string{
	"gen.go": `// Package consumer generates its Graph types from its own copy of the pages.
package consumer

//go:generate go tool graphgen --out .
`,
	"cmd/hang/main.go": `// Hang is a program that makes a gadget.
package main

import (
	"encoding/json"
	"fmt"
	"os"

	"example.com/consumer/workshop"
)

func main() {
	gadget := workshop.Gadget{Label: "Brass whistle", Mood: workshop.GadgetMoodBusy, Weight: new(int32(0))}
	if err := gadget.ValidateCreate(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	if err := json.NewEncoder(os.Stdout).Encode(gadget); err != nil {
		os.Exit(1)
	}
}
`,
}

// TestConsumer lives through a day of a module that generates its package with go generate.
func TestConsumer(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("builds a module")
	}
	c := newConsumer(t)
	c.mustRun("go", "generate", "./...")
	c.mustRun("go", "build", "./...")
	c.mustRun("go", "vet", "./...")
	c.mustRun("go", "tool", "graphgen", "check", "--out", ".", "--quiet")
	want := `{"@odata.type":"#microsoft.graph.gadget","label":"Brass whistle","mood":"busy","weight":0}` + "\n"
	if got := c.mustRun("go", "run", "./cmd/hang"); got != want {
		t.Errorf("the program printed\n%s, want\n%s", got, want)
	}

	c.edit(thePage, "`busy`", "`lively`")
	c.edit(thePage, "|weight|Int32|", "|mass|Int32|")
	code, diff := c.run("go", "tool", "graphgen", "check", "--out", ".", "--quiet")
	if code != exitFindings || !strings.Contains(diff, "\n+") || !strings.Contains(diff, "lively") {
		t.Errorf("check after a change: exit code %d, and\n%s", code, diff)
	}
	c.mustRun("go", "generate", "./...")
	c.mustRun("go", "tool", "graphgen", "check", "--out", ".", "--quiet")

	c.edit("cmd/hang/main.go", "GadgetMoodBusy", "GadgetMoodLively")
	c.edit("cmd/hang/main.go", "Weight:", "Mass:")
	c.mustRun("go", "vet", "./...")
	want = `{"@odata.type":"#microsoft.graph.gadget","label":"Brass whistle","mood":"lively","mass":0}` + "\n"
	if got := c.mustRun("go", "run", "./cmd/hang"); got != want {
		t.Errorf("the program printed\n%s, want\n%s", got, want)
	}
}

// A consumer is a module in a folder of its own.
type consumer struct {
	t      *testing.T
	folder string
}

// newConsumer makes the module. Its graphgen is the one of this checkout.
func newConsumer(t *testing.T) consumer {
	t.Helper()
	c := consumer{t, t.TempDir()}
	if err := writePage(c.folder); err != nil {
		t.Fatal(err)
	}
	for name, text := range consumerFiles {
		c.write(name, text)
	}
	checkout, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	c.write("go.mod", consumerMod(t, checkout))
	sums, err := os.ReadFile(filepath.Join(checkout, "go.sum"))
	if err != nil {
		t.Fatal(err)
	}
	c.write("go.sum", string(sums))
	return c
}

// consumerMod returns the go.mod that "go get -tool" would make, without asking anybody for the dependencies again.
func consumerMod(t *testing.T, checkout string) string {
	t.Helper()
	const path = "github.com/seed-8ef76b74/graphgen"
	mod, err := os.ReadFile(filepath.Join(checkout, "go.mod"))
	if err != nil {
		t.Fatal(err)
	}
	rest, ok := strings.CutPrefix(string(mod), "module "+path+"\n")
	if !ok {
		t.Fatal("go.mod does not begin with its module line")
	}
	return "module example.com/consumer\n" + rest +
		"\ntool " + path + "/cmd/graphgen\n" +
		"\nrequire " + path + " v0.0.0\n" +
		"\nreplace " + path + " => " + checkout + "\n"
}

// write writes a file of the module.
func (c consumer) write(name, text string) {
	c.t.Helper()
	name = filepath.Join(c.folder, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		c.t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
		c.t.Fatal(err)
	}
}

// edit replaces a text that stands in a file.
func (c consumer) edit(name, from, to string) {
	c.t.Helper()
	data, err := os.ReadFile(filepath.Join(c.folder, filepath.FromSlash(name)))
	if err != nil {
		c.t.Fatal(err)
	}
	if !strings.Contains(string(data), from) {
		c.t.Fatalf("%s does not hold %q", name, from)
	}
	c.write(name, strings.ReplaceAll(string(data), from, to))
}

// run runs a program in the module, and returns its exit code and what it prints on stdout.
func (c consumer) run(program string, args ...string) (code int, stdout string) {
	c.t.Helper()
	cmd := exec.Command(program, args...)
	cmd.Dir = c.folder
	cmd.Env = append(os.Environ(), "GOFLAGS=-mod=mod", "GOWORK=off", "GOPROXY=off")
	out, err := cmd.Output()
	exit, failed := errors.AsType[*exec.ExitError](err)
	switch {
	case failed:
		if len(exit.Stderr) > 0 {
			c.t.Logf("%s %s: %s", program, strings.Join(args, " "), exit.Stderr)
		}
		return exit.ExitCode(), string(out)
	case err != nil:
		c.t.Fatal(err)
	}
	return 0, string(out)
}

// mustRun runs a program that has to end well.
func (c consumer) mustRun(program string, args ...string) (stdout string) {
	c.t.Helper()
	code, out := c.run(program, args...)
	if code != 0 {
		c.t.Fatalf("%s %s: exit code %d\n%s", program, strings.Join(args, " "), code, out)
	}
	return out
}
