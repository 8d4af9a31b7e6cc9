package generator

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/seed-8ef76b74/graphgen/generator/gonames"
	"github.com/seed-8ef76b74/graphgen/generator/gotypes"
	"github.com/seed-8ef76b74/graphgen/generator/govalid"
	"github.com/seed-8ef76b74/graphgen/generator/output"
	"github.com/seed-8ef76b74/graphgen/generator/rules"
	"github.com/seed-8ef76b74/graphgen/parser"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// TestGoPackage_corpus generates one package for every create page there is, and holds that it passes go vet and that
// its types lose no value of an example that the page itself describes.
func TestGoPackage_corpus(t *testing.T) {
	t.Parallel()
	const root = "../../shared/corpus"
	if testing.Short() {
		t.Skip("builds a package of all pages")
	}
	if _, err := os.Stat(root + "/v1.0"); err != nil {
		t.Skipf("the corpus is not there: %v", err)
	}
	api, _, err := parser.Parse(os.DirFS(root), parser.Options{})
	if err != nil {
		t.Fatal(err)
	}
	names, err := gonames.New(api, "graph")
	if err != nil {
		t.Fatal(err)
	}
	checkFiles(t, goPackage(t, api))
	c := &corpus{api: api, names: names, shapes: rules.NewShapes(api), seen: map[string]int{}}
	c.collect()
	results := c.run(t)
	for i, e := range c.examples {
		c.check(t, e, results[i])
	}
	t.Logf("%d operations, %d resources, %d enums; %d examples", len(api.Operations), len(api.Resources), len(api.Enums), len(c.examples))
	for _, what := range slices.Sorted(maps.Keys(c.seen)) {
		t.Logf("%6d %s", c.seen[what], what)
	}
}

// A corpus is an API whose examples are tried.
type corpus struct {
	api      *model.API
	names    *gonames.Plan
	shapes   *rules.Shapes
	examples []corpusExample
	// seen counts what became of the values of the examples.
	seen map[string]int
}

// A corpusExample is a JSON body of a page, without what only stands for a value.
type corpusExample struct {
	where    string
	resource *model.Resource
	value    map[string]any
}

// A corpusResult is what the program in testdata/examples makes of an example.
type corpusResult struct {
	JSON  json.RawMessage
	Error string
	// Faults are what Validate reports, a line each.
	Faults string
}

// collect gathers the examples whose type is a struct.
func (c *corpus) collect() {
	for _, op := range c.api.Operations {
		for _, example := range op.Examples {
			if op.Body != nil {
				c.add(op, "request", op.Body.Type, example.Request)
			}
			c.add(op, "response", responseType(op, example.Response), example.Response)
		}
	}
}

// responseType returns the type of an example's response.
func responseType(op *model.Operation, m *model.Message) model.Type {
	for _, r := range op.Responses {
		if m != nil && r.Type != nil && (m.Status == 0 || r.Status.Value == m.Status) {
			return r.Type
		}
	}
	return nil
}

// add adds the body of a message, or counts why it cannot.
func (c *corpus) add(op *model.Operation, kind string, t model.Type, m *model.Message) {
	if m == nil || m.Body == nil {
		return
	}
	value := parseJSON(m.Body.Value)
	for _, p := range slices.Backward(m.Body.Placeholders) {
		value = without(value, strings.Split(p.Path, "/")[1:])
	}
	object, ok := value.(map[string]any)
	if !ok {
		c.seen[kind+" left out: it is no object"]++
		return
	}
	r := c.memberOf(t, object)
	if r == nil || !r.Documented || !c.shapes.IsDeclared(r) {
		c.seen[kind+" left out: its type has no struct"]++
		return
	}
	c.seen[kind]++
	c.fitObject(r, object)
	c.examples = append(c.examples, corpusExample{fmt.Sprintf("%s:%d %s", op.Page.Path, m.Body.At.Line, kind), r, object})
}

// parseJSON returns a JSON text's value, with numbers as they are written.
func parseJSON(data []byte) any {
	d := json.NewDecoder(bytes.NewReader(data))
	d.UseNumber()
	var v any
	if err := d.Decode(&v); err != nil {
		return nil
	}
	return v
}

// without returns a value without the part at a JSON Pointer, nil when nothing remains.
func without(v any, pointer []string) any {
	if len(pointer) == 0 {
		return nil
	}
	key := strings.NewReplacer("~1", "/", "~0", "~").Replace(pointer[0])
	switch v := v.(type) {
	case map[string]any:
		if inner := without(v[key], pointer[1:]); inner == nil {
			delete(v, key)
		} else {
			v[key] = inner
		}
	case []any:
		i, err := strconv.Atoi(key)
		if err != nil || i >= len(v) {
			return v
		}
		if v[i] = without(v[i], pointer[1:]); v[i] == nil {
			return slices.Delete(v, i, i+1)
		}
	}
	return v
}

// run builds the package and a program that uses it, and returns what the program makes of the examples.
func (c *corpus) run(t *testing.T) []corpusResult {
	t.Helper()
	dir := t.TempDir()
	main, err := os.ReadFile("testdata/examples/main.go")
	if err != nil {
		t.Fatal(err)
	}
	files := append(c.files(t), output.File{Path: "use/main.go", Data: main}, output.File{Path: "use/zero.go", Data: c.table()})
	writeModule(t, dir, files)
	goRun(t, dir, nil, "vet", "./...")
	input := make([]struct {
		Type string
		JSON any
	}, len(c.examples))
	for i, e := range c.examples {
		input[i].Type, input[i].JSON = c.names.Type(e.resource), e.value
	}
	text, err := json.Marshal(input)
	if err != nil {
		t.Fatal(err)
	}
	var results []corpusResult
	if err := json.Unmarshal(goRun(t, dir, text, "run", "./use"), &results); err != nil || len(results) != len(input) {
		t.Fatalf("%d results for %d examples (%v)", len(results), len(input), err)
	}
	return results
}

// files returns the Go files of the API.
func (c *corpus) files(t *testing.T) []output.File {
	t.Helper()
	types, _, err := gotypes.Emit(c.api, gotypes.Options{Names: c.names, Source: "docs"})
	if err != nil {
		t.Fatal(err)
	}
	validators, _, err := govalid.Emit(c.api, govalid.Options{Names: c.names, Source: "docs"})
	if err != nil {
		t.Fatal(err)
	}
	return append(types, validators...)
}

// table returns the file that makes values of the examples' types.
func (c *corpus) table() []byte {
	types := map[string]bool{}
	for _, e := range c.examples {
		types[c.names.Type(e.resource)] = true
	}
	var b bytes.Buffer
	b.WriteString("package main\n\nimport \"consumer/graph\"\n\ntype value interface{ Validate() error }\n\nfunc zero(name string) value {\n\tswitch name {\n")
	for _, name := range slices.Sorted(maps.Keys(types)) {
		fmt.Fprintf(&b, "\tcase %q:\n\t\treturn new(graph.%s)\n", name, name)
	}
	b.WriteString("\tdefault:\n\t\treturn nil\n\t}\n}\n")
	return b.Bytes()
}

// writeModule writes files to a module of their own.
func writeModule(t *testing.T, dir string, files []output.File) {
	t.Helper()
	for _, f := range append(files, output.File{Path: "go.mod", Data: []byte("module consumer\n\ngo 1.26\n")}) {
		name := filepath.Join(dir, filepath.FromSlash(f.Path))
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, f.Data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// goRun runs a go command in a module and returns what it prints.
func goRun(t *testing.T, dir string, stdin []byte, args ...string) []byte {
	t.Helper()
	cmd := exec.CommandContext(t.Context(), "go", args...)
	cmd.Dir = dir
	cmd.Stdin = bytes.NewReader(stdin)
	cmd.Env = append(os.Environ(), "GOWORK=off", "GOFLAGS=-mod=mod", "GOPROXY=off")
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("go %s: %v\n%s", strings.Join(args, " "), err, clip(stderr.Bytes()))
	}
	return out
}
