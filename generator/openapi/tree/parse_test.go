package tree_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed-8ef76b74/graphgen/generator/openapi/tree"
)

// TestParse shows what of JSON text does not come out as it stands.
func TestParse(t *testing.T) {
	t.Parallel()
	for in, want := range map[string]tree.Node{
		`{"b": 1, "a": [true, null, "x"]}`: tree.Object{
			{Key: "b", Value: tree.Literal("1")}, {Key: "a", Value: tree.List{tree.Bool(true), tree.Null, tree.Text("x")}},
		},
		`{"a": 1, "b": 2, "a": 3}`: tree.Object{{Key: "a", Value: tree.Literal("3")}, {Key: "b", Value: tree.Literal("2")}},
		`"\ud800 <&>"`:             tree.Text("\ufffd <&>"),
		`[{}, []]`:                 tree.List{tree.Object{}, tree.List{}},
		`1E5`:                      tree.Literal("1.0e+5"),
		` "a" rest`:                tree.Text("a"),
		`2024-01-31`:               tree.Literal("2024"),
		`-0.5e-3 `:                 tree.Literal("-0.5e-3"),
		"\"a\xff\\\"\"":            tree.Text("a\ufffd\""),
	} {
		if got, err := tree.Parse([]byte(in)); err != nil || !cmp.Equal(got, want) {
			t.Errorf("%s gives %v, %v, want %v", in, got, err, want)
		}
	}
}

// TestParse_many shows that members with the same name are found in large objects, too.
func TestParse_many(t *testing.T) {
	t.Parallel()
	var in strings.Builder
	for i := range 100 {
		fmt.Fprintf(&in, `, "m%d": %d`, i%40, i)
	}
	n, err := tree.Parse([]byte("{" + in.String()[1:] + "}"))
	if err != nil {
		t.Fatal(err)
	}
	o, ok := n.(tree.Object)
	if !ok || len(o) != 40 || o.Get("m19") != tree.Literal("99") || o[39] != (tree.Member{Key: "m39", Value: tree.Literal("79")}) {
		t.Errorf("got %v", n)
	}
}

// TestParse_depth shows how deep a value may be nested.
func TestParse_depth(t *testing.T) {
	t.Parallel()
	nested := func(depth int) []byte { return []byte(strings.Repeat("[", depth) + strings.Repeat("]", depth)) }
	if _, err := tree.Parse(nested(64)); err != nil {
		t.Error(err)
	}
	if _, err := tree.Parse(nested(66)); err == nil || err.Error() != "it is nested deeper than 64" {
		t.Errorf("got %v", err)
	}
}

func TestParse_wrong(t *testing.T) {
	t.Parallel()
	for _, in := range []string{"", "{", "[", "[1", `{"a"}`, `{"a": }`, `{1: 2}`, "[1 2]", "nul", `"`, "]", "-", "1.", "1.x", "1e", "1e+", `"\x"`, "\"a\nb\"", `{"a" 1}`, "[1,]", `{"a": 1,}`, `{"a}`, "\x00"} {
		if n, err := tree.Parse([]byte(in)); err == nil {
			t.Errorf("no error for %s: %v", in, n)
		}
	}
}

// FuzzParse holds the tree of JSON text against what encoding/json makes of it.
func FuzzParse(f *testing.F) {
	for _, seed := range []string{`{"a": [1, -0.5e3, "\u00e9\n\ud83d\ude00", {}], "a": null}`, ` [true , false]`, `"\ud800"`, `{"":{"":[]}}`, "\"a\xff\""} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		var want any
		if json.Unmarshal(data, &want) != nil {
			t.Skip()
		}
		n, err := tree.Parse(data)
		if err != nil {
			if strings.Contains(err.Error(), "deeper") {
				t.Skip()
			}
			t.Fatal(err)
		}
		if got, err := tree.Plain(n); err != nil || !cmp.Equal(got, want) {
			t.Errorf("%q gives %v, %v, want %v", data, got, err, want)
		}
	})
}
