package jsontext_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed-8ef76b74/graphgen/parser/jsontext"
)

// walk adds a line for a value and for each one in it: where it begins, its way, and what it is.
func walk(lines []string, n jsontext.Node, way string) []string {
	switch {
	case n.Members != nil:
		lines = append(lines, fmt.Sprintf("%d %s object of %d", n.Offset, way, len(n.Members)))
		for _, m := range n.Members {
			lines = walk(lines, m.Node, fmt.Sprintf("%s/%s@%d", way, m.Key, m.KeyOffset))
		}
	case n.Items != nil:
		lines = append(lines, fmt.Sprintf("%d %s array of %d", n.Offset, way, len(n.Items)))
		for i, item := range n.Items {
			lines = walk(lines, item, fmt.Sprintf("%s/%d", way, i))
		}
	case n.IsText:
		lines = append(lines, fmt.Sprintf("%d %s text %s", n.Offset, way, n.Text))
	default:
		lines = append(lines, fmt.Sprintf("%d %s %s", n.Offset, way, n.Raw))
	}
	return lines
}

// TestParse shows that each key and each value knows where it stands.
func TestParse(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name, src string
		want      []string
	}{
		{"an object", "\n{\n  \"@odata.type\": \"#microsoft.graph.user\",\n  \"age\" : 36 ,\"tags\":[\"a\", null,true]\n}\n", []string{
			"1  object of 3", "20 /@odata.type@5 text #microsoft.graph.user", "55 /age@47 36", "66 /tags@59 array of 3",
			"67 /tags@59/0 text a", "72 /tags@59/1 null", "77 /tags@59/2 true",
		}},
		{"nothing in it", `{"a": {}, "b": []}`, []string{"0  object of 2", "6 /a@1 object of 0", "15 /b@10 array of 0"}},
		{"a text alone", ` "a" `, []string{"1  text a"}},
		{"an empty text", `[""]`, []string{"0  array of 1", "1 /0 text "}},
		{"escapes", `{"\u0061\/": "\"\u00e9\n"}`, []string{"0  object of 1", "13 /a/@1 text \"é\n"}},
		{"a number that fits nowhere", `[1e999, -0.10]`, []string{"0  array of 2", "1 /0 1e999", "8 /1 -0.10"}},
		{"a key twice", `{"a":1,"a":2}`, []string{"0  object of 2", "5 /a@1 1", "11 /a@7 2"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			got, err := jsontext.Parse([]byte(tt.src))
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(tt.want, walk(nil, got, "")); diff != "" {
				t.Errorf("values (-want +got):\n%s", diff)
			}
			checkRaw(t, tt.src, got)
		})
	}
}

// checkRaw fails for a value that is not what stands at its place.
func checkRaw(t *testing.T, src string, n jsontext.Node) {
	t.Helper()
	if n.Offset < 0 || !strings.HasPrefix(src[n.Offset:], string(n.Raw)) || len(n.Raw) == 0 {
		t.Errorf("%q does not stand at %d of %q", n.Raw, n.Offset, src)
	}
	for _, m := range n.Members {
		if src[m.KeyOffset] != '"' {
			t.Errorf("the key %q does not stand at %d of %q", m.Key, m.KeyOffset, src)
		}
		checkRaw(t, src, m.Node)
	}
	for _, item := range n.Items {
		checkRaw(t, src, item)
	}
}

// TestParse_broken shows where a text stops being JSON.
func TestParse_broken(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name, src, message string
		offset             int // -1 when it is only known to be in the text
	}{
		{"nothing", " ", "EOF", 1},
		{"no JSON", "{\n  a: 1}", "invalid character 'a'", -1},
		{"no value", `{"a": }`, "invalid character '}'", -1},
		{"a key that is none", `{"a": 1, 2: 3}`, "invalid character '2'", -1},
		{"a comma too many", `{"a": [1,]}`, "invalid character ']'", -1},
		{"a comma that is missing", `{"a": 1 "b": 2}`, "invalid character '\"' after object key:value pair", -1},
		{"an end that is missing", `{"a": [1`, "EOF", 8},
		{"an end inside of a key", `{"a`, "unexpected EOF", 1},
		{"more behind it", "{} \n{}", "text follows the value", 4},
		{"a blank at the end", "[1, ", "EOF", 4},
		{"a line break in a text", "[\"a\nb\"]", "invalid character '\\n' in string literal", -1},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			got, err := jsontext.Parse([]byte(tt.src))
			if err == nil {
				t.Fatalf("it is %q", got.Raw)
			}
			if tt.offset < 0 && err.Offset >= 0 && err.Offset < len(tt.src) {
				err.Offset = -1
			}
			if err.Offset != tt.offset || !strings.Contains(err.Error(), tt.message) {
				t.Errorf("got %q at %d, want %q at %d", err.Error(), err.Offset, tt.message, tt.offset)
			}
			if got.Raw != nil || got.Members != nil || got.Items != nil {
				t.Errorf("beside the error there is %q", got.Raw)
			}
		})
	}
}

// TestParse_bounds shows how deep values can be, and how long the way to one.
func TestParse_bounds(t *testing.T) {
	t.Parallel()
	deep := func(n int) string { return strings.Repeat(`[`, n) + strings.Repeat(`]`, n) }
	under := func(n int, value string) string { return `{"` + strings.Repeat("k", n) + `": ` + value + `}` }
	tenth := "[" + strings.Repeat("0,", 10)
	for _, tt := range []struct {
		name, src string
		offset    int // behind the bracket that is too deep, -1 when none is
	}{
		{"deep arrays", deep(200), -1},
		{"arrays that are too deep", deep(201), 201},
		{"objects that are too deep", strings.Repeat(`{"a":`, 200) + "{}" + strings.Repeat("}", 200), 1001},
		{"many, but not in each other", "[" + strings.Repeat("[],", 500) + "{}]", -1},
		{"a long way to an object", under(1024, "{}"), -1},
		{"a way that is too long", under(1025, "{}"), 1031},
		{"a long way to a text", under(2000, `"a"`), -1},
		{"a way that is too long by its keys together", under(1000, under(25, "[]")), 1036},
		{"a way that is too long by an index", under(1023, tenth+"{}]"), 1050},
		{"a way that is not", under(1022, tenth+"{}]"), -1},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			got, err := jsontext.Parse([]byte(tt.src))
			switch {
			case err == nil && tt.offset >= 0:
				t.Errorf("got %d bytes of a value", len(got.Raw))
			case err != nil && (err.Offset != tt.offset || err.Message != "nested too deeply"):
				t.Errorf("got %q at %d, want it at %d", err.Message, err.Offset, tt.offset)
			}
		})
	}
}

func TestNode(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		src     string
		null    bool
		objects []string
	}{
		{`null`, true, nil},
		{`"null"`, false, nil},
		{`{"a": {}}`, false, []string{`{"a": {}}`}},
		{`{}`, false, []string{`{}`}},
		{`[{"a": 1}, 2, [{}], {}]`, false, []string{`{"a": 1}`, `{}`}},
	} {
		n, err := jsontext.Parse([]byte(tt.src))
		if err != nil {
			t.Fatal(err)
		}
		if got := n.IsNull(); got != tt.null {
			t.Errorf("%s is null: %t", tt.src, got)
		}
		var objects []string
		for _, o := range n.Objects() {
			objects = append(objects, string(o.Raw))
		}
		if diff := cmp.Diff(tt.objects, objects); diff != "" {
			t.Errorf("%s has the objects (-want +got):\n%s", tt.src, diff)
		}
		if before := len(n.Items); len(n.Objects()) > before && n.Members == nil {
			t.Errorf("%s has changed", tt.src)
		}
	}
}
