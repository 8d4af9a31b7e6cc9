package lint

import (
	"encoding/json"
	"fmt"
	"maps"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/getkin/kin-openapi/openapi3"

	"github.com/seed-8ef76b74/graphgen/generator/openapi"
)

// omitted is the one fault that openapi-typescript has: what has a description of its own and holds one of several
// types refers to the choice by an allOf in OpenAPI 3.0, and the tool takes that for a type derived from the choice,
// and leaves the annotation out of it. In 3.1 the description stands beside the $ref.
const omitted = `'"@odata.type"' does not exist in type 'Omit<`

// TestOpenAPITypeScript shows that TypeScript types made by openapi-typescript compile, and that every example of the
// document has the type of the place where it stands. The flag lets a request leave out what has a default.
func TestOpenAPITypeScript(t *testing.T) { //nolint:paralleltest // the documents are, and no two tools compete
	eachDocument(t, func(t *testing.T, document string) {
		t.Helper()
		folder := t.TempDir()
		npmTool(t, "openapi-typescript", document, "--output", filepath.Join(folder, "api.ts"), "--default-non-nullable=false")
		faults := compileTypeScript(t, folder, `import type { paths } from "./api";`, document, func(e example) string {
			place := fmt.Sprintf("paths[%q][%q]", e.path, strings.ToLower(e.method))
			if e.status == "" {
				return place + `["requestBody"]["content"]["application/json"]`
			}
			return fmt.Sprintf(`%s["responses"][%s]["content"]["application/json"]`, place, e.status)
		})
		all := len(faults)
		if !strings.Contains(t.Name(), string(openapi.Version31)) {
			faults = slices.DeleteFunc(faults, func(fault string) bool { return strings.Contains(fault, omitted) })
			t.Logf("%d values whose type leaves the annotation out", all-len(faults))
		}
		for _, fault := range faults {
			t.Error(fault)
		}
	})
}

// TestHeyAPI shows the same of the TypeScript client that @hey-api/openapi-ts makes.
func TestHeyAPI(t *testing.T) { //nolint:paralleltest // the documents are, and no two tools compete
	eachDocument(t, func(t *testing.T, document string) {
		t.Helper()
		folder := t.TempDir()
		npmTool(t, "openapi-ts", "--input", document, "--output", filepath.Join(folder, "api"), "--silent")
		names := heyNames(t, filepath.Join(folder, "api", "types.gen.ts"))
		faults := compileTypeScript(t, folder, `import type * as api from "./api"; import "./api/sdk.gen";`, document, func(e example) string {
			if e.status == "" {
				return fmt.Sprintf("api.%sData['body']", names[e.path])
			}
			return fmt.Sprintf("api.%sResponses[%s]", names[e.path], e.status)
		})
		for _, fault := range faults {
			t.Error(fault)
		}
	})
}

// heyURL finds the URL of the call that a type is about.
var heyURL = regexp.MustCompile(`export type (\w+)Data = \{\n(?: .*\n)*    url: '(.*)';\n\};`)

// heyNames returns the name that hey-api gives the call of each path.
func heyNames(t *testing.T, types string) map[string]string {
	t.Helper()
	names := map[string]string{}
	for _, m := range heyURL.FindAllStringSubmatch(read(t, types), -1) {
		names[strings.ReplaceAll(m[2], `\'`, `'`)] = m[1]
	}
	return names
}

// compileTypeScript compiles what a tool wrote into a folder together with every example of the document, each a
// constant of the type that the tool gives its place, and returns the faults. TypeScript's own library is not checked
// with it: that takes longer than all the rest.
func compileTypeScript(t *testing.T, folder, imports, document string, typeOf func(example) string) []string {
	t.Helper()
	code := []string{imports}
	for i, e := range examples(t, document) {
		code = append(code, fmt.Sprintf("export const e%d: %s = %s;", i, typeOf(e), e.value))
	}
	file := filepath.Join(folder, "examples.ts")
	write(t, file, strings.Join(code, "\n"))
	tsc := exec.CommandContext(t.Context(), npmPath(t, "tsc"), "--noEmit", "--strict", "--skipLibCheck", "--pretty", "false",
		"--target", "es2022", "--module", "preserve", "--lib", "es2022,dom,dom.iterable", file)
	out, err := tsc.CombinedOutput()
	t.Logf("%d examples", len(code)-1)
	if err == nil {
		return nil
	}
	faults := slices.DeleteFunc(strings.Split(string(out), "\n"), func(line string) bool { return !strings.Contains(line, ": error ") })
	if len(faults) == 0 {
		t.Fatalf("tsc: %v\n%s", err, out)
	}
	return faults
}

// An example is one of a document.
type example struct {
	path, method string
	// url is the path with a value for each parameter.
	url string
	// status is that of the response, "" for a request.
	status string
	// name is that of the example.
	name  string
	value []byte
}

// examples returns all examples of a document in JSON.
func examples(t *testing.T, document string) []example {
	t.Helper()
	doc, err := openapi3.NewLoader().LoadFromFile(document)
	if err != nil {
		t.Fatal(err)
	}
	var all []example
	for path, item := range doc.Paths.Map() {
		for method, op := range item.Operations() {
			at := example{path: path, method: method, url: fill(path, op.Parameters)}
			if op.RequestBody != nil {
				all = append(all, examplesOf(t, op.RequestBody.Value.Content, at)...)
			}
			for status, response := range op.Responses.Map() {
				at.status = status
				all = append(all, examplesOf(t, response.Value.Content, at)...)
			}
		}
	}
	return all
}

// fill returns a path with a value for each parameter: the first one that the document lists, else any text.
func fill(path string, parameters openapi3.Parameters) string {
	for _, p := range parameters {
		if p.Value.In != openapi3.ParameterInPath {
			continue
		}
		values := p.Value.Schema.Value.Enum
		if only := p.Value.Schema.Value.Const; only != nil {
			values = []any{only}
		}
		path = strings.ReplaceAll(path, "{"+p.Value.Name+"}", fmt.Sprint(append(values, "x")[0]))
	}
	return path
}

// examplesOf returns the examples of a message.
func examplesOf(t *testing.T, content openapi3.Content, at example) []example {
	t.Helper()
	media := content["application/json"]
	if media == nil {
		return nil
	}
	var all []example
	for _, name := range slices.Sorted(maps.Keys(media.Examples)) {
		value, err := json.Marshal(media.Examples[name].Value.Value)
		if err != nil {
			t.Fatal(err)
		}
		at.name, at.value = name, value
		all = append(all, at)
	}
	return all
}
