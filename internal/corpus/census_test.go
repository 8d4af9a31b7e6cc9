package corpus

import (
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed-8ef76b74/graphgen/parser"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// censusFile is what was counted when somebody last looked.
const censusFile = "testdata/v1.0.txt"

// TestCensus counts what is understood of the real pages, so that a change in understanding shows as a small diff.
// With UPDATE set the file is rewritten, and the test still fails.
func TestCensus(t *testing.T) {
	t.Parallel()
	got := takeCensus(run(t, pages(t), parser.Options{})).String()
	want, err := os.ReadFile(censusFile)
	if err != nil {
		t.Error(err)
	}
	diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(got, "\n"))
	if diff == "" {
		return
	}
	t.Errorf("%s (-want +got):\n%s", censusFile, diff)
	if os.Getenv("UPDATE") != "" {
		if err := os.WriteFile(censusFile, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		t.Logf("%s is rewritten: read the difference, then run again", censusFile)
	}
}

// A census is how many there are of each kind of thing.
type census map[string]int

// String returns a line for each kind, sorted.
func (c census) String() string {
	var out strings.Builder
	for _, kind := range slices.Sorted(maps.Keys(c)) {
		fmt.Fprintf(&out, "%-40s %6d\n", kind, c[kind])
	}
	return out.String()
}

// takeCensus counts what a run made.
func takeCensus(p product) census {
	c := census{
		"pages": len(p.api.Pages), "operations": len(p.api.Operations), "resources": len(p.api.Resources),
		"enums": len(p.api.Enums), "files": len(p.files),
	}
	for _, op := range p.api.Operations {
		c.operation(op)
	}
	for _, r := range p.api.Resources {
		c.resource(r)
	}
	for _, e := range p.api.Enums {
		c["enum members"] += len(e.Members)
		if !e.Flags.IsZero() {
			c["enums of flags"]++
		}
		for _, m := range e.Members {
			c.text("enum members described", m.Description)
		}
	}
	for _, cover := range p.api.Coverage {
		c.coverage(cover)
	}
	for _, d := range p.diags {
		c["diagnostic "+string(d.Code)]++
	}
	return c
}

func (c census) operation(op *model.Operation) {
	c["operation paths"] += len(op.Paths)
	c["operation responses"] += len(op.Responses)
	if op.Body != nil && len(op.Body.Properties) > 0 {
		c["operations with a table"]++
		c.properties("body property", op.Body.Properties)
	}
	for _, p := range op.Permissions {
		c["permissions "+string(p.Support)]++
		for _, a := range p.Alternatives {
			c["scopes"] += len(a.Scopes)
		}
	}
	for _, e := range op.Examples {
		c.message("request", e.Request)
		c.message("response", e.Response)
	}
}

// message counts an example's message, and those of them that have a JSON body.
func (c census) message(kind string, m *model.Message) {
	if m == nil {
		return
	}
	c["example "+kind+"s"]++
	if m.Body != nil {
		c["example "+kind+"s with JSON"]++
	}
}

func (c census) resource(r *model.Resource) {
	c.properties("property", r.Properties)
	if !r.Documented {
		c["resources undocumented"]++
	}
	if r.Abstract {
		c["resources abstract"]++
	}
	if r.Open {
		c["resources open"]++
	}
	if r.Base != nil {
		c["resources with a base"]++
	}
	c.text("resources described", r.Description)
}

// properties counts properties and their constraints.
func (c census) properties(kind string, properties []*model.Property) {
	c[kind] += len(properties)
	for _, p := range properties {
		c.text(kind+" described", p.Description)
		for _, constraint := range p.Constraints {
			c[kind+" "+string(constraint.Keyword())]++
		}
	}
}

func (c census) text(kind string, text model.Text) {
	if text.Value != "" {
		c[kind]++
	}
}

// coverage counts what was read of a page, and what was lost.
func (c census) coverage(page *model.Coverage) {
	c["coverage tables"] += page.Tables
	c["coverage tables lost"] += page.Tables - page.TablesRead
	c["coverage rows"] += page.Rows
	c["coverage rows lost"] += page.Rows - page.RowsRead - page.Relationships
	c["coverage relationships left out"] += page.Relationships
	c["coverage lists"] += page.Lists
	c["coverage lists lost"] += page.Lists - page.ListsRead
	c["coverage links"] += page.Links
	c["coverage links lost"] += page.LinksUnresolved
	for fact, n := range page.Facts {
		c["fact "+fact] += n
	}
}
