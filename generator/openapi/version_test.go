package openapi_test

import (
	"slices"
	"testing"

	"github.com/seed-8ef76b74/graphgen/generator/openapi"
)

func TestParseVersion(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"", "3.0", "3.1"} {
		if v, err := openapi.ParseVersion(name); err != nil || !slices.Contains([]string{"3.0", name}, string(v)) {
			t.Errorf("%q: %q, %v", name, v, err)
		}
	}
	if _, err := openapi.ParseVersion("2.0"); err == nil {
		t.Error("no error for 2.0")
	}
}
