package sheet_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"github.com/yuin/goldmark/ast"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/markdown"
	"github.com/seed-8ef76b74/graphgen/parser/model"
	"github.com/seed-8ef76b74/graphgen/parser/page/sheet"
)

const page = "v1.0/api/crew-post.md"

// read returns the sheet of a page.
func read(src string) *sheet.Sheet {
	return sheet.New(markdown.Root{}.Parse(page, []byte(src)))
}

func at(line, column int) diag.Pos { return diag.Pos{Page: page, Line: line, Column: column} }

// told prints diagnostics, a line each; that the pages of the tests have no front matter is not worth a word.
func told(list diag.List) string {
	var b strings.Builder
	for _, d := range list {
		if d.Code == diag.FrontMatterMissing {
			continue
		}
		b.WriteString(strings.TrimPrefix(d.Pos.String(), page+":") + " " + string(d.Code) + ": " + d.Message + "\n")
	}
	return strings.TrimSpace(b.String())
}

func TestNew_frontMatter(t *testing.T) {
	t.Parallel()
	s := read(`---
title: "Create crew"
description: 'A crew: one'
# comment
author: someone

topics:
- one
- two
  three
product: "**TODO: Add product**"
no key at all
a b: c
---

# Create crew
`)
	want := []model.FrontMatter{
		{Key: "title", Value: "Create crew", At: at(2, 1)},
		{Key: "description", Value: "A crew: one", At: at(3, 1)},
		{Key: "author", Value: "someone", At: at(5, 1)},
		{Key: "topics", Value: "- one - two three", At: at(7, 1)},
	}
	if diff := cmp.Diff(want, s.FrontMatter); diff != "" {
		t.Error(diff)
	}
	const faults = `11:1 placeholder-text: front matter "product" is a placeholder, left out
12:1 front-matter-broken: line "no key at all" is not of the form key: value
13:1 front-matter-broken: line "a b: c" is not of the form key: value`
	if diff := cmp.Diff(faults, told(s.Told)); diff != "" {
		t.Error(diff)
	}
}

func TestUnquote(t *testing.T) {
	t.Parallel()
	for in, want := range map[string]string{`"a"`: "a", `'a'`: "a", `"a'`: `"a'`, `"`: `"`, "": "", "a": "a", `""`: ""} {
		if got := sheet.Unquote(in); got != want {
			t.Errorf("%s is unquoted to %s, want %s", in, got, want)
		}
	}
}

func TestNew_head(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name, src                string
		title, namespace, saying model.Text
		told                     string
	}{
		{
			name:  "all there is",
			src:   "# Create crew\n\nNamespace: microsoft.graph.crews\n\nCreate a crew.\n\nMore of it.\n",
			title: model.Text{Value: "Create crew", At: at(1, 3)}, namespace: model.Text{Value: "microsoft.graph.crews", At: at(3, 12)},
			saying: model.Text{Value: "Create a crew.", At: at(5, 1)},
		},
		{
			name:  "description on the next line",
			src:   "# Create crew\n\nNamespace: microsoft.graph\nCreate a crew.\n",
			title: model.Text{Value: "Create crew", At: at(1, 3)}, namespace: model.Text{Value: "microsoft.graph", At: at(3, 12)},
			saying: model.Text{Value: "Create a crew.", At: at(4, 1)},
		},
		{
			name:  "name on the next line",
			src:   "# Create crew\n\nNamespace:\nmicrosoft.graph.crews\n",
			title: model.Text{Value: "Create crew", At: at(1, 3)}, namespace: model.Text{Value: "microsoft.graph.crews", At: at(4, 1)},
		},
		{
			name:  "slips in the namespace",
			src:   "# Create crew\n\nNamspace: Microsoft. Graph.crews\n",
			title: model.Text{Value: "Create crew", At: at(1, 3)}, namespace: model.Text{Value: "microsoft.graph.crews", At: at(3, 11)},
		},
		{
			name:  "no namespace",
			src:   "# Create crew\n\nNamespace: the one of crews\n\nNamespace: microsoft.graph.late\n",
			title: model.Text{Value: "Create crew", At: at(1, 3)}, namespace: model.Text{Value: "microsoft.graph", At: at(3, 12)},
			saying: model.Text{Value: "Namespace: microsoft.graph.late", At: at(5, 1)},
			told:   `3:12 namespace-unknown: "the one of crews" is no namespace, microsoft.graph is taken`,
		},
		{
			name:  "notes and includes say nothing of the call",
			src:   "# Create crew\n\n[!INCLUDE [beta](../includes/beta.md)]\n\n> A quote.\n\n**Note**\n\nNot this.\n\n[!NOTE] Nor this.\n\nCreate a crew.\n",
			title: model.Text{Value: "Create crew", At: at(1, 3)}, namespace: model.Text{Value: "microsoft.graph"},
			saying: model.Text{Value: "Create a crew.", At: at(13, 1)},
		},
		{
			name:  "placeholder",
			src:   "# Create crew\n\n**TODO: Add Description**\n",
			title: model.Text{Value: "Create crew", At: at(1, 3)}, namespace: model.Text{Value: "microsoft.graph"},
			told: "3:3 placeholder-text: the description is a placeholder, left out",
		},
		{
			name: "no title", src: "Create a crew.\n\n## HTTP request\n",
			namespace: model.Text{Value: "microsoft.graph"}, saying: model.Text{Value: "Create a crew.", At: at(1, 1)},
			told: "1:1 heading-missing: the page has no heading of level 1",
		},
		{
			name:  "namespace behind the description",
			src:   "# Create crew\n\nOther words.\n\nNamespace: microsoft.graph\n",
			title: model.Text{Value: "Create crew", At: at(1, 3)}, namespace: model.Text{Value: "microsoft.graph", At: at(5, 12)},
			saying: model.Text{Value: "Other words.", At: at(3, 1)},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			s := read(c.src)
			want := &model.Page{Path: page, Title: c.title, Namespace: c.namespace, Description: c.saying}
			if diff := cmp.Diff(want, s.Page); diff != "" {
				t.Error(diff)
			}
			if diff := cmp.Diff(c.told, told(s.Told)); diff != "" {
				t.Error(diff)
			}
			if s.Intro.Words != c.saying.Value {
				t.Errorf("the description is from %q", s.Intro.Words)
			}
			if s.TitleWords() != c.title.Value {
				t.Errorf("the title is %q", s.TitleWords())
			}
			if want := c.title.At; !want.IsZero() && s.TitlePos() != want || want.IsZero() && s.TitlePos() != s.Whole() {
				t.Errorf("the title stands at %s", s.TitlePos())
			}
		})
	}
}

func TestNew_list(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ name, src, want string }{
		{"introduced", "A crew can be:\n\n* Small.\n* Large;\n*\n* Both\n", "A crew can be: Small; Large; Both."},
		{"behind the namespace", "Namespace: microsoft.graph\nA crew can be:\n\n* Small.\n", "A crew can be: Small."},
		{"not introduced", "A crew.\n\n* Small.\n", "A crew."},
		{"not there", "A crew can be:\n\nSmall.\n\n* Large.\n", "A crew can be:"},
		{"of another paragraph", "A crew can be:\n\nNothing.\n\nIt may:\n\n* Go.\n", "A crew can be:"},
		{"empty", "A crew can be:\n\n*\n", "A crew can be:"},
		{"too long", "A crew can be:\n\n* " + strings.Repeat("long ", 500) + "\n", "A crew can be:"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			if got := read("# Crew\n\n" + c.src).Description.Value; got != c.want {
				t.Errorf("%q, want %q", got, c.want)
			}
		})
	}
}

// section returns the section of a heading.
func section(t *testing.T, s *sheet.Sheet, name string) *markdown.Section {
	t.Helper()
	for sub := range s.Root.All {
		if sub.Name == name {
			return sub
		}
	}
	t.Fatalf("no section %q", name)
	return nil
}

func TestSheet_Fences(t *testing.T) {
	t.Parallel()
	s := read("# Crew\n\n## Examples\n\n### Example 1: a crew\n\n#### Request\n\n" +
		"<!-- {\n  \"blockType\": \"request\", \"name\": \"a\"\n}-->\n```http\n  POST /crews  \n\n{}\n```\n" +
		"<!-- nothing -->\n```json\n```\n\nWords.\n\n    indented\n\n```JSON\n1\n```\n\n" +
		"### Response\n```\nHTTP/1.1 201\n```\n")
	type fence struct {
		lang, heading, note string
		next                bool
		lines               []string
	}
	var got []fence
	for _, f := range s.Fences(section(t, s, "examples")) {
		out := fence{lang: f.Lang, next: f.Next}
		if f.Heading != nil {
			out.heading = f.Heading.Name
		}
		if f.Note != nil {
			out.note = f.Note.BlockType
		}
		for line, offset := range f.Lines {
			out.lines = append(out.lines, strings.TrimPrefix(s.Pos(offset).String(), page+":")+" "+line)
		}
		got = append(got, out)
	}
	want := []fence{
		{"http", "example 1: a crew", "request", false, []string{"13:3 POST /crews  ", "14:1 ", "15:1 {}"}},
		{"json", "example 1: a crew", "", true, nil},
		{"json", "example 1: a crew", "", false, []string{"26:1 1"}},
		// Beside its example by a slip in the level of the heading.
		{"", "example 1: a crew", "", false, []string{"31:1 HTTP/1.1 201"}},
	}
	if diff := cmp.Diff(want, got, cmp.AllowUnexported(fence{})); diff != "" {
		t.Error(diff)
	}
	alone := read("# Crew\n\n```\nPOST /crews\n```\n")
	if f := alone.Fences(alone.Root.Subs[0]); len(f) != 1 || f[0].Heading == nil || f[0].Heading.Name != "crew" {
		t.Errorf("%+v", f)
	}
}

// annotation returns the annotation in the first HTML block of a page.
func annotation(t *testing.T, s *sheet.Sheet) *sheet.Annotation {
	t.Helper()
	for _, block := range s.Root.Blocks {
		if html, ok := block.(*ast.HTMLBlock); ok {
			return s.Annotation(html)
		}
	}
	t.Fatal("no HTML block")
	return nil
}

func TestSheet_Annotation(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name, src string
		typ       model.Text
		truncated bool
		key, told string
	}{
		{name: "type", src: "<!-- {\n  \"blockType\": \"resource\",\n  \"@odata.type\": \"#microsoft.graph.crew\"\n}\n-->\n", typ: model.Text{Value: "microsoft.graph.crew", At: at(3, 20)}},
		{name: "closed on the line of its end", src: "<!-- { \"blockType\": \"resource\",\n\"@odata.type\": \"crew\" }-->\n", typ: model.Text{Value: "crew", At: at(2, 17)}},
		{name: "old key", src: "<!-- { \"@type\": \"crew\" } -->\n", typ: model.Text{Value: "crew", At: at(1, 18)}},
		{name: "flags", src: "<!-- { \"truncated\": \"true\", \"abstract\": 1 } -->\n", truncated: true},
		{name: "flag", src: "<!-- { \"truncated\": true } -->\n", truncated: true},
		{name: "key", src: "<!-- { \"keyProperty\": \"id\" } -->\n", key: "id"},
		{name: "a slip in a value", src: "<!-- { \"keyProperty\": [], \"@odata.type\": \"crew\" } -->\n", typ: model.Text{Value: "crew", At: at(1, 43)}},
		{name: "a slip in the JSON", src: "<!-- { \"@odata.type\": \"crew\", } -->\n", typ: model.Text{Value: "crew", At: at(1, 24)}},
		{name: "no JSON", src: "<!-- { nothing of it -->\n", told: "1:1 annotation-broken: the comment is no JSON: invalid character 'n' looking for beginning of object key string"},
		{name: "words", src: "<!-- nothing -->\n"},
		{name: "no comment", src: "<div>\n</div>\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			s := read(c.src + "\n# Crew\n")
			note := annotation(t, s)
			if got := s.OdataType(note); got != c.typ {
				t.Errorf("%+v, want %+v", got, c.typ)
			}
			if note != nil && (bool(note.Truncated) != c.truncated || bool(note.Abstract)) {
				t.Errorf("the flags of %+v", note)
			}
			if note != nil && string(note.KeyProperty) != c.key {
				t.Errorf("the key is %q, want %q", note.KeyProperty, c.key)
			}
			if diff := cmp.Diff(c.told, told(s.Told)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestSheet_OriginOf(t *testing.T) {
	t.Parallel()
	const body = "# Crew\n\nNamespace: microsoft.graph.crews\n\n## Properties\n\n[!INCLUDE [more](../includes/more.md)]\n\n```json\n{\"a\": {\"@odata.type\": \"#microsoft.graph.other.shift\"}}\n```\n"
	root := markdown.Root{FS: fstest.MapFS{"v1.0/includes/more.md": {Data: []byte("|Property|Type|\n|:--|:--|\n|name|String|\n")}}}
	s := sheet.New(root.Parse(page, []byte(body)))
	own := s.Origin()
	if own.Path != page || own.Namespace != "microsoft.graph.crews" {
		t.Errorf("%+v", own)
	}
	if got := own.Shown("shift").String(); got != "microsoft.graph.other.shift" {
		t.Errorf("the page shows a shift as %s", got)
	}
	if got := own.Shown("crew"); got.Short != "" {
		t.Errorf("the page shows a crew as %s", got)
	}
	below := section(t, s, "properties")
	tables := s.Tables(below)
	if len(tables) != 1 || len(s.OwnTables(below)) != 0 {
		t.Fatalf("%d tables, %d on the page itself", len(tables), len(s.OwnTables(below)))
	}
	if got := s.OriginOf(tables[0].File); got.Path != "v1.0/includes/more.md" || got.Namespace != model.NamespaceDefault || got.Shown("shift").Short != "" {
		t.Errorf("%+v: a file that is included has no namespace and no JSON of its own", got)
	}
	if got := s.Qualify("crew").String(); got != "microsoft.graph.crews.crew" {
		t.Errorf("a crew of the page is %s", got)
	}
}

func TestSheet_TopSections(t *testing.T) {
	t.Parallel()
	for src, want := range map[string]string{
		"# Crew\n\n## A\n\n### B\n\n## C\n": "a c",
		"## A\n\n### B\n\n## C\n":           "a c",
	} {
		var got []string
		for _, s := range read(src).TopSections() {
			got = append(got, s.Name)
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%q has %v, want %s", src, got, want)
		}
	}
}

func TestSheet_IsLabel(t *testing.T) {
	t.Parallel()
	for src, want := range map[string]bool{"Note": true, "**Important**": true, "Crew": false, "Note\nit": false, "> Note": false} {
		s := read(src)
		if got := s.IsLabel(s.Root.Blocks[0]); got != want {
			t.Errorf("%q is a label: %v", src, got)
		}
	}
}

func TestTally(t *testing.T) {
	t.Parallel()
	s := read("# Crew\n\n|a|\n|:--|\n|1|\n|2|\n")
	tables := s.OwnTables(s.Head())
	s.CountTable(tables[0], true)
	s.CountRow()
	s.CountTable(tables[0], false)
	want := model.Coverage{Tables: 2, TablesRead: 1, Rows: 4, RowsRead: 1, RowsLeft: 2}
	if diff := cmp.Diff(want, s.Coverage); diff != "" {
		t.Error(diff)
	}
}
