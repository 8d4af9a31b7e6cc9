package corpus

import (
	"bytes"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/seed-8ef76b74/graphgen/parser/model"
	"github.com/seed-8ef76b74/graphgen/parser/page"
	pagetypes "github.com/seed-8ef76b74/graphgen/parser/page/types"
	"github.com/seed-8ef76b74/graphgen/parser/wording"
)

// TestIndex_agrees holds the index of each page of types, which is made from a few of its lines, against what reading
// the page finds. Both know the same derived types and the same collections of linked types. The index knows every name
// that the page documents, every base and every name in a row of properties, and some more, each for a reason:
//
//   - a name that a heading begins with: the title calls the type otherwise than its annotation does, as links to the
//     page do, or a section about the values of an enum has no table of them;
//   - a base that a sentence names with a link, where the annotation names another one, or below another heading than the
//     title, where it is not looked for: a page too many is read then, and none too few;
//   - names in rows of tables about something else, and of headers: what the table is about is not looked at, and a word
//     that is known is not taken for a key.
func TestIndex_agrees(t *testing.T) {
	t.Parallel()
	root := pages(t)
	files := list(t, root)
	docs := page.NewDocs(root, "", files.folded, nil)
	compared := 0
	for _, name := range files.types {
		index, src, err := docs.Index(name)
		if err != nil {
			t.Fatal(err)
		}
		p, told, err := docs.Types(name, src)
		if err != nil {
			t.Fatal(err)
		}
		if index.Translated != (p == nil) {
			t.Errorf("%s: a translation to the index: %v, and to the reader: %v", name, index.Translated, told)
		}
		if p == nil {
			continue
		}
		compared++
		of := indexOf(p)
		for _, c := range []struct {
			what        string
			index, read []string
			// more reports whether the index may have what reading does not find; nil where it may not.
			more func(name string) bool
		}{
			{"name", index.Names, of.Names, func(name string) bool { return beginsHeading(src, name) }},
			{"base", index.Bases, of.Bases, func(name string) bool { return isBaseIn(src, name) }},
			{"derived type", index.Derived, of.Derived, nil},
			{"row", index.Rows, of.Rows, func(string) bool { return true }},
			{"collection", collections(index, p), collections(of, p), nil},
		} {
			read, indexed := set(c.read), set(c.index)
			for _, word := range slices.Sorted(maps.Keys(read)) {
				if !indexed[word] {
					t.Errorf("%s: the index lacks the %s %q", name, c.what, word)
				}
			}
			for _, word := range slices.Sorted(maps.Keys(indexed)) {
				if !read[word] && (c.more == nil || !c.more(word)) {
					t.Errorf("%s: the index has the %s %q, which reading does not find", name, c.what, word)
				}
			}
		}
	}
	if compared < 1000 {
		t.Errorf("only %d pages were compared", compared)
	}
}

// indexOf returns what the index of a page should be, going by what reading it finds.
func indexOf(p *pagetypes.Page) pagetypes.Index {
	var out pagetypes.Index
	short := func(list *[]string, name model.Name) { *list = append(*list, strings.ToLower(name.Short)) }
	if r := p.Resource; r != nil {
		short(&out.Names, r.Name)
		if r.Base != nil {
			short(&out.Bases, r.Base.Name)
		}
	}
	if p.Alias.Short != "" {
		short(&out.Names, p.Alias)
	}
	for _, other := range p.Others {
		short(&out.Names, other.Name)
	}
	for _, e := range p.Enums {
		short(&out.Names, e.Name)
	}
	for _, d := range p.Derived {
		short(&out.Derived, d.Name)
	}
	linked := map[*model.Ref]bool{}
	for _, use := range p.Uses.List {
		linked[use.Ref] = use.Link.Dest != ""
	}
	for _, row := range p.Rows {
		out.Rows = append(out.Rows, row.Name)
		if c, ok := row.Type.(model.Collection); ok {
			if ref, ok := c.Elem.(*model.Ref); ok && linked[ref] {
				out.Collections = append(out.Collections, pagetypes.IndexedCollection{Property: row.Name, Element: ref.Name.String()})
			}
		}
	}
	return out
}

// collections prints the collections of an index, their types in the namespace of its page where they name none.
func collections(index pagetypes.Index, p *pagetypes.Page) []string {
	var out []string
	for _, c := range index.Collections {
		out = append(out, c.Property+" of "+model.Qualify(p.Page.Namespace.Value, c.Element).Folded())
	}
	return out
}

// set returns the words of a list.
func set(list []string) map[string]bool {
	out := map[string]bool{}
	for _, word := range list {
		out[word] = true
	}
	return out
}

// beginsHeading reports whether a heading of a page begins with a name.
func beginsHeading(src []byte, name string) bool {
	for line := range bytes.Lines(src) {
		words := strings.Fields(strings.Trim(string(line), "#*` \n"))
		if line[0] == '#' && len(words) > 0 && model.ShortName(words[0]) == name {
			return true
		}
	}
	return false
}

// isBaseIn reports whether a sentence of a page links to a type of a name and speaks of bases.
func isBaseIn(src []byte, name string) bool {
	for line := range strings.Lines(string(src)) {
		if wording.MentionsBase(line) && strings.Contains(strings.ToLower(line), "["+name+"](") {
			return true
		}
	}
	return false
}
