package parser_test

import (
	"fmt"
	"io/fs"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"

	"github.com/seed-8ef76b74/graphgen/internal/golden"
	"github.com/seed-8ef76b74/graphgen/parser"
	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// TestPages holds pages against the model that they must give: "model" is a digest of it that a person can read,
// "json" the whole of it, "diag" the diagnostics.
func TestPages(t *testing.T) {
	t.Parallel()
	golden.Run(t, "testdata/pages/*.txtar", func(t *testing.T, docs fs.FS) map[string]string {
		t.Helper()
		api, diags, err := parser.Parse(docs, parser.Options{})
		if err != nil {
			t.Fatal(err)
		}
		var json strings.Builder
		if err := api.WriteJSON(&json); err != nil {
			t.Fatal(err)
		}
		return map[string]string{"model": digest(api), "json": json.String(), "diag": list(diags)}
	})
}

// list prints diagnostics a line each.
func list(diags diag.List) string {
	var b strings.Builder
	for _, d := range diags {
		fmt.Fprintf(&b, "%s: %s: %s [%s]\n", d.Pos, d.Severity, d.Message, d.Code)
	}
	return b.String()
}

// digest prints the model a fact a line, without most positions.
func digest(api *model.API) string {
	var b strings.Builder
	for _, op := range api.Operations {
		digestOperation(&b, op)
	}
	for _, r := range api.Resources {
		fmt.Fprintf(&b, "resource %s documented=%v\n", r.Name, r.Documented)
		digestProperties(&b, r.Properties)
	}
	for _, e := range api.Enums {
		fmt.Fprintf(&b, "enum %s", e.Name)
		if !e.Flags.IsZero() {
			fmt.Fprintf(&b, " flags, %s", e.Flags)
		}
		b.WriteByte('\n')
		for _, m := range e.Members {
			fmt.Fprintf(&b, "  %s\n", m.Name)
		}
	}
	return b.String()
}

func digestOperation(b *strings.Builder, op *model.Operation) {
	fmt.Fprintf(b, "operation %s creates %s, %s\n", op.Method.Value, op.Subject, op.Version.Value)
	for _, p := range op.Paths {
		fmt.Fprintf(b, "  path %s\n", p.Template)
		for _, parameter := range p.Parameters {
			if parameter.Description.Value != "" {
				fmt.Fprintf(b, "    parameter %s %q\n", parameter.Value, parameter.Description.Value)
			}
			for _, value := range parameter.Values {
				fmt.Fprintf(b, "    parameter %s is %s, %s\n", parameter.Value, value.Value, value.At)
			}
		}
	}
	for _, n := range op.Notes {
		fmt.Fprintf(b, "  %s %q\n", n.Kind, n.Text)
	}
	for _, h := range op.Headers {
		fmt.Fprintf(b, "  header %s: %s required=%v\n", h.Name, h.Value, h.Required)
	}
	for _, p := range op.Permissions {
		fmt.Fprintf(b, "  permission %s %s", p.Account, p.Support)
		if p.About.Value != "" {
			fmt.Fprintf(b, " for %q:%d", p.About.Value, p.About.At.Line)
		}
		for i, alternative := range p.Alternatives {
			if i > 0 {
				fmt.Fprint(b, " |")
			}
			for _, s := range alternative.Scopes {
				fmt.Fprintf(b, " %s", s.Value)
			}
		}
		fmt.Fprintln(b)
	}
	if op.Body != nil {
		fmt.Fprintf(b, "  body %s %s%s\n", op.Body.ContentType, op.Body.Type, mediaTypes(" as", op.Body.ContentTypes))
		if d := op.Body.Description; d.Value != "" {
			fmt.Fprintf(b, "    %q at %s\n", d.Value, d.At)
		}
		digestProperties(b, op.Body.Properties)
	}
	for _, r := range op.Responses {
		fmt.Fprintf(b, "  response %d %v%s\n", r.Status.Value, r.Type, mediaTypes(" as", r.ContentTypes))
	}
	for _, e := range op.Examples {
		fmt.Fprintf(b, "  example %q\n", e.Name.Value)
		digestMessage(b, e.Request)
		digestMessage(b, e.Response)
	}
}

func digestMessage(b *strings.Builder, msg *model.Message) {
	if msg == nil {
		return
	}
	fmt.Fprintf(b, "    %s type=%s truncated=%v", msg.Start, msg.ODataType.Value, msg.Truncated)
	if msg.Body != nil {
		fmt.Fprintf(b, " %d bytes, %d placeholders", len(msg.Body.Value), len(msg.Body.Placeholders))
	}
	if msg.Text.Value != "" {
		fmt.Fprintf(b, " %q at %s", msg.Text.Value, msg.Text.At)
	}
	fmt.Fprintln(b)
}

// mediaTypes prints media types with their lines behind a word, nothing when there are none.
func mediaTypes(word string, types []model.Text) string {
	var out strings.Builder
	for _, media := range types {
		fmt.Fprintf(&out, "%s %s:%d", word, media.Value, media.At.Line)
		word = ","
	}
	return out.String()
}

func digestProperties(b *strings.Builder, properties []*model.Property) {
	for _, p := range properties {
		fmt.Fprintf(b, "    %s %s", p.Name, p.Type)
		if p.InheritedFrom != nil {
			fmt.Fprintf(b, " from %s", p.InheritedFrom)
		}
		for _, c := range p.Constraints {
			fmt.Fprintf(b, " %s", c.Keyword())
			switch c := c.(type) {
			case model.Required:
				fmt.Fprintf(b, "(%s)", c.Basis)
			case model.Default:
				fmt.Fprintf(b, "(%s)", c.Value)
			case model.Limit:
				fmt.Fprintf(b, "(%d)", c.Value)
			case model.Values:
				for _, m := range c.Members {
					fmt.Fprintf(b, ",%s", m.Name)
				}
			}
		}
		fmt.Fprintf(b, " %q\n", p.Description.Value)
	}
}

// TestSeed holds that the case of the seed page is the page in docs/, byte for byte, and that this is the page that was
// given to the project, where that is at hand.
func TestSeed(t *testing.T) {
	t.Parallel()
	const name = "v1.0/api/iosupdatedevicestatus-create.md"
	page, err := os.ReadFile("../docs/" + name)
	if err != nil {
		t.Fatal(err)
	}
	archive, err := txtar.ParseFile("testdata/pages/seed.txtar")
	if err != nil {
		t.Fatal(err)
	}
	inCase, err := fs.ReadFile(golden.Input(archive), name)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(page), string(inCase)); diff != "" {
		t.Errorf("docs/ (-) and the case (+):\n%s", diff)
	}
	given, err := os.ReadFile("../../shared/seed/iosupdatedevicestatus-create.md")
	if err != nil {
		t.Skipf("the page as it was given is not beside this checkout: %v", err)
	}
	if diff := cmp.Diff(string(given), string(page)); diff != "" {
		t.Errorf("the page as it was given (-) and docs/ (+):\n%s", diff)
	}
}
