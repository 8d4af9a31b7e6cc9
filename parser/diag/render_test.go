package diag_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
)

func TestRenderer(t *testing.T) {
	t.Parallel()
	list := diag.List{
		{Pos: diag.Pos{Page: "v1.0/api/x.md", Line: 12, Column: 3}, Severity: diag.Warning, Code: "some-code", Message: `type "<a>" is odd`},
		{Pos: diag.Pos{Page: "v1.0/api/y\n.md"}, Severity: diag.Error, Code: "other-code", Message: "bell \a, clear \x1b[2J, turned \u202e, broken \xff"},
		{Severity: diag.Note, Code: "no-place", Message: "nothing"},
	}
	tests := []struct {
		name     string
		renderer diag.Renderer
		want     []string
	}{
		{"text", diag.Renderer{Root: "docs"}, []string{
			`docs/v1.0/api/x.md:12:3: warning: type "<a>" is odd [some-code]`,
			`docs/v1.0/api/y\n.md: error: bell \a, clear \x1b[2J, turned \u202e, broken \xff [other-code]`,
			`docs: note: nothing [no-place]`,
		}},
		{"text without a root", diag.Renderer{Format: diag.Text}, []string{
			`v1.0/api/x.md:12:3: warning: type "<a>" is odd [some-code]`,
			`v1.0/api/y\n.md: error: bell \a, clear \x1b[2J, turned \u202e, broken \xff [other-code]`,
			`note: nothing [no-place]`,
		}},
		{"colour", diag.Renderer{Root: "docs", Color: true}, []string{
			"\x1b[1mdocs/v1.0/api/x.md:12:3:\x1b[0m \x1b[33mwarning:\x1b[0m type \"<a>\" is odd [some-code]",
			"\x1b[1mdocs/v1.0/api/y\\n.md:\x1b[0m \x1b[1;31merror:\x1b[0m bell \\a, clear \\x1b[2J, turned \\u202e, broken \\xff [other-code]",
			"\x1b[1mdocs:\x1b[0m \x1b[36mnote:\x1b[0m nothing [no-place]",
		}},
		{"json", diag.Renderer{Root: "docs", Format: diag.JSON, Color: true}, []string{
			`{"file":"docs/v1.0/api/x.md","line":12,"column":3,"severity":"warning","code":"some-code","message":"type \"<a>\" is odd"}`,
			`{"file":"docs/v1.0/api/y\n.md","severity":"error","code":"other-code","message":"bell \u0007, clear \u001b[2J, turned ` + "\u202e" + `, broken \ufffd"}`,
			`{"file":"docs","severity":"note","code":"no-place","message":"nothing"}`,
		}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			var out strings.Builder
			if err := test.renderer.Render(&out, list); err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(strings.Join(test.want, "\n")+"\n", out.String()); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestVisible_leavesText(t *testing.T) {
	t.Parallel()
	for _, s := range []string{"", "plain", "Grüße, 世界 · “x”", `back\slash`} {
		if got := diag.Visible(s); got != s {
			t.Errorf("Visible(%q) = %q", s, got)
		}
	}
}
