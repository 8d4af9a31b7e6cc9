package link

import (
	"fmt"
	"io/fs"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/seed-8ef76b74/graphgen/internal/golden"
	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// TestPages links the pages of each case, which is about the pass that it is called after: "linked" is the API, "told"
// what linking told.
func TestPages(t *testing.T) {
	t.Parallel()
	golden.Run(t, "testdata/*.txtar", func(t *testing.T, root fs.FS) map[string]string {
		t.Helper()
		api, told := read(t, root).link(t, Options{})
		return map[string]string{"linked": digest(api), "told": list(told)}
	})
}

// TestPasses_needed holds that each pass has a case of its name, which comes out otherwise without the pass, and where the
// pass comes before one that it says has to come first; and that there is no case of another name.
func TestPasses_needed(t *testing.T) {
	t.Parallel()
	cases, err := filepath.Glob("testdata/*.txtar")
	if err != nil {
		t.Fatal(err)
	}
	unknown := map[string]bool{}
	for _, name := range cases {
		unknown[strings.TrimSuffix(filepath.Base(name), ".txtar")] = true
	}
	for i, p := range passes() {
		delete(unknown, p.name)
		t.Run(p.name, func(t *testing.T) {
			t.Parallel()
			root := archive(t, "testdata/"+p.name+".txtar")
			want := outcome(t, root, passes())
			if outcome(t, root, slices.Delete(passes(), i, i+1)) == want {
				t.Error("the case comes out the same without the pass")
			}
			for _, r := range p.after {
				if outcome(t, root, moved(i, r.pass)) == want {
					t.Errorf("the case comes out the same when the pass comes before %s", r.pass)
				}
			}
		})
	}
	for _, name := range slices.Sorted(maps.Keys(unknown)) {
		t.Errorf("the case %s is about no pass", name)
	}
}

// moved returns the passes with one of them right before another one.
func moved(i int, before string) []pass {
	all := passes()
	p := all[i]
	at := slices.IndexFunc(all, func(q pass) bool { return q.name == before })
	return slices.Insert(slices.Delete(all, i, i+1), at, p)
}

// outcome returns what some passes make of pages: they may not be able to come to an end.
func outcome(t *testing.T, root fs.FS, order []pass) (out string) {
	t.Helper()
	defer func() {
		if r := recover(); r != nil {
			out = fmt.Sprint("cannot go on: ", r)
		}
	}()
	d := read(t, root)
	s := newState(d.lib, Options{Jobs: 2})
	s.readings = d.readings
	for _, p := range order {
		if err := p.run(s); err != nil {
			t.Fatal(err)
		}
	}
	return digest(s.api) + list(s.diags.Sorted())
}

// list prints diagnostics a line each; that pages of tests have no front matter, and how their statuses read, is not
// worth a word.
func list(told diag.List) string {
	var b strings.Builder
	for _, d := range told {
		if d.Code != diag.FrontMatterMissing && d.Code != diag.StatusMissing {
			fmt.Fprintf(&b, "%s: %s: %s [%s]\n", d.Pos, d.Severity, d.Message, d.Code)
		}
	}
	return b.String()
}

// digest prints an API a fact a line.
func digest(api *model.API) string {
	var b strings.Builder
	for _, op := range api.Operations {
		digestOperation(&b, op)
	}
	for _, r := range api.Resources {
		fmt.Fprintf(&b, "resource %s@%s documented=%v", r.Name, r.At, r.Documented)
		if r.Base != nil {
			fmt.Fprintf(&b, " base %s@%s", r.Base.Name, r.Base.At)
		}
		fmt.Fprintf(&b, " abstract=%v open=%v %q\n", r.Abstract, r.Open, r.Description.Value)
		digestRows(&b, r.Properties)
	}
	for _, e := range api.Enums {
		fmt.Fprintf(&b, "enum %s@%s", e.Name, e.At)
		if !e.Flags.IsZero() {
			fmt.Fprintf(&b, " flags@%s", e.Flags)
		}
		for _, m := range e.Members {
			fmt.Fprintf(&b, " %s", m.Name)
			if m.Description.Value != "" {
				fmt.Fprintf(&b, "=%q", m.Description.Value)
			}
		}
		b.WriteByte('\n')
	}
	for _, p := range api.Pages {
		fmt.Fprintf(&b, "page %s\n", p.Path)
	}
	for _, c := range api.Coverage {
		fmt.Fprintf(&b, "read %s tables %d/%d rows %d/%d relationships %d links %d unresolved %d facts %d\n",
			c.Page, c.TablesRead, c.Tables, c.RowsRead, c.Rows, c.Relationships, c.Links, c.LinksUnresolved, total(c.Facts))
	}
	return b.String()
}

// total adds up the numbers of facts.
func total(facts map[string]int) int {
	n := 0
	for _, count := range facts {
		n += count
	}
	return n
}

func digestOperation(b *strings.Builder, op *model.Operation) {
	fmt.Fprintf(b, "%s %s %s@%s on %s", op.Version.Value, op.Method.Value, op.Subject, op.Subject.At, op.Page.Path)
	for _, also := range op.AlsoOn {
		fmt.Fprintf(b, " and %s", also)
	}
	b.WriteByte('\n')
	for _, p := range op.Paths {
		fmt.Fprintf(b, "  %s@%d:%d", p.Template, p.At.Line, p.At.Column)
		for _, parameter := range p.Parameters {
			fmt.Fprintf(b, " %s", parameter.Value)
			for _, value := range parameter.Values {
				fmt.Fprintf(b, "=%s@%s", value.Value, value.At)
			}
		}
		b.WriteByte('\n')
	}
	if op.Body != nil {
		fmt.Fprintf(b, "  body %s %s", op.Body.Type, op.Body.ContentType)
		for _, media := range op.Body.ContentTypes {
			fmt.Fprintf(b, " or %s", media.Value)
		}
		b.WriteByte('\n')
		digestRows(b, op.Body.Properties)
	}
	for _, r := range op.Responses {
		fmt.Fprintf(b, "  response %d %v\n", r.Status.Value, r.Type)
	}
	for msg := range model.Messages(op.Examples) {
		if msg.Body != nil {
			fmt.Fprintf(b, "  example@%d, %d placeholders\n", msg.At.Line, len(msg.Body.Placeholders))
		}
	}
}

func digestRows(b *strings.Builder, rows []*model.Property) {
	for _, p := range rows {
		fmt.Fprintf(b, "    %s %s@%d", p.Name, p.Type, p.At.Line)
		if p.InheritedFrom != nil {
			fmt.Fprintf(b, " from %s", p.InheritedFrom.Name)
		}
		if p.Relationship {
			b.WriteString(" relationship")
		}
		for _, c := range p.Constraints {
			fmt.Fprintf(b, " %s", c.Keyword())
			switch c := c.(type) {
			case model.Required:
				fmt.Fprintf(b, "(%s)", c.Basis)
			case model.Values:
				var names []string
				for _, m := range c.Members {
					names = append(names, m.Name)
				}
				fmt.Fprintf(b, "(%s)", strings.Join(names, ","))
			}
			fmt.Fprintf(b, "@%d", c.Where().Line)
		}
		fmt.Fprintf(b, " %q\n", p.Description.Value)
	}
}
