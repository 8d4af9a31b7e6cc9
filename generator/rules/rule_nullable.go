package rules

import "github.com/seed-8ef76b74/graphgen/parser/model"

// nullable: the value can be null. In Go that is a field which is not set. OpenAPI 3.0 ignores the word in a schema
// without a type, as those are that refer to another one.
var nullable = Rule{
	Keyword: model.KeywordNullable,
	Schema: func(s Schemas) {
		if s.Property.Type != nil {
			s.Property.Nullable = true
		}
	},
}
