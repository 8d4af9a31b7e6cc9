package types

import (
	"slices"
	"strings"
	"unicode"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/markdown"
	"github.com/seed-8ef76b74/graphgen/parser/model"
	"github.com/seed-8ef76b74/graphgen/parser/page/rows"
	"github.com/seed-8ef76b74/graphgen/parser/wording"
)

// An aside is a table of properties below a heading that is not about the page's own type.
type aside struct {
	*markdown.Section
	// name is the type that the heading names.
	name  model.Name
	table markdown.Table
	at    rows.Columns
}

// asideHeading matches the heading of a section about a type; group 1 is the name.
var asideHeading = markdown.Matching(`(?i)^(?:the |an? )?([a-z_][\w.]*)(?: (?:object|resource|complex|type|entity|properties))*$`)

// settleAsides makes types of the asides whose heading names a type that the page uses, and tells of the others.
func (t *reader) settleAsides() {
	about := map[string][]int{}
	for i, a := range t.asides {
		if m := asideHeading().FindStringSubmatch(strings.TrimSpace(a.Words)); m != nil {
			about[model.ShortName(m[1])] = append(about[model.ShortName(m[1])], i)
			t.asides[i].name = t.Qualify(m[1])
		}
	}
	settled := map[int]bool{}
	next := 0
	for next < len(t.out.Uses.List) { // which grows: an aside may use another one
		used := strings.ToLower(t.out.Uses.List[next].Ref.Name.Short)
		next++
		for _, n := range about[used] {
			t.define(t.asides[n])
			settled[n] = true
		}
		delete(about, used)
	}
	for i, a := range t.asides {
		if !settled[i] {
			t.CountTable(a.table, false)
			t.Told.Add(diag.TableUnknown, a.table.Pos(), "the table below %q is left out: its properties are not in the JSON representation of %s", diag.Clip(a.Heading.Words), t.out.Resource.Name)
		}
	}
}

// define adds the rows of a table to a type that the page documents beside its own.
func (t *reader) define(a aside) {
	short := strings.ToLower(a.name.Short)
	own, other := t.others[short], t.out.Others[short]
	if other == nil {
		other = &model.Resource{Name: a.name, At: a.At, Documented: true}
		own = &rows.Reader{Tell: &t.Tally, Uses: &t.out.Uses}
		t.others[short], t.out.Others[short] = own, other
	}
	n := len(own.Props)
	t.CountTable(a.table, true)
	own.Read(t.Origin(), a.table, a.at)
	t.out.Rows = append(t.out.Rows, own.Props[n:]...)
	other.Properties = own.Props
}

// readCollected reads a page that collects complex types, each below a heading with its name in words.
func (t *reader) readCollected(s, around *markdown.Section) {
	if !slices.Contains(rows.BodyHeadings, s.Name) {
		around = s
	}
	for _, table := range t.OwnTables(s) {
		name := joinedName(around.Words)
		at, ok := rows.PropertyColumns(table)
		if ok && around.Level > 1 && !rows.IsEnumHeading(around) && wording.IsTypeName(name) {
			t.define(aside{around, t.Qualify(name), table, at})
		}
	}
	for _, sub := range s.Subs {
		t.readCollected(sub, around)
	}
}

// joinedName returns the name of a type that is written as words: "Postal address".
func joinedName(words string) string {
	var b strings.Builder
	for i, word := range strings.Fields(words) {
		if i > 0 {
			runes := []rune(word)
			runes[0] = unicode.ToUpper(runes[0])
			word = string(runes)
		}
		b.WriteString(word)
	}
	return b.String()
}
