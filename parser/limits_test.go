package parser_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/seed-8ef76b74/graphgen/parser"
)

// TestLongLine holds that a line which nobody wrote by hand is told of and left out, and the rest of the page read:
// the diagnostics hold [line-too-long].
func TestLongLine(t *testing.T) {
	t.Parallel()
	page := "---\ntitle: x\n---\n# Create gadget\n\n" + strings.Repeat("[a](", 100_000) + "\n\n" +
		"## HTTP request\n``` http\nPOST /gadgets\n```\n\n## Response\n`201 Created` [gadget](../resources/gadget.md)\n"
	api, diags, err := parser.Parse(fstest.MapFS{"v1.0/api/gadget-create.md": {Data: []byte(page)}}, parser.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if len(api.Operations) != 1 {
		t.Errorf("%d operations, want 1", len(api.Operations))
	}
	if got := list(diags); !strings.Contains(got, "gadget-create.md:6:1: warning: the line has 400000 bytes") {
		t.Errorf("the line is not told of:\n%s", got)
	}
}
