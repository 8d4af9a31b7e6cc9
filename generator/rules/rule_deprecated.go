package rules

import (
	"strings"

	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// The keyword deprecated: the property is there for old callers only. Go's tools know it by the paragraph.
var deprecated = Rule{
	Keyword: model.KeywordDeprecated,
	Doc: func(p *model.Property, _ model.Constraint) Doc {
		const mark = "Deprecated: "
		if strings.HasPrefix(p.Description.Value, mark) {
			return Doc{}
		}
		return Doc{Paragraph: mark + "the documents advise against the use of this property."}
	},
	Schema: func(s Schemas) { s.Property.Deprecated = true },
}
