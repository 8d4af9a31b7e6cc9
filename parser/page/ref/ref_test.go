package ref_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/markdown"
	"github.com/seed-8ef76b74/graphgen/parser/model"
	"github.com/seed-8ef76b74/graphgen/parser/page/ref"
	"github.com/seed-8ef76b74/graphgen/parser/wording"
)

// from is the page on which the words of the tests stand.
const from = "v1.0/api/crew-post.md"

func at(line, column int) diag.Pos { return diag.Pos{Page: from, Line: line, Column: column} }

// text returns the first paragraph of a page.
func text(t *testing.T, src string) markdown.Text {
	t.Helper()
	f := markdown.Root{}.Parse(from, []byte(src))
	if len(f.Root.Blocks) == 0 {
		return markdown.Text{}
	}
	return f.Inline(f.Root.Blocks[0])
}

func TestLinkOf(t *testing.T) {
	t.Parallel()
	const resource = "v1.0/resources/crew.md"
	for _, c := range []struct{ name, dest, target, fragment string }{
		{"none", "", "", ""},
		{"page beside the folder", "../resources/crew.md", resource, ""},
		{"case is kept", "../resources/Crew.MD", "v1.0/resources/Crew.MD", ""},
		{"section", "../resources/crew.md#shift-values", resource, "shift-values"},
		{"section of the page itself", "#shift-values", from, "shift-values"},
		{"backslashes", `..\resources\crew.md`, resource, ""},
		{"page beside", "crew-get.md", "v1.0/api/crew-get.md", ""},
		{"the reference's site", "https://learn.microsoft.com/en-us/graph/api/resources/crew?view=graph-rest-1.0", resource, ""},
		{"the site by its old name", "https://docs.microsoft.com/graph/api/resources/crew#properties", resource, "properties"},
		{"the site without its host", "/graph/api/resources/crew", resource, ""},
		{"another site", "https://example.com/graph/api/resources/crew", "", ""},
		{"another site's page", "https://example.com/crew.md", "", ""},
		{"root of the site", "/concepts/crew.md", "", ""},
		{"no page", "../images/crew.png", "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			want := ref.Link{Dest: c.dest, Target: c.target, Fragment: c.fragment}
			if got := ref.LinkOf(from, c.dest); got != want {
				t.Errorf("%+v, want %+v", got, want)
			}
		})
	}
}

// origin is that of the tests' page.
func origin() ref.Origin {
	return ref.Origin{Path: from, Namespace: model.NamespaceDefault}
}

// names prints types with the columns in which their names stand, and the files that their links lead to.
func names(types []ref.Named) string {
	var out []string
	for _, n := range types {
		word := n.Name + "@" + strings.TrimPrefix(n.At.String(), from+":")
		if n.Link.Target != "" {
			word += ">" + n.Link.Target
		}
		out = append(out, word)
	}
	return strings.Join(out, " ")
}

func TestOrigin_Named(t *testing.T) {
	t.Parallel()
	got := origin().Named(wording.TypeCell{Name: "crew", Link: "../resources/crew.md#x", At: at(3, 4)})
	want := ref.Named{Name: "crew", Link: ref.Link{Dest: "../resources/crew.md#x", Target: "v1.0/resources/crew.md", Fragment: "x"}, At: at(3, 4)}
	if got != want {
		t.Errorf("%+v, want %+v", got, want)
	}
}

func TestOrigin_Alternatives(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ name, src, want string }{
		{"none", "Returns nothing.", ""},
		{"one", "Returns a [crew](../resources/crew.md).", "crew@1:12>v1.0/resources/crew.md"},
		{"qualified", "A [microsoft.graph.crew](../resources/crew.md).", "microsoft.graph.crew@1:4>v1.0/resources/crew.md"},
		{"code, which begins with its backtick", "A [`crew`](../resources/crew.md).", "crew@1:4>v1.0/resources/crew.md"},
		{"what kind of type it is", "A [crew resource type](../resources/crew.md), a [crew object](../resources/crew.md).", "crew@1:4>v1.0/resources/crew.md"},
		{"several", "A [crew](../resources/crew.md) or [team](../resources/team.md) object.", "crew@1:4>v1.0/resources/crew.md team@1:36>v1.0/resources/team.md"},
		{"no alternative", "A [crew](../resources/crew.md) of a [team](../resources/team.md).", "crew@1:4>v1.0/resources/crew.md"},
		{"calls are no types", "See [Get](crew-get.md) for the [crew](../resources/crew.md).", "crew@1:33>v1.0/resources/crew.md"},
		{"words are no name", "See [the crew page](../resources/crew.md).", ""},
		{"bold is no link", "A **crew**.", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			if got := names(origin().Alternatives(text(t, c.src))); got != c.want {
				t.Errorf("%q, want %q", got, c.want)
			}
		})
	}
}

func TestBoldObject(t *testing.T) {
	t.Parallel()
	for src, want := range map[string]string{
		"Returns a **rule** object.":               "rule@1:13",
		"Returns `201` and a **rule** objects.":    "rule@1:23",
		"Returns a **rule**.":                      "",
		"Returns a *rule* object.":                 "",
		"Returns a **new rule** object.":           "",
		"Set **name**. Returns a **rule** object.": "rule@1:27",
	} {
		if got := names(ref.BoldObject(text(t, src))); got != want {
			t.Errorf("%q names %q, want %q", src, got, want)
		}
	}
}

func TestOrigin_NamedTypes(t *testing.T) {
	t.Parallel()
	const src = "For a [crew](../resources/crew.md), **team**, `shift` or nightWatch, not _this_ or **these two**."
	if got, want := names(origin().NamedTypes(text(t, src))), "crew@1:8>v1.0/resources/crew.md team@1:39 shift@1:47 nightWatch@1:58"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if got := origin().NamedTypes(text(t, strings.Repeat("**team** nightWatch ", 15))); len(got) != 20 {
		t.Errorf("%d names, want the 20 that a sentence can have", len(got))
	}
}

func TestShownNames(t *testing.T) {
	t.Parallel()
	const body = `
"shift": {"@odata.type": "#microsoft.graph.crews.shift"},
"plain": {"@odata.type": "shift"},
"members": [ { "@odata.type": "microsoft.graph.crews.member" } ],
"lead@odata.bind": "x",
"again": {"@odata.type": "#microsoft.graph.other.shift"},
"again": {"@odata.type": "#microsoft.graph.other.late"},
"late": "x",
"late": {"@odata.type": "#microsoft.graph.other.found"}
`
	want := map[string]model.Name{
		// Properties count in the order of their names, and the first type of a name is the one, and the first type that a property is shown with.
		"shift":  {Namespace: "microsoft.graph.other", Short: "shift"},
		"member": {Namespace: "microsoft.graph.crews", Short: "member"},
		"found":  {Namespace: "microsoft.graph.other", Short: "found"},
	}
	if diff := cmp.Diff(want, ref.ShownNames([]byte(body))); diff != "" {
		t.Error(diff)
	}
	if got := ref.ShownNames([]byte(`"name": "x", "done": true`)); len(got) != 0 {
		t.Errorf("%v, want no type where none is shown", got)
	}
}

func TestUses_Add(t *testing.T) {
	t.Parallel()
	shown := model.Name{Namespace: "microsoft.graph.other", Short: "shift"}
	crews := ref.Origin{Path: from, Namespace: "microsoft.graph.crews", Shown: func(short string) model.Name {
		if short == "shift" {
			return shown
		}
		return model.Name{}
	}}
	for _, c := range []struct {
		name string
		o    ref.Origin
		typ  string
		want model.Name
		use  ref.Use
	}{
		{"in the default namespace nothing is looked for", origin(), "shift", model.Name{Namespace: "microsoft.graph", Short: "shift"}, ref.Use{}},
		{"shown elsewhere", crews, "Shift", model.Name{Namespace: "microsoft.graph.crews", Short: "Shift"}, ref.Use{Shown: shown}},
		{"not shown", crews, "crew", model.Name{Namespace: "microsoft.graph.crews", Short: "crew"}, ref.Use{}},
		{"qualified", crews, "microsoft.graph.shift", model.Name{Namespace: "microsoft.graph", Short: "shift"}, ref.Use{Qualified: true}},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			var uses ref.Uses
			link := ref.LinkOf(from, "../resources/shift.md")
			got := uses.Add(c.o, ref.Named{Name: c.typ, Link: link, At: at(2, 3)}, ref.Use{Mentioned: true})
			if got.Name != c.want || got.At != at(2, 3) || got.Target != nil {
				t.Errorf("%+v, want %v at 2:3", got, c.want)
			}
			c.use.Ref, c.use.Link, c.use.Mentioned = got, link, true
			if diff := cmp.Diff([]ref.Use{c.use}, uses.List); diff != "" {
				t.Error(diff)
			}
			if uses.List[0].Ref != got {
				t.Error("the reference that is returned is not the one that is kept")
			}
		})
	}
}

func TestUses_TypeOf(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name string
		cell wording.TypeCell
		want string
		uses []string // the short names of what is used, in order
	}{
		{"primitive", wording.TypeCell{Primitive: model.String}, "Edm.String", nil},
		{"primitives", wording.TypeCell{Primitive: model.String, Collection: true}, "Collection(Edm.String)", nil},
		{"named", wording.TypeCell{Name: "crew"}, "microsoft.graph.crew", []string{"crew"}},
		{"several", wording.TypeCell{Name: "crew", Collection: true}, "Collection(microsoft.graph.crew)", []string{"crew"}},
		{
			"alternatives",
			wording.TypeCell{Name: "crew", Words: "crew or team", Others: []wording.TypeCell{{Name: "team"}}},
			"microsoft.graph.crew",
			[]string{"team", "crew"},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			var uses ref.Uses
			if got := uses.TypeOf(origin(), c.cell, ref.Use{Mentioned: true, Relationship: "lead"}).String(); got != c.want {
				t.Errorf("%s, want %s", got, c.want)
			}
			var used []string
			for _, use := range uses.List {
				used = append(used, use.Ref.Name.Short)
				if !use.Mentioned || use.Relationship != "lead" {
					t.Errorf("%s is used otherwise than the cell: %+v", use.Ref.Name, use)
				}
			}
			if diff := cmp.Diff(c.uses, used); diff != "" {
				t.Error(diff)
			}
			if n := len(c.cell.Others); n > 0 {
				last := uses.List[n]
				if last.Words != c.cell.Words || len(last.Others) != n || last.Others[0] != uses.List[0].Ref {
					t.Errorf("the use does not have its alternatives: %+v", last)
				}
			}
		})
	}
}

func TestUses_MentionLinks(t *testing.T) {
	t.Parallel()
	var uses ref.Uses
	uses.MentionLinks(origin(), text(t, "A [crew](../resources/crew.md) of a [team](../resources/team.md), see [Get](crew-get.md)."))
	var got []string
	for _, use := range uses.List {
		if !use.Mentioned || !use.Prose {
			t.Errorf("%s is more than mentioned", use.Ref.Name)
		}
		got = append(got, use.Ref.Name.Short)
	}
	if diff := cmp.Diff([]string{"crew", "team"}, got); diff != "" {
		t.Error(diff)
	}
}

// TestUses_Join holds that the uses of a part are added, that the page's own sentence counts where both have one, and
// that the sentences of the part stay as they are.
func TestUses_Join(t *testing.T) {
	t.Parallel()
	var page, part ref.Uses
	mine := page.Add(origin(), ref.Named{Name: "crew"}, ref.Use{})
	page.KeepSentence(at(1, 1), "page")
	page.Join(ref.Uses{})
	its := part.Add(origin(), ref.Named{Name: "team"}, ref.Use{})
	part.Flags = []ref.FlagsUse{{Ref: its, At: at(3, 3)}}
	part.KeepSentence(at(1, 1), "part")
	part.KeepSentence(at(2, 1), "more")
	page.Join(part)
	if len(page.List) != 2 || page.List[0].Ref != mine || page.List[1].Ref != its || len(page.Flags) != 1 || page.Flags[0].Ref != its {
		t.Errorf("%+v", page)
	}
	if diff := cmp.Diff(map[diag.Pos]string{at(1, 1): "page", at(2, 1): "more"}, page.Sentences); diff != "" {
		t.Error(diff)
	}
	if part.Sentences[at(1, 1)] != "part" {
		t.Error("the part lost its own sentence")
	}
}
