package wording_test

import (
	"maps"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/markdown"
	"github.com/seed-8ef76b74/graphgen/parser/model"
	"github.com/seed-8ef76b74/graphgen/parser/wording"
)

// checkNeeded fails for a row that no example needs: one that no other row matches as well.
func checkNeeded(t *testing.T, rows []markdown.Pattern, examples []string) {
	t.Helper()
	needed := make([]bool, len(rows))
	for _, example := range examples {
		if i := wording.OnlyMatch(rows, example); i >= 0 {
			needed[i] = true
		}
	}
	for i, ok := range needed {
		if !ok {
			t.Errorf("no case needs the row %s", rows[i]())
		}
	}
}

func TestRequiredNames(t *testing.T) {
	t.Parallel()
	var sentences []string
	for _, tt := range []struct {
		sentence string
		want     []string
	}{
		{"The only required property is displayName.", []string{"displayName"}},
		{"Only the `displayName` and `mail` properties are mandatory.", []string{"displayName", "mail"}},
		{"Only displayName is required.", []string{"displayName"}},
		{"Supply an object with the following required properties: a, b, and c.", []string{"a", "b", "c"}},
		{"The following fields are required: `a`, `b` and `c`.", []string{"a", "b", "c"}},
		{"The request body must contain displayName, which is a required property.", []string{"displayName"}},
		{"The request body must include the displayName and mail properties.", []string{"displayName", "mail"}},
		{"The request body must contain a valid user.", nil},
		{"Only properties of the kind that you like are required.", nil},
		{"If you create a guest, only displayName is required.", nil},
		{"The name is required.", nil},
	} {
		if diff := cmp.Diff(tt.want, wording.RequiredNames(tt.sentence)); diff != "" {
			t.Errorf("%q (-want +got):\n%s", tt.sentence, diff)
		}
		if tt.want != nil {
			sentences = append(sentences, strings.TrimSuffix(tt.sentence, "."))
		}
	}
	checkNeeded(t, wording.RequiredSentences, sentences)
}

// TestTellsMore shows which sentences about a body only introduce what follows.
func TestTellsMore(t *testing.T) {
	t.Parallel()
	var intros []string
	for _, tt := range []struct {
		sentence string
		want     bool
	}{
		{"In the request body, supply a JSON representation of the user.", false},
		{"The following table shows what can be set.", false},
		{"Provide a new user object in the request body.", false},
		{"Supply a group or user for this method.", false},
		{"For more information, see the list of errors.", false},
		{"Set the Content-Type header to image/jpeg always.", false},
		{"You can send any of these:", false},
		{"One user object.", false},
		{"At most twenty users can be sent.", true},
		{"Send the members in the order that they have.", true},
		{"As for details, there are none.", true},
	} {
		if got := wording.TellsMore(tt.sentence); got != tt.want {
			t.Errorf("%q tells more: %t", tt.sentence, got)
		}
		if !tt.want {
			intros = append(intros, strings.TrimSuffix(tt.sentence, "."))
		}
	}
	checkNeeded(t, wording.BodyIntros, intros)
}

// TestBoilerplate shows which sentences call all rows of a table required, and where they begin.
func TestBoilerplate(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ cell, sentence string }{
		{"Supply a user. The table shows the properties that are required when you create the user.", "The table"},
		{"The following table lists the required properties of a user.", "The following"},
		{"The following properties are required to create it.", "The following"},
		{"A user is sent. All properties listed in the following table are required.", "All properties"},
		{"The table shows the properties that are required.", ""},
		{"The following table shows the properties.", ""},
	} {
		want := diag.Pos{}
		if tt.sentence != "" {
			want = place(t, tt.cell, tt.sentence)
		}
		if got := wording.Boilerplate(wording.Cell(tt.cell)); got != want {
			t.Errorf("%q: got %s, want %s", tt.cell, got, want)
		}
	}
}

// facts returns texts with the columns at which they stand.
func facts(list []model.Text) map[string]int {
	out := map[string]int{}
	for _, text := range list {
		out[text.Value] = text.At.Column
	}
	return out
}

func TestMediaTypes(t *testing.T) {
	t.Parallel()
	x := wording.Cell("`Application/JSON; odata=minimal`, image/svg+xml. Or application/json, and/or text/x-a.")
	if diff := cmp.Diff(map[string]int{"application/json": 3, "image/svg+xml": 37, "text/x-a": 80}, facts(wording.MediaTypes(x))); diff != "" {
		t.Errorf("types (-want +got):\n%s", diff)
	}
	if got := wording.MediaTypes(wording.Cell("Bearer {token}, user/group")); got != nil {
		t.Errorf("got %v", got)
	}
	for words, want := range map[string]string{"Text/Plain; charset=utf-8": "text/plain", "see text": "", "image/jpeg or image/png": "image/jpeg"} {
		if got := wording.FindMedia(words); got != want {
			t.Errorf("the first type in %q is %q", words, got)
		}
	}
}

func TestDemandedMedia(t *testing.T) {
	t.Parallel()
	for cell, want := range map[string]map[string]int{
		"The Content-Type header must be set to `image/jpeg`. Then image/png.": {"image/jpeg": 42},
		"Set the content type to text/html or use a content-type of text/x.":   {"text/html": 26},
		"The content type is application/json. Set `Content-Type` to text/x.":  {"application/json": 22, "text/x": 62},
		"Any image/jpeg will do.": {},
	} {
		if diff := cmp.Diff(want, facts(wording.DemandedMedia(wording.Cell(cell)))); diff != "" {
			t.Errorf("%q (-want +got):\n%s", cell, diff)
		}
	}
}

// TestMedia_kinds shows which media types are JSON, and which ones people can read.
func TestMedia_kinds(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		media      string
		json, text bool
	}{
		{wording.MediaJSON, true, false},
		{"application/merge-patch+json", true, false},
		{"text/html", false, true},
		{"text/xml", false, true},
		{"application/xml", false, true},
		{"image/svg+xml", false, true},
		{"image/png", false, false},
		{"application/jsonl", false, false},
	} {
		if json, text := wording.IsJSON(tt.media), wording.IsText(tt.media); json != tt.json || text != tt.text {
			t.Errorf("%s is JSON: %t, is text: %t", tt.media, json, text)
		}
	}
	list := wording.AddMedia([]model.Text{{Value: "a/b"}}, model.Text{Value: "c/d"}, model.Text{Value: "a/b", At: diag.Pos{Line: 1}})
	if diff := cmp.Diff([]model.Text{{Value: "a/b"}, {Value: "c/d"}}, list); diff != "" {
		t.Errorf("types (-want +got):\n%s", diff)
	}
}

func TestNoteOf(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		src, rest string
		want      model.NoteKind
	}{
		{"[!NOTE]\nOne thing.", "One thing.", model.NoteKindNote},
		{"**Notes:** One thing.", "One thing.", model.NoteKindNote},
		{"**Important**: One thing.", "One thing.", model.NoteKindImportant},
		{"[!CAUTION] One thing.", "One thing.", model.NoteKindCaution},
		{"Warning : One thing.", "One thing.", model.NoteKindWarning},
		{"\\* Tip: \\* One thing.", "One thing.", model.NoteKindTip},
		{"Note the thing.", "Note the thing.", ""},
		{"Example: One thing.", "Example: One thing.", ""},
		{"[!INCLUDE x]", "[!INCLUDE x]", ""},
	} {
		kind, rest := wording.NoteOf(wording.Paragraph(tt.src))
		if kind != tt.want || rest.Words != tt.rest {
			t.Errorf("%q: got %q and %q", tt.src, kind, rest.Words)
		}
	}
	_, rest := wording.NoteOf(wording.Paragraph("[!NOTE]\n  One thing."))
	if want := (diag.Pos{Page: "x.md", Line: 2, Column: 3}); rest.Pos(0) != want {
		t.Errorf("the note stands at %s, want %s", rest.Pos(0), want)
	}
	for words, want := range map[string]model.NoteKind{"Tip": model.NoteKindTip, "NOTES": model.NoteKindNote, "A tip": ""} {
		if got := wording.NoteLabel(words); got != want {
			t.Errorf("the label %q is %q", words, got)
		}
	}
	for words, want := range map[string]bool{
		"The response object may be shorter.": true, "The response shown is shorter.": true, "The request object shown is shorter.": true, "The response is short.": false,
	} {
		if got := wording.IsAboutExample(words); got != want {
			t.Errorf("%q is about an example: %t", words, got)
		}
	}
}

func TestStatuses(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		cell string
		want map[int]int // columns by statuses
	}{
		{"Returns a `201 Created` response code and a user.", map[int]int{201: 13}},
		{"Returns 200 OK, or 202-Accepted.", map[int]int{200: 10, 202: 21}},
		{"Returns 204 or 404.", map[int]int{204: 10}},
		{"Returns `201`, never `2xx`.", map[int]int{201: 11}},
		{"An error with status code 403.", map[int]int{403: 28}},
		{"It is a 429 error.", map[int]int{429: 10}},
		{"A `400` series error.", map[int]int{}},
		{"Up to 200 items of Microsoft 365.", map[int]int{}},
		{"`12` of 200 things, `x`", map[int]int{}},
		{"In `600 OK` or 1201 Created.", map[int]int{}},
	} {
		got := map[int]int{}
		for _, status := range wording.Statuses(wording.Cell(tt.cell)) {
			got[status.Value] = status.At.Column
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%q (-want +got):\n%s", tt.cell, diff)
		}
	}
	for words, want := range map[string]bool{
		"this method returns a `201 Created` code": true, "returns 204": true, "returns a 404": false, "it returned 201": false,
	} {
		if got := wording.SaysSuccess(words); got != want {
			t.Errorf("%q says success: %t", words, got)
		}
	}
	for words, want := range map[string]bool{
		" or ": true, ", or a ": true, ", ": true, " object, or a new ": true, " and ": false, " or not ": false,
	} {
		if got := wording.AreAlternatives(words); got != want {
			t.Errorf("%q parts alternatives: %t", words, got)
		}
	}
}

func TestSentences(t *testing.T) {
	t.Parallel()
	type sentences = map[int]string
	for words, want := range map[string]sentences{
		"One. Two is `a.b`. `Three` e.g. four. Élan": {0: "One.", 5: "Two is `a.b`.", 19: "`Three` e.g. four.", 38: "Élan"},
		"one": {0: "one"},
		"":    {},
	} {
		if diff := cmp.Diff(want, maps.Collect(wording.Sentences(words))); diff != "" {
			t.Errorf("%q (-want +got):\n%s", words, diff)
		}
	}
	for range wording.Sentences("One. Two.") {
		break
	}
	for i, want := range map[int]int{0: 0, 3: 0, 4: 0, 5: 5, 8: 5, 9: 5, 10: 10, 11: 10} {
		if got := wording.SentenceStart("One. Two. T", i); got != want {
			t.Errorf("the sentence around byte %d begins at %d, want %d", i, got, want)
		}
	}
	for words, want := range map[string]bool{"Éa": true, "a": false, "": false, "1": false} {
		if got := wording.StartsUpper(words); got != want {
			t.Errorf("%q begins with a capital: %t", words, got)
		}
	}
}

func TestIsPlaceholder(t *testing.T) {
	t.Parallel()
	for words, want := range map[string]bool{
		"**TODO: Add Description**": true, "todo": true, "Not yet documented.": true, "The TODO list.": false, "Not yet": false, "": false,
	} {
		if got := wording.IsPlaceholder(words); got != want {
			t.Errorf("%q: got %t", words, got)
		}
	}
}

// TestPlaceholderType shows what an example says in place of a value, and what is a value.
func TestPlaceholderType(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		words string
		want  model.Primitive
		value bool
	}{
		{"String", model.String, false},
		{"Integer", model.Int32, false},
		{"String (timestamp)", model.DateTimeOffset, false},
		{"string (ISO 8601 Duration)", model.Duration, false},
		{"String (colour)", "", false},
		{"String (", "", false},
		{"integer", "", true},
		{"inProgress_1", "", true},
		{"1st", "", false},
		{"two words", "", false},
		{"Value", "", false},
		{"", "", false},
	} {
		if got, ok := wording.PlaceholderType(tt.words); got != tt.want || ok != (tt.want != "") {
			t.Errorf("%q stands for %q, %t", tt.words, got, ok)
		}
		if got := wording.IsExampleValue(tt.words); got != tt.value {
			t.Errorf("%q is a value: %t", tt.words, got)
		}
	}
}

// checkInside fails for a place that is not inside of a page; the end of a line is.
func checkInside(t *testing.T, src string, at diag.Pos) {
	t.Helper()
	lines := strings.Split(src, "\n")
	if at.Line < 1 || at.Line > len(lines) || at.Column < 1 || at.Column > len(lines[at.Line-1])+1 {
		t.Fatalf("%s is outside of %q", at, src)
	}
}
