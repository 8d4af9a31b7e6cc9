package page_test

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
	"github.com/seed-8ef76b74/graphgen/parser/page"
	"github.com/seed-8ef76b74/graphgen/parser/page/ref"
)

const (
	callPath = "v1.0/api/crew-post.md"
	typePath = "v1.0/resources/Crew.md"
	frPath   = "v1.0/resources/fr.md"
)

func files() fstest.MapFS {
	return fstest.MapFS{
		callPath:           {Data: []byte("# Create crew\n\n## HTTP request\n```http\nPOST /crews\n```\n")},
		typePath:           {Data: []byte("# crew resource type\n")},
		frPath:             {Data: []byte("---\ntitle: gens\nms.translationtype: MT\n---\n# gens resource type\n")},
		"v1.0/api/bad.md":  {Data: []byte("POST \x00")},
		"v1.0/api/none.md": {Data: []byte("# Get crew\n")},
	}
}

func TestDocs_Actual(t *testing.T) {
	t.Parallel()
	docs := docsOf(t, files())
	if got, ok := docs.Actual("v1.0/resources/crew.md"); !ok || got != typePath {
		t.Errorf("%q %v, want %s", got, ok, typePath)
	}
	if got, ok := docs.Actual("v1.0/resources/none.md"); ok {
		t.Errorf("%q, want no file", got)
	}
}

// TestDocs_translated holds that nothing is known of a translation, and that it is an error where it was asked for.
func TestDocs_translated(t *testing.T) {
	t.Parallel()
	docs := docsOf(t, files())
	index, src, err := docs.Index(frPath)
	if err != nil || !index.Translated || len(index.Names) > 0 {
		t.Errorf("%+v %v", index, err)
	}
	for _, known := range [][]byte{nil, src} {
		p, told, err := docs.Types(frPath, known)
		if p != nil || err != nil || len(told) != 1 {
			t.Fatalf("%v %v %v", p, told, err)
		}
		if d := told[0]; d.Code != diag.PageTranslated || d.Severity != diag.Warning || d.Pos.Line != 3 || !strings.Contains(d.Message, `"ms.translationtype"`) {
			t.Errorf("%+v", d)
		}
	}
	if _, told, _ := docsOf(t, files(), frPath).Types(frPath, nil); len(told) != 1 || told[0].Severity != diag.Error {
		t.Errorf("%v, want an error for a page that was asked for", told)
	}
}

func TestDocs_Types(t *testing.T) {
	t.Parallel()
	docs := docsOf(t, files())
	index, src, err := docs.Index(typePath)
	if err != nil || strings.Join(index.Names, " ") != "crew" {
		t.Errorf("%+v %v", index, err)
	}
	for _, known := range [][]byte{nil, src} {
		p, told, err := docs.Types(typePath, known)
		if p == nil || err != nil || told != nil || p.Resource.Name.Short != "crew" {
			t.Errorf("%+v %v %v", p, told, err)
		}
	}
	if _, _, err := docs.Types("v1.0/resources/none.md", nil); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("%v, want that the file is not there", err)
	}
}

func TestDocs_Calls(t *testing.T) {
	t.Parallel()
	docs := docsOf(t, files())
	if r, told, err := docs.Calls("v1.0/api/bad.md"); len(r.Calls)+len(r.Skipped) > 0 || len(told) != 1 || told[0].Code != diag.PageBinary || err != nil {
		t.Errorf("%+v %v %v", r, told, err)
	}
	if _, _, err := docs.Calls("v1.0/api/gone.md"); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("%v, want that the file is not there", err)
	}
	if r, told, err := docs.Calls("v1.0/api/none.md"); len(r.Calls) > 0 || len(r.Skipped) != 1 || r.Alike || told != nil || err != nil {
		t.Errorf("%+v %v %v", r, told, err)
	}
}

// call reads a page with one call.
func call(t *testing.T, body string) *page.Call {
	t.Helper()
	src := "# Create crew\n\n" + body
	r, told, err := docsOf(t, fstest.MapFS{callPath: {Data: []byte(src)}}).Calls(callPath)
	if err != nil || len(told) > 0 || len(r.Calls) != 1 {
		t.Fatalf("%d calls, %v %v %v", len(r.Calls), r.Skipped, told, err)
	}
	return r.Calls[0]
}

const request = "## HTTP request\n```http\nPOST /crews\n```\n\n"

// TestCalls_folder holds that the name of the docs root's own folder can say which version the pages are about.
func TestCalls_folder(t *testing.T) {
	t.Parallel()
	root := fstest.MapFS{"api/crew-post.md": {Data: []byte("# Create crew\n\n" + request)}}
	r, _, err := page.NewDocs(root, "beta", nil, nil).Calls("api/crew-post.md")
	if err != nil || len(r.Calls) != 1 || r.Calls[0].Folder != page.VersionBeta || r.Calls[0].Operation.Version.Value != page.VersionBeta {
		t.Errorf("%+v %v", r, err)
	}
}

// TestCalls_limits holds that what is too much is left out, and told of once.
func TestCalls_limits(t *testing.T) {
	t.Parallel()
	rows := func(n int, format string) string {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, format, i)
		}
		return b.String()
	}
	for _, c := range []struct {
		name, body string
		count      func(*page.Call) int
		want       int
	}{
		{
			"request lines", "## HTTP request\n```http\n" + rows(150, "POST /a%d/crews\n") + "```\n",
			func(c *page.Call) int { return len(c.Operation.Paths) }, 100,
		},
		{
			"a URL", "## HTTP request\n```http\nPOST /crews\nPOST /" + strings.Repeat("a", 2048) + "\n```\n",
			func(c *page.Call) int { return len(c.Operation.Paths) }, 1,
		},
		{
			"parts of a body", request + "## Request body\n\n" + rows(150, "### crew%d\n\n|Property|Type|\n|:--|:--|\n|a|String|\n\n"),
			func(c *page.Call) int { return len(c.Parts) }, page.MaxSubjects,
		},
		{
			"required properties", request + "## Request body\n\n" + rows(60, "Only a%d is required.\n\n"),
			func(c *page.Call) int { return len(c.Required) }, 50,
		},
		{
			"headers", request + "## Request headers\n\n|Name|Value|\n|:--|:--|\n" + rows(150, "|A%d|x|\n"),
			func(c *page.Call) int { return len(c.Operation.Headers) }, 100,
		},
		{
			"accounts", request + "## Permissions\n\n|Permission type|Permissions|\n|:--|:--|\n" + strings.Repeat("|Application|Crew.All|\n", 150),
			func(c *page.Call) int { return len(c.Operation.Permissions) }, 100,
		},
		{
			"scopes", request + "## Permissions\n\n|Permission type|Permissions|\n|:--|:--|\n|Application|" + rows(1100, "Crew.A%d, ") + "|\n|Delegated (work or school account)|Crew.B|\n",
			func(c *page.Call) int { return len(c.Operation.Permissions[0].Alternatives) }, 1000,
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			got := call(t, c.body)
			if n := c.count(got); n != c.want {
				t.Errorf("%d, want %d", n, c.want)
			}
			told := 0
			for _, d := range got.Diags {
				if d.Code == diag.TooMuch {
					told++
				}
			}
			if told == 0 || told > 1 && c.want != page.MaxSubjects && c.want != 50 {
				t.Errorf("told %d times: %v", told, got.Diags)
			}
		})
	}
}

// TestCall_Use holds that a type that is used later is used as if the page had named it.
func TestCall_Use(t *testing.T) {
	t.Parallel()
	c := call(t, "Namespace: microsoft.graph.crews\n\n"+request+"## Example\n```http\nPOST /crews\n\n{\"a\": {\"@odata.type\": \"#microsoft.graph.other.shift\"}}\n```\n")
	var uses ref.Uses
	got := c.Use(&uses, ref.Named{Name: "shift"}, ref.Use{Subject: true})
	want := model.Name{Namespace: "microsoft.graph.other", Short: "shift"}
	if got.Name.String() != "microsoft.graph.crews.shift" || len(uses.List) != 1 || uses.List[0].Shown != want || !uses.List[0].Subject || len(c.Uses.List) > 0 {
		t.Errorf("%+v of %+v", got, uses)
	}
}

// TestTopKeys holds what examples send and lack, counting each key once a body, whatever bodies are not objects.
func TestTopKeys(t *testing.T) {
	t.Parallel()
	example := func(body string) string { return "```http\nPOST /crews\n\n" + body + "\n```\n" }
	c := call(t, request+"## Examples\n"+example(`{"a": 1, "b": 2, "b": 3}`)+example(`{"a": 1}`)+example(`[1]`)+example("")+"```http\nHTTP/1.1 201 Created\n\n{\"c\": 1}\n```\n")
	for key, want := range map[string][2]bool{"a": {true, false}, "b": {true, true}, "c": {false, true}} {
		if got := [2]bool{c.Keys.Has(key), c.Keys.Lack(key)}; got != want {
			t.Errorf("%s is sent, lacking: %v, want %v", key, got, want)
		}
	}
	first := page.SentKeys(c, func(e model.Example) bool { return e.Request.At.Line == c.Operation.Examples[0].Request.At.Line })
	if first.Lack("b") || !first.Has("b") {
		t.Error("of the first example alone all keys are sent")
	}
}

func TestUniqueParameter(t *testing.T) {
	t.Parallel()
	taken := map[string]bool{"id": true, "crews-id": true, "crews-id2": true}
	for _, c := range []struct{ name, segment, want string }{
		{"key", "crews", "key"}, {"id", "teams", "teams-id"}, {"id", "crews", "crews-id3"}, {"id", "", "id2"},
	} {
		if got := page.UniqueParameter(c.name, c.segment, taken); got != c.want {
			t.Errorf("%s behind %q is called %s, want %s", c.name, c.segment, got, c.want)
		}
	}
}

func TestKinds(t *testing.T) {
	t.Parallel()
	kinds := page.Kinds()
	if len(kinds) == 0 || page.Nouns() != "create operation" {
		t.Errorf("%d kinds, %q", len(kinds), page.Nouns())
	}
	for _, k := range kinds {
		if k.Noun() != string(k.Kind)+" operation" || k.Method == "" || k.Title == "" || k.Done == "" || k.Success == 0 {
			t.Errorf("%+v", k)
		}
		if (k.Aside == nil) != (k.AsideWhy == "") {
			t.Errorf("%s: what is aside needs a reason", k.Kind)
		}
	}
}
