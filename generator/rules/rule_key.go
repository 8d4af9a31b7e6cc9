package rules

import "github.com/seed-8ef76b74/graphgen/parser/model"

// key: the property identifies the entity. A key that only the service sets is read-only as well, by a rule of its own.
var key = Rule{Keyword: model.KeywordKey}
