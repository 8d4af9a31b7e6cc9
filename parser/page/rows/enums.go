package rows

import (
	"slices"
	"strconv"
	"strings"

	"github.com/seed-8ef76b74/graphgen/parser/markdown"
	"github.com/seed-8ef76b74/graphgen/parser/model"
	"github.com/seed-8ef76b74/graphgen/parser/page/sheet"
	"github.com/seed-8ef76b74/graphgen/parser/wording"
)

// An EnumSection is a table of enum members.
type EnumSection struct {
	*model.Enum
	// Slug is the anchor under which links reach the section, empty for a page of its own.
	Slug string
}

// enumHeading matches the heading of a section that lists the members of an enum; group 1 is the enum's name.
var enumHeading = markdown.Matching(`(?i)^([A-Za-z_][\w.]*) (?:(?:property|enumeration|enum|type) )?(?:values|options|members|flags)$`)

// enumWords are the words of which such a heading ends in one, folded: looking for them is cheap.
var enumWords = []string{"values", "options", "members", "flags"}

// EnumOf returns the name of the enum whose members the section below a heading lists; false when it lists none.
func EnumOf(heading string) (string, bool) {
	last := strings.ToLower(heading[strings.LastIndexByte(heading, ' ')+1:])
	if !slices.Contains(enumWords, last) {
		return "", false
	}
	m := enumHeading().FindStringSubmatch(heading)
	if m == nil {
		return "", false
	}
	return m[1], true
}

// IsEnumHeading reports whether a section is about the members of an enum.
func IsEnumHeading(s *markdown.Section) bool {
	_, ok := EnumOf(s.Words)
	return ok
}

// EnumSections reads the sections "### X values" of a page.
func EnumSections(p *sheet.Sheet) []*EnumSection {
	var out []*EnumSection
	for s := range p.Root.All {
		name, ok := EnumOf(s.Words)
		if !ok {
			continue
		}
		for _, table := range p.Tables(s) {
			e := &model.Enum{Name: p.Qualify(name), At: s.At}
			if ListsMembers(table) && ReadMembers(p, e, table) {
				out = append(out, &EnumSection{Enum: e, Slug: slug(s.Words)})
			}
		}
	}
	return out
}

// slug returns the anchor of a heading.
func slug(heading string) string {
	return strings.ReplaceAll(strings.ToLower(strings.TrimSpace(heading)), " ", "-")
}

// The folded headers of the columns of a table of enum members.
var (
	memberAliases      = []string{"member", "members", "value", "name", "possible values", "string value"}
	memberValueAliases = []string{"value", "int value", "numeric value", "enumeration value"}
)

// ListsMembers reports whether a table below the heading of an enum lists its members; elsewhere "Values" are ranges.
func ListsMembers(t markdown.Table) bool {
	return IsEnumTable(t) || len(t.Header) > 0 && markdown.Fold(t.Header[0].Plain()) == "values"
}

// IsEnumTable reports whether a table lists the members of an enum.
func IsEnumTable(t markdown.Table) bool {
	return t.Begins(memberAliases)
}

// ReadMembers gives an enum the members of a table, and reports whether there are any.
func ReadMembers(p *sheet.Sheet, e *model.Enum, table markdown.Table) bool {
	value := table.Column(memberValueAliases)
	description := table.Column(columnAliases[ColumnDescription])
	p.CountTable(table, true)
	var list wording.ValueList
	for _, row := range table.Rows {
		n := len(list.Members)
		list.Add(strings.Trim(row.Cell(0).Plain(), `"`), row.Pos())
		if len(list.Members) == n {
			continue
		}
		p.CountRow()
		m := &list.Members[n]
		if value > 0 {
			m.Value = memberValue(row.Cell(value))
		}
		if words := row.Cell(description); !words.IsZero() && !wording.IsPlaceholder(words.Words) {
			m.Description = model.Text{Value: words.Words, At: words.Pos(0)}
		}
	}
	p.Told = append(p.Told, list.Faults...)
	e.Members = list.Members
	return len(e.Members) > 0
}

// memberValue returns the number of a member, nil when the cell holds none.
func memberValue(cell markdown.Text) *int64 {
	n, err := strconv.ParseInt(cell.Plain(), 10, 64)
	if err != nil {
		return nil
	}
	return &n
}
