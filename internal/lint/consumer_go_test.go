package lint

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestOAPICodegen shows that the Go client, types and strict server that oapi-codegen makes of a document compile, and
// that nothing is lost between them: testdata/roundtrip tells what is sent. The server is one for gorilla/mux, since
// that of net/http cannot take a parameter that is only a part of a segment, as in range(address='{address}').
func TestOAPICodegen(t *testing.T) { //nolint:paralleltest // the documents are, and no two tools compete
	eachSlice(t, func(t *testing.T, document string) {
		t.Helper()
		folder := t.TempDir()
		api := filepath.Join(folder, "api.go")
		goTool(t, "oapi-codegen", "-config", filepath.Join("testdata", "oapi-codegen.yaml"), "-o", api, document)
		write(t, filepath.Join(folder, "unions.go"), unions(read(t, api)))
		write(t, filepath.Join(folder, "main.go"), read(t, filepath.Join("testdata", "roundtrip", "main.go")))
		program := filepath.Join(folder, "roundtrip")
		sources, err := filepath.Glob(filepath.Join(folder, "*.go"))
		if err != nil {
			t.Fatal(err)
		}
		run(t, "go", append([]string{"build", "-modfile=tools.mod", "-o", program}, sources...)...)
		out := run(t, program, document)
		if strings.Count(out, "\n") != 1 || strings.HasPrefix(out, "0 calls") {
			t.Error(out)
		}
		t.Log(out)
	})
}

// unionMethod finds the types that oapi-codegen makes of choices.
var unionMethod = regexp.MustCompile(`(?m)^func \(t (\w+)\) ValueByDiscriminator\(`)

// unions returns Go code that lists the types of generated code that stand for choices.
func unions(code string) string {
	var b strings.Builder
	b.WriteString("package main\n\nvar unions = map[string]func() union{\n")
	for _, m := range unionMethod.FindAllStringSubmatch(code, -1) {
		fmt.Fprintf(&b, "\t%q: func() union { return new(%s) },\n", m[1], m[1])
	}
	b.WriteString("}\n")
	return b.String()
}

func read(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func write(t *testing.T, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}
