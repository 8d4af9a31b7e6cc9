package parser

import (
	"encoding/json"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"
	"unicode/utf8"

	"golang.org/x/tools/txtar"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

const fuzzedPage = "v1.0/api/fuzzed.md"

// FuzzParsePage holds that no page panics, that each position is inside the page, and that the same page gives the
// same model twice.
func FuzzParsePage(f *testing.F) {
	cases, err := filepath.Glob("testdata/pages/*.txtar")
	if err != nil {
		f.Fatal(err)
	}
	for _, path := range cases {
		archive, err := txtar.ParseFile(path)
		if err != nil {
			f.Fatal(err)
		}
		for _, file := range archive.Files {
			if strings.HasPrefix(file.Name, "docs/") {
				f.Add(file.Data)
			}
		}
	}
	f.Fuzz(func(t *testing.T, src []byte) {
		first, diags := parseFuzzed(t, src)
		second, again := parseFuzzed(t, src)
		if first != second || !slices.Equal(diags, again) {
			t.Fatal("the same page gives different models")
		}
		lines := strings.Split(string(normalize(src)), "\n")
		for _, d := range diags {
			checkInside(t, lines, d.Pos)
		}
		for _, at := range positions().FindAllStringSubmatch(first, -1) {
			line, _ := strconv.Atoi(at[1])
			column, _ := strconv.Atoi(at[2])
			checkInside(t, lines, diag.Pos{Page: fuzzedPage, Line: line, Column: column})
		}
	})
}

// positions finds the positions in a model's JSON.
var positions = matching(`[aA]t": "` + regexp.QuoteMeta(fuzzedPage) + `:(\d+):(\d+)"`)

func parseFuzzed(t *testing.T, src []byte) (string, diag.List) {
	t.Helper()
	api, diags, err := Parse(fstest.MapFS{fuzzedPage: {Data: src}}, Options{})
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	if err := api.WriteJSON(&b); err != nil {
		t.Fatal(err)
	}
	if !json.Valid([]byte(b.String())) {
		t.Fatal("the model is no JSON")
	}
	return b.String(), diags
}

// checkInside fails for a position that is not inside the page; the end of a line is.
func checkInside(t *testing.T, lines []string, at diag.Pos) {
	t.Helper()
	if at.Line == 0 {
		return
	}
	if at.Line > len(lines) || at.Column < 1 || at.Column > len(lines[at.Line-1])+1 {
		t.Fatalf("position %s is outside of the page", at)
	}
}

// flatten returns markdown as the text of a paragraph.
func flatten(markdown string) (*page, text) {
	p := &page{Page: &model.Page{Path: fuzzedPage}, src: []byte(markdown), lines: indexLines([]byte(markdown))}
	return p, p.fragment(0, len(markdown))
}

// checkAnchors fails for a text whose bytes do not know where they stand.
func checkAnchors(t *testing.T, p *page, x text) {
	t.Helper()
	for i := range len(x.s) {
		if at := x.offset(i); at < 0 || at > len(p.src) {
			t.Fatalf("byte %d of %q stands at %d of %d", i, x.s, at, len(p.src))
		}
	}
	for _, s := range x.spans {
		if s.from > s.to || s.to > len(x.s) {
			t.Fatalf("span %v is outside of %q", s, x.s)
		}
	}
}

// FuzzTypeCell holds that a type cell gives one type, a primitive or a name, or a diagnostic.
func FuzzTypeCell(f *testing.F) {
	for _, seed := range []string{
		"String", "`Edm.boolean `", "String collection", "Collection(Edm.String)", "[x](../resources/x.md) collection",
		"Collection([x](x.md))", "[a](a.md) or [b](b.md)", "microsoft.graph.x", "string, maximum size 20", "(Optional) String",
		"** Unknown Type `a.b` ** collection", "x collection collection", "sourceCollection", "String (enum)", "error object",
		"[**x**](y.md)", "\\<x\\>", "&lt;", "Collection(", "collection", "[x]: y\n\n[x]", "string/number", "",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, cell string) {
		if !utf8.ValidString(cell) {
			t.Skip("pages that are not UTF-8 are not read")
		}
		p, x := flatten(cell)
		checkAnchors(t, p, x)
		got, ok := p.readType(x, 0)
		if !ok {
			if len(p.diags) == 0 {
				t.Fatalf("%q gives neither a type nor a diagnostic", cell)
			}
			return
		}
		if (got.primitive == "") == (got.name == "") {
			t.Fatalf("%q gives %+v: want a primitive or a name", cell, got)
		}
		if got.name != "" && !typeName().MatchString(got.name) {
			t.Fatalf("%q gives the name %q", cell, got.name)
		}
	})
}

// FuzzValueList holds that the members of a list are unique, not empty, and stand in the text.
func FuzzValueList(f *testing.F) {
	for _, seed := range []string{
		"The state. Possible values are: `a`, `b`, and `c`.", "Possible values are `a` (old), `b`", "Possible values are: `a`, `b",
		"Supports $filter (`eq`, `ne`, `not`, `in`).", "Possible values: `a`,`b` or `c`. More.", "one of `a`", "Possible values are: ``, `a`, `a`.",
		"Possible values are: **a**, `b`", "The possible values for **x** are: `1`, `1.1`.", "Possible values are: [`a`](x.md), `b`", "values are:\n`a`,\n`b`",
		"Possible values: <ul><li>a - b<li>`c`</ul>D.", "The following modes can be used:<li/>a<li/>b",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, description string) {
		if !utf8.ValidString(description) {
			t.Skip("pages that are not UTF-8 are not read")
		}
		p, x := flatten(description)
		checkAnchors(t, p, x)
		list, ok := p.findValueList(x)
		if !ok {
			return
		}
		if list.from < 0 || list.to > len(x.s) || list.from >= list.to {
			t.Fatalf("list %d to %d is outside of %q", list.from, list.to, x.s)
		}
		checkAnchors(t, p, x.cut(list.from, list.to))
		seen := map[string]bool{}
		for _, m := range list.members {
			if m.Name == "" || seen[m.Name] || !strings.Contains(x.s, m.Name) {
				t.Fatalf("member %q of %q is empty, there twice, or not in the text", m.Name, x.s)
			}
			seen[m.Name] = true
		}
	})
}

// FuzzTextParts holds that the bytes of a text's parts stand where they stood in the text, and its spans with them.
func FuzzTextParts(f *testing.F) {
	f.Add("a `b` **c** [d](e.md) [`f`](g.md)<br>h &amp; \\* i", 3, 9)
	f.Add("**TODO** a **TODO**\n`b`", 1, 2)
	f.Add("é <x> 　ü", 0, 5)
	f.Add("a:<ul><li>b</li> <li>`c`</ul>D <li/>e<li/>**f** &amp;<li>", 2, 7)
	f.Fuzz(func(t *testing.T, markdown string, i, j int) {
		if !utf8.ValidString(markdown) {
			t.Skip("pages that are not UTF-8 are not read")
		}
		p, x := flatten(markdown)
		checkAnchors(t, p, x)
		if i < 0 || j < i || j > len(x.s) {
			t.Skip()
		}
		part := x.slice(i, j)
		checkAnchors(t, p, part)
		lead := i + strings.Index(x.s[i:j], part.s)
		for k := range len(part.s) {
			if part.offset(k) != x.offset(lead+k) {
				t.Fatalf("byte %d of %q stands at %d, in the whole at %d", k, part.s, part.offset(k), x.offset(lead+k))
			}
		}
		inside := slices.DeleteFunc(slices.Clone(x.spans), func(s span) bool { return s.from < lead || s.to > lead+len(part.s) })
		if len(part.spans) != len(inside) {
			t.Fatalf("%q has the spans %v, want %v", part.s, part.spans, inside)
		}
		rest := x.cut(i, j)
		checkAnchors(t, p, rest)
		if want := strings.TrimSpace(strings.Trim(x.s[:i], " ") + " " + strings.Trim(x.s[j:], " ")); rest.s != want {
			t.Fatalf("without %q there is %q, want %q", x.s[i:j], rest.s, want)
		}
	})
}

// FuzzRequestLine holds that the template of a path has its parameters and no other braces, each of another name.
func FuzzRequestLine(f *testing.F) {
	for _, seed := range []string{
		"POST /users/{id | userPrincipalName}/messages", "POST https://graph.microsoft.com/v1.0/me/x?$a=b HTTP/1.1", "POST ~/drives/<id>/{id}/a(b='{c}')",
		"POST /a/{id}/{id}/{id2}", "POST ** Collection URI not found", "POST /{}{}/<>", "  POST\t/a", "POST /a{b", "GET /", "POST beta",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, line string) {
		p, _ := flatten(line)
		request, ok := parseRequestLine(line, 0)
		if !ok {
			return
		}
		path, ok := p.readPath(request)
		if !ok {
			if len(p.diags) == 0 {
				t.Fatalf("%q gives neither a path nor a diagnostic", line)
			}
			return
		}
		seen := map[string]bool{}
		rest := path.Template
		for _, name := range path.Parameters {
			_, after, found := strings.Cut(rest, "{"+name.Value+"}")
			if !found || seen[name.Value] || name.Value == "" {
				t.Fatalf("%q: parameter %q is not in %q, there twice, or empty", line, name.Value, path.Template)
			}
			seen[name.Value], rest = true, after
		}
		if strings.Count(path.Template, "{") != len(path.Parameters) || strings.Count(path.Template, "}") != len(path.Parameters) || !strings.HasPrefix(path.Template, "/") {
			t.Fatalf("%q gives the template %q with %d parameters", line, path.Template, len(path.Parameters))
		}
	})
}

// FuzzScopes holds that the scopes of a cell are names that stand in it.
func FuzzScopes(f *testing.F) {
	for _, seed := range []string{
		"User.Read, User.ReadWrite.All", "User.Read.All and Group.Read.All, or Directory.Read.All", "Not supported.", "One from `A.b`, `C.d` plus E.f",
		"For x: A.b *, C.d", "A.b A.b", "", "**A.b** [C.d](x.md)<br/>E.f", "and or plus + ,", "A.b, and C.d; E.f.",
		". A", "A..  .",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, cell string) {
		if !utf8.ValidString(cell) {
			t.Skip("pages that are not UTF-8 are not read")
		}
		p, x := flatten(cell)
		r := permissionReader{page: p}
		for _, alternative := range r.readScopes(x) {
			if len(alternative.Scopes) == 0 {
				t.Fatalf("%q gives an alternative without scopes", cell)
			}
			for _, s := range alternative.Scopes {
				if !scope().MatchString(s.Value) || !strings.Contains(x.s, s.Value) {
					t.Fatalf("%q gives the scope %q", cell, s.Value)
				}
				checkInside(t, strings.Split(cell, "\n"), s.At)
			}
		}
	})
}

// FuzzDescription holds that what is said of a property has its place in the cell, each keyword once.
func FuzzDescription(f *testing.F) {
	for _, seed := range []string{
		"The name. Required. Read-only.", "Maximum length is 1,024 characters. Default value is `x`.", "Inherited from [a](a.md). Key. Not nullable.",
		"**TODO: Add Description**", "Between 1 to 99999999999999999999 characters", "Valid values -5 to 5", "Deprecated: use `b`. (Optional)", "",
	} {
		f.Add(seed, uint8(0))
	}
	f.Fuzz(func(t *testing.T, description string, typ uint8) {
		if !utf8.ValidString(description) {
			t.Skip("pages that are not UTF-8 are not read")
		}
		p, x := flatten(description)
		r := propertyReader{page: p, refs: &references{}}
		prop := &model.Property{Name: "x", Type: model.Primitives()[int(typ)%len(model.Primitives())]}
		r.describe(prop, x)
		lines := strings.Split(description, "\n")
		checkInside(t, lines, prop.Description.At)
		seen := map[model.Keyword]bool{}
		for _, c := range prop.Constraints {
			if seen[c.Keyword()] {
				t.Fatalf("%q says %s twice", description, c.Keyword())
			}
			seen[c.Keyword()] = true
			checkInside(t, lines, c.Where())
		}
	})
}
