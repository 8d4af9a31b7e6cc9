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
		if advice := adviceOf(p.Description.Value); advice != "" {
			return Doc{Paragraph: mark + advice + "."}
		}
		return Doc{Paragraph: mark + "the documents advise against the use of this property."}
	},
	Schema: func(s Schemas) { s.Property.Deprecated = true },
}

// adviceOf returns what a description says to use in place of a deprecated property, "" when it does not say.
func adviceOf(description string) string {
	for _, word := range []string{"deprecated", "obsolete"} {
		_, after, found := cutFold(description, word)
		if !found {
			continue
		}
		before, advice, found := cutFold(after, "use ")
		if trimmed := strings.TrimSpace(before); found && trimmed != "" && strings.ContainsAny(trimmed[len(trimmed)-1:], ".,:;") {
			advice, _, _ = strings.Cut(advice, ". ")
			return "use " + strings.TrimSuffix(advice, ".")
		}
	}
	return ""
}

// cutFold cuts a text around the first place that has some words in ASCII, whatever their case.
func cutFold(s, words string) (before, after string, found bool) {
	for i := 0; i+len(words) <= len(s); i++ {
		if strings.EqualFold(s[i:i+len(words)], words) {
			return s[:i], s[i+len(words):], true
		}
	}
	return s, "", false
}
