package library_test

import (
	"errors"
	"io/fs"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/library"
	"github.com/seed-8ef76b74/graphgen/parser/page"
	"github.com/seed-8ef76b74/graphgen/parser/page/ref"
)

const resources = "v1.0/resources/"

// build returns the library of some pages below resources/, by the names of their files.
func build(t *testing.T, pages map[string]string) *library.Library {
	t.Helper()
	root := fstest.MapFS{}
	for name, src := range pages {
		root[resources+name+".md"] = &fstest.MapFile{Data: []byte(src)}
	}
	lib, err := open(root)
	if err != nil {
		t.Fatal(err)
	}
	return lib
}

// open returns the library of a docs root.
func open(root fs.FS) (*library.Library, error) {
	var files []string
	folded := map[string]string{}
	err := fs.WalkDir(root, ".", func(name string, entry fs.DirEntry, err error) error {
		if err == nil && !entry.IsDir() {
			files, folded[strings.ToLower(name)] = append(files, name), name
		}
		return err
	})
	if err != nil {
		return nil, err
	}
	return library.New(page.NewDocs(root, "", folded, nil), files, 2)
}

// files returns the names of pages without their folder.
func files(paths []string) string {
	var out []string
	for _, name := range paths {
		out = append(out, strings.TrimSuffix(strings.TrimPrefix(name, resources), ".md"))
	}
	return strings.Join(out, " ")
}

// resource returns the page of a type.
func resource(name, body string) string {
	return "# " + name + " resource type\n\nNamespace: microsoft.graph\n\n" + body
}

// crews are the pages of most tests.
func crews() map[string]string {
	return map[string]string{
		"crew":      resource("crew", "A crew. Inherits from [group](group.md).\n\n## Properties\n\n|Name|Type|Description|\n|:--|:--|:--|\n|Shifts|[shift](shift.md) collection|x|\n|leads|[member](member.md) collection|x|\n|code|String|x|\n"),
		"group":     resource("group", "Inherits from [entity](entity.md).\n\n## Derived types\n\n|Type|\n|:--|\n|[crew](crew.md)|\n|[nightCrew](nightcrew.md)|\n"),
		"nightcrew": resource("nightCrew", "Inherits from [crew](crew.md).\n\n## Properties\n\n|Name|Type|Description|\n|:--|:--|:--|\n|shifts|[shift](shift.md) collection|x|\n|shifts|[microsoft.graph.shift](shift.md) collection|x|\n"),
		"team":      resource("crew", "Another page about a crew.\n\n## Properties\n\n|Name|Type|Description|\n|:--|:--|:--|\n|shifts|[nightShift](nightshift.md) collection|x|\n"),
		"loop":      resource("loop", "Inherits from [loop](loop.md).\n"),
		"entity":    resource("entity", ""),
		"fr":        "---\nms.translationtype: MT\n---\n# gens resource type\n",
	}
}

func TestLibrary_names(t *testing.T) {
	t.Parallel()
	lib := build(t, crews())
	for _, c := range []struct {
		what, got, want string
	}{
		{"pages about a crew", files(lib.ByName("crew")), "crew team"},
		{"pages about nothing", files(lib.ByName("none")), ""},
		{"pages of a translated name", files(lib.ByName("gens")), ""},
		{"pages derived from a group", files(lib.ByBase("group")), "crew"},
		{"pages that list a crew", files(lib.ByListed("crew")), "group"},
		{"what shifts hold, each once", strings.Join(lib.Elements("shifts"), " "), "shift nightShift"},
		{"what codes hold", strings.Join(lib.Elements("code"), " "), ""},
		{"the spelling of the first row", lib.Spelled("shifts"), "Shifts"},
		{"the spelling of what is no collection", lib.Spelled("code"), ""},
	} {
		if c.got != c.want {
			t.Errorf("%s: %q, want %q", c.what, c.got, c.want)
		}
	}
	for _, c := range []struct {
		what      string
		got, want bool
	}{
		{"a page documents its type", lib.Documents(resources+"team.md", "crew"), true},
		{"a page documents another type", lib.Documents(resources+"team.md", "team"), false},
		{"a translation", lib.IsTranslated(resources + "fr.md"), true},
		{"no translation", lib.IsTranslated(resources + "crew.md"), false},
		{"derives from its base", lib.Derives("crew", "group"), true},
		{"derives from the base of its base", lib.Derives("nightcrew", "entity"), true},
		{"derives from what is derived from it", lib.Derives("group", "crew"), false},
		{"derives from itself", lib.Derives("crew", "crew"), false},
		{"derives from itself, as a page says", lib.Derives("loop", "loop"), true},
		{"derives in a circle", lib.Derives("loop", "entity"), false},
	} {
		if c.got != c.want {
			t.Errorf("%s: %v", c.what, c.got)
		}
	}
}

func TestLibrary_Holds(t *testing.T) {
	t.Parallel()
	lib := build(t, crews())
	for _, c := range []struct {
		collection, name string
		want             bool
	}{
		{"shifts", "shift", true},
		{"shifts", "microsoft.graph.Shift", true},
		{"leads", "member", true},
		{"leads", "crew", false},
		{"groups", "crew", false},
		{"crews", "nightCrew", true}, // its last word
		{"ews", "nightCrew", false},  // part of a word
		{"policies", "crewPolicy", true},
		{"classes", "class", true},
		{"boxes", "box", true},
		{"extensions", "openTypeExtension", true},
		{"s", "s", false},
		{"crew", "crew", false},
		{"longernames", "name", false},
	} {
		if got := lib.Holds(c.collection, c.name); got != c.want {
			t.Errorf("%s hold a %s: %v", c.collection, c.name, got)
		}
	}
	derived := build(t, map[string]string{
		"owner": resource("owner", "|Name|Type|Description|\n|:--|:--|:--|\n|all|[crew](crew.md) collection|x|\n"),
		"crew":  resource("nightCrew", "Inherits from [crew](crew.md).\n"),
	})
	if !derived.Holds("all", "nightCrew") || derived.Holds("all", "dayCrew") {
		t.Error("a collection holds the types that are derived from its own")
	}
}

func TestLibrary_Singular(t *testing.T) {
	t.Parallel()
	lib := build(t, map[string]string{"crew": resource("crew", ""), "policy": resource("policy", ""), "news": resource("news", "")})
	for name, want := range map[string]string{
		"crew": "crew", "crews": "crew", "Policies": "Policy", "news": "news", "teams": "teams", "microsoft.graph.crews": "microsoft.graph.crew",
	} {
		if got := lib.Singular(name); got != want {
			t.Errorf("the singular of %q is %q, want %q", name, got, want)
		}
	}
}

func TestLibrary_Astray(t *testing.T) {
	t.Parallel()
	lib := build(t, map[string]string{
		"crew": resource("crew", ""), "shift": resource("shift", ""), "chatmessage": resource("chatMessage", ""),
		"message": resource("message", ""), "teams-shift": resource("teamsShift", ""), "notes": "# Notes\n",
	})
	for _, c := range []struct {
		name, target string
		want         bool
	}{
		{"crew", "crew", false},
		{"Crew", "shift", true},
		{"unknown", "shift", false},       // no page is about it
		{"message", "chatmessage", false}, // short for the type
		{"shift", "teams-shift", false},   // the page's file is called so
		{"crew", "notes", false},          // a page about no type
	} {
		if got := lib.Astray(c.name, resources+c.target+".md"); got != c.want {
			t.Errorf("%s on %s is astray: %v", c.name, c.target, got)
		}
	}
}

// TestLibrary_IsKey holds which segments of a path name one of the things of a collection.
func TestLibrary_IsKey(t *testing.T) {
	t.Parallel()
	lib := build(t, map[string]string{
		"box":    resource("box", "|Name|Type|Description|\n|:--|:--|:--|\n|folders|[folder](folder.md) collection|x|\n|archive|[folder](folder.md)|x|\n"),
		"folder": resource("folder", "|Name|Type|Description|\n|:--|:--|:--|\n|rules|[rule](rule.md) collection|x|\n"),
	})
	for _, c := range []struct {
		before, segment, behind string
		want                    bool
	}{
		{"Folders", "inbox", "Rules", true},
		{"folders", "inbox09", "rules", true},
		{"folders", "archive", "rules", false}, // a property
		{"folders", "Folder", "rules", false},  // a type
		{"folders", "rules", "rules", false},   // a collection
		{"folders", "{id}", "rules", false},
		{"folders", "2inbox", "rules", false},
		{"folders", "", "rules", false},
		{"folder", "inbox", "rules", false},
		{"folders", "inbox", "rule", false},
	} {
		if got := lib.IsKey(c.before, c.segment, c.behind); got != c.want {
			t.Errorf("%s/%s/%s: %v", c.before, c.segment, c.behind, got)
		}
	}
}

func TestLibrary_Find(t *testing.T) {
	t.Parallel()
	lib := build(t, map[string]string{"nightCrew": resource("nightCrew", "")})
	if got, ok := lib.Find(ref.Link{Target: resources + "NIGHTCREW.md"}); !ok || got != resources+"nightCrew.md" {
		t.Errorf("%q %v: links do not care about case", got, ok)
	}
	if got, ok := lib.Find(ref.Link{Target: resources + "crew.md"}); ok {
		t.Errorf("%q, want no page", got)
	}
}

// TestLibrary_Load holds that pages are read when they are asked for, once, and that what cannot be read is told of.
func TestLibrary_Load(t *testing.T) {
	t.Parallel()
	root := &counting{FS: fstest.MapFS{
		resources + "crew.md":   {Data: []byte(resource("crew", ""))},
		resources + "shift.md":  {Data: []byte(resource("shift", ""))},
		resources + "broken.md": {Data: []byte("# broken resource type\n\xff")},
		"v1.0/api/crew-post.md": {Data: []byte(resource("call", ""))},
	}, opened: map[string]int{}}
	lib, err := open(root)
	if err != nil {
		t.Fatal(err)
	}
	if got := files(lib.ByName("call")); got != "" {
		t.Errorf("%s: only pages below resources/ document types", got)
	}
	broken, crew := resources+"broken.md", resources+"crew.md"
	if lib.Page(crew) != nil {
		t.Error("a page is read before it is asked for")
	}
	for range 2 {
		if err := lib.Load([]string{broken, crew, crew}); err != nil {
			t.Fatal(err)
		}
	}
	if p := lib.Page(crew); p == nil || p.Resource.Name.Short != "crew" {
		t.Errorf("%+v", p)
	}
	if lib.Page(broken) != nil || len(lib.Diags) != 1 || lib.Diags[0].Code != diag.PageEncoding || lib.Diags[0].Pos.Line != 2 {
		t.Errorf("%v", lib.Diags)
	}
	shift := resources + "shift.md"
	lib.Forget()
	if err := lib.Load([]string{shift}); err != nil || lib.Page(shift) == nil {
		t.Errorf("a page whose text was let go of is not read again: %v", err)
	}
	want := map[string]int{broken: 1, crew: 1, shift: 2}
	if diff := cmp.Diff(want, root.opened); diff != "" {
		t.Errorf("files are read (-want +got):\n%s", diff)
	}
}

// TestNew_unreadable holds that a file that the machine cannot read is an error.
func TestNew_unreadable(t *testing.T) {
	t.Parallel()
	root := fstest.MapFS{resources + "crew.md": {Data: []byte("x")}}
	gone := page.NewDocs(fstest.MapFS{}, "", nil, nil)
	if _, err := library.New(gone, []string{resources + "crew.md"}, 1); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("%v, want that the file is not there", err)
	}
	lib, err := open(root)
	if err != nil {
		t.Fatal(err)
	}
	lib.Forget()
	delete(root, resources+"crew.md")
	if err := lib.Load([]string{resources + "crew.md"}); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("%v, want that the file is not there any more", err)
	}
}

// A counting file system counts how often pages of types are read.
type counting struct {
	fs.FS
	mu     sync.Mutex
	opened map[string]int
}

// ReadFile reads a file.
func (c *counting) ReadFile(name string) ([]byte, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.opened[name]++
	return fs.ReadFile(c.FS, name)
}
