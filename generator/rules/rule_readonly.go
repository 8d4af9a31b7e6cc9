package rules

import (
	"github.com/dave/jennifer/jen"

	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// readOnly: only the service sets the property.
var readOnly = Rule{
	Keyword: model.KeywordReadOnly,
	Create: func(f Field) *jen.Statement {
		return jen.If(f.Set()).Block(f.Report("readOnly"))
	},
	Schema: func(s Schemas) { s.Property.ReadOnly = true },
}
