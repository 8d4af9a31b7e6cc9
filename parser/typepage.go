package parser

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// A typePage is a page below resources/, while it is read: one resource, one enum, or any number of enum sections.
type typePage struct {
	*page
	// resource is what the page is about, nil for a page of enums.
	resource *model.Resource
	// asides are the tables that may be about other types, and others the types that the page documents beside its own, by
	// folded short name.
	asides []aside
	others map[string]*otherType
	// alias is another name of the resource, zero when it has none.
	alias model.Name
	// key is where the annotation names the key.
	key diag.Pos
	// enums are the enums that the page documents by a table.
	enums []*enumSection
	// enumNames are the enums by their folded short names.
	enumNames map[string]*enumSection
	// rows are the properties of the page's own tables.
	rows []*model.Property
	// inJSON are the names in the JSON representation, nil until it is asked for.
	inJSON map[string]bool
	// derived are the types that the page lists as derived from its resource.
	derived []*model.Ref
	refs    references
}

// An enumSection is a table of enum members.
type enumSection struct {
	*model.Enum
	// slug is the anchor under which links reach the section, empty for a page of its own.
	slug string
}

// typeTitle matches the title of a page that documents a type; group 1 is the name, group 2 the kind.
var typeTitle = matching(`^([A-Za-z_][\w.]*)(?: \([^)]*\))? (enum type|resource type|complex type|resouce type|resource|facet|entity type)\b`)

// readTypePage reads what a page says of types.
func readTypePage(p *page) *typePage {
	t := &typePage{page: p}
	title := typeTitle().FindStringSubmatch(p.titleWords())
	note := t.resourceNote()
	switch {
	case title != nil && title[2] == "enum type":
		t.readEnumPage(qualify(p, title[1]))
	case note.ODataType != "" || title != nil:
		t.readResource(title, note)
	default:
		t.readCollected(t.root, t.root)
	}
	t.readEnumSections()
	return t
}

// resourceNote returns the first annotation that names a resource, the zero annotation when there is none.
func (t *typePage) resourceNote() annotation {
	var found annotation
	t.root.all(func(s *section) bool {
		for block := range s.leaves {
			html, ok := block.(*ast.HTMLBlock)
			if !ok {
				continue
			}
			if a := t.annotation(html); a != nil && a.BlockType == "resource" && a.typeName() != "" {
				found = *a
				return false
			}
		}
		return true
	})
	return found
}

// readResource reads the page of a resource. Its true name is the annotation's, not the title's (docs-format §13).
func (t *typePage) readResource(title []string, note annotation) {
	name := cmp.Or(note.typeName(), t.jsonName())
	if name == "" {
		name = title[1]
	}
	if i := strings.LastIndexByte(name, '.'); i > 0 && t.Namespace.At.IsZero() { // no line names it
		t.Namespace.Value = name[:i]
	}
	t.resource = &model.Resource{
		Name:        qualify(t.page, name),
		At:          t.Title.At,
		Documented:  true,
		Description: t.Description,
		Abstract:    bool(note.Abstract),
		Open:        bool(note.OpenType),
	}
	t.key = t.keyAt(note)
	if typeName().MatchString(string(note.Alias)) {
		t.alias = qualify(t.page, string(note.Alias))
	}
	if note.BaseType != "" {
		at := t.odataBase(note)
		t.resource.Base = t.refs.base(t.page, typeCell{name: note.BaseType, offset: at})
	}
	t.readBase()
	t.readTypeTables()
}

// jsonType matches the beginning of a JSON object that names its type; group 1 is the name.
var jsonType = matching(`^\s*\{\s*"@odata\.type"\s*:\s*"#?([A-Za-z_][\w.]*)"`)

// jsonName returns the name that the JSON representation gives itself, "" when it gives none: exported pages have no
// annotations.
func (t *typePage) jsonName() string {
	name := ""
	t.root.all(func(s *section) bool {
		if s.name != "json representation" {
			return true
		}
		for _, f := range t.fences(s) {
			if m := jsonType().FindSubmatch(f.body); m != nil && name == "" {
				name = string(m[1])
			}
		}
		return name == ""
	})
	return name
}

// odataBase returns the place of the annotation's base type.
func (t *typePage) odataBase(note annotation) int {
	return note.offset + max(strings.Index(note.src, note.BaseType), 0)
}

// basePhrase matches the sentence that names a resource's base type; group 1 is the type.
var basePhrase = matching(`(?i)\b(?:inherits|derived|derives|extends|inherited)(?: from)? (?:the )?([A-Za-z_][\w.]*)`)

// mentionsBase reports whether text can name a base type at all: looking for the words is cheap.
func mentionsBase(s string) bool {
	return strings.Contains(s, "nherit") || strings.Contains(s, "eriv") || strings.Contains(s, "xtends")
}

// abstractPhrase matches the sentence that calls a type abstract.
var abstractPhrase = matching(`\b(?:[Ii]s an|[Aa]n) abstract (?:base )?(?:type|class|resource|complex)`)

// readBase reads the base type from the text above the first table: "Inherits from [X](…)".
func (t *typePage) readBase() {
	head := t.head()
	if head == nil {
		return
	}
	for _, block := range head.blocks {
		if _, ok := block.(*ast.Paragraph); !ok {
			continue
		}
		text := t.inline(block)
		if strings.Contains(text.s, "abstract") && abstractPhrase().MatchString(text.s) {
			t.resource.Abstract = true
		}
		if t.resource.Base == nil {
			t.resource.Base = t.baseIn(text)
		}
	}
}

// baseIn returns the base type that a text names with a link, nil when it names none.
func (t *typePage) baseIn(text text) *model.Ref {
	if !mentionsBase(text.s) {
		return nil
	}
	for _, m := range basePhrase().FindAllStringSubmatchIndex(text.s, -1) {
		link, ok := text.linkAt(m[2]-1, m[2]+1)
		if !ok {
			continue
		}
		if _, ok := linkTarget(t.Path, link.dest); ok && typeName().MatchString(text.of(link)) {
			return t.refs.base(t.page, typeCell{name: text.of(link), link: link.dest, offset: text.offset(link.from)})
		}
	}
	return nil
}

// The folded headings of the sections of a resource page that hold properties.
var (
	propertySections     = []string{"properties", "property", "instance attributes"}
	relationshipSections = []string{"relationships", "relationship", "navigation properties"}
)

// readTypeTables reads the tables of properties and of relationships.
func (t *typePage) readTypeTables() {
	r := propertyReader{page: t.page, refs: &t.refs}
	t.readTypeSections(&r, t.root, false)
	t.rows = slices.Clip(r.props)
	t.resource.Properties = slices.Clone(r.props)
	if t.resource.Properties == nil {
		t.resource.Properties = []*model.Property{}
	}
	t.settleAsides()
}

func (t *typePage) readTypeTable(r *propertyReader, s *section, relationship bool) {
	for _, table := range t.tables(s) {
		at, ok := propertyColumns(table)
		if !ok {
			if !isEnumTable(table) && !isMethodTable(table) {
				t.countTable(table, false)
				t.diags.Add(diag.TableUnknown, t.pos(table.offset), "the table has no columns for a property and its type, it is left out")
			}
			continue
		}
		t.countTable(table, true)
		n := len(r.props)
		r.mention, r.page = relationship, table.page
		r.read(table, at)
		t.takeDiags(table.page)
		for _, p := range r.props[n:] {
			p.Relationship = relationship
		}
	}
}

// methodAliases are the folded headers of the first column of a table of calls.
var methodAliases = []string{"method", "task"}

// isMethodTable reports whether a table lists the calls of a resource.
func isMethodTable(t table) bool {
	return t.begins(methodAliases)
}

// readEnumPage reads the page of one enum.
func (t *typePage) readEnumPage(name model.Name) {
	t.root.all(func(s *section) bool {
		if s.name != "members" && s.name != "values" && s.level != 1 {
			return true
		}
		for _, table := range t.tables(s) {
			if !isEnumTable(table) {
				t.countTable(table, false)
				t.diags.Add(diag.TableUnknown, t.pos(table.offset), "the table has no column of members, it is left out")
				continue
			}
			t.addEnum(&model.Enum{Name: name, At: t.Title.At, Description: t.Description}, "", table)
		}
		return true
	})
}

// enumHeading matches the heading of a section that lists the members of an enum; group 1 is the enum's name.
var enumHeading = matching(`(?i)^([A-Za-z_][\w.]*) (?:(?:property|enumeration|enum|type) )?(?:values|options|members|flags)$`)

// isEnumHeading reports whether a section is about the members of an enum.
func isEnumHeading(s *section) bool {
	return enumHeading().MatchString(s.words)
}

// readEnumSections reads the sections "### X values" of a page.
func (t *typePage) readEnumSections() {
	t.root.all(func(s *section) bool {
		if !isEnumHeading(s) {
			return true
		}
		m := enumHeading().FindStringSubmatch(s.words)
		for _, table := range t.tables(s) {
			if listsMembers(table) {
				t.addEnum(&model.Enum{Name: qualify(t.page, m[1]), At: t.pos(s.offset)}, slug(s.words), table)
			}
		}
		return true
	})
}

// The folded headers of the columns of a table of enum members.
var (
	memberAliases      = []string{"member", "members", "value", "name", "possible values", "string value"}
	memberValueAliases = []string{"value", "int value", "numeric value", "enumeration value"}
)

// listsMembers reports whether a table below the heading of an enum lists its members; elsewhere "Values" are ranges.
func listsMembers(t table) bool {
	return isEnumTable(t) || len(t.header) > 0 && fold(t.header[0].plain()) == "values"
}

// isEnumTable reports whether a table lists the members of an enum.
func isEnumTable(t table) bool {
	return t.begins(memberAliases)
}

// addEnum reads the members of a table.
func (t *typePage) addEnum(e *model.Enum, slug string, table table) {
	value := table.column(memberValueAliases)
	description := table.column(columnAliases[columnDescription])
	t.countTable(table, true)
	var list valueList
	for _, row := range table.rows {
		name := row.cell(0)
		n := len(list.members)
		t.addMember(&list, strings.Trim(name.plain(), `"`), row.offset)
		if len(list.members) == n {
			continue
		}
		t.countRow()
		m := &list.members[n]
		if value > 0 {
			m.Value = memberValue(row.cell(value))
		}
		if words := row.cell(description); !words.isZero() && !isPlaceholder(words.s) {
			m.Description = model.Text{Value: words.s, At: t.pos(words.offset(0))}
		}
	}
	if len(list.members) == 0 {
		return
	}
	e.Members = list.members
	section := &enumSection{Enum: e, slug: slug}
	t.enums = append(t.enums, section)
	if name := strings.ToLower(e.Name.Short); t.enumNames[name] == nil {
		if t.enumNames == nil {
			t.enumNames = map[string]*enumSection{}
		}
		t.enumNames[name] = section
	}
}

// memberValue returns the number of a member, nil when the cell holds none.
func memberValue(cell text) *int64 {
	n, err := strconv.ParseInt(cell.plain(), 10, 64)
	if err != nil {
		return nil
	}
	return &n
}
