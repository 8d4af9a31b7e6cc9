package encode

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"
	"unicode/utf8"

	"go.yaml.in/yaml/v4"

	"github.com/seed-8ef76b74/graphgen/generator/openapi/tree"
)

// traps are strings that a reader of YAML could take for something else.
var traps = []string{
	"", " ", "\n", "a\n", "\na", "a\n\nb", "a\n b", "a \nb", "a\tb", "\t", " a", "a ", "a  b",
	"yes", "No", "ON", "off", "y", "n", "true", "False", "null", "Null", "~", "NaN", ".nan", ".inf", "-.INF",
	"1", "-1", "+1", "1.", ".5", "1e3", "1E3", "0x1f", "0o17", "017", "1_000", "1:30", "12:30:45", "2024-01-31", "2024-01-31T12:00:00Z",
	"- x", "-", "--", "---", "...", "? x", "?", "a: b", "a:", ":a", "a #b", "# c", "a#b", "[a]", "{a: b}", "a, b", "&a", "*a", "!a", "!!str a",
	"|", ">-", "%TAG", "@a", "`a`", "'", "''", "\"", "\\", "'a'", "\"a\"", "<<", "=", "a\u0085b", "a\u2028b", "a\u2029b", "\ufeffa", "a\u00a0b",
	"a\x00b", "a\x7fb", "\r\n", "a\rb", "😀", "e\u0301", "\ufffd", "\u202eabc", "$ref", "/a/{b}", "a/b", "TODO: nothing",
	"key: value\n- item\n# comment", "a very long text without any trap in it, that goes on and on and on until it has to be folded somewhere in the middle",
	"a very long text  with two spaces in it, that goes on and on and on until it has to be folded  somewhere in the middle of it all",
	"'a very long text in quotes, it goes on and on and on until it has to be folded somewhere in the middle' # of: it all - you see?",
}

// FuzzYAMLScalar holds any string, as a key and as a value at any depth, against both readers: it must come back as
// it was, and nothing around it may change.
func FuzzYAMLScalar(f *testing.F) {
	for _, trap := range traps {
		f.Add(trap)
	}
	f.Add(strings.Repeat("word ", 100))
	f.Add(strings.Repeat("x", 2000))
	f.Add(strings.Repeat("line\n", 30))
	f.Add(strings.TrimSpace(strings.Repeat(strings.Repeat("word ", 30)+"end\n\n- item\n", 3)))
	f.Fuzz(func(t *testing.T, s string) {
		s = tree.Clean(s)
		root := tree.Object{
			{Key: "value", Value: tree.Str(s)},
			{Key: s + "!", Value: tree.Str("key")},
			{Key: "list", Value: tree.List{tree.Str(s), tree.Object{{Key: "a", Value: tree.Str(s)}, {Key: s + "?", Value: tree.List{tree.Str(s)}}}, tree.Str("after")}},
			{Key: "after", Value: tree.Number("1")},
		}
		want := map[string]any{
			"value": s,
			s + "!": "key",
			"list":  []any{s, map[string]any{"a": s, s + "?": []any{s}}, "after"},
			"after": 1.0,
		}
		checkQuotes(t, s)
		checkYAML(t, root, want)
		checkJSON(t, root, want)
	})
}

// checkQuotes holds a string in JSON against how the library spells it.
func checkQuotes(t *testing.T, s string) {
	t.Helper()
	var want bytes.Buffer
	e := json.NewEncoder(&want)
	e.SetEscapeHTML(false)
	if err := e.Encode(s); err != nil {
		t.Fatal(err)
	}
	if got := JSON(tree.Text(s)); !bytes.Equal(got, want.Bytes()) {
		t.Fatalf("%q is %s, want %s", s, got, want.Bytes())
	}
}

func checkYAML(t *testing.T, root tree.Object, want any) {
	t.Helper()
	data := YAML("comment", root)
	if !utf8.Valid(data) {
		t.Fatalf("not UTF-8:\n%q", data)
	}
	var got any
	if err := yaml.Load(data, &got); err != nil {
		t.Fatalf("%v in\n%s", err, data)
	}
	if !same(t, got, want) {
		t.Fatalf("got %q\nwant %q\nin\n%s", got, want, data)
	}
}

func checkJSON(t *testing.T, root tree.Node, want any) {
	t.Helper()
	data := JSON(root)
	var got any
	if err := json.Unmarshal(data, &got); err != nil {
		t.Fatalf("%v in\n%s", err, data)
	}
	if !same(t, got, want) {
		t.Fatalf("got %q\nwant %q", got, want)
	}
}

// same reports whether two values are equal as JSON.
func same(t *testing.T, a, b any) bool {
	t.Helper()
	x, err := json.Marshal(a)
	if err != nil {
		t.Fatal(err)
	}
	y, err := json.Marshal(b)
	if err != nil {
		t.Fatal(err)
	}
	return bytes.Equal(x, y)
}

// TestPlain shows what needs no quotes; everything else has some.
func TestPlain(t *testing.T) {
	t.Parallel()
	for _, s := range []string{"a", "a b", "$ref", "/users/{id}", "it's", "a, b", "a:b", "a#b", "https://x.y/z?a=b", "größe", "Yes."} {
		if !isPlain(s) {
			t.Errorf("%q has quotes", s)
		}
	}
	for _, s := range []string{"", "yes", "1", "a: b", "a #b", "a:", "a ", "@odata.type", "#a", "-a", "a\u00a0b", "201", "a\nb"} {
		if isPlain(s) {
			t.Errorf("%q has no quotes", s)
		}
	}
}
