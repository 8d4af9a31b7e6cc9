package wording_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/seed-8ef76b74/graphgen/parser/markdown"
	"github.com/seed-8ef76b74/graphgen/parser/model"
	"github.com/seed-8ef76b74/graphgen/parser/wording"
)

// members returns the members of a list, each with its column, number and description.
func members(list []model.Member) []string {
	var out []string
	for _, m := range list {
		line := fmt.Sprintf("%s@%d", m.Name, m.At.Column)
		if m.Value != nil {
			line += fmt.Sprintf(" = %d", *m.Value)
		}
		if m.Description.Value != "" {
			line += fmt.Sprintf(" (%s@%d)", m.Description.Value, m.Description.At.Column)
		}
		out = append(out, line)
	}
	return out
}

// faults returns what is odd about a list, with its columns.
func faults(list wording.ValueList) []string {
	var out []string
	for _, d := range list.Faults {
		out = append(out, fmt.Sprintf("%d: %s [%s]", d.Pos.Column, d.Message, d.Code))
	}
	return out
}

const (
	endsOpen = "the list of values does not end in a value [enum-list-open]"
	twice    = `value "a" is listed twice [enum-member-duplicate]`
)

// A listCase is a description with a list of values.
type listCase struct {
	name, cell string
	// list is the sentence that is the list.
	list   string
	want   []string
	faults []string
}

// check fails for a description whose list is another one.
func (tt listCase) check(t *testing.T) {
	t.Helper()
	x := wording.Cell(tt.cell)
	got := wording.Values(x)
	if diff := cmp.Diff(tt.want, members(got.Members)); diff != "" {
		t.Errorf("members (-want +got):\n%s", diff)
	}
	if list := x.Words[got.From:got.To]; list != tt.list {
		t.Errorf("the list is %q, want %q", list, tt.list)
	}
	if diff := cmp.Diff(tt.faults, faults(got)); diff != "" {
		t.Errorf("faults (-want +got):\n%s", diff)
	}
	if len(got.Members) > 0 && !got.Announced {
		t.Error("nothing announced the list")
	}
}

// TestValues_code shows lists whose values are code.
func TestValues_code(t *testing.T) {
	t.Parallel()
	for _, tt := range []listCase{
		{"a sentence", "The state. Possible values are: `a`, `b`, and `c`.", "Possible values are: `a`, `b`, and `c`.", []string{"a@35", "b@40", "c@49"}, nil},
		{"with words behind it", "Possible values are: `a` or `b`. The rest.", "Possible values are: `a` or `b`.", []string{"a@24", "b@31"}, nil},
		{"without a full stop", "Possible values are: `a`, `b`", "Possible values are: `a`, `b`", []string{"a@24", "b@29"}, nil},
		{"odd separators", "Possible values: `a`,`b` , `c`and `d`.", "Possible values: `a`,`b` , `c`and `d`.", []string{"a@20", "b@24", "c@30", "d@37"}, nil},
		{"every separator", "Possible values: `a`, or `b` and `c`or `d`, `e` or `f`, and `g`.", "Possible values: `a`, or `b` and `c`or `d`, `e` or `f`, and `g`.", []string{"a@20", "b@28", "c@36", "d@42", "e@47", "f@54", "g@63"}, nil},
		{"remarks", "Possible values are `a` (old), `b` (the default) or `c`(new (one)).", "Possible values are `a` (old), `b` (the default) or `c`(new (one)).", []string{"a@23 (old@27)", "b@34", "c@55 (new (one)@58)"}, nil},
		{"an empty remark", "Possible values are `a` (), `b`.", "Possible values are `a` (), `b`.", []string{"a@23", "b@31"}, nil},
		{"code in a remark", "Possible values are `a` (as `x`), `b`.", "Possible values are `a` (as `x`), `b`.", []string{"a@23 (as `x`@27)", "b@37"}, nil},
		{"a remark that nobody closes", "Possible values are `a`, `b` (old", "Possible values are `a`, `b`", []string{"a@23", "b@28"}, nil},
		{"links", "Possible values are: [`a`](x.md), `b`.", "Possible values are: `a`, `b`.", []string{"a@25", "b@37"}, nil},
		{"a link between", "Possible values are: `a`, [`b`](x.md), `c`.", "Possible values are: `a`, `b`, `c`.", []string{"a@24", "b@30", "c@42"}, nil},
		{"code in a sentence that follows at once", "Possible values are: `a`, `b` The rest has `c`.", "Possible values are: `a`, `b`", []string{"a@24", "b@29"}, nil},
		{"one value", "Possible values are: `a`.", "Possible values are: `a`.", []string{"a@24"}, nil},
		{"one value before a sentence", "Possible values are: `a` The rest.", "Possible values are: `a`", []string{"a@24"}, nil},
		{"several in one", "Possible values are: `a, b`, `c`.", "Possible values are: `a, b`, `c`.", []string{"a@24", "b@27", "c@32"}, nil},
		{"numbers", "The possible values for **x** are: `1`, `1.1`.", "The possible values for x are: `1`, `1.1`.", []string{"1@38", "1.1@43"}, nil},
		{"null", "Possible values are: `null`, `a`, `b`.", "Possible values are: `null`, `a`, `b`.", []string{"a@32", "b@37"}, nil},
		{"a value twice", "Possible values are: `a`, `b`, `a`.", "Possible values are: `a`, `b`, `a`.", []string{"a@24", "b@29"}, []string{"34: " + twice}},
		{"what is no value", "Possible values are: `some-value`, `a`, `b`.", "Possible values are: `some-value`, `a`, `b`.", []string{"a@38", "b@43"}, []string{`24: "some-value" is no value of a list, left out [enum-member-empty]`}},

		{"an end that is missing", "Possible values are: `a`, `b`,", "Possible values are: `a`, `b`", []string{"a@24", "b@29"}, []string{"30: " + endsOpen}},
		{"an end in words", "Possible values are: `a`, `b`, and others.", "Possible values are: `a`, `b`", []string{"a@24", "b@29"}, []string{"30: " + endsOpen}},
		{"an end in other code", "Possible values are: `a`, `b` plus `c`. The rest.", "Possible values are: `a`, `b`", []string{"a@24", "b@29"}, []string{"30: " + endsOpen}},
		{"code in the next sentence", "Possible values are: `a`, `b` as ever. See `c`.", "Possible values are: `a`, `b`", []string{"a@24", "b@29"}, nil},
		{"one value and more words", "Possible values are: `a` as ever.", "Possible values are: `a`", []string{"a@24"}, []string{"25: " + endsOpen}},
		{"a last value without its backtick", "Possible values are: `a`, `b`, `c.", "Possible values are: `a`, `b`, `c.", []string{"a@24", "b@29", "c@34"}, []string{"35: " + endsOpen}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			tt.check(t)
		})
	}
}

// TestValues_marked shows lists whose values are bold or italic, behind words that call them values.
func TestValues_marked(t *testing.T) {
	t.Parallel()
	for _, tt := range []listCase{
		{"bold", "Possible values are: **a**, **b**.", "Possible values are: a, b.", []string{"a@25", "b@32"}, nil},
		{"italic", "Possible values are: *a*, or *b*. The rest.", "Possible values are: a, or b.", []string{"a@24", "b@32"}, nil},
		{"several at once", "Possible values are: **a, b**, **c**.", "Possible values are: a, b, c.", []string{"a@25", "b@28", "c@35"}, nil},
		{"of two kinds", "Possible values are: **a**, **b**, `c`.", "Possible values are: a, b", []string{"a@25", "b@32"}, []string{"32: " + endsOpen}},
		{"words that are no value", "Possible values are: **a**, **all of it**.", "Possible values are: a", []string{"a@25"}, []string{"25: " + endsOpen}},
		{"one of a kind is no list", "It is one of **a**, **b**.", "", nil, nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			tt.check(t)
		})
	}
}

// TestValues_intros shows which words introduce a list. Every row of the table is needed by one of them.
func TestValues_intros(t *testing.T) {
	t.Parallel()
	intros := []string{
		"The supported values of the kind enum are one of: ", "You can use the values ", "Valid values include: ", "The accepted value for each user is ",
		"The property values can be either: ", "The values are ", "It can be one of the following values: ", "The state must be one of ",
		"It can be set to ", "The value is either ", "It is one of the following valid string values: ", "Use the following values: ",
		"It supports only such values: ", "The state: either ", "The value can be: ", "For business scenarios: ",
	}
	for _, intro := range intros {
		x := wording.Cell("The kind. " + intro + "`a`, `b`. The rest.")
		got := wording.Values(x)
		if len(got.Members) != 2 || !strings.HasSuffix(x.Words[:got.To], intro+"`a`, `b`.") || got.From < len("The kind") {
			t.Errorf("%q introduces %v in %q", intro, members(got.Members), x.Words[got.From:got.To])
		}
	}
	for _, row := range wording.UnneededIntros(append(intros, "The state is one of ")) {
		t.Errorf("no case needs the row %s", row)
	}
	for _, words := range []string{
		"Supports `$filter` (`eq`, `ne`).", "It cannot be one of `a`, `b`.", "It must not start with a digit or be one of `a`, `b`.",
		"The only supported value is `a`.", "Such as `a`, `b`.", "The `a`, `b` and `c`.", "For example: `a`, `b`.", "Many are `a`, `b`.", "A name.", "",
	} {
		if got := wording.Values(wording.Cell(words)); len(got.Members) > 0 {
			t.Errorf("%q has the values %v", words, members(got.Members))
		}
	}
}

// TestValues_introEnds shows which words end an introduction that does not speak of values in lower case. Each word of
// the table is needed by one of them.
func TestValues_introEnds(t *testing.T) {
	t.Parallel()
	var ends []string
	for _, intro := range []string{
		"It can be one of ", "It must be one of the following: ", "It can be set to ", "It can either be ", "The kind: either ",
		"It is one of the following valid ", "It is one of the following valid string ", "For a B2B scenario: ", "For B2B scenarios: ",
		"POSSIBLE VALUES ARE: ", "POSSIBLE VALUES BEING: ", "POSSIBLE VALUES INCLUDE ", "THE POSSIBLE VALUE IS ",
	} {
		if got := wording.Values(wording.Cell(intro + "`a`, `b`.")); len(got.Members) != 2 {
			t.Errorf("%q introduces %v", intro, members(got.Members))
		}
		words := strings.Fields(strings.ToLower(strings.Trim(intro, ": ")))
		ends = append(ends, words[len(words)-1])
	}
	slices.Sort(ends)
	if diff := cmp.Diff(ends, wording.IntroEnds()); diff != "" {
		t.Errorf("words of cases (-) and of the table (+):\n%s", diff)
	}
}

// TestValues_colon shows that a first sentence may be its own introduction.
func TestValues_colon(t *testing.T) {
	t.Parallel()
	for _, tt := range []listCase{
		{"a colon", "The state of the user: `a`, `b` or `c`.", "`a`, `b` or `c`.", []string{"a@26", "b@31", "c@38"}, nil},
		{"one value", "The state of the user: `a`.", "", nil, nil},
		{"a condition", "When it is so: `a`, `b`.", "", nil, nil},
		{"a second sentence", "The user. Its state: `a`, `b`.", "", nil, nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			tt.check(t)
		})
	}
}

// TestValues_further shows that values of further lists join those of the first one.
func TestValues_further(t *testing.T) {
	t.Parallel()
	for _, tt := range []listCase{
		{
			"values that a client has to ask for", "Possible values are: `a`, `b`. Use the `Prefer` header to get these in this evolvable enum: `b`, `c`, `c`.",
			"Possible values are: `a`, `b`.",
			[]string{"a@24", "b@29", "c@100"},
			[]string{`105: value "c" is listed twice [enum-member-duplicate]`},
		},
		{
			"values of another case", "For a chat, possible values are: `a`, `b`. For a call, possible values are: `A`, `c`.",
			"possible values are: `a`, `b`.",
			[]string{"a@36", "b@41", "c@84"},
			nil,
		},
		{"scenarios", "For B2B scenario: `a`, `b`. For B2C scenario: `c`.", "For B2B scenario: `a`, `b`.", []string{"a@21", "b@26", "c@49"}, nil},
		{"other code", "Possible values are: `a`, `b`. Supports `eq`: `c`.", "Possible values are: `a`, `b`.", []string{"a@24", "b@29"}, nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			tt.check(t)
		})
	}
}

// TestValues_words shows lists whose values are plain words.
func TestValues_words(t *testing.T) {
	t.Parallel()
	for _, tt := range []listCase{
		{"words", "The state. Possible values are: open, closed and lost. The rest.", "Possible values are: open, closed and lost.", []string{"open@34", "closed@40", "lost@51"}, nil},
		{"every separator", "Valid values: a,b, or c or d and e, and f", "Valid values: a,b, or c or d and e, and f", []string{"a@16", "b@18", "c@24", "d@29", "e@35", "f@42"}, nil},
		{"remarks on words", "Allowed values: a - the first, c (the third), d=4, e: five.", "Allowed values: a - the first, c (the third), d=4, e: five.", []string{
			"a@18 (the first@22)", "c@33 (the third@36)", "d@48 = 4", "e@53 (five@56)",
		}, nil},
		{"numbers that may mean anything", "Allowed values: a - 1, b (2)", "Allowed values: a - 1, b (2)", []string{"a@18 (1@22)", "b@25 (2@28)"}, nil},
		{"a value twice", "Possible values: a, b, a", "Possible values: a, b, a", []string{"a@19", "b@22"}, []string{"25: " + twice}},
		{"no colon", "Possible values are open and closed", "", nil, []string{`2: the values that "Possible values" announces are not understood, they stay in the description [enum-list-unread]`}},
		{"one word", "Possible values: open.", "", nil, []string{`2: the values that "Possible values" announces are not understood, they stay in the description [enum-list-unread]`}},
		{"words that are no values", "Possible values: any of them, or two.", "", nil, []string{`2: the values that "Possible values" announces are not understood, they stay in the description [enum-list-unread]`}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			tt.check(t)
		})
	}
}

// TestValues_items shows lists whose values are the items of an HTML list.
func TestValues_items(t *testing.T) {
	t.Parallel()
	for _, tt := range []listCase{
		{"items", "The kind. Possible values: <ul><li>a - one</li><li>`b`</li></ul>The rest.", "Possible values: a - one; `b`.", []string{"a@37 (one@41)", "b@54"}, nil},
		{"void items", "The following modes can be used:<li/>a<li/>b", "The following modes can be used: a; b", []string{"a@39", "b@45"}, nil},
		{"a sentence between", "It must be one of the following. Names are short, and not long.<ol><li>a<li>b</ol>", "", nil, nil},
		{"code with words behind it", "Possible values:<ul><li>`a` is one</li><li>`b` is not</li></ul>", "Possible values: `a` is one; `b` is not", []string{"a@27 (is one@30)", "b@46 (is not@49)"}, nil},
		{"words with code behind them", "The possible values are:<ul><li>one is `a`<li>two</ul>", "", nil, []string{`6: the values that "possible values" announces are not understood, they stay in the description [enum-list-unread]`}},
		{"a short sentence between", "One of the following values. Case matters.<ol><li>a<li>b</ol>", "One of the following values. Case matters. a; b", []string{"a@52", "b@57"}, nil},
		{"a value twice", "Possible values:<ul><li>a<li>a<li>b</ul>", "Possible values: a; a; b", []string{"a@26", "b@36"}, []string{"31: " + twice}},
		{"an item that is no value", "Possible values:<ul><li>a<li>all of it</ul>", "", nil, []string{`2: the values that "Possible values" announces are not understood, they stay in the description [enum-list-unread]`}},
		{"one item", "Possible values:<ul><li>a</ul>", "", nil, []string{`2: the values that "Possible values" announces are not understood, they stay in the description [enum-list-unread]`}},
		{"empty items", "Possible values:<ul><li></li><li>a</li><li>b</li></ul>", "Possible values: a; b", []string{"a@35", "b@45"}, nil},
		{"of two scenarios", "For B2B scenarios:<ul><li>a<li>b</ul>For B2C scenarios:<ul><li>b<li>c</ul>", "For B2B scenarios: a; b.", []string{"a@28", "b@33", "c@70"}, nil},
		{"of another list", "Possible values:<ul><li>a<li>b</ul>It has:<ul><li>c<li>d</ul>", "Possible values: a; b.", []string{"a@26", "b@31"}, nil},
		{"items that nothing introduces", "The kinds that there are:<ul><li>a<li>b</ul>", "", nil, []string{`2: the values that "The kinds that there are:" announces are not understood, they stay in the description [enum-list-unread]`}},
		{"items of a condition", "Only when it is:<ul><li>a<li>b</ul>", "", nil, nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			tt.check(t)
		})
	}
}

// TestValues_unread shows which words announce values that are not understood.
func TestValues_unread(t *testing.T) {
	t.Parallel()
	for cell, want := range map[string]string{
		"The possible values differ by tenant.":                 "possible values",
		"The mode is `a`, `b`, or `c`.":                         "`a`, `b`, or `c`",
		"Possible values are listed in the table.":              "",
		"The value of it: open, or closed.":                     "",
		"Possible values: 1 to 10.":                             "",
		"Possible values: -1,000 - 10.":                         "",
		"See the possible values.":                              "",
		"If the mode is `a` or `b`, the name is not shown.":     "",
		"The mode isn't `a` or `b`.":                            "",
		"The names of values.":                                  "",
		"Use the possible values in the list. It is `a` or `b`": "possible values",
	} {
		var wants []string
		if want != "" {
			wants = []string{fmt.Sprintf("the values that %q announces are not understood, they stay in the description", want)}
		}
		got := wording.Values(wording.Cell(cell))
		var said []string
		for _, d := range got.Faults {
			said = append(said, d.Message)
		}
		if diff := cmp.Diff(wants, said); diff != "" || got.Announced != (want != "") {
			t.Errorf("%q: announced: %t, says (-want +got):\n%s", cell, got.Announced, diff)
		}
	}
}

// TestValueList shows what a list says of its property, and what becomes of its description.
func TestValueList(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name, cell    string
		closed, alone bool
		says          []string
		rest          string
	}{
		{"a sentence of its own", "The state. Possible values are: `a`, `b`. More.", true, true, nil, "The state. More."},
		{"a default and null", "Possible values are: `null`, `a` (default), `b`.", true, true, []string{"default a", "nullable"}, ""},
		{"one value", "The state. Possible values are: `a`.", false, true, nil, "The state."},
		{"values that can be combined", "Possible values are: `a`, `b`. Multiple values can be combined.", false, true, nil, "Multiple values can be combined."},
		{"an open list", "Possible values are: `a`, `b`, and others.", false, false, nil, ", and others."},
		{"a part of a sentence", "The state is one of `a`, `b` as ever.", true, false, nil, "The state is as ever."},
		{"of a scenario", "For B2B scenario: `a`, `b`.", true, false, nil, ""},
		{"the same list twice", "The state. Possible values are: `a`, `b`. More. Possible values are: `b`, `a`.", true, true, nil, "The state. More."},
		{"words that follow at once", "Possible values are: `a`, `b` The rest has `c`.", true, true, nil, "The rest has `c`."},
		{"with a sentence in it", "One of the following values. Case matters.<ol><li>a<li>b</ol>", true, false, nil, ""},
		{"another list", "Possible values are: `a`, `b`. Possible values are: `c`, `a`.", true, true, nil, "Possible values are: `c`, `a`."},
		{"the same list too often", "A" + strings.Repeat(". Possible values are: `a`, `b`", 6) + ".", true, true, nil, "A. Possible values are: `a`, `b`. Possible values are: `a`, `b`."},
		{"a bar behind it", "The state. Possible values are: `a`, `b`. \\|", true, true, nil, "The state."},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			x := wording.Cell(tt.cell)
			list := wording.Values(x)
			if got := list.IsClosed(x); got != tt.closed {
				t.Errorf("it is closed: %t", got)
			}
			if got := list.StandsAlone(x); got != tt.alone {
				t.Errorf("it stands alone: %t", got)
			}
			var says []string
			for _, c := range list.Constraints() {
				says = append(says, said(c))
			}
			if diff := cmp.Diff(tt.says, says); diff != "" {
				t.Errorf("constraints (-want +got):\n%s", diff)
			}
			if got := list.CutFrom(x); got.Words != tt.rest {
				t.Errorf("without it there remains %q, want %q", got.Words, tt.rest)
			}
		})
	}
}

// FuzzValueList holds that the members of a list are unique, not empty, and stand in the text.
func FuzzValueList(f *testing.F) {
	for _, seed := range []string{
		"The state. Possible values are: `a`, `b`, and `c`.", "Possible values are `a` (old), `b`", "Possible values are: `a`, `b",
		"Supports $filter (`eq`, `ne`, `not`, `in`).", "Possible values: `a`,`b` or `c`. More.", "one of `a`", "Possible values are: ``, `a`, `a`.",
		"Possible values are: **a**, `b`", "The possible values for **x** are: `1`, `1.1`.", "Possible values are: [`a`](x.md), `b`", "values are:\n`a`,\n`b`",
		"Possible values: <ul><li>a - b<li>`c`</ul>D.", "The following modes can be used:<li/>a<li/>b",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, description string) {
		if !utf8.ValidString(description) {
			t.Skip("pages that are not UTF-8 are not read")
		}
		x := wording.Paragraph(description)
		list := wording.Values(x)
		for _, d := range list.Faults {
			checkInside(t, description, d.Pos)
		}
		if len(list.Members) == 0 {
			return
		}
		if list.From < 0 || list.To > len(x.Words) || list.From >= list.To {
			t.Fatalf("list %d to %d is outside of %q", list.From, list.To, x.Words)
		}
		checkRest(t, list, x)
		seen := map[string]bool{}
		for _, m := range list.Members {
			if m.Name == "" || !strings.Contains(x.Words, m.Name) {
				t.Fatalf("member %q of %q is empty, or not in the text", m.Name, x.Words)
			}
			if seen[m.Name] {
				t.Fatalf("member %q of %q is there twice", m.Name, x.Words)
			}
			seen[m.Name] = true
			checkInside(t, description, m.At)
		}
	})
}

// checkRest fails for a description that becomes longer without its list.
func checkRest(t *testing.T, list wording.ValueList, x markdown.Text) {
	t.Helper()
	if rest := list.CutFrom(x); len(rest.Words) >= len(x.Words) {
		t.Fatalf("of %q there remains %q", x.Words, rest.Words)
	}
}
