package types

import (
	"cmp"
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/markdown"
	"github.com/seed-8ef76b74/graphgen/parser/model"
	"github.com/seed-8ef76b74/graphgen/parser/page/ref"
	"github.com/seed-8ef76b74/graphgen/parser/page/rows"
	"github.com/seed-8ef76b74/graphgen/parser/page/sheet"
	"github.com/seed-8ef76b74/graphgen/parser/wording"
)

// Page is what a page below resources/ says: of one resource, one enum, or any number of enum sections.
type Page struct {
	Page *model.Page
	// Resource is what the page is about, nil for a page of enums.
	Resource *model.Resource
	// Others are the resources that the page documents beside its own, or without having one, by folded short name.
	Others map[string]*model.Resource
	// Alias is another name of the resource, zero when it has none.
	Alias model.Name
	// Key is where the annotation names the key.
	Key diag.Pos
	// Enums are the enums that the page documents by a table.
	Enums []*rows.EnumSection
	// Rows are the properties of the page's own tables.
	Rows []*model.Property
	// Derived are the types that the page lists as derived from its resource.
	Derived []*model.Ref
	Uses    ref.Uses
	// Coverage counts what was read, Diags tells what was odd.
	Coverage model.Coverage
	Diags    diag.List
}

// A reader reads a page of types.
type reader struct {
	*sheet.Sheet
	out *Page
	// asides are the tables that may be about other types, and others read those of the types that the page documents
	// beside its own, by folded short name.
	asides []aside
	others map[string]*rows.Reader
	// inJSON are the names in the JSON representation, nil until it is asked for.
	inJSON map[string]bool
}

// Read reads what a page says of types.
func Read(f *markdown.File) *Page {
	s := sheet.New(f)
	t := &reader{Sheet: s, out: &Page{Page: s.Page, Others: map[string]*model.Resource{}}, others: map[string]*rows.Reader{}}
	title := typeTitle().FindStringSubmatch(s.TitleWords())
	note := t.resourceNote()
	switch {
	case title != nil && title[2] == "enum type":
		t.readEnumPage(t.Qualify(title[1]))
	case note.ODataType != "" || title != nil:
		t.readResource(title, note)
	default:
		t.readCollected(t.Root, t.Root)
	}
	t.out.Enums = append(t.out.Enums, rows.EnumSections(s)...)
	t.out.Coverage, t.out.Diags = s.Coverage, s.Told
	return t.out
}

// typeTitle matches the title of a page that documents a type; group 1 is the name, group 2 the kind.
var typeTitle = markdown.Matching(`^([A-Za-z_][\w.]*)(?: \([^)]*\))? (enum type|resource type|complex type|resouce type|resource|facet|entity type)\b`)

// resourceNote returns the first annotation that names a resource, the zero annotation when there is none.
func (t *reader) resourceNote() sheet.Annotation {
	for s := range t.Root.All {
		for block := range s.Leaves {
			html, ok := block.(*ast.HTMLBlock)
			if !ok {
				continue
			}
			if a := t.Annotation(html); a != nil && a.BlockType == "resource" && a.TypeName() != "" {
				return *a
			}
		}
	}
	return sheet.Annotation{}
}

// readResource reads the page of a resource. Its true name is the annotation's, not the title's (FORMAT.md, "Names of
// types").
func (t *reader) readResource(title []string, note sheet.Annotation) {
	name := cmp.Or(note.TypeName(), t.jsonName())
	if name == "" {
		name = title[1]
	}
	if i := strings.LastIndexByte(name, '.'); i > 0 && t.Namespace.At.IsZero() { // no line names it
		t.Namespace.Value = name[:i]
	}
	t.out.Resource = &model.Resource{
		Name:        t.Qualify(name),
		At:          t.Title.At,
		Documented:  true,
		Description: t.Description,
		Abstract:    bool(note.Abstract),
		Open:        bool(note.OpenType),
	}
	t.out.Key = t.keyAt(note)
	if wording.IsTypeName(string(note.Alias)) {
		t.out.Alias = t.Qualify(string(note.Alias))
	}
	if note.BaseType != "" {
		t.out.Resource.Base = t.base(ref.Named{Name: note.BaseType, At: t.Pos(note.Offset + max(strings.Index(note.Src, note.BaseType), 0))})
	}
	t.readBase()
	t.readTypeTables()
}

// jsonType matches the beginning of a JSON object that names its type; group 1 is the name.
var jsonType = markdown.Matching(`^\s*\{\s*"@odata\.type"\s*:\s*"#?([A-Za-z_][\w.]*)"`)

// jsonName returns the name that the JSON representation gives itself, "" when it gives none: exported pages have no
// annotations.
func (t *reader) jsonName() string {
	for f := range t.representations {
		if m := jsonType().FindSubmatch(f.Body); m != nil {
			return string(m[1])
		}
	}
	return ""
}

// representations yields the code blocks of the JSON representation.
func (t *reader) representations(yield func(sheet.Fence) bool) {
	for s := range t.Root.All {
		if s.Name != "json representation" {
			continue
		}
		for _, f := range t.Fences(s) {
			if !yield(f) {
				return
			}
		}
	}
}

// base returns the named base type of a resource.
func (t *reader) base(n ref.Named) *model.Ref {
	return t.out.Uses.Add(t.Origin(), n, ref.Use{Mentioned: true, Base: true})
}

// readBase reads the base type from the text above the first table: "Inherits from [X](…)".
func (t *reader) readBase() {
	head := t.Head()
	if head == nil {
		return
	}
	for _, block := range head.Blocks {
		if _, ok := block.(*ast.Paragraph); !ok {
			continue
		}
		text := t.Inline(block)
		if wording.IsAbstract(text.Words) {
			t.out.Resource.Abstract = true
		}
		if t.out.Resource.Base == nil {
			t.out.Resource.Base = t.baseIn(text)
		}
	}
}

// baseIn returns the base type that a text names with a link, nil when it names none.
func (t *reader) baseIn(text markdown.Text) *model.Ref {
	link, ok := wording.Base(text, func(link markdown.Span) bool {
		return ref.LinkOf(t.Path, link.Dest).Target != "" && wording.IsTypeName(text.Of(link))
	})
	if !ok {
		return nil
	}
	return t.base(ref.Named{Name: text.Of(link), Link: ref.LinkOf(t.Path, link.Dest), At: text.Pos(link.From)})
}

// The folded headings of the sections of a resource page that hold properties.
var (
	propertySections     = []string{"properties", "property", "instance attributes"}
	relationshipSections = []string{"relationships", "relationship", "navigation properties"}
)

// readTypeTables reads the tables of properties and of relationships.
func (t *reader) readTypeTables() {
	r := rows.Reader{Tell: &t.Tally, Uses: &t.out.Uses}
	t.readTypeSections(&r, t.Root, false)
	t.out.Rows = slices.Clip(r.Props)
	t.out.Resource.Properties = slices.Clone(r.Props)
	if t.out.Resource.Properties == nil {
		t.out.Resource.Properties = []*model.Property{}
	}
	t.settleAsides()
}

func (t *reader) readTypeTable(r *rows.Reader, s *markdown.Section, relationship bool) {
	for _, table := range t.Tables(s) {
		at, ok := rows.PropertyColumns(table)
		if !ok {
			if !rows.IsEnumTable(table) && !isMethodTable(table) {
				t.CountTable(table, false)
				t.Told.Add(diag.TableUnknown, table.Pos(), "the table has no columns for a property and its type, it is left out")
			}
			continue
		}
		t.CountTable(table, true)
		n := len(r.Props)
		r.Mention = relationship
		r.Read(t.OriginOf(table.File), table, at)
		for _, p := range r.Props[n:] {
			p.Relationship = relationship
		}
	}
}

// methodAliases are the folded headers of the first column of a table of calls.
var methodAliases = []string{"method", "task"}

// isMethodTable reports whether a table lists the calls of a resource.
func isMethodTable(t markdown.Table) bool {
	return t.Begins(methodAliases)
}

// readEnumPage reads the page of one enum.
func (t *reader) readEnumPage(name model.Name) {
	for s := range t.Root.All {
		if s.Name != "members" && s.Name != "values" && s.Level != 1 {
			continue
		}
		for _, table := range t.Tables(s) {
			if !rows.IsEnumTable(table) {
				t.CountTable(table, false)
				t.Told.Add(diag.TableUnknown, table.Pos(), "the table has no column of members, it is left out")
				continue
			}
			e := &model.Enum{Name: name, At: t.Title.At, Description: t.Description}
			if rows.ReadMembers(t.Sheet, e, table) {
				t.out.Enums = append(t.out.Enums, &rows.EnumSection{Enum: e})
			}
		}
	}
}
