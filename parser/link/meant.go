package link

import (
	"bytes"
	"strings"

	"github.com/seed-8ef76b74/graphgen/parser/model"
	"github.com/seed-8ef76b74/graphgen/parser/wording"
)

// isMeant reports whether a value that looks like a placeholder is meant: a value of the property's list, the name of
// another type where text is expected, or one in a property about types, among values of which most are real.
func (p prover) isMeant(property *model.Property, word string) bool {
	hint, looks := wording.PlaceholderType(word)
	if !looks || strings.Contains(word, "(") {
		return false
	}
	elem := model.Element(property.Type)
	if ref, ok := elem.(*model.Ref); ok {
		e, ok := ref.Target.(*model.Enum)
		return ok && p.setOf(e)[strings.ToLower(word)]
	}
	if list, ok := property.Constraint(model.KeywordEnum).(model.Values); ok {
		return wording.SetOf(list.Members)[strings.ToLower(word)]
	}
	if elem != model.Type(model.String) {
		return false
	}
	return hint != model.String || strings.HasSuffix(strings.ToLower(property.Name), "type") && p.mostlyReal()
}

// mostlyReal reports whether at most every second text of the example's body looks like a placeholder.
func (p prover) mostlyReal() bool {
	texts := bytes.Count(p.body.Value, []byte(`": "`)) + bytes.Count(p.body.Value, []byte(`":"`))
	return 2*len(p.body.Placeholders) <= texts
}
