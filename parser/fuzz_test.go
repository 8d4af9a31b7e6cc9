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
		for _, at := range positions.FindAllStringSubmatch(first, -1) {
			line, _ := strconv.Atoi(at[1])
			column, _ := strconv.Atoi(at[2])
			checkInside(t, lines, diag.Pos{Page: fuzzedPage, Line: line, Column: column})
		}
	})
}

// positions finds the positions in a model's JSON.
var positions = regexp.MustCompile(`[aA]t": "` + regexp.QuoteMeta(fuzzedPage) + `:(\d+):(\d+)"`)

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
		if got.name != "" && !typeName.MatchString(got.name) {
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
