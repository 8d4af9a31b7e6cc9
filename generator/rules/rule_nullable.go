package rules

import (
	"strings"

	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// nullable: the value can be null. In Go that is a field which is not set; its comment says what the page says, and
// nothing of what only an example shows. OpenAPI 3.0 ignores the word in a schema without a type, as those are that refer
// to another one: there the description says it.
var nullable = Rule{
	Keyword: model.KeywordNullable,
	Doc: func(p *model.Property, c model.Constraint) Doc {
		if said(p, "null") || c.Where().Page != p.At.Page || c.Where().Line != p.At.Line {
			return Doc{}
		}
		return Doc{Sentence: canBeNull}
	},
	Schema: func(s Schemas) {
		switch {
		case s.Property.Type != nil:
			s.Property.Nullable = true
		case !strings.Contains(strings.ToLower(s.Property.Description), "null"):
			s.Property.Description = strings.TrimSpace(s.Property.Description + " " + canBeNull)
		}
	},
}

// canBeNull says in words that a value can be null.
const canBeNull = "It can be null."
