package diag_test

import (
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
)

// at returns a place on a page.
func at(line, column int) diag.Pos { return diag.Pos{Page: "v1.0/a.md", Line: line, Column: column} }

func TestPos(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		pos  diag.Pos
		want string
	}{
		{at(12, 3), "v1.0/a.md:12:3"},
		{at(0, 0), "v1.0/a.md"},
		{diag.Pos{}, ""},
	} {
		text, err := tt.pos.MarshalText()
		if tt.pos.String() != tt.want || string(text) != tt.want || err != nil {
			t.Errorf("got %q, in JSON %q (%v), want %q", tt.pos, text, err, tt.want)
		}
		if got := tt.pos.IsZero(); got != (tt.want == "") {
			t.Errorf("%q is zero: %t", tt.pos, got)
		}
	}
}

// TestPos_Compare shows that numbers are no words: line 2 stands before line 10.
func TestPos_Compare(t *testing.T) {
	t.Parallel()
	order := []diag.Pos{{}, at(0, 0), at(2, 1), at(2, 10), at(10, 1), at(10, 2), {Page: "v1.0/b.md", Line: 1, Column: 1}}
	for i, p := range order {
		for j, q := range order {
			if got := p.Compare(q); got < 0 != (i < j) || got > 0 != (i > j) {
				t.Errorf("%q and %q compare as %d", p, q, got)
			}
		}
	}
}

func TestSeverity(t *testing.T) {
	t.Parallel()
	for severity, want := range map[diag.Severity]string{diag.Note: "note", diag.Warning: "warning", diag.Error: "error"} {
		text, err := json.Marshal(severity)
		if severity.String() != want || string(text) != `"`+want+`"` || err != nil {
			t.Errorf("got %s, in JSON %s (%v), want %s", severity, text, err, want)
		}
	}
}

// TestList shows that a code brings its severity, that one may weigh otherwise, and what weighs most.
func TestList(t *testing.T) {
	t.Parallel()
	var list diag.List
	if got, ok := list.Max(); ok || got != diag.Note {
		t.Errorf("nothing weighs %s, %t", got, ok)
	}
	list.Add(diag.CellSurplus, at(1, 1), "more than %d cells", 3)
	if got, ok := list.Max(); !ok || got != diag.Note {
		t.Errorf("a note weighs %s, %t", got, ok)
	}
	list.AddAs(diag.Error, diag.CellSurplus, at(2, 1), "more than %q", "a")
	list.Add(diag.TypeUnknown, at(3, 1), "no type")
	want := diag.List{
		{Pos: at(1, 1), Severity: diag.Note, Code: diag.CellSurplus, Message: "more than 3 cells"},
		{Pos: at(2, 1), Severity: diag.Error, Code: diag.CellSurplus, Message: `more than "a"`},
		{Pos: at(3, 1), Severity: diag.Warning, Code: diag.TypeUnknown, Message: "no type"},
	}
	if diff := cmp.Diff(want, list); diff != "" {
		t.Errorf("list (-want +got):\n%s", diff)
	}
	if got, ok := list.Max(); !ok || got != diag.Error {
		t.Errorf("they weigh %s, %t", got, ok)
	}
}

// TestList_Sorted shows that the order in which diagnostics are found does not matter, nor how often.
func TestList_Sorted(t *testing.T) {
	t.Parallel()
	want := diag.List{
		{Code: "b", Message: "no place"},
		{Pos: at(2, 1), Code: "a", Message: "1"},
		{Pos: at(2, 1), Code: "a", Message: "2"},
		{Pos: at(2, 1), Code: "b", Message: "1"},
		{Pos: at(10, 1), Code: "a", Message: "1"},
	}
	list := slices.Concat(want, want)
	slices.Reverse(list)
	before := slices.Clone(list)
	if diff := cmp.Diff(want, list.Sorted()); diff != "" {
		t.Errorf("list (-want +got):\n%s", diff)
	}
	if !slices.Equal(list, before) {
		t.Error("the list itself is sorted")
	}
}

// TestClip shows that words of documents are never long in a message, and never cut inside of a character.
func TestClip(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ words, want string }{
		{"", ""},
		{strings.Repeat("x", 60), strings.Repeat("x", 60)},
		{strings.Repeat("x", 61), strings.Repeat("x", 59) + "…"},
		{strings.Repeat("世", 60), strings.Repeat("世", 60)},
		{strings.Repeat("世", 1000), strings.Repeat("世", 59) + "…"},
		{strings.Repeat("😀", 61), strings.Repeat("😀", 59) + "…"},
	} {
		got := diag.Clip(tt.words)
		if got != tt.want || !utf8.ValidString(got) {
			t.Errorf("%d characters become %q", utf8.RuneCountInString(tt.words), got)
		}
	}
}

// TestCodes fails for a row that does not say what a person needs, or not in the form of the others.
func TestCodes(t *testing.T) {
	t.Parallel()
	codes := diag.Codes()
	if !slices.IsSortedFunc(codes, func(a, b diag.Info) int { return strings.Compare(string(a.Code), string(b.Code)) }) {
		t.Error("the codes are not sorted")
	}
	known := map[diag.Code]bool{}
	for _, info := range codes {
		if known[info.Code] {
			t.Errorf("%s has two rows", info.Code)
		}
		known[info.Code] = true
		if info.Summary == "" || info.Remedy == "" || strings.HasSuffix(info.Summary, ".") || strings.HasSuffix(info.Remedy, ".") {
			t.Errorf("%s: summary %q, remedy %q", info.Code, info.Summary, info.Remedy)
		}
		if !strings.Contains(info.Example, " "+info.Severity.String()+": ") || !strings.HasSuffix(info.Example, " ["+string(info.Code)+"]") {
			t.Errorf("%s is shown by %q", info.Code, info.Example)
		}
		if got, ok := diag.Explain(info.Code); !ok || got != info || info.Code.Severity() != info.Severity {
			t.Errorf("%s is explained as %+v, %t", info.Code, got, ok)
		}
	}
	if len(known) < 70 {
		t.Errorf("there are only %d codes", len(known))
	}
}

// TestExplain_unknown shows that what is in no table is an error.
func TestExplain_unknown(t *testing.T) {
	t.Parallel()
	if got, ok := diag.Explain("no-such-code"); ok || got != (diag.Info{}) {
		t.Errorf("it is explained as %+v", got)
	}
	if got := diag.Code("no-such-code").Severity(); got != diag.Error {
		t.Errorf("it is a %s", got)
	}
}

func TestFormats(t *testing.T) {
	t.Parallel()
	if diff := cmp.Diff([]diag.Format{diag.Text, diag.JSON}, diag.Formats()); diff != "" {
		t.Errorf("formats (-want +got):\n%s", diff)
	}
}

var errFull = errors.New("the disk is full")

// A counter counts the calls of Write, and fails if it is full.
type counter struct {
	calls int
	full  bool
}

func (c *counter) Write(p []byte) (int, error) {
	if c.calls++; c.full {
		return 0, errFull
	}
	return len(p), nil
}

// TestRenderer_writes shows that a list is written at once, that nothing is no line, and that a failure is told.
func TestRenderer_writes(t *testing.T) {
	t.Parallel()
	list := diag.List{{Message: "a"}, {Message: "b"}}
	var plain, none counter
	if err := (diag.Renderer{}).Render(&plain, list); err != nil || plain.calls != 1 {
		t.Errorf("two diagnostics are written by %d calls (%v)", plain.calls, err)
	}
	if err := (diag.Renderer{}).Render(&none, nil); err != nil || none.calls != 0 {
		t.Errorf("nothing is written by %d calls (%v)", none.calls, err)
	}
	for _, format := range diag.Formats() {
		if err := (diag.Renderer{Format: format}).Render(&counter{full: true}, list); !errors.Is(err, errFull) {
			t.Errorf("%s: got the error %v", format, err)
		}
	}
}

// TestRenderer_noPlace shows a diagnostic that stands nowhere, for a reader who knows no docs root.
func TestRenderer_noPlace(t *testing.T) {
	t.Parallel()
	for format, want := range map[diag.Format]string{
		diag.Text: "warning: a [b]\n", diag.JSON: `{"severity":"warning","code":"b","message":"a"}` + "\n",
	} {
		var out strings.Builder
		if err := (diag.Renderer{Format: format}).Render(&out, diag.List{{Severity: diag.Warning, Code: "b", Message: "a"}}); err != nil || out.String() != want {
			t.Errorf("%s: got %q (%v), want %q", format, out.String(), err, want)
		}
	}
}
