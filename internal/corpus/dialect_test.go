package corpus

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/seed-8ef76b74/graphgen/parser"
)

// TestDialects rewrites the real pages as other corpora are written and fails where the model changes: nothing that is
// read may hang on how these pages happen to be written.
func TestDialects(t *testing.T) {
	t.Parallel()
	docs := pages(t)
	want := facts(t, docs, nil)
	for _, d := range dialects() { //nolint:paralleltest // one docs root at a time: each has 20 MB
		t.Run(d.name, func(t *testing.T) {
			wanted := maps.Clone(want)
			if len(d.words) > 0 {
				wanted = facts(t, docs, d.words)
			}
			got := facts(t, rewritten(t, docs, d), d.words)
			for key, fact := range wanted {
				if !bytes.Equal(got[key], fact) {
					t.Errorf("%s (-want +got):\n%s", key, cmp.Diff(lines(fact), lines(got[key])))
				}
			}
			if len(got) != len(wanted) {
				t.Errorf("%d operations and types, not %d", len(got), len(wanted))
			}
		})
	}
}

// rewritten returns the pages in another dialect.
func rewritten(t *testing.T, docs fs.FS, d dialect) fs.FS {
	t.Helper()
	out := fstest.MapFS{}
	for _, folder := range []string{"api", "resources"} {
		names, err := fs.Glob(docs, path.Join(folder, "*.md"))
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range names {
			text, err := fs.ReadFile(docs, name)
			if err != nil {
				t.Fatal(err)
			}
			out[name] = &fstest.MapFile{Data: []byte(d.rewrite(out, name, string(text)))}
		}
	}
	return out
}

// facts returns the operations and types of a docs root as JSON without positions and without some words, by what they
// are about.
func facts(t *testing.T, docs fs.FS, words map[string]bool) map[string][]byte {
	t.Helper()
	api, _, err := parser.Parse(docs, parser.Options{})
	if err != nil {
		t.Fatal(err)
	}
	var buf bytes.Buffer
	if err := api.WriteJSON(&buf); err != nil {
		t.Fatal(err)
	}
	var all map[string]any
	if err := json.Unmarshal(buf.Bytes(), &all); err != nil {
		t.Fatal(err)
	}
	out := map[string][]byte{}
	for _, kind := range []string{"operations", "resources", "enums"} {
		list, _ := all[kind].([]any)
		for _, node := range list {
			text, err := json.MarshalIndent(withoutKeys(node, words), "", " ")
			if err != nil {
				t.Fatal(err)
			}
			out[about(kind, node)] = text
		}
	}
	return out
}

// about returns what tells a node of the model from others.
func about(kind string, node any) string {
	object, _ := node.(map[string]any)
	if creates, ok := object["creates"].(map[string]any); ok {
		return fmt.Sprint(kind, " ", object["page"], " ", creates["name"])
	}
	return fmt.Sprint(kind, " ", object["name"])
}

// withoutKeys returns a JSON value without positions and some words.
func withoutKeys(value any, words map[string]bool) any {
	switch value := value.(type) {
	case []any:
		for i := range value {
			value[i] = withoutKeys(value[i], words)
		}
	case map[string]any:
		for key := range value {
			if key == "at" || key == "typeAt" || words[key] {
				delete(value, key)
				continue
			}
			if key == "flags" { // a place, which being there says all
				value[key] = true
				continue
			}
			value[key] = withoutKeys(value[key], words)
		}
		sortConstraints(value["constraints"])
	}
	return value
}

// sortConstraints brings what is said of a property into one order: it says the same in any.
func sortConstraints(value any) {
	if constraints, ok := value.([]any); ok {
		slices.SortFunc(constraints, func(a, b any) int { return strings.Compare(fmt.Sprint(a), fmt.Sprint(b)) })
	}
}

func lines(text []byte) []string {
	var out []string
	for line := range bytes.Lines(text) {
		out = append(out, string(line))
	}
	return out
}
