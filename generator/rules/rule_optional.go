package rules

import "github.com/seed-8ef76b74/graphgen/parser/model"

// optional: nothing is demanded, in either product.
var optional = Rule{Keyword: model.KeywordOptional}
