package link

import "github.com/seed-8ef76b74/graphgen/parser/model"

// nullable makes properties nullable that an example shows without a value: descriptions hardly ever say so. One that
// is bound to a list of values stays as it is, since the list would have to hold the null, and so does one of a named
// type, which can be sent and returned without it.
func (p prover) nullable(properties []*model.Property) {
	for _, property := range properties {
		if _, named := property.Type.(*model.Ref); named || property.Is(model.KeywordEnum) || property.Is(model.KeywordNullable) {
			continue
		}
		property.Constraints = append(property.Constraints, model.Flag{Word: model.KeywordNullable, At: p.at})
	}
}
