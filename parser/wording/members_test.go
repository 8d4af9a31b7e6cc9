package wording_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/seed-8ef76b74/graphgen/parser/model"
	"github.com/seed-8ef76b74/graphgen/parser/wording"
)

// set returns the set of some members.
func set(names ...string) wording.MemberSet {
	var list []model.Member
	for _, name := range names {
		list = append(list, model.Member{Name: name})
	}
	return wording.SetOf(list)
}

func TestMemberSet(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		a, b               wording.MemberSet
		holds, same, meets bool
	}{
		{set("a", "b"), set("B", "A"), true, true, true},
		{set("a", "b"), set("a"), true, false, true},
		{set("a"), set("a", "b"), false, false, true},
		{set("a"), set("b"), false, false, false},
		{set("a"), set("a", "unknownFutureValue"), false, true, true},
		{set("a", "unknownFutureValue"), set("a"), true, true, true},
		{set("a", "b"), set(), true, false, false},
		{set(), set(), true, true, false},
	} {
		if tt.a.Holds(tt.b) != tt.holds || tt.a.Same(tt.b) != tt.same || tt.a.Meets(tt.b) != tt.meets {
			t.Errorf("%v and %v: holds: %t, same: %t, meets: %t", tt.a, tt.b, tt.a.Holds(tt.b), tt.a.Same(tt.b), tt.a.Meets(tt.b))
		}
	}
	for words, want := range map[string]bool{"a,B": true, "a, b": true, "a": false, "a,c": false, "a,": false} {
		if got := set("a", "b").JoinedIn(words); got != want {
			t.Errorf("%q is several of them: %t", words, got)
		}
	}
}

func TestMemberNames(t *testing.T) {
	t.Parallel()
	if got := wording.MemberNames([]model.Member{{Name: "a"}, {Name: "b"}}); got != "a, b" {
		t.Errorf("got %q", got)
	}
	many := slices.Repeat([]model.Member{{Name: "a"}}, 1000)
	if got := wording.MemberNames(many); got != strings.Repeat("a, ", 19)+"a,…" && len(got) > 70 {
		t.Errorf("got %q", got)
	}
}

// TestFlagsAt shows which words say that a value can be several members.
func TestFlagsAt(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ cell, words string }{
		{"The days, a flags enum. Possible values are: `a`, `b`.", "flags enum"},
		{"Possible values are: `a`, `b`. Multiple values can be combined.", "Multiple"},
		{"A comma-separated list of the allowed values.", "comma-separated"},
		{"Flagged enum.", ""},
		{"Possible values are: `a`, `b`.", ""},
	} {
		at, ok := wording.FlagsAt(wording.Cell(tt.cell))
		if ok != (tt.words != "") || ok && at != place(t, tt.cell, tt.words) {
			t.Errorf("%q: got %s, %t", tt.cell, at, ok)
		}
	}
}
