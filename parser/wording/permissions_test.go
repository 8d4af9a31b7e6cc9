package wording_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/seed-8ef76b74/graphgen/parser/model"
	"github.com/seed-8ef76b74/graphgen/parser/wording"
)

func TestAccount(t *testing.T) {
	t.Parallel()
	for label, want := range map[string]model.Account{
		"Delegated (work or school account)":                model.DelegatedWork,
		"**Delegated permission** (work or school account)": model.DelegatedWork,
		"Delegated (personal Microsoft account)":            model.DelegatedPersonal,
		"delegated permission (personal account)":           model.DelegatedPersonal,
		"`Application`":      model.Application,
		"Application users:": model.Application,
		"Delegated":          "",
		"For user resource":  "",
	} {
		if got, ok := wording.Account(wording.Cell(label)); got != want || ok != (want != "") {
			t.Errorf("%q: got %q, %t", label, got, ok)
		}
	}
}

func TestIsNotSupported(t *testing.T) {
	t.Parallel()
	for cell, want := range map[string]bool{
		"Not supported.": true, "Not applicable": true, "*not available*": true, "None.": true, "`N/A`": true, "": false, "User.Read": false,
		"Not supported for guests": false,
	} {
		if got := wording.IsNotSupported(wording.Cell(cell)); got != want {
			t.Errorf("%q: got %t", cell, got)
		}
	}
	for header, want := range map[string]bool{
		"Permissions (from most to least privileged)": true, "Permissions (from least to most privileged)": false, "Permissions": false,
	} {
		if got := wording.IsMostFirst(header); got != want {
			t.Errorf("%q: got %t", header, got)
		}
	}
}

// scopes returns alternatives, each as its scopes with their columns.
func scopes(list []model.Alternative) []map[string]int {
	var out []map[string]int
	for _, alternative := range list {
		out = append(out, facts(alternative.Scopes))
	}
	return out
}

// TestScopes shows which permissions are needed together, and which words are none.
func TestScopes(t *testing.T) {
	t.Parallel()
	type sets = []map[string]int
	for _, tt := range []struct {
		cell    string
		want    sets
		message string
	}{
		{"User.Read, User.ReadWrite.All", sets{{"User.Read": 2}, {"User.ReadWrite.All": 13}}, ""},
		{"User.Read and Group.Read.All, or Directory.Read.All", sets{{"User.Read": 2, "Group.Read.All": 16}, {"Directory.Read.All": 35}}, ""},
		{"A.b plus C.d with E.f + G.h", sets{{"A.b": 2, "C.d": 11, "E.f": 20, "G.h": 26}}, ""},
		{"A.b and, C.d", sets{{"A.b": 2}, {"C.d": 11}}, ""},
		{"A.b, and C.d; E.f.", sets{{"A.b": 2, "C.d": 11}, {"E.f": 16}}, ""},
		{"Either one of A.b or C.d", sets{{"A.b": 16}, {"C.d": 23}}, ""},
		{"One from `A.b`, `C.d`", sets{{"A.b": 12}, {"C.d": 19}}, ""},
		{"**A.b**\\* [C.d](x.md)<br/>E.f", sets{{"A.b": 4}, {"C.d": 13}, {"E.f": 28}}, ""},
		{"and A.b", sets{{"A.b": 6}}, ""},
		{"For a chat: A.b", sets{{"A.b": 14}}, ""},
		{"For users: A.b, for all", sets{{"A.b": 13}}, `"For users: A.b, for all" holds words that are no permission: "For for all"`},
		{"Not known", nil, `"Not known" holds words that are no permission: "Not known"`},
		{"For a chat:", nil, `"For a chat:" holds words that are no permission: "For a"`},
		{"", nil, ""},
		{"; ,", nil, ""},
	} {
		got, message := wording.Scopes(wording.Cell(tt.cell))
		if diff := cmp.Diff(tt.want, scopes(got)); diff != "" {
			t.Errorf("%q (-want +got):\n%s", tt.cell, diff)
		}
		if message != tt.message {
			t.Errorf("%q says %q, want %q", tt.cell, message, tt.message)
		}
	}
}

// FuzzScopes holds that the scopes of a cell are names that stand in it.
func FuzzScopes(f *testing.F) {
	for _, seed := range []string{
		"User.Read, User.ReadWrite.All", "User.Read.All and Group.Read.All, or Directory.Read.All", "Not supported.", "One from `A.b`, `C.d` plus E.f",
		"For x: A.b *, C.d", "A.b A.b", "", "**A.b** [C.d](x.md)<br/>E.f", "and or plus + ,", "A.b, and C.d; E.f.",
		". A", "A..  .",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, cell string) {
		if !utf8.ValidString(cell) {
			t.Skip("pages that are not UTF-8 are not read")
		}
		x := wording.Paragraph(cell)
		list, _ := wording.Scopes(x)
		for _, alternative := range list {
			if len(alternative.Scopes) == 0 {
				t.Fatalf("%q gives an alternative without scopes", cell)
			}
			for _, s := range alternative.Scopes {
				if !strings.Contains(s.Value, ".") || !strings.Contains(x.Words, s.Value) {
					t.Fatalf("%q gives the scope %q", cell, s.Value)
				}
				checkInside(t, cell, s.At)
			}
		}
	})
}
