package tree_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed-8ef76b74/graphgen/generator/openapi/tree"
)

func TestNumber(t *testing.T) {
	t.Parallel()
	for json, want := range map[string]tree.Literal{
		"1": "1", "-0": "-0", "1.50": "1.50", "1e5": "1.0e+5", "1E-5": "1.0e-5", "1.5E+5": "1.5e+5",
	} {
		if got := tree.Number(json); got != want {
			t.Errorf("Number(%s) = %s, want %s", json, got, want)
		}
	}
}

// TestTexts shows that every string becomes one that can be printed.
func TestTexts(t *testing.T) {
	t.Parallel()
	got := tree.Texts([]string{"größe", "a\xffb", ""})
	if want := (tree.List{tree.Text("größe"), tree.Text("a\ufffdb"), tree.Text("")}); !cmp.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// TestObject shows that a member keeps its place when it gets another value.
func TestObject(t *testing.T) {
	t.Parallel()
	o := tree.Object{{Key: "a", Value: tree.Null}}
	o.Set("b", tree.Bool(true))
	o.Set("a", tree.Text("x"))
	want := tree.Object{{Key: "a", Value: tree.Text("x")}, {Key: "b", Value: tree.Literal("true")}}
	if !cmp.Equal(o, want) {
		t.Errorf("got %v, want %v", o, want)
	}
	if o.Get("b") != tree.Bool(true) || o.Get("c") != nil {
		t.Errorf("got %v and %v", o.Get("b"), o.Get("c"))
	}
	if i := o.Find("c"); i >= 0 {
		t.Errorf("found at %d what is not there", i)
	}
}
