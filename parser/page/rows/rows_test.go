package rows_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/markdown"
	"github.com/seed-8ef76b74/graphgen/parser/model"
	"github.com/seed-8ef76b74/graphgen/parser/page/ref"
	"github.com/seed-8ef76b74/graphgen/parser/page/rows"
	"github.com/seed-8ef76b74/graphgen/parser/page/sheet"
)

const page = "crew.md"

// read returns the sheet of a page.
func read(src string) *sheet.Sheet {
	s := sheet.New(markdown.Root{}.Parse(page, []byte(src)))
	s.Told = nil
	return s
}

// readTable reads the first table of a page.
func readTable(t *testing.T, r *rows.Reader, src string) *sheet.Sheet {
	t.Helper()
	s := read(src)
	at, ok := rows.PropertyColumns(s.OwnTables(s.Root)[0])
	if !ok {
		t.Fatal("the table is none of properties")
	}
	r.Tell, r.Uses = &s.Tally, &ref.Uses{}
	r.Read(s.Origin(), s.OwnTables(s.Root)[0], at)
	return s
}

// line prints a property, with the columns of what it says.
func line(p *model.Property) string {
	var out strings.Builder
	fmt.Fprintf(&out, "%s@%s %s@%s", p.Name, place(p.At), p.Type, place(p.TypeAt))
	if p.InheritedFrom != nil {
		fmt.Fprintf(&out, " from %s@%s", p.InheritedFrom.Name.Short, place(p.InheritedFrom.At))
	}
	for _, c := range p.Constraints {
		fmt.Fprintf(&out, " %s", c.Keyword())
		switch c := c.(type) {
		case model.Required:
			fmt.Fprintf(&out, "(%s)", c.Basis)
		case model.Values:
			var names []string
			for _, m := range c.Members {
				names = append(names, m.Name)
			}
			fmt.Fprintf(&out, "(%s)", strings.Join(names, ","))
		}
		fmt.Fprintf(&out, "@%s", place(c.Where()))
	}
	if d := p.Description; d.Value != "" {
		fmt.Fprintf(&out, " %q@%s", d.Value, place(d.At))
	}
	return out.String()
}

func place(at diag.Pos) string { return strings.TrimPrefix(at.String(), page+":") }

// told prints diagnostics, a line each.
func told(list diag.List) string {
	var out []string
	for _, d := range list {
		out = append(out, place(d.Pos)+" "+string(d.Code)+": "+d.Message)
	}
	return strings.Join(out, "\n")
}

func TestPropertyColumns(t *testing.T) {
	t.Parallel()
	for header, want := range map[string][4]int{
		"Property|Type|Description":                {0, 1, 2, -1},
		"Type|**Name**|Required|Description":       {1, 0, 3, 2},
		"Parameter|Type|Required (Y/N)":            {0, 1, -1, 2},
		"Relationship Name|Type|Notes|Description": {0, 1, 3, -1},
	} {
		s := read("|" + header + "|\n" + strings.Repeat("|:--", strings.Count(header, "|")+1) + "|\n")
		if at, ok := rows.PropertyColumns(s.OwnTables(s.Root)[0]); at != want || !ok {
			t.Errorf("%s: %v %v, want %v", header, at, ok, want)
		}
	}
	for _, header := range []string{"Property|Description", "Type|Description", "Member|Value"} {
		s := read("|" + header + "|\n|:--|:--|\n")
		if at, ok := rows.PropertyColumns(s.OwnTables(s.Root)[0]); ok {
			t.Errorf("%s: %v, want no table of properties", header, at)
		}
	}
}

// TestReader holds what is read of one row of a table, which stands on line 3.
func TestReader(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name, row, want, told string
		nests                 bool
	}{
		{name: "plain", row: "|name|String|The name.|", want: `name@3:2 Edm.String@3:7 "The name."@3:14`},
		{name: "named type", row: "|lead|[member](member.md)|Who leads.|", want: `lead@3:2 microsoft.graph.member@3:8 "Who leads."@3:27`},
		{name: "collection", row: "|all|Collection(member)||", want: `all@3:2 Collection(microsoft.graph.member)@3:6`},
		{name: "no type", row: "|name||The name.|", want: `name@3:2 Edm.Untyped@3:2 "The name."@3:8`, told: "3:2 type-unknown: the type cell is empty"},
		{name: "words for a type", row: "|name|see below (here)|The name.|", want: `name@3:2 Edm.Untyped@3:2 "The name."@3:24`, told: `3:7 type-unknown: "see below (here)" is no type`},
		{name: "several types", row: "|name|String or Int32|The name.|", want: `name@3:2 Edm.String@3:7 "The name."@3:23`, told: `3:7 type-union: the type "String or Int32" names several types, the first one is taken`},
		{name: "deprecated label", row: "|name (deprecated)|String|The name.|", want: `name@3:2 Edm.String@3:20 deprecated@3:2 "The name."@3:27`},
		{name: "constraints", row: "|id|String|The key. Key. Read-only.|", want: `id@3:2 Edm.String@3:5 readOnly@3:26 key@3:21 "The key."@3:12`},
		{name: "nothing but constraints", row: "|id|String|Read-only.|", want: `id@3:2 Edm.String@3:5 readOnly@3:12`},
		{name: "said twice", row: "|id|String|Read-only. It is read-only.|", want: `id@3:2 Edm.String@3:5 readOnly@3:12 "It is read-only."@3:23`},
		{name: "inherited", row: "|id|String|The key. Inherited from [entity](entity.md).|", want: `id@3:2 Edm.String@3:5 from entity@3:21 "The key."@3:12`},
		{name: "inherited twice", row: "|id|String|The key. Inherited from [crew](crew.md). Inherited from [entity](entity.md).|", want: `id@3:2 Edm.String@3:5 from crew@3:21 "The key."@3:12`},
		{name: "placeholder", row: "|name|String|**TODO: Add Description**|", want: `name@3:2 Edm.String@3:7`, told: `3:16 placeholder-text: the description of "name" is a placeholder, left out`},
		{name: "plain placeholder", row: "|name|String|Not yet documented|", want: `name@3:2 Edm.String@3:7`, told: `3:14 placeholder-text: the description of "name" is a placeholder, left out`},
		{name: "placeholder between words", row: "|name|String|One. **TODO: Add Description** Two.|", want: `name@3:2 Edm.String@3:7 "One. Two."@3:14`, told: `3:21 placeholder-text: the description of "name" is a placeholder, left out`},
		{name: "note beside the type", row: "|name|String (optional)|The name.|", want: `name@3:2 Edm.String@3:7 optional@3:15 "The name."@3:25`},
		{name: "kind beside the type", row: "|kind|crewKind enum|The kind.|", want: `kind@3:2 microsoft.graph.crewKind@3:7 "The kind."@3:21`},
		{name: "description beside the type", row: "|name|String. the name||", want: `name@3:2 Edm.String@3:7 "The name"@3:15`},
		{name: "words beside the type", row: "|name|String. see there|The name.|", want: `name@3:2 Edm.String@3:7 "The name."@3:25`, told: `3:15 type-note: the words "see there" beside the type are not understood, they are left out`},
		{name: "list of a named type", row: "|kind|crewKind|The kind. Possible values are: `day`, `night`.|", want: `kind@3:2 microsoft.graph.crewKind@3:7 "The kind."@3:16`},
		{name: "list of text", row: "|kind|String|The kind. Possible values are: `day`, `night`.|", want: `kind@3:2 Edm.String@3:7 enum(day,night)@3:46 "The kind."@3:14`},
		{name: "list of a number", row: "|kind|Int32|The kind. Possible values are: `day`, `night`.|", want: `kind@3:2 Edm.Int32@3:7 "The kind. Possible values are: ` + "`day`, `night`" + `."@3:13`, told: "3:45 enum-anonymous: values are listed for a property of type Edm.Int32, they stay in the description"},
		{name: "unread list", row: "|kind|String|Possible values are below.|", want: `kind@3:2 Edm.String@3:7 "Possible values are below."@3:14`, told: `3:14 enum-list-unread: the values that "Possible values" announces are not understood, they stay in the description`},
		{name: "no name", row: "||String|The name.|", told: "3:1 row-unnamed: the row names no property"},
		{name: "nothing but a name", row: "|name|||", want: `name@3:2 Edm.Untyped@3:2`, told: "3:2 type-unknown: the type cell is empty"},
		{name: "separator", row: "|**Night**|||", told: `3:4 row-separator: the row "Night" only parts the table`},
		{name: "protocol", row: "|@odata.type|String|The type.|", told: `3:2 row-separator: "@odata.type" is part of the protocol and of every type`},
		{name: "annotation", row: "|lead@odata.bind|String|The lead.|", want: `lead@odata.bind@3:2 Edm.String@3:18 "The lead."@3:25`},
		{name: "words for a name", row: "|the name|String|The name.|", told: `3:2 row-unnamed: "the name" is no name of a property`},
		{name: "path for a name", row: "|a/b|String|The name.|", told: `3:2 row-unnamed: "a/b" is no name of a property`},
		{name: "path of a nested row", row: "|a/b|String|The name.|", nests: true, want: `a@3:2 Edm.Untyped@3:2`},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			r := rows.Reader{Nests: c.nests}
			s := readTable(t, &r, "|Property|Type|Description|\n|:--|:--|:--|\n"+c.row+"\n")
			var got []string
			for _, p := range r.Props {
				got = append(got, line(p))
			}
			if diff := cmp.Diff(c.want, strings.Join(got, "\n")); diff != "" {
				t.Error(diff)
			}
			if diff := cmp.Diff(c.told, told(s.Told)); diff != "" {
				t.Error(diff)
			}
			if want := min(len(c.want), 1); s.Coverage.RowsRead != want {
				t.Errorf("%d rows were read, want %d", s.Coverage.RowsRead, want)
			}
		})
	}
}

// TestReader_lists holds that lists of values are counted where words announce them, and where they are understood.
func TestReader_lists(t *testing.T) {
	t.Parallel()
	for words, want := range map[string][2]int{
		"Possible values are: `a`, `b`.": {1, 1}, "Possible values are below.": {1, 0}, "The name.": {0, 0},
	} {
		var r rows.Reader
		s := readTable(t, &r, "|Property|Type|Description|\n|:--|:--|:--|\n|kind|String|"+words+"|\n")
		if got := [2]int{s.Coverage.Lists, s.Coverage.ListsRead}; got != want {
			t.Errorf("%q: %v lists and lists that are read, want %v", words, got, want)
		}
	}
}

func TestReader_required(t *testing.T) {
	t.Parallel()
	for cell, want := range map[string]string{
		"":                 "",
		"Yes":              "required(marked)@3:14",
		"**Required**.":    "required(marked)@3:16",
		"No":               "optional@3:14",
		"y":                "required(marked)@3:14",
		"true":             "required(marked)@3:14",
		"Only for nights.": "optional@3:14",
	} {
		var r rows.Reader
		readTable(t, &r, "|Property|Type|Required|\n|:--|:--|:--|\n|name|String|"+cell+"|\n")
		if got, want := line(r.Props[0]), strings.TrimSpace("name@3:2 Edm.String@3:7 "+want); got != want {
			t.Errorf("%q: %s, want %s", cell, got, want)
		}
	}
}

// TestReader_uses holds what is kept of types and lists of values beside the properties.
func TestReader_uses(t *testing.T) {
	t.Parallel()
	const src = "|Property|Type|Description|\n|:--|:--|:--|\n" +
		"|kind|crewKind|Possible values are: `day`, `night`. Supports multiple values can be combined.|\n" +
		"|lead|[member](member.md) or guest|Who leads.|\n"
	var r rows.Reader
	readTable(t, &r, src)
	var got []string
	for _, use := range r.Uses.List {
		got = append(got, fmt.Sprint(use.Ref.Name.Short, " ", len(use.Members), " ", use.Mentioned, " ", use.Relationship, " ", use.Words, " ", use.Link.Dest))
	}
	want := []string{"crewKind 2 false   ", "guest 0 false   ", "member 0 false  member or guest member.md"}
	if diff := cmp.Diff(want, trimmed(got), cmp.Comparer(func(a, b string) bool {
		return strings.Join(strings.Fields(a), " ") == strings.Join(strings.Fields(b), " ")
	})); diff != "" {
		t.Error(diff)
	}
	if len(r.Uses.Flags) != 1 || r.Uses.Flags[0].Ref != r.Props[0].Type {
		t.Errorf("flags of %+v, want those of the kind", r.Uses.Flags)
	}
	sentence := r.Uses.Sentences[diag.Pos{Page: page, Line: 3, Column: 38}]
	if sentence != "Possible values are: `day`, `night`." {
		t.Errorf("the sentence %q is kept, of %v", sentence, r.Uses.Sentences)
	}
	r = rows.Reader{Mention: true}
	readTable(t, &r, "|Relationship|Type|Description|\n|:--|:--|:--|\n|lead|[member](member.md)|Who leads.|\n")
	if use := r.Uses.List[0]; !use.Mentioned || use.Relationship != "lead" {
		t.Errorf("a relationship makes the use %+v", use)
	}
}

func trimmed(list []string) []string {
	for i := range list {
		list[i] = strings.TrimSpace(list[i])
	}
	return list
}

func TestReader_again(t *testing.T) {
	t.Parallel()
	var r rows.Reader
	s := readTable(t, &r, "|Property|Type|\n|:--|:--|\n|name|String|\n|Name|Int32|\n")
	if len(r.Props) != 1 || r.Props[0].Type != model.Type(model.String) {
		t.Errorf("%d properties", len(r.Props))
	}
	if got, want := told(s.Told), `4:2 row-duplicate: property "Name" has a row already, this one is left out`; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

// TestReader_nested holds that rows about what other rows hold are kept with the path to it, and that a row stands for
// what no row is about.
func TestReader_nested(t *testing.T) {
	t.Parallel()
	const src = "|Property|Type|Description|\n|:--|:--|:--|\n" +
		"|shifts|[shift](shift.md) collection|The shifts.|\n" +
		"|begin|String|For each shift in the shifts collection, when it begins.|\n" +
		"|end|String|For each shift in the plans collection, when it ends.|\n" +
		"|files/parent/name|String|The name.|\n" +
		"|place/city|String|The city.|\n" +
		"|place|[place](place.md)|Where.|\n" +
		"|Place|String|Again.|\n" +
		"|place/street|String|The street.|\n"
	r := rows.Reader{Nests: true}
	s := readTable(t, &r, src)
	var props, nested []string
	for _, p := range r.Props {
		props = append(props, p.Name+" "+p.Type.String())
	}
	for _, n := range r.Nested {
		nested = append(nested, strings.Join(n.Path, "/")+": "+n.Property.Name)
	}
	if diff := cmp.Diff([]string{"shifts Collection(microsoft.graph.shift)", "end Edm.String", "files Edm.Untyped", "place microsoft.graph.place"}, props); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{"shifts: begin", "files/parent: name", "place: city", "place: street"}, nested); diff != "" {
		t.Error(diff)
	}
	if got, want := told(s.Told), `9:2 row-duplicate: property "Place" has a row already, this one is left out`; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}
