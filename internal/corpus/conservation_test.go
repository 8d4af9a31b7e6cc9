package corpus

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/seed-8ef76b74/graphgen/generator/gonames"
	"github.com/seed-8ef76b74/graphgen/parser"
	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// lossCodes say why a row of a table that is read is not in the model, one diagnostic a row.
var lossCodes = []diag.Code{
	diag.EnumMemberDuplicate, diag.EnumMemberEmpty, diag.RowDuplicate, diag.RowSeparator, diag.RowUnnamed,
}

// TestConservation_rows fails for a page with rows or tables that are neither in the model nor in a diagnostic.
func TestConservation_rows(t *testing.T) {
	t.Parallel()
	p := run(t, pages(t), parser.Options{})
	rows, tables := map[string]int{}, map[string]int{}
	for _, d := range p.diags {
		if slices.Contains(lossCodes, d.Code) {
			rows[d.Pos.Page]++
		}
		if d.Code == diag.TableUnknown {
			tables[d.Pos.Page]++
		}
	}
	for _, c := range p.api.Coverage {
		if lost := c.Rows - c.RowsRead - c.RowsLeft - c.Relationships; lost < 0 || lost > rows[c.Page] {
			t.Errorf("%s: of %d rows %d were read, %d left out with their tables, and %d more explained", c.Page, c.Rows, c.RowsRead, c.RowsLeft, rows[c.Page])
		}
		if lost := c.Tables - c.TablesRead; lost != tables[c.Page] {
			t.Errorf("%s: %d of %d tables were read, and %d more explained", c.Page, c.TablesRead, c.Tables, tables[c.Page])
		}
	}
}

// TestConservation_paths fails for a URL of the model that is not in the document, once: as a path, or as an address of
// another one.
func TestConservation_paths(t *testing.T) {
	t.Parallel()
	p := run(t, pages(t), parser.Options{})
	paths := pathsOf(t, p.file(t, "openapi.json"))
	for _, op := range p.api.Operations {
		for _, path := range op.Paths {
			if n := paths[bare(path.Template)]; n != 1 {
				t.Errorf("%s: %s is %d times in the document", path.At, path.Template, n)
			}
		}
	}
}

// TestConservation_properties fails for a property of the model that is not in both products, once in each, and without
// a diagnostic that says why.
func TestConservation_properties(t *testing.T) {
	t.Parallel()
	p := run(t, pages(t), parser.Options{})
	names, err := gonames.New(p.api, "")
	if err != nil {
		t.Fatal(err)
	}
	structs, schemas := goStructs(t, p.files), schemasOf(t, p.file(t, "openapi.json"))
	lost, aside := map[diag.Pos]bool{}, p.aside()
	for _, d := range p.diags {
		lost[d.Pos] = lost[d.Pos] || d.Code == diag.GoFieldImpossible
	}
	for _, r := range p.api.Resources {
		if structs[names.Type(r)] == nil && r.Abstract { // an interface: the types derived from it have its properties
			continue
		}
		fields, properties := structs[names.Type(r)], schemas.properties(r.Name.String())
		for _, property := range r.Properties {
			if n := count(fields, property.Name); n != 1 && !lost[property.At] {
				t.Errorf("%s: %s.%s is %d fields of %s", property.At, r.Name, property.Name, n, names.Type(r))
			}
			if n := count(properties, property.Name); n > 1 || n == 0 && !aside[r] {
				t.Errorf("%s: %s.%s is %d properties of the schema", property.At, r.Name, property.Name, n)
			}
		}
		if len(fields) > 0 && len(fields) > len(r.Properties)+1 { // "@odata.type" is ours
			t.Errorf("%s: %d properties became %d fields", r.Name, len(r.Properties), len(fields))
		}
	}
}

// aside returns the types that no operation of the document creates, because each of their URLs is set aside, with a
// diagnostic at the line of that URL.
func (p product) aside() map[model.Definition]bool {
	told := map[diag.Pos]bool{}
	for _, d := range p.diags {
		told[d.Pos] = told[d.Pos] || d.Code == diag.OperationAside
	}
	aside := map[model.Definition]bool{}
	for _, op := range p.api.Operations {
		if _, known := aside[op.Subject.Target]; !known {
			aside[op.Subject.Target] = true
		}
		for _, path := range op.Paths {
			aside[op.Subject.Target] = aside[op.Subject.Target] && told[path.At]
		}
	}
	return aside
}

// TestConservation_members fails for a value of an enum that is not in both products.
func TestConservation_members(t *testing.T) {
	t.Parallel()
	p := run(t, pages(t), parser.Options{})
	names, err := gonames.New(p.api, "")
	if err != nil {
		t.Fatal(err)
	}
	constants, schemas := goConstants(t, p.files), schemasOf(t, p.file(t, "openapi.json"))
	for _, e := range p.api.Enums {
		s := schemas[e.Name.String()]
		for _, m := range e.Members {
			if n := count(constants[names.Type(e)], m.Name); n != 1 {
				t.Errorf("%s: %s %q is %d constants", m.At, e.Name, m.Name, n)
			}
			if n := count(s.Enum, m.Name); n != 1 && e.Flags.IsZero() {
				t.Errorf("%s: %s %q is %d times in the schema", m.At, e.Name, m.Name, n)
			}
			joined := m.Name + "," + e.Members[0].Name
			if ok, err := regexp.MatchString(s.Pattern, joined); !e.Flags.IsZero() && (s.Pattern == "" || !ok || err != nil) {
				t.Errorf("%s: %s: the schema does not take %q, %v", m.At, e.Name, joined, err)
			}
		}
	}
}

// TestConservation_bodies fails for a row of a create page that its type does not have.
func TestConservation_bodies(t *testing.T) {
	t.Parallel()
	p := run(t, pages(t), parser.Options{})
	for _, op := range p.api.Operations {
		if op.Body == nil {
			continue
		}
		ref, ok := op.Body.Type.(*model.Ref)
		if !ok {
			continue
		}
		r, ok := ref.Target.(*model.Resource)
		if !ok {
			continue
		}
		for _, row := range op.Body.Properties {
			if !slices.ContainsFunc(r.Properties, func(p *model.Property) bool { return strings.EqualFold(p.Name, row.Name) }) {
				t.Errorf("%s: %s has no property %q", row.At, r.Name, row.Name)
			}
		}
	}
}

// count returns how often a list holds a word.
func count(list []string, word string) int {
	n := 0
	for _, other := range list {
		if other == word {
			n++
		}
	}
	return n
}
