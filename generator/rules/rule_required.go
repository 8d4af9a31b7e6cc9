package rules

import (
	"github.com/dave/jennifer/jen"

	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// required: a create request must hold the property.
var required = Rule{
	Keyword: model.KeywordRequired,
	Create: func(f Field) *jen.Statement {
		return jen.If(f.Unset()).Block(f.Report("required"))
	},
	Schema: func(s Schemas) {
		s.Owner.Required = append(s.Owner.Required, s.Name)
	},
}
