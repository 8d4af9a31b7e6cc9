package parser

import (
	"slices"
	"strings"
	"unicode"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// An aside is a table of properties below a heading that is not about the page's own type.
type aside struct {
	*section
	// name is the type that the heading names.
	name  model.Name
	table table
	at    [columns]int
}

// asideHeading matches the heading of a section about a type; group 1 is the name.
var asideHeading = matching(`(?i)^(?:the |an? )?([a-z_][\w.]*)(?: (?:object|resource|complex|type|entity|properties))*$`)

// settleAsides makes types of the asides whose heading names a type that the page uses, and tells of the others.
func (t *typePage) settleAsides() {
	about := map[string][]int{}
	for i, a := range t.asides {
		if m := asideHeading().FindStringSubmatch(strings.TrimSpace(a.words)); m != nil {
			about[shortName(m[1])] = append(about[shortName(m[1])], i)
			t.asides[i].name = qualify(t.page, m[1])
		}
	}
	settled := map[int]bool{}
	next := 0
	for next < len(t.refs.list) { // which grows: an aside may use another one
		used := strings.ToLower(t.refs.list[next].ref.Name.Short)
		next++
		for _, n := range about[used] {
			t.define(t.asides[n])
			settled[n] = true
		}
		delete(about, used)
	}
	for i, a := range t.asides {
		if !settled[i] {
			t.countTable(a.table, false)
			t.diags.Add(diag.TableUnknown, t.pos(a.table.offset), "the table below %q is left out: its properties are not in the JSON representation of %s", clip(a.heading.s), t.resource.Name)
		}
	}
}

// An otherType is a resource that a page documents beside its own, or without having one.
type otherType struct {
	resource *model.Resource
	rows     propertyReader
}

// define adds the rows of a table to a type that the page documents beside its own.
func (t *typePage) define(a aside) {
	if t.others == nil {
		t.others = map[string]*otherType{}
	}
	short := strings.ToLower(a.name.Short)
	other := t.others[short]
	if other == nil {
		other = &otherType{
			resource: &model.Resource{Name: a.name, At: t.pos(a.offset), Documented: true},
			rows:     propertyReader{page: t.page, refs: &t.refs},
		}
		t.others[short] = other
	}
	n := len(other.rows.props)
	t.countTable(a.table, true)
	other.rows.read(a.table, a.at)
	t.rows = append(t.rows, other.rows.props[n:]...)
	other.resource.Properties = other.rows.props
}

// readCollected reads a page that collects complex types, each below a heading with its name in words.
func (t *typePage) readCollected(s, around *section) {
	if !slices.Contains(bodyHeadings, s.name) {
		around = s
	}
	for _, table := range t.ownTables(s) {
		name := joinedName(around.words)
		at, ok := propertyColumns(table)
		if ok && around.level > 1 && !isEnumHeading(around) && typeName().MatchString(name) {
			t.define(aside{around, qualify(t.page, name), table, at})
		}
	}
	for _, sub := range s.subs {
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

// defineOthers registers the resources that pages document beside their own; a page of its own counts more.
func (l *linker) defineOthers(t *typePage) {
	for _, other := range t.others {
		r := other.resource
		if known, ok := l.resources[foldName(r.Name)]; ok {
			l.mergeResource(known, r)
			other.resource = known
			continue
		}
		l.resources[foldName(r.Name)] = r
		l.addShort(r.Name)
	}
}
