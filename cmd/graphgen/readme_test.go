package main

import (
	"io"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/spf13/cobra"
)

// readReadme returns the README.
func readReadme(t *testing.T) string {
	t.Helper()
	data, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// fences returns the content of the README's fenced blocks of a language.
func fences(t *testing.T, language string) []string {
	t.Helper()
	var out []string
	for _, m := range regexp.MustCompile("(?s)\n```"+language+"\n(.*?)```\n").FindAllStringSubmatch(readReadme(t), -1) {
		out = append(out, m[1])
	}
	if len(out) == 0 {
		t.Fatalf("the README has no block of %s", language)
	}
	return out
}

// notRun says of the commands that TestReadme_commands does not run why it does not.
func notRun() map[string]string {
	return map[string]string{
		"go run ./cmd/graphgen": "TestOutIsCurrent makes the same, and compares",
		"go test ./...":         "this is it",
		"go get -tool github.com/seed-8ef76b74/graphgen/cmd/graphgen@latest": "the module of the test has its outcome, with this checkout in place of the release",
	}
}

// TestReadme_commands runs every command of the README in a module that follows it.
func TestReadme_commands(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("builds a module")
	}
	module := newConsumer(t)
	skip := notRun()
	for _, block := range fences(t, "go") {
		if strings.HasPrefix(block, "//go:generate ") {
			module.write("gen.go", "// Package consumer follows the README.\npackage consumer\n\n"+block)
		}
	}
	for command := range strings.SplitSeq(strings.TrimSpace(strings.Join(fences(t, "sh"), "")), "\n") {
		if _, ok := skip[command]; ok {
			delete(skip, command)
			continue
		}
		fields := strings.Fields(command)
		module.mustRun(fields[0], fields[1:]...)
	}
	for command := range skip {
		t.Errorf("the README does not say %q any more", command)
	}
}

// TestReadme_example fails when the README's example is not the one that is run beside the generated package.
func TestReadme_example(t *testing.T) {
	t.Parallel()
	data, err := os.ReadFile("../../out/devicemanagement/readme_test.go")
	if err != nil {
		t.Fatal(err)
	}
	example := strings.ReplaceAll("\n"+fences(t, "go")[0], "\n", "\n\t")
	if !strings.Contains(string(data), strings.TrimRight(example, "\t\n")+"\n") {
		t.Errorf("readme_test.go does not hold%s", example)
	}
}

// TestReadme_reference fails for a verb or flag of the command that the README's tables do not have.
func TestReadme_reference(t *testing.T) {
	t.Parallel()
	readme := readReadme(t)
	root := (&app{stdout: io.Discard, stderr: io.Discard}).rootCommand()
	for _, verb := range root.Commands() {
		if name := verb.Name(); name != "generate" && name != "help" && !strings.Contains(readme, "\n| `graphgen "+name) {
			t.Errorf("the README has no row for the verb %s", name)
		}
		checkManual(t, verb)
	}
	for _, flag := range regexp.MustCompile(`(?m)^ {6}--([a-z-]+)`).FindAllStringSubmatch(root.LocalFlags().FlagUsages(), -1) {
		if !strings.Contains(readme, "\n| `--"+flag[1]+"` |") {
			t.Errorf("the README has no row for --%s", flag[1])
		}
	}
}

// checkManual fails for a verb of ours whose manual leaves something out.
func checkManual(t *testing.T, verb *cobra.Command) {
	t.Helper()
	if verb.Short == "" {
		t.Errorf("%s does not say what it does", verb.Name())
	}
	if verb.Flags().HasFlags() && verb.Name() != "completion" && (verb.Example == "" || !strings.Contains(verb.Long, "Exit codes:")) {
		t.Errorf("%s has no example, or does not tell its exit codes", verb.Name())
	}
}
