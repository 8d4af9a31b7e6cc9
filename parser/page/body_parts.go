package page

import (
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

// A BodyPart is tables of properties below a heading of the request body: what one of the types is created with that
// the page is about (FORMAT.md, "Request body").
type BodyPart struct {
	// Type is what the heading names.
	Type ref.Named
	// Boilerplate is the place of the sentence that calls all rows of the part required.
	Boilerplate diag.Pos
	Rows        []*model.Property
	Uses        ref.Uses
	// Taken is what there is to tell when the part is about a type that the page is about, Left when it is not.
	Taken, Left Told
}

// Told is what there is to tell of a choice: it counts only when the choice is made.
type Told struct {
	Coverage model.Coverage
	Diags    diag.List
}

// told returns what a tally tells.
func told(y *sheet.Tally) Told { return Told{y.Coverage, y.Told} }

// MaxSubjects is how many types a page can be about.
const MaxSubjects = 100

// partHeading matches a heading that names a type; group 1 is the name.
var partHeading = markdown.Matching(`(?i)^(?:the |an? )?([a-z_][\w.]*)(?: (?:object|resource|type|entity|properties|request body)s?)*$`)

// readParts reads the tables below the headings of the request body: the rows of a heading that says nothing are
// rows of the body, those of a heading that names a type count when the page is about that type.
func (r *bodyReader) readParts(s *markdown.Section) {
	for s := range s.All {
		about, named := r.partType(s)
		var tables []markdown.Table
		for _, t := range r.OwnTables(s) {
			_, ok := rows.PropertyColumns(t)
			switch {
			case ok && slices.Contains(rows.BodyHeadings, s.Name):
				r.readTable(&r.rows, t)
			case ok && named:
				tables = append(tables, t)
			case !rows.ListsMembers(t) || !rows.IsEnumHeading(s):
				r.CountTable(t, false)
				r.Told.Add(diag.TableUnknown, t.Pos(), "the table below %q is left out: %s", diag.Clip(s.Heading.Words), whyLeftOut(ok))
			}
		}
		switch {
		case len(tables) == 0:
		case len(r.out.Parts) == MaxSubjects:
			r.Told.Add(diag.TooMuch, s.At, "the body has parts for more than %d types, this one is left out", MaxSubjects)
		default:
			r.out.Parts = append(r.out.Parts, r.part(s, about, tables))
		}
	}
}

// whyLeftOut returns why a table below a heading of the request body is not read.
func whyLeftOut(properties bool) string {
	if properties {
		return "what its rows depend on is no type"
	}
	return "it has no columns for a property and its type"
}

// partType returns the type that the heading of a part names, false when it names none.
func (r *bodyReader) partType(s *markdown.Section) (ref.Named, bool) {
	m := partHeading().FindStringSubmatch(strings.TrimSpace(s.Heading.Plain()))
	if m == nil || !wording.IsTypeName(m[1]) {
		return ref.Named{}, false
	}
	cell := wording.TypeCell{Name: m[1], At: s.At}
	cell.LinkTo(s.Heading, m[1])
	return r.Origin().Named(cell), true
}

// part reads the tables of a part, as what they are when it counts and as what they are when it does not.
func (r *bodyReader) part(s *markdown.Section, about ref.Named, tables []markdown.Table) BodyPart {
	part := BodyPart{Type: about, Boilerplate: r.partBoilerplate(s)}
	var taken, left sheet.Tally
	rows := rows.Reader{Tell: &taken, Uses: &part.Uses}
	for _, t := range tables {
		r.readTable(&rows, t)
		left.CountTable(t, false)
		left.Told.Add(diag.TableUnknown, t.Pos(), "the table below %q is left out: the page creates no type of that name", diag.Clip(s.Heading.Words))
	}
	part.Rows, part.Taken, part.Left = rows.Props, told(&taken), told(&left)
	return part
}

// partBoilerplate returns the place of the sentence in a part that calls its rows required, the page's own if it has
// none.
func (r *bodyReader) partBoilerplate(s *markdown.Section) diag.Pos {
	for _, block := range s.Blocks {
		if _, ok := block.(*ast.Paragraph); !ok {
			continue
		}
		if at := wording.Boilerplate(r.Inline(block)); !at.IsZero() {
			return at
		}
	}
	return r.out.Boilerplate
}
