package parser_test

import (
	"fmt"
	"maps"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/seed-8ef76b74/graphgen/parser"
)

// gadgetPage is a page with something more in some of its parts.
type gadgetPage struct{ intro, permissions, requests, headers, rows, response, end string }

// text returns the page as a file holds it.
func (p gadgetPage) text() string {
	return "---\ntitle: x\n---\n# Create gadget\n\n" + p.intro +
		"\n\n## Permissions\n\n" + p.permissions +
		"\n\n## HTTP request\n``` http\nPOST /gadgets\n" + p.requests + "```\n\n" +
		"## Request headers\n\n|Name|Description|\n|:-|:-|\n" + p.headers +
		"\n\n## Request body\n\n|Property|Type|Description|\n|:-|:-|:-|\n|label|String|The label.\n" + p.rows +
		"\n\n## Response\n`201 Created` [gadget](../resources/gadget.md)" + p.response + "\n\n" + p.end
}

// repeat returns the texts of the numbers below n.
func repeat(n int, format string) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, format+"\n", i)
	}
	return b.String()
}

// gadgetType returns the page of a type.
func gadgetType(name, base, rows string) string {
	text := "---\ntitle: x\n---\n# " + name + " resource type\n\n"
	if base != "" {
		text += "Inherits from [" + base + "](" + base + ".md).\n\n"
	}
	return text + "## Properties\n\n|Property|Type|Description|\n|:-|:-|:-|\n" + rows
}

// types returns pages below resources/, each text under its type's name.
func types(texts map[string]string) fstest.MapFS {
	docs := fstest.MapFS{}
	for name, text := range texts {
		docs["v1.0/resources/"+name+".md"] = &fstest.MapFile{Data: []byte(text)}
	}
	return docs
}

// chain returns types that are derived from each other, all from the one before, and the first one's rows.
func chain(n int, rows string) map[string]string {
	texts := map[string]string{"gadget": gadgetType("gadget", "t0", ""), "t0": gadgetType("t0", "", rows)}
	for i := range n {
		texts[fmt.Sprintf("t%d", i+1)] = gadgetType(fmt.Sprintf("t%d", i+1), fmt.Sprintf("t%d", i), "")
	}
	return texts
}

// TestBounds holds that what no page of a reference has is told of and left out, and the rest of the page read.
func TestBounds(t *testing.T) {
	t.Parallel()
	include := types(nil)
	include["v1.0/includes/p.md"] = &fstest.MapFile{Data: []byte("|Permission type|Permissions|\n|:-|:-|\n|Application|A.b|\n")}
	include["v1.0/includes/large.md"] = &fstest.MapFile{Data: []byte(strings.Repeat("a\n\n", 200_000))}
	deep := types(chain(60, "|size|String|A size.|\n"))
	wide := chain(1, repeat(9000, "|p%d|String||"))
	for i := range 60 {
		wide[fmt.Sprintf("w%d", i)] = gadgetType(fmt.Sprintf("w%d", i), "t0", "")
	}
	cases := map[string]struct {
		page gadgetPage
		docs fstest.MapFS
		want string
	}{
		"line":       {page: gadgetPage{intro: strings.Repeat("[a](", 100_000)}, want: ":6:1: warning: the line has 400000 bytes, more than 32768, it is left out [line-too-long]"},
		"nesting":    {page: gadgetPage{intro: "a\n" + strings.Repeat(">", 30_000) + "a"}, want: ":7:1: warning: more than 100 quotes and lists stand in each other, the line is left out [too-much]"},
		"lists":      {page: gadgetPage{intro: strings.Repeat("- ", 1000)}, want: ":6:1: warning: more than 100 quotes and lists"},
		"numbers":    {page: gadgetPage{intro: strings.Repeat("12. ", 1000)}, want: ":6:1: warning: more than 100 quotes and lists"},
		"indented":   {page: gadgetPage{intro: strings.Repeat(" ", 1000) + "- a"}, want: ":6:1: warning: more than 100 quotes and lists"},
		"columns":    {page: gadgetPage{end: "|a|\n" + strings.Repeat("|-", 10_000) + "|\n" + repeat(100, "|%d|")}, want: "warning: the table has more than 64 columns, it is read as text [too-much]"},
		"cells":      {page: gadgetPage{end: "|a|\n" + strings.Repeat("|-", 60) + "|\n" + repeat(10_000, "|%d|")}, want: "warning: the tables of the page have more than 262144 cells, the rest of this one is left out [too-much]"},
		"escapes":    {page: gadgetPage{end: "|a|\n|-|\n" + repeat(2000, "|`%d\\|`|")}, want: "warning: the tables of the page hold more than 1000 bars as text, the row is left out [too-much]"},
		"paragraph":  {page: gadgetPage{end: repeat(40_000, "[a%d]: x")}, want: "warning: the text goes on for more than 131072 bytes without a blank line, the rest of it is left out [too-much]"},
		"cell":       {page: gadgetPage{rows: repeat(20_000, "goes on %d")}, want: "warning: the cell goes on for more than 32768 bytes, the rest of it is left out [too-much]"},
		"requests":   {page: gadgetPage{requests: repeat(200, "POST /gadgets%d")}, want: ":114:1: warning: the page has more than 100 request lines, the rest is left out [too-much]"},
		"url":        {page: gadgetPage{requests: "POST " + strings.Repeat("/{id}", 1000) + "\n"}, want: ":15:6: warning: the URL has 5000 bytes, more than 2048, it is left out [too-much]"},
		"headers":    {page: gadgetPage{headers: repeat(200, "|H%d|a|")}, want: "warning: the table has more than 100 headers, the rest is left out [too-much]"},
		"accounts":   {page: gadgetPage{permissions: "|Permission type|Permissions|\n|:-|:-|\n" + repeat(200, "|Application|A.b%d|")}, want: "warning: the table has more than 100 accounts, the rest is left out [too-much]"},
		"scopes":     {page: gadgetPage{permissions: "|Permission type|Permissions|\n|:-|:-|\n|Application|" + strings.ReplaceAll(repeat(2000, "A.b%d,"), "\n", " ") + "|\n"}, want: "warning: the page names more than 1000 scopes, the rest is left out [too-much]"},
		"created":    {page: gadgetPage{response: strings.ReplaceAll(repeat(200, " or [g%d](../resources/gadget.md)"), "\n", "")}, want: "warning: the page creates more than 100 types with 1 properties each, the rest is left out [too-much]"},
		"includes":   {page: gadgetPage{permissions: strings.Repeat("[!INCLUDE [a](../includes/p.md)]\n", 200)}, docs: include, want: ":110:12: note: file \"../includes/p.md\" is one include too many, what it says is not known [include-missing]"},
		"included":   {page: gadgetPage{permissions: "[!INCLUDE [a](../includes/large.md)]\n[!INCLUDE [a](../includes/large.md)]\n"}, docs: include, want: ":11:12: note: file \"../includes/large.md\" makes what the page includes too large, what it says is not known [include-missing]"},
		"bases":      {page: gadgetPage{rows: "|next|[t0](../resources/t0.md)|a|\n"}, docs: deep, want: "t51.md:6:16: warning: microsoft.graph.t51 has more than 50 base types, microsoft.graph.t50 is left out [too-much]"},
		"inherited":  {page: gadgetPage{rows: "|next|[t0](../resources/t0.md)|a|\n"}, docs: types(wide), want: "warning: the types inherit more than 524288 properties in all, those of microsoft.graph.t0 are left out [too-much]"},
		"type":       {page: gadgetPage{rows: "|kind|" + strings.Repeat("collection(", 1000) + "|a|\n"}, want: "is no type [type-unknown]"},
		"whole page": {page: gadgetPage{rows: "|kind|String|a|\n"}},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			docs := fstest.MapFS{"v1.0/api/gadget-create.md": {Data: []byte(c.page.text())}}
			maps.Copy(docs, c.docs)
			api, diags, err := parser.Parse(docs, parser.Options{})
			if err != nil {
				t.Fatal(err)
			}
			if len(api.Operations) == 0 || len(api.Operations[0].Body.Properties) == 0 {
				t.Errorf("%d operations; the rest of the page is lost", len(api.Operations))
			}
			got := list(diags)
			if n := strings.Count(got, c.want); c.want != "" && n == 0 || c.want == "" && strings.Contains(got, "[too-much]") {
				t.Errorf("want %q among:\n%.2000s", c.want, got)
			}
		})
	}
}
