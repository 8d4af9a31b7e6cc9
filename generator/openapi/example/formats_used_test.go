package example

import (
	"testing"

	"github.com/seed-8ef76b74/graphgen/generator/rules"
)

// TestFormats_used fails for a format that no primitive type is written in.
func TestFormats_used(t *testing.T) {
	t.Parallel()
	used := map[string]bool{}
	for _, prim := range rules.Prims() {
		used[prim.Format] = true
	}
	for _, f := range &formats {
		if !used[f.name] {
			t.Errorf("nothing is a %q that could be checked", f.name)
		}
	}
}
