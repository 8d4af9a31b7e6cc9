package parser_test

import (
	"bytes"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/seed-8ef76b74/graphgen/parser"
)

// TestLineEnds holds that pages mean the same however their lines end, and whether or not they begin with a byte order
// mark.
func TestLineEnds(t *testing.T) {
	t.Parallel()
	const (
		page = "---\ntitle: x\n---\n# Create gadget\n\n## HTTP request\n``` http\nPOST /gadgets\n```\n\n" +
			"## Response\n`201 Created` and a [gadget](../resources/gadget.md)\n"
		resource = "---\ntitle: x\n---\n# gadget resource type\n\n## Properties\n|Property|Type|Description|\n|:--|:--|:--|\n|id|String|The key.|\n"
	)
	read := func(end, mark string) string {
		docs := fstest.MapFS{
			"v1.0/api/gadget-create.md": {Data: []byte(mark + strings.ReplaceAll(page, "\n", end))},
			"v1.0/resources/gadget.md":  {Data: []byte(mark + strings.ReplaceAll(resource, "\n", end))},
		}
		api, _, err := parser.Parse(docs, parser.Options{})
		if err != nil {
			t.Fatal(err)
		}
		var out bytes.Buffer
		if err := api.WriteJSON(&out); err != nil {
			t.Fatal(err)
		}
		return out.String()
	}
	want := read("\n", "")
	if !strings.Contains(want, "The key.") {
		t.Fatalf("the resource was not read:\n%s", want)
	}
	for _, end := range []string{"\n", "\r\n", "\r"} {
		for _, mark := range []string{"", "\ufeff"} {
			if got := read(end, mark); got != want {
				t.Errorf("lines that end in %q, mark %q:\n%s", end, mark, got)
			}
		}
	}
}
