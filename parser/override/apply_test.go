package override_test

import (
	"bytes"
	"io/fs"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/diff"

	"github.com/seed-8ef76b74/graphgen/internal/golden"
	"github.com/seed-8ef76b74/graphgen/parser"
	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
	"github.com/seed-8ef76b74/graphgen/parser/override"
)

// overridesFile is the file of overrides in a case's docs root.
const overridesFile = "overrides.yaml"

// TestParse_golden shows what files of overrides change in the model, as a diff of its JSON form.
func TestParse_golden(t *testing.T) {
	t.Parallel()
	golden.Run(t, "testdata/*.txtar", func(t *testing.T, docs fs.FS) map[string]string {
		t.Helper()
		text, err := fs.ReadFile(docs, overridesFile)
		if err != nil {
			t.Fatal(err)
		}
		api, _, err := parser.Parse(docs, parser.Options{})
		if err != nil {
			t.Fatal(err)
		}
		before := modelText(t, api)
		overrides, diags := override.Parse(overridesFile, text)
		diags = append(diags, overrides.Apply(api)...)
		var printed strings.Builder
		if err := (diag.Renderer{}).Render(&printed, diags.Sorted()); err != nil {
			t.Fatal(err)
		}
		return map[string]string{
			"diag":    printed.String(),
			"changes": string(diff.Diff("before", before, "after", modelText(t, api))),
		}
	})
}

// modelText returns the JSON form of an API.
func modelText(t *testing.T, api *model.API) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := api.WriteJSON(&out); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// FuzzParse looks for files that break the reader or the application of what it reads.
func FuzzParse(f *testing.F) {
	f.Add("overrides: []")
	f.Add("overrides:\n- {type: microsoft.graph.user, property: age, set: {type: Collection(Edm.Int32)}, reason: x}")
	f.Add("overrides:\n- {operation: POST /users, account: application, scopes: [A, [B, C]], reason: x}")
	f.Add("a: &a [*a]\noverrides: *a")
	f.Fuzz(func(t *testing.T, text string) {
		overrides, diags := override.Parse(overridesFile, []byte(text))
		diags = append(diags, overrides.Apply(&model.API{})...)
		for _, d := range diags {
			if d.Pos.Page != overridesFile || d.Pos.Line < 0 || d.Pos.Line > len(text)+1 { // YAML has line ends of its own
				t.Errorf("a place that is none: %s", d.Pos)
			}
		}
	})
}
