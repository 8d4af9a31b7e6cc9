package output_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed-8ef76b74/graphgen/generator/output"
)

func TestOwned(t *testing.T) {
	t.Parallel()
	owned := output.Owned{"list.txt", "*/*_gen.go", "site/*/*.html", "site/*/*.css"}
	for _, name := range []string{"list.txt", "a/b_gen.go", "site/a/b.html"} {
		if !owned.Has(name) {
			t.Errorf("%s is somebody else's", name)
		}
	}
	for _, name := range []string{"", ".", "LIST.txt", "a/list.txt", "../list.txt", "/list.txt", `a\b/c_gen.go`, "c:/b_gen.go", "./a/b_gen.go", "a//b_gen.go", "../b_gen.go", "a/b/c_gen.go"} {
		if owned.Has(name) {
			t.Errorf("%s is an emitter's", name)
		}
	}
	if (output.Owned{"["}).Has("[") {
		t.Error("a pattern that is none owns something")
	}
	if diff := cmp.Diff([]string{"*", ".", "site/*"}, owned.Folders()); diff != "" {
		t.Errorf("folders (-want +got):\n%s", diff)
	}
}
