package types_test

import (
	"fmt"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"
	"testing"

	"github.com/seed-8ef76b74/graphgen/internal/golden"
	"github.com/seed-8ef76b74/graphgen/parser/markdown"
	"github.com/seed-8ef76b74/graphgen/parser/model"
	"github.com/seed-8ef76b74/graphgen/parser/page/rows"
	"github.com/seed-8ef76b74/graphgen/parser/page/types"
)

// TestRead reads the pages below resources/ of each case: "said" is what they say, "told" what was odd.
func TestRead(t *testing.T) {
	t.Parallel()
	golden.Run(t, "testdata/*.txtar", func(t *testing.T, docs fs.FS) map[string]string {
		t.Helper()
		var said, told strings.Builder
		err := fs.WalkDir(docs, ".", func(name string, _ fs.DirEntry, err error) error {
			if err != nil || path.Base(path.Dir(name)) != "resources" {
				return err
			}
			src, err := fs.ReadFile(docs, name)
			p := types.Read(markdown.Root{FS: docs}.Parse(name, src))
			printPage(&said, p)
			for _, d := range p.Diags {
				fmt.Fprintf(&told, "%s: %s [%s]\n", d.Pos, d.Message, d.Code)
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
		return map[string]string{"said": said.String(), "told": told.String()}
	})
}

// printPage prints what a page says, a fact a line.
func printPage(b *strings.Builder, p *types.Page) {
	fmt.Fprintf(b, "%s\n", p.Page.Path)
	if p.Resource != nil {
		printResource(b, "resource", p.Resource)
	}
	if p.Alias.Short != "" {
		fmt.Fprintf(b, "  alias %s\n", p.Alias)
	}
	if !p.Key.IsZero() {
		fmt.Fprintf(b, "  key at %d:%d\n", p.Key.Line, p.Key.Column)
	}
	for _, short := range slices.Sorted(maps.Keys(p.Others)) {
		printResource(b, "other "+short, p.Others[short])
	}
	for _, e := range p.Enums {
		printEnum(b, e)
	}
	for _, d := range p.Derived {
		fmt.Fprintf(b, "  derived %s at %d:%d\n", d.Name, d.At.Line, d.At.Column)
	}
	for _, row := range p.Rows {
		fmt.Fprintf(b, "  row %s at %d\n", row.Name, row.At.Line)
	}
	for _, u := range p.Uses.List {
		fmt.Fprintf(b, "  uses %s, link %q", u.Ref.Name, u.Link.Target)
		for _, say := range []struct {
			word string
			is   bool
		}{{"mentioned", u.Mentioned}, {"base", u.Base}, {"derived", u.Derived}, {"relationship " + u.Relationship, u.Relationship != ""}} {
			if say.is {
				fmt.Fprintf(b, ", %s", say.word)
			}
		}
		b.WriteByte('\n')
	}
	c := p.Coverage
	fmt.Fprintf(b, "  tables %d/%d rows %d/%d\n", c.TablesRead, c.Tables, c.RowsRead, c.Rows)
}

func printResource(b *strings.Builder, what string, r *model.Resource) {
	fmt.Fprintf(b, "  %s %s at %d:%d documented=%v abstract=%v open=%v", what, r.Name, r.At.Line, r.At.Column, r.Documented, r.Abstract, r.Open)
	if r.Base != nil {
		fmt.Fprintf(b, " base %s at %d:%d", r.Base.Name, r.Base.At.Line, r.Base.At.Column)
	}
	fmt.Fprintf(b, " %q\n", r.Description.Value)
	for _, p := range r.Properties {
		fmt.Fprintf(b, "    %s %s relationship=%v\n", p.Name, p.Type, p.Relationship)
	}
}

func printEnum(b *strings.Builder, e *rows.EnumSection) {
	fmt.Fprintf(b, "  enum %s at %d:%d #%s %q", e.Name, e.At.Line, e.At.Column, e.Slug, e.Description.Value)
	for _, m := range e.Members {
		fmt.Fprintf(b, " %s", m.Name)
	}
	b.WriteByte('\n')
}
