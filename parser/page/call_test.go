package page_test

import (
	"fmt"
	"io/fs"
	"path"
	"strings"
	"testing"

	"github.com/seed-8ef76b74/graphgen/internal/golden"
	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
	"github.com/seed-8ef76b74/graphgen/parser/page"
	"github.com/seed-8ef76b74/graphgen/parser/page/ref"
)

// docsOf returns a docs root.
func docsOf(t *testing.T, root fs.FS, named ...string) *page.Docs {
	t.Helper()
	folded, asked := map[string]string{}, map[string]bool{}
	err := fs.WalkDir(root, ".", func(name string, _ fs.DirEntry, err error) error {
		folded[strings.ToLower(name)] = name
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range named {
		asked[name] = true
	}
	return page.NewDocs(root, "", folded, asked)
}

// TestCalls reads the pages below api/ of each case: "said" is what they say, and "told" what was odd.
func TestCalls(t *testing.T) {
	t.Parallel()
	golden.Run(t, "testdata/*.txtar", func(t *testing.T, root fs.FS) map[string]string {
		t.Helper()
		docs := docsOf(t, root)
		var said, told strings.Builder
		err := fs.WalkDir(root, ".", func(name string, _ fs.DirEntry, err error) error {
			if err != nil || path.Base(path.Dir(name)) != "api" {
				return err
			}
			reading, diags, err := docs.Calls(name)
			fmt.Fprintln(&said, name)
			for _, c := range reading.Calls {
				printCall(&said, c)
				printDiags(&told, "", c.Diags)
			}
			printDiags(&told, "", diags)
			printDiags(&told, fmt.Sprintf("skipped, alike=%v: ", reading.Alike), reading.Skipped)
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
		return map[string]string{"said": said.String(), "told": told.String()}
	})
}

func printDiags(b *strings.Builder, what string, list diag.List) {
	for _, d := range list {
		if d.Code != diag.FrontMatterMissing {
			fmt.Fprintf(b, "%s%s: %s [%s]\n", what, d.Pos, d.Message, d.Code)
		}
	}
}

// place prints a place without its page, "-" when there is none.
func place(at diag.Pos) string {
	if at.Line == 0 {
		return "-"
	}
	return fmt.Sprintf("%d:%d", at.Line, at.Column)
}

// text prints words with their place.
func text(t model.Text) string { return fmt.Sprintf("%q@%s", t.Value, place(t.At)) }

// printCall prints what a page says of a call, a fact a line.
func printCall(b *strings.Builder, c *page.Call) {
	op := c.Operation
	fmt.Fprintf(b, "  %s %s@%s, version %s, folder %q, title@%s\n", op.Kind, op.Method.Value, place(op.Method.At), text(op.Version), c.Folder, place(c.TitleAt))
	for i, p := range op.Paths {
		fmt.Fprintf(b, "  path %s@%s of %q\n", p.Template, place(p.At), c.Lines[i])
		for _, parameter := range p.Parameters {
			fmt.Fprintf(b, "    parameter %s %s\n", parameter.Value, text(parameter.Description))
		}
	}
	for _, n := range op.Notes {
		fmt.Fprintf(b, "  %s %q@%s\n", n.Kind, n.Text, place(n.At))
	}
	for _, h := range op.Headers {
		fmt.Fprintf(b, "  header %s: %q required=%v @%s\n", h.Name, h.Value, h.Required, place(h.At))
	}
	for _, p := range op.Permissions {
		printPermission(b, p)
	}
	if op.Body != nil {
		fmt.Fprintf(b, "  body@%s %s%s %s\n", place(op.Body.At), op.Body.ContentType, media(op.Body.ContentTypes), text(op.Body.Description))
		printRows(b, op.Body.Properties)
	}
	for i, r := range op.Responses {
		fmt.Fprintf(b, "  response %d@%s holds=%v%s\n", r.Status.Value, place(r.Status.At), c.Holds[i], media(r.ContentTypes))
	}
	for _, e := range op.Examples {
		fmt.Fprintf(b, "  example %s\n", text(e.Name))
		printMessage(b, e.Request)
		printMessage(b, e.Response)
	}
	printChoices(b, c)
	fmt.Fprintf(b, "  tables %d/%d rows %d/%d\n", c.Coverage.TablesRead, c.Coverage.Tables, c.Coverage.RowsRead, c.Coverage.Rows)
}

// printChoices prints what is left open.
func printChoices(b *strings.Builder, c *page.Call) {
	for _, named := range []struct {
		what  string
		types []ref.Named
	}{{"subjects", c.Subjects}, {"returned", c.Returned}, {"sent", c.Sent}, {"annotated", []ref.Named{c.Annotated}}} {
		for _, n := range named.types {
			if n.Name != "" {
				fmt.Fprintf(b, "  %s %s@%s\n", named.what, n.Name, place(n.At))
			}
		}
	}
	if !c.Boilerplate.IsZero() {
		fmt.Fprintf(b, "  boilerplate@%s\n", place(c.Boilerplate))
	}
	for _, t := range c.Tables {
		fmt.Fprintf(b, "  table@%s boilerplate@%s", place(t.At), place(t.Boilerplate))
		for _, n := range t.Names {
			fmt.Fprintf(b, " about %s@%s", n.Name, place(n.At))
		}
		fmt.Fprintln(b)
		printRows(b, t.Rows)
	}
	for _, p := range c.Parts {
		fmt.Fprintf(b, "  part %s@%s boilerplate@%s taken %d of %d rows, left %d\n", p.Type.Name, place(p.Type.At), place(p.Boilerplate), p.Taken.Coverage.RowsRead, p.Taken.Coverage.Rows, p.Left.Coverage.RowsLeft)
		printRows(b, p.Rows)
		printDiags(b, "    taken: ", p.Taken.Diags)
		printDiags(b, "    left: ", p.Left.Diags)
	}
	for _, n := range c.Nested {
		fmt.Fprintf(b, "  nested %s/%s\n", strings.Join(n.Path, "/"), n.Property.Name)
	}
	for _, r := range c.Required {
		fmt.Fprintf(b, "  required %s@%s\n", r.Name, place(r.At))
	}
	for _, e := range c.Enums {
		fmt.Fprintf(b, "  enum %s, %d members\n", e.Name, len(e.Members))
	}
}

func media(list []model.Text) string {
	var b strings.Builder
	for _, m := range list {
		b.WriteString(" or " + text(m))
	}
	return b.String()
}

func printPermission(b *strings.Builder, p model.Permission) {
	fmt.Fprintf(b, "  permission %s@%s %s", p.Account, place(p.At), p.Support)
	if p.About.Value != "" {
		fmt.Fprintf(b, " about %s", text(p.About))
	}
	for _, alternative := range p.Alternatives {
		fmt.Fprint(b, " |")
		for _, s := range alternative.Scopes {
			fmt.Fprintf(b, " %s@%s", s.Value, place(s.At))
		}
	}
	fmt.Fprintln(b)
}

func printRows(b *strings.Builder, rows []*model.Property) {
	for _, p := range rows {
		fmt.Fprintf(b, "    %s %s@%s", p.Name, p.Type, place(p.At))
		for _, c := range p.Constraints {
			fmt.Fprintf(b, " %s", c.Keyword())
		}
		fmt.Fprintln(b)
	}
}

func printMessage(b *strings.Builder, msg *model.Message) {
	if msg == nil {
		return
	}
	fmt.Fprintf(b, "    %q@%s type %s", msg.Start, place(msg.At), text(msg.ODataType))
	if msg.Body != nil {
		fmt.Fprintf(b, " body %s@%s", strings.Join(strings.Fields(string(msg.Body.Value)), " "), place(msg.Body.At))
	}
	if msg.Text.Value != "" {
		fmt.Fprintf(b, " text %s", text(msg.Text))
	}
	fmt.Fprintln(b)
}
