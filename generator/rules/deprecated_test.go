package rules_test

import (
	"testing"

	"github.com/seed-8ef76b74/graphgen/generator/rules"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// TestDeprecated shows that the paragraph which Go's tools look for says what to use instead, where the page does.
func TestDeprecated(t *testing.T) {
	t.Parallel()
	const generic = "Deprecated: the documents advise against the use of this property."
	for description, want := range map[string]string{
		"":                                       generic,
		"The size. This property is deprecated.": generic,
		"Deprecated: use width instead.":         "",
		"The size. Deprecated: use width instead. See there.":     "Deprecated: use width instead.",
		"It is redundant and is deprecated. Use width instead.":   "Deprecated: use width instead.",
		"Its name misleads; the property is obsolete, use width":  "Deprecated: use width.",
		"It is deprecated because few people use it.":             generic,
		"It is deprecated. Because of that, nobody may use it. X": generic,
	} {
		p := &model.Property{Description: model.Text{Value: description}}
		rule, _ := rules.For(model.KeywordDeprecated)
		if got := rule.Doc(p, model.Flag{Word: model.KeywordDeprecated}).Paragraph; got != want {
			t.Errorf("%q gives %q, want %q", description, got, want)
		}
	}
}
