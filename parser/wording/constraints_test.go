package wording_test

import (
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
	"github.com/seed-8ef76b74/graphgen/parser/wording"
)

// place returns where the first of some words of a cell stand.
func place(t *testing.T, cell, words string) diag.Pos {
	t.Helper()
	i := strings.Index(cell, words)
	if i < 0 {
		t.Fatalf("%q does not hold %q", cell, words)
	}
	return diag.Pos{Page: "x.md", Line: 3, Column: i + 2}
}

// said returns a constraint as "keyword value".
func said(c model.Constraint) string {
	word := string(c.Keyword())
	switch c := c.(type) {
	case model.Limit:
		return word + " " + strconv.FormatInt(c.Value, 10)
	case model.Default:
		return word + " " + c.Value
	case model.Required:
		return word + " " + string(c.Basis)
	default:
		return word
	}
}

var collection = model.Collection{Elem: model.String}

// A phraseCase is a description of which one phrase says something.
type phraseCase struct {
	phrase, cell string
	typ          model.Type
	// words are those that say it, want is what they say.
	words string
	want  []string
	// rest is what remains of the description, "" for all of it.
	rest string
}

// phraseCases have a description for each phrase at least.
func phraseCases() []phraseCase {
	required, optional, readOnly := []string{"required marked"}, []string{"optional"}, []string{"readOnly"}
	key, deprecated, immutable := []string{"key"}, []string{"deprecated"}, []string{"immutable"}
	return []phraseCase{
		{"Required.", "The name. Required.", model.String, "Required.", required, "The name."},
		{"Required.", "(Required on create) The `name`.", model.String, "(Required", required, "The `name`."},
		{"Required.", "The **name**. Required", model.String, "Required", required, "The name."},
		{"is required when it is created", "The name. This property is required when a user is created.", model.String, "This property", required, ""},
		{"This is a required property", "The name. This is a required property.", model.String, "This is", required, ""},
		{"Optional.", "Optional. The name.", model.String, "Optional.", optional, "The name."},
		{"… Optional.", "The name Optional.", model.String, "Optional.", optional, "The name"},
		{"… (optional)", "The name (optional).", model.String, "(optional)", optional, "The name"},
		{"An optional …", "An optional name.", model.String, "An optional", optional, ""},
		{"is optional.", "The name. This property is optional.", model.String, "This property", optional, ""},
		{"is optional.", "The name of the thing, optional.", model.String, "The name", optional, ""},
		{"Read-only.", "The name. Read-only. Supports `$filter`.", model.String, "Read-only.", readOnly, "The name. Supports `$filter`."},
		{"Read-only.", "The name. READ ONLY", model.String, "READ ONLY", readOnly, "The name."},
		{"Non-editable.", "The name. Not editable.", model.String, "Not editable.", readOnly, "The name."},
		{"Automatically generated.", "The id. Automatically generated.", model.String, "Automatically", readOnly, ""},
		{"Key, not nullable, read-only", "The id. Read-only, automatically given.", model.String, "Read-only", readOnly, ""},
		{"This property is read-only and", "This property is read-only and set by the service.", model.String, "This property", readOnly, ""},
		{"Key.", "The id. Key.", model.String, "Key.", key, "The id."},
		{"Key of the thing.", "Key of the event.", model.String, "Key of", key, ""},
		{"Key, not nullable", "The id. Key, unique.", model.String, "Key, unique", key, ""},
		{"Nullable.", "The name. Nullable.", model.String, "Nullable.", []string{"nullable"}, "The name."},
		{"Deprecated.", "(Deprecated) The name.", model.String, "(Deprecated)", deprecated, ""},
		{"Deprecated.", "The name. This property is now deprecated, use `b`.", model.String, "This property", deprecated, ""},
		{"to be deprecated", "The name - to be deprecated.", model.String, "to be", deprecated, ""},
		{"and is deprecated", "This property has no use and is deprecated.", model.String, "This property", deprecated, ""},
		{"the property is obsolete", "Use `b`, since the property is obsolete.", model.String, "the property", deprecated, ""},
		{"Immutable.", "The name. Immutable.", model.String, "Immutable.", immutable, ""},
		{"and is immutable", "The identifier of the thing is immutable.", model.String, "The identifier", immutable, ""},
		{"cannot be changed", "The name. Cannot be changed.", model.String, "Cannot", immutable, ""},
		{"and cannot be changed.", "The name is unique and can’t be updated later.", model.String, "and can’t", immutable, ""},
		{"can be set only when it is created", "The name can be set only when creating the user.", model.String, "can be set", immutable, ""},
		{"is read-only after creation", "The name is read-only after creation.", model.String, "is read-only", immutable, ""},
		{"is read-only after creation", "The name is read-only once it is set.", model.String, "is read-only", immutable, ""},
		{"Once set, it stays", "The name. Once set, you can't take it back.", model.String, "Once set", immutable, ""},
		{"maximum of N elements", "The tags, a maximum of 1,000 elements.", collection, "maximum", []string{"maxItems 1000"}, ""},
		{"Limited to N of them", "The tags. Limited to 20 tags.", collection, "Limited", []string{"maxItems 20"}, ""},
		{"maximum size of the collection is N", "The maximum size of this collection is 50.", collection, "maximum", []string{"maxItems 50"}, ""},
		{"minimum number of them is N, the maximum M", "The minimum number of tags is one, and the maximum is 5.", collection, "minimum", []string{"minItems 1", "maxItems 5"}, ""},
		{"maximum length is N", "The name. Maximum length of the display name is 1,024 chars.", model.String, "Maximum", []string{"maxLength 1024"}, ""},
		{"maximum size N", "maximum size: 20", model.String, "maximum", []string{"maxLength 20"}, "-"},
		{"maximum of N characters", "The name, a maximum of 64 characters.", model.String, "maximum", []string{"maxLength 64"}, ""},
		{"must not exceed N characters", "The name can't exceed 64 characters.", model.String, "can't", []string{"maxLength 64"}, ""},
		{"limit of N characters", "The name has a limit of 64 Unicode characters.", model.String, "has a", []string{"maxLength 64"}, ""},
		{"limited to N characters", "The name is limited to 64 chars.", model.String, "is limited", []string{"maxLength 64"}, ""},
		{"N characters or less", "The name, 64 characters or fewer.", model.String, "64", []string{"maxLength 64"}, ""},
		{"can be up to N characters", "The name can be up to 64 characters.", model.String, "can be", []string{"maxLength 64"}, ""},
		{"N to M characters", "The name, between 3 and 64 characters.", model.String, "between", []string{"minLength 3", "maxLength 64"}, ""},
		{"is N characters long", "The code is 6 characters long.", model.String, "6", []string{"minLength 6", "maxLength 6"}, ""},
		{"Valid values A to B", "The level. Valid values are 1 to 10.", model.Int32, "Valid", []string{"minimum 1", "maximum 10"}, ""},
		{"Valid values A to B", "The level. Allowed values between -5 and 5.", model.Int32, "Allowed", []string{"minimum -5", "maximum 5"}, ""},
		{"valid range is A to B", "The valid range is `1` through `10`.", model.Int32, "valid", []string{"minimum 1", "maximum 10"}, ""},
		{"value ranging from A to B", "The value can range from 0 to 100.", model.Double, "value can", []string{"minimum 0", "maximum 100"}, ""},
		{"from A to B inclusive", "Any number from 1 to 5 inclusive.", model.Int32, "from", []string{"minimum 1", "maximum 5"}, ""},
		{"must be between A and B", "The size must be between 1 and 5.", model.Int32, "must", []string{"minimum 1", "maximum 5"}, ""},
		{"A <= X <= B", "The size. 1 <= X <= 5.", model.Int32, "1 <=", []string{"minimum 1", "maximum 5"}, ""},
		{"minimum is N", "The size. The minimum value is 5.", model.Int32, "The minimum", []string{"minimum 5"}, ""},
		{"maximum is N", "The size. Max = 5", model.Int32, "Max", []string{"maximum 5"}, ""},
		{"Maximum N days.", "The age. Maximum of 30 days.", model.Int32, "Maximum", []string{"maximum 30"}, ""},
		{"lowest number is N", "The lowest number you can set is 1.", model.Int32, "lowest", []string{"minimum 1"}, ""},
		{"largest number is N", "The largest number is 1,000.", model.Int32, "largest", []string{"maximum 1000"}, ""},
		{"default value is X", "The level. The default value is `low`.", model.String, "The default", []string{"default low"}, ""},
		{"default value is X", "The level (default: “low”).", model.String, "default", []string{"default low"}, ""},
		{"default value is X", "The time. Default is 08:00:00.", model.String, "Default", []string{"default 08:00:00"}, ""},
		{"default value is X", "Is it so? Default = false (off).", model.Boolean, "Default", []string{"default false"}, ""},
		{"default is N days", "The age. The default is 30 days.", model.Int32, "The default", []string{"default 30"}, ""},
		{"the default value `X`", "Has the default value `low` at first.", model.String, "default", []string{"default low"}, ""},
		{"a default value of X is used", "If missing, a default value of 5 minutes is used.", model.Int32, "default", []string{"default 5"}, ""},
		{"defaults to X", "The level. If not set, it defaults to `low`.", model.String, "it defaults", []string{"default low"}, ""},
		{"By default, this is X", "The level. By default, this is `low`.", model.String, "By default", []string{"default low"}, ""},
		{"X (the default)", "Either `low` (the default) or high.", model.String, "`low`", []string{"default low"}, ""},
		{"X (the default)", "Either true (default value) or false.", model.Boolean, "true", []string{"default true"}, ""},
	}
}

// TestConstraints shows what each phrase says, where, and what it leaves of the description.
func TestConstraints(t *testing.T) {
	t.Parallel()
	needed := map[string]bool{}
	for _, tt := range phraseCases() {
		needed[tt.phrase] = true
		t.Run(tt.cell, func(t *testing.T) {
			t.Parallel()
			x := wording.Cell(tt.cell)
			rest, found := wording.Constraints(x, tt.typ)
			var got []string
			for _, f := range found {
				got = append(got, said(f.Constraint))
				if f.Phrase != tt.phrase {
					t.Errorf("%q says %s", f.Phrase, said(f.Constraint))
				}
				if at := place(t, tt.cell, tt.words); f.Where() != at {
					t.Errorf("it is said at %s, want %s", f.Where(), at)
				}
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("constraints (-want +got):\n%s", diff)
			}
			want := x.Words
			if tt.rest != "" {
				want = strings.Trim(tt.rest, "-")
			}
			if rest.Words != want {
				t.Errorf("there remains %q, want %q", rest.Words, want)
			}
		})
	}
	for _, name := range wording.PhraseNames() {
		if !needed[name] {
			t.Errorf("no case needs the phrase %q", name)
		}
	}
}

// TestConstraints_none shows words that speak of something else than the property, or of what it cannot have.
func TestConstraints_none(t *testing.T) {
	t.Parallel()
	ref := &model.Ref{Name: model.Name{Namespace: "microsoft.graph", Short: "user"}}
	for _, tt := range []struct {
		cell string
		typ  model.Type
	}{
		{"Whether a password is required.", model.Boolean},
		{"The required scopes.", model.String},
		{"The optional claims of the app.", model.String},
		{"The drive is read-only for guests.", model.Boolean},
		{"The key of a product.", model.String},
		{"Not nullable.", model.String},
		{"When the app was deprecated.", model.String},
		{"Maximum length is 256 characters.", collection},
		{"Maximum length is 256 characters.", model.Int32},
		{"A maximum of 10 items.", model.String},
		{"Valid values are 1 to 10.", model.String},
		{"Valid values are 1 to 99999999999999999999.", model.Int64},
		{"The maximum is 1.5.", model.Double},
		{"The default value is `low`.", collection},
		{"The default value is `low`.", model.Any},
		{"The default value is `null`.", model.String},
		{"The default value is Undefined.", model.String},
		{"The default value is unset.", model.String},
		{"The default value is blank.", model.String},
		{"The default value is nothing.", model.String},
		{"The default value is empty.", ref},
		{"The default value is what the user has chosen.", model.String},
		{"", model.String},
	} {
		x := wording.Cell(tt.cell)
		rest, found := wording.Constraints(x, tt.typ)
		for _, f := range found {
			t.Errorf("%q says %s of a %s, by %q", tt.cell, said(f.Constraint), tt.typ, f.Phrase)
		}
		if rest.Words != x.Words {
			t.Errorf("of %q there remains %q", x.Words, rest.Words)
		}
	}
}

// TestConstraints_several shows that a description may say much, and each keyword once: the first phrase counts.
func TestConstraints_several(t *testing.T) {
	t.Parallel()
	x := wording.Cell("Required. The name. Read-only. The default value is `low`. Maximum of 5 characters. Once set, you can't edit it. If not set, defaults to `high`. Key.")
	rest, found := wording.Constraints(x, model.String)
	var got []string
	for _, f := range found {
		got = append(got, said(f.Constraint))
	}
	slices.Sort(got)
	if diff := cmp.Diff([]string{"default low", "immutable", "key", "maxLength 5", "readOnly", "required marked"}, got); diff != "" {
		t.Errorf("constraints (-want +got):\n%s", diff)
	}
	if want := "The name. The default value is `low`. Maximum of 5 characters. Once set, you can't edit it. If not set, defaults to `high`."; rest.Words != want {
		t.Errorf("there remains %q", rest.Words)
	}
}

// FuzzConstraints holds that what is said of a property has its place in the cell, each keyword once.
func FuzzConstraints(f *testing.F) {
	for _, seed := range []string{
		"The name. Required. Read-only.", "Maximum length is 1,024 characters. Default value is `x`.", "Inherited from [a](a.md). Key. Not nullable.",
		"**TODO: Add Description**", "Between 1 to 99999999999999999999 characters", "Valid values -5 to 5", "Deprecated: use `b`. (Optional)", "",
	} {
		f.Add(seed, uint8(0))
	}
	f.Fuzz(func(t *testing.T, description string, typ uint8) {
		if !utf8.ValidString(description) {
			t.Skip("pages that are not UTF-8 are not read")
		}
		types := model.Primitives()
		seen := map[model.Keyword]bool{}
		_, found := wording.Constraints(wording.Paragraph(description), types[int(typ)%len(types)])
		for _, c := range found {
			if seen[c.Keyword()] {
				t.Fatalf("%q says %s twice", description, c.Keyword())
			}
			seen[c.Keyword()] = true
			checkInside(t, description, c.Where())
		}
	})
}
