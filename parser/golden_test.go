package parser_test

import (
	"fmt"
	"io/fs"
	"strings"
	"testing"

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
		fmt.Fprintf(&b, "enum %s\n", e.Name)
		for _, m := range e.Members {
			fmt.Fprintf(&b, "  %s\n", m.Name)
		}
	}
	return b.String()
}

func digestOperation(b *strings.Builder, op *model.Operation) {
	fmt.Fprintf(b, "operation %s creates %s, %s\n", op.Method.Value, op.Creates, op.Version.Value)
	for _, p := range op.Paths {
		fmt.Fprintf(b, "  path %s\n", p.Template)
	}
	for _, h := range op.Headers {
		fmt.Fprintf(b, "  header %s: %s required=%v\n", h.Name, h.Value, h.Required)
	}
	for _, p := range op.Permissions {
		fmt.Fprintf(b, "  permission %s %s", p.Account, p.Support)
		for _, s := range p.Scopes {
			fmt.Fprintf(b, " %s", s.Value)
		}
		fmt.Fprintln(b)
	}
	if op.Body != nil {
		fmt.Fprintf(b, "  body %s %s\n", op.Body.ContentType, op.Body.Type)
		digestProperties(b, op.Body.Properties)
	}
	for _, r := range op.Responses {
		fmt.Fprintf(b, "  response %d %v\n", r.Status.Value, r.Type)
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
	fmt.Fprintln(b)
}

func digestProperties(b *strings.Builder, properties []*model.Property) {
	for _, p := range properties {
		fmt.Fprintf(b, "    %s %s", p.Name, p.Type)
		if p.InheritedFrom != nil {
			fmt.Fprintf(b, " from %s", p.InheritedFrom)
		}
		for _, c := range p.Constraints {
			fmt.Fprintf(b, " %s", c.Keyword())
			if r, ok := c.(model.Required); ok {
				fmt.Fprintf(b, "(%s)", r.Basis)
			}
		}
		fmt.Fprintf(b, " %q\n", p.Description.Value)
	}
}
