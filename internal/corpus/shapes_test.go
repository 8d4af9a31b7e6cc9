package corpus

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"testing/fstest"
)

// A shape is a way in which pages can be large.
type shape struct {
	name string
	// n is a size at which what depends on it outweighs what does not.
	n int
	// docs returns pages of a size.
	docs func(n int) fstest.MapFS
}

// shapes returns the ways that once cost the square of their size, or more, and some that could.
func shapes() []shape {
	return slices.Concat(bodyShapes(), partShapes(), typeShapes())
}

// bodyShapes are large tables and examples of what is sent.
func bodyShapes() []shape {
	return []shape{
		{"properties", 1000, func(n int) fstest.MapFS { return call{rows: rows(n)}.docs() }},
		{"properties of a type", 1000, func(n int) fstest.MapFS { return call{}.with(typ("gadget", "", rows(n))) }},
		{"properties in an example", 1000, func(n int) fstest.MapFS {
			return call{rows: rows(n), body: "{" + repeated(n, `"P%d": "String",`) + `"z": 1}`}.docs()
		}},
		{"links in an example", 1000, func(n int) fstest.MapFS {
			return call{body: "{" + repeated(n, `"p%d@odata.bind": "x",`) + `"z": 1}`}.docs()
		}},
		{"objects in an example", 1000, func(n int) fstest.MapFS {
			return call{rows: "|tags|[tag](../resources/tag.md) collection|a|\n", body: `{"tags": [` + repeated(n, `{"NAME": "String", "x": %d},`) + "{}]}"}.
				with(typ("tag", "", "|name|String|a|\n"), typ("label", "tag", ""))
		}},
		{"rows with a bar too many", 1000, func(n int) fstest.MapFS { return call{rows: repeated(n, "|p%d|String|a|b|")}.docs() }},
		{"rows that go on", 1000, func(n int) fstest.MapFS { return call{rows: "|label|String|a\n" + repeated(n, "**TODO** %d")}.docs() }},
		{"rows without a type's page", 300, func(n int) fstest.MapFS { return call{rows: repeated(n, "|p%[1]d|t%[1]d|a|")}.docs() }},
		{"rows of a family", 1000, func(n int) fstest.MapFS {
			return call{rows: repeated(n, "|p%d|[tag](../resources/tag.md)|a|")}.with(typ("tag", "", "|name|String|a|\n"), typ("label", "tag", ""))
		}},
		{"listed values", 500, func(n int) fstest.MapFS {
			return call{rows: "|kind|String|Possible values are: " + strings.ReplaceAll(repeated(n, "`v%d`, "), "\n", "") + "`z`.|\n"}.docs()
		}},
		{"lists that repeat", 100, func(n int) fstest.MapFS {
			return call{rows: "|kind|String|" + strings.Repeat("Possible values are: `a`, `b`. ", n) + "|\n"}.docs()
		}},
		{"parts of the body", 50, func(n int) fstest.MapFS {
			return call{rows: repeated(n, "\n### t%d object\n\n"+table+"|a|String|b|\n")}.with(types(n, func(i int) named { return typ(fmt.Sprintf("t%d", i), "gadget", "") })...)
		}},
		{"members", 2000, func(n int) fstest.MapFS {
			return call{rows: "|kind|[kind](../resources/kind.md)|Possible values are: `v1`, `w`.|\n"}.with(enum("kind", n, "|v%d|"), enum("kind2", n, "|V%d|"))
		}},
		{"enums of a page", 500, func(n int) fstest.MapFS {
			return call{rows: repeated(n, "|p%[1]d|[k%[1]d](../resources/enums.md#k%[1]d-values)|a|")}.with(named{"enums", "# enums\n\n" + repeated(n, "### k%d values\n\n|Member|\n|:-|\n|v|\n")})
		}},
	}
}

// partShapes are large parts of other kinds.
func partShapes() []shape {
	return []shape{
		{"request lines", 100, func(n int) fstest.MapFS { return call{requests: repeated(n, "POST /workshop%d/gadgets")}.docs() }},
		{"accounts", 1000, func(n int) fstest.MapFS { return call{permissions: repeated(n, "|Application|x%d|")}.docs() }},
		{"headers", 1000, func(n int) fstest.MapFS { return call{headers: repeated(n, "|H%d|a|")}.docs() }},
		{"created types", 100, func(n int) fstest.MapFS {
			return call{rows: rows(50), response: strings.ReplaceAll(repeated(n, " or [g%[1]d](../resources/g%[1]d.md)"), "\n", "")}.docs()
		}},
		{"examples", 300, func(n int) fstest.MapFS {
			return call{end: repeated(n, "``` http\nPOST https://x/v1.0/gadgets\n\n{\"label\": \"%d\"}\n```\n")}.docs()
		}},
		{"includes", 100, func(n int) fstest.MapFS {
			docs := call{permissions: repeated(n, "\n[!INCLUDE [%d](../resources/p.md)]")}.docs()
			docs["v1.0/resources/p.md"] = &fstest.MapFile{Data: []byte("|Permission type|Permissions|\n|:-|:-|\n|Application|A.b|\n")}
			return docs
		}},
		{"columns", 1000, func(n int) fstest.MapFS {
			return call{end: "|a|\n" + strings.Repeat("|-", n) + "|\n" + repeated(n, "|%d|")}.docs()
		}},
		{"quotes", 1000, func(n int) fstest.MapFS { return call{end: repeated(n, strings.Repeat(">", 90)+"%d")}.docs() }},
		{"bars in code", 1000, func(n int) fstest.MapFS { return call{end: "|a|\n|-|\n" + repeated(n, "|`%d\\|`|")}.docs() }},
		{"collections of collections", 100, func(n int) fstest.MapFS {
			return call{rows: "|kind|" + strings.Repeat("collection(", n) + "|a|\n"}.docs()
		}},
	}
}

// typeShapes are many pages of types.
func typeShapes() []shape {
	return []shape{
		{"types in a chain", 300, func(n int) fstest.MapFS {
			return call{rows: "|next|[t0](../resources/t0.md)|a|\n"}.with(types(n, func(i int) named {
				return typ(fmt.Sprintf("t%d", i), "", fmt.Sprintf("|next|[t%[1]d](t%[1]d.md)|a|\n", i+1))
			})...)
		}},
		{"types from each other", 300, func(n int) fstest.MapFS {
			return call{rows: "|next|[t0](../resources/t0.md)|a|\n"}.with(types(n, func(i int) named {
				return typ(fmt.Sprintf("t%d", i), fmt.Sprintf("t%d", i-1), fmt.Sprintf("|p%d|String|a|\n", i))
			})...)
		}},
		{"types from one", 300, func(n int) fstest.MapFS {
			return call{rows: "|next|[t0](../resources/t0.md)|a|\n"}.with(types(n, func(i int) named { return typ(fmt.Sprintf("t%d", i), "t0", "") })...)
		}},
		{"pages of one type", 300, func(n int) fstest.MapFS {
			return call{}.with(types(n, func(i int) named {
				return named{fmt.Sprintf("g%d", i), typ("gadget", "", fmt.Sprintf("|p%d|String|a|\n", i)).text}
			})...)
		}},
	}
}

// A call is a page of a create call with something more in some of its parts.
type call struct{ permissions, requests, headers, rows, body, response, end string }

// docs returns the docs root with nothing but the page.
func (c call) docs() fstest.MapFS { return c.with() }

// with returns the docs root with the page and some pages below resources/.
func (c call) with(resources ...named) fstest.MapFS {
	text := "---\ntitle: x\n---\n# Create gadget\n\n## Permissions\n\n|Permission type|Permissions|\n|:-|:-|\n" + c.permissions +
		"\n\n## HTTP request\n``` http\nPOST /gadgets\n" + c.requests + "```\n\n## Request headers\n\n|Name|Description|\n|:-|:-|\n" + c.headers +
		"\n\n## Request body\n\nThe following table shows the properties that are required when you create it.\n\n" + table + "|label|String|The label.|\n" + c.rows +
		"\n\n## Response\n`201 Created` [gadget](../resources/gadget.md)" + c.response + "\n\n" +
		"## Examples\n``` http\nPOST https://x/v1.0/gadgets\n\n" + cmp.Or(c.body, `{"label": "x"}`) + "\n```\n\n" + c.end
	docs := fstest.MapFS{"v1.0/api/gadget-create.md": {Data: []byte(text)}}
	for _, r := range resources {
		docs["v1.0/resources/"+r.name+".md"] = &fstest.MapFile{Data: []byte(r.text)}
	}
	return docs
}

// table is the head of a table of properties.
const table = "|Property|Type|Description|\n|:-|:-|:-|\n"

// A named text is a page below resources/, without its folder and ending.
type named struct{ name, text string }

// typ returns the page of a type.
func typ(name, base, rows string) named {
	text := "---\ntitle: x\n---\n# " + name + " resource type\n\n"
	if base != "" {
		text += "Inherits from [" + base + "](" + base + ".md).\n\n"
	}
	return named{name, text + "## Properties\n\n" + table + rows}
}

// types returns the pages of some types.
func types(n int, page func(i int) named) []named {
	pages := make([]named, n)
	for i := range n {
		pages[i] = page(i)
	}
	return pages
}

// enum returns a page of an enum that is called kind.
func enum(file string, n int, row string) named {
	return named{file, "---\ntitle: x\n---\n# kind enum type\n\n## Members\n\n|Member|\n|:-|\n" + repeated(n, row)}
}

// rows returns the rows of different properties.
func rows(n int) string { return repeated(n, "|p%d|String|a|") }

// repeated returns a line for each of the numbers below n.
func repeated(n int, format string) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, format+"\n", i)
	}
	return b.String()
}
