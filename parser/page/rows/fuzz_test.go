package rows_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
	"github.com/seed-8ef76b74/graphgen/parser/page/ref"
	"github.com/seed-8ef76b74/graphgen/parser/page/rows"
)

// FuzzDescription holds that a row says each constraint once, and that all it says stands on the row's line.
func FuzzDescription(f *testing.F) {
	for _, seed := range []string{
		"The name. Required. Read-only.", "Maximum length is 1,024 characters. Default value is `x`.", "Inherited from [a](a.md). Key. Not nullable.",
		"**TODO: Add Description**", "Between 1 to 99999999999999999999 characters", "Valid values -5 to 5", "Deprecated: use `b`. (Optional)", "",
		"Possible values are: `a`, `b`.",
	} {
		f.Add(seed, uint8(0))
	}
	f.Fuzz(func(t *testing.T, description string, typ uint8) {
		if !utf8.ValidString(description) || strings.ContainsAny(description, "\n\r|\x00") {
			t.Skip("no cell of a page")
		}
		name := string(model.Primitives()[int(typ)%len(model.Primitives())])
		src := "|Property|Type|Description|\n|:--|:--|:--|\n|x|" + name + "|" + description + "|\n"
		s := read(src)
		tables := s.OwnTables(s.Root)
		if len(tables) != 1 || len(tables[0].Rows) != 1 {
			return
		}
		at, _ := rows.PropertyColumns(tables[0])
		r := rows.Reader{Tell: &s.Tally, Uses: &ref.Uses{}}
		r.Read(s.Origin(), tables[0], at)
		inside := func(at diag.Pos) {
			if line := strings.Split(src, "\n")[2]; !at.IsZero() && (at.Line != 3 || at.Column < 1 || at.Column > len(line)+1) {
				t.Fatalf("%s is not on the row's line", at)
			}
		}
		for _, p := range r.Props {
			inside(p.Description.At)
			seen := map[model.Keyword]bool{}
			for _, c := range p.Constraints {
				if seen[c.Keyword()] {
					t.Fatalf("%q says %s twice", description, c.Keyword())
				}
				seen[c.Keyword()] = true
				inside(c.Where())
			}
		}
		for _, d := range s.Told {
			inside(d.Pos)
		}
	})
}
