package wording_test

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/seed-8ef76b74/graphgen/parser/markdown"
	"github.com/seed-8ef76b74/graphgen/parser/model"
	"github.com/seed-8ef76b74/graphgen/parser/wording"
)

// typed returns what a type cell says: the type, its link, its column, and its notes with their columns.
func typed(c wording.TypeCell) string {
	out := []string{c.Name + string(c.Primitive)}
	if c.Collection {
		out[0] = "Collection(" + out[0] + ")"
	}
	if c.Link != "" {
		out = append(out, "->", c.Link)
	}
	out = append(out, fmt.Sprintf("@%d", c.At.Column))
	for _, other := range c.Others {
		out = append(out, "or", typed(other))
	}
	for _, note := range c.Notes {
		out = append(out, fmt.Sprintf("(%s @%d)", note.Words, note.Pos(0).Column))
	}
	return strings.Join(out, " ")
}

// TestType shows what type cells say.
func TestType(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ cell, want string }{
		{"String", "Edm.String @2"},
		{"`Edm.boolean `", "Edm.Boolean @2"},
		{"**Int32**", "Edm.Int32 @4"},
		{"DateTime", "Edm.DateTimeOffset @2"},
		{"JSON object", "Edm.Untyped @2"},
		{"microsoft.graph.user", "microsoft.graph.user @2"},
		{"sourceCollection", "sourceCollection @2"},
		{"[user](../resources/user.md)", "user -> ../resources/user.md @3"},
		{"The [`user`](user.md)", ""},
		{"[**user**](user.md)", "user -> user.md @5"},

		{"String collection", "Collection(Edm.String) @2"},
		{"x collection collection", "Collection(x) @2"},
		{"Collection(Edm.String)", "Collection(Edm.String) @2"},
		{"Collection ([user](user.md))", "Collection(user) -> user.md @15"},
		{"[user](user.md) collection", "Collection(user) -> user.md @3"},
		{"[user collection](user.md)", "Collection(user) -> user.md @3"},
		{"Collection of `user`", "Collection(user) @2"},
		{"Collection(String) collection", "Collection(Edm.String) @2"},

		{"[a](a.md) or [b](b.md)", "a -> a.md @3 or b -> b.md @16"},
		{"a, b, or c", "a @2 or b @2 or c @2"},
		{"string/number", "Edm.String @2 or Edm.Double @2"},
		{"(a or b) collection", "Collection(a) @2 or Collection(b) @2"},
		{"Collection(a or b)", "Collection(a) @2 or Collection(b) @2"},
		{"a or b collection", "a @2 or Collection(b) @2"},

		{"String, maximum size 20", "Edm.String @2 (maximum size 20 @10)"},
		{"String. As the service has it", "Edm.String @2 (As the service has it @10)"},
		{"String.", "Edm.String @2"},
		{"(Optional) String", "Edm.String @2 (Optional @3)"},
		{"String (read-only)", "Edm.String @2 (read-only @10)"},
		{"user (enum)", "user @2 (enum @8)"},
		{"user object", "user @2 (object @7)"},
		{"[user](user.md) resource", "user -> user.md @3 (resource @18)"},
		{"user object collection", "Collection(user) @2 (object @7)"},

		{"String (timestamp)", "Edm.DateTimeOffset @2"},
		{"string (uuid) collection", "Collection(Edm.Guid) @2"},
		{"String (of any kind)", "Edm.String @2 (of any kind @10)"},
		{"Int32 (timestamp)", "Edm.Int32 @2 (timestamp @9)"},
		{"user (of any kind)", ""},

		{"[user](user.md", "user @2"},
		{"&lt;user&gt;", ""},
		{"See below", ""},
		{"Collection(", ""},
		{"collection", "collection @2"},
		{"** Unknown Type `a.b` ** collection", ""},
		{"größe", ""},
		{"a or See below", ""},
		{"", ""},
		{strings.Repeat("x or ", 200) + "x", ""},
	} {
		got, message := wording.Type(wording.Cell(tt.cell))
		if (message == "") != (tt.want != "") {
			t.Errorf("%q says %q", tt.cell, message)
		}
		if message != "" {
			continue
		}
		if typed(got) != tt.want {
			t.Errorf("%q: got %s, want %s", tt.cell, typed(got), tt.want)
		}
	}
	checkNeeded(t, wording.TypeNotes, []string{"String. As it is", "(Optional) String", "String (read-only)", "user object"})
	checkNeeded(t, wording.Collections, []string{"Collection(Edm.String)", "Collection of user", "user collection"})
}

// TestType_said shows why a cell names no type, and that alternatives keep their words.
func TestType_said(t *testing.T) {
	t.Parallel()
	for cell, want := range map[string]string{"": "the type cell is empty", "See *below*": `"See below" is no type`, "größe": `"größe" is no type`} {
		if _, got := wording.Type(wording.Cell(cell)); got != want {
			t.Errorf("%q says %q", cell, got)
		}
	}
	if got, _ := wording.Type(wording.Cell("[a](a.md) or `b`")); got.Words != "a or `b`" {
		t.Errorf("the words of alternatives are %q", got.Words)
	}
	if got, _ := wording.Type(wording.Cell("[a](a.md) object")); got.Words != "" {
		t.Errorf("the words of one type are %q", got.Words)
	}
}

func TestIsTypeName(t *testing.T) {
	t.Parallel()
	for words, want := range map[string]bool{"user": true, "microsoft.graph.user": true, "_a1": true, "1a": false, "a b": false, "a.": false, "": false} {
		if got := wording.IsTypeName(words); got != want {
			t.Errorf("%q: got %t", words, got)
		}
	}
}

func TestRowLabel(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		label, name string
		deprecated  bool
	}{
		{"name", "name", false},
		{"name (deprecated)", "name", true},
		{"name (Preview)", "name", false},
		{"name (new)", "name (new)", false},
		{"two words (deprecated)", "two words (deprecated)", false},
	} {
		if name, deprecated := wording.RowLabel(tt.label); name != tt.name || deprecated != tt.deprecated {
			t.Errorf("%q: got %q, %t", tt.label, name, deprecated)
		}
	}
}

func TestInherited(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ cell, cut, want string }{
		{"The id. Inherited from [entity](../resources/entity.md).", "Inherited from entity.", "entity -> ../resources/entity.md @10"},
		{"Inherits from the microsoft.graph.entity resource. The id.", "Inherits from the microsoft.graph.entity resource.", "microsoft.graph.entity @2"},
		{"Inherited from **entity**", "Inherited from entity", "entity @2"},
		{"The inherited id.", "", ""},
		{"Inherited by others.", "", ""},
	} {
		x := wording.Cell(tt.cell)
		from, to, cell, ok := wording.Inherited(x)
		if ok != (tt.want != "") || x.Words[from:to] != tt.cut {
			t.Errorf("%q: got %q, %t", tt.cell, x.Words[from:to], ok)
		}
		if ok && typed(cell) != tt.want {
			t.Errorf("%q: got %s, want %s", tt.cell, typed(cell), tt.want)
		}
	}
}

func TestBase(t *testing.T) {
	t.Parallel()
	fits := func(markdown.Span) bool { return true }
	for words, want := range map[string]string{
		"The user. Inherits from [entity](entity.md).":             "entity.md",
		"This type is derived from the [item](i.md) type.":         "i.md",
		"Extends [a](a.md).":                                       "a.md",
		"A [user](user.md). Inherits from entity.":                 "",
		"Some [a](a.md) is in the [b](b.md).":                      "",
		"It inherits from itself or is derived from the [b](b.md)": "b.md",
	} {
		got, ok := wording.Base(wording.Paragraph(words), fits)
		if got.Dest != want || ok != (want != "") {
			t.Errorf("%q: got %q, %t", words, got.Dest, ok)
		}
	}
	second := func(link markdown.Span) bool { return link.Dest == "b.md" }
	if got, ok := wording.Base(wording.Paragraph("Inherits from [a](a.md), derived from [b](b.md)."), second); !ok || got.Dest != "b.md" {
		t.Errorf("the base that fits is %q", got.Dest)
	}
	for words, want := range map[string]bool{
		"This is an abstract type.": true, "An abstract base class of all.": true, "An abstract of the text.": false, "A type.": false, "is an abstract complex type": true,
	} {
		if got := wording.IsAbstract(words); got != want {
			t.Errorf("%q calls a type abstract: %t", words, got)
		}
	}
}

// FuzzTypeCell holds that a type cell gives one type, a primitive or a name, or says why not.
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
		got, message := wording.Type(wording.Paragraph(cell))
		if message != "" {
			return
		}
		for _, c := range append(got.Others, got) {
			if (c.Primitive == "") == (c.Name == "") {
				t.Fatalf("%q gives %+v: want a primitive or a name", cell, c)
			}
			if c.Name != "" && !wording.IsTypeName(c.Name) {
				t.Fatalf("%q gives the name %q", cell, c.Name)
			}
			checkInside(t, cell, c.At)
		}
		for _, note := range got.Notes {
			checkInside(t, cell, note.Pos(0))
		}
	})
}

// TestType_primitives fails for a primitive type that a spelling of its row does not give.
func TestType_primitives(t *testing.T) {
	t.Parallel()
	for _, row := range model.PrimitiveRows() {
		for _, spelling := range row.Spellings {
			got, message := wording.Type(wording.Cell(spelling))
			if diff := cmp.Diff(string(row.Type), string(got.Primitive)); diff != "" {
				t.Errorf("%q says %q (-want +got):\n%s", spelling, message, diff)
			}
		}
		for _, placeholder := range row.Placeholders {
			if got, _ := wording.PlaceholderType(placeholder); got != row.Type {
				t.Errorf("%q stands for %q", placeholder, got)
			}
		}
	}
}
