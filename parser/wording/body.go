package wording

import (
	"slices"
	"strings"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/markdown"
)

// requiredSentences match sentences about the request body that call some of its properties required; group 1 is their
// names. What begins with a condition says nothing of all requests.
var requiredSentences = []guarded{
	guard(`^(?:The )?only required (?:property|properties|field|fields) (?:is|are) (.+)$`, "required", "mandatory"),
	guard(`^Only (?:the )?(.+?)(?: (?:property|properties|field|fields))? (?:is|are) (?:mandatory|required)\b`, "required", "mandatory"),
	guard(`\bwith the following (?:required|mandatory) (?:properties|fields|parameters): (.+)$`, "required", "mandatory"),
	guard(`^The following (?:properties|fields) are (?:required|mandatory): (.+)$`, "required", "mandatory"),
	guard(`^The request body must (?:contain|include) (?:the )?(.+?)(?: property| properties)?(?:, which (?:is a|are) required propert(?:y|ies))?$`, "the request body must"),
}

// nameList matches names with commas and "and" between.
var nameList = markdown.Matching("^`?\\w+`?(?:(?:,|,? and) `?\\w+`?)*$")

// bodyIntros match sentences about the request body that only introduce what follows, or say what is sent.
var bodyIntros = []markdown.Pattern{
	markdown.Matching(`(?i)\b(?:JSON|XML) (?:representation|body|object)\b|\bfollowing (?:table|properties|parameters)\b|\blisted in the following\b|^The following are\b`),
	markdown.Matching(`(?i)^(?:In the request body, )?(?:provide|supply|include|specify|send) (?:an? |the )?(?:new )?[\w.]+(?: or (?:an? )?[\w.]+)*(?: object)?(?: as JSON)?(?: in the request body)?(?: for this method)?$`),
	markdown.Matching(`^(?:For (?:details|more information)|See)\b`),
	mediaSentence,
}

// minWords is how many words a sentence has at least that says something.
const minWords = 4

// TellsMore reports whether a sentence about the request body says more than that there is one.
func TellsMore(sentence string) bool {
	sentence = strings.TrimSuffix(sentence, ".")
	if strings.HasSuffix(sentence, ":") || strings.Count(sentence, " ")+1 < minWords {
		return false
	}
	for _, intro := range bodyIntros {
		if intro().MatchString(sentence) {
			return false
		}
	}
	return true
}

// RequiredNames returns the names of the properties that a sentence about a request body calls required.
func RequiredNames(sentence string) []string {
	sentence = strings.TrimSuffix(sentence, ".")
	lower := strings.ToLower(sentence)
	for _, form := range requiredSentences {
		if !form.canMatch(lower) {
			continue
		}
		if m := form.re().FindStringSubmatch(sentence); m != nil && nameList().MatchString(m[1]) {
			names := strings.FieldsFunc(m[1], func(r rune) bool { return strings.ContainsRune("`, ", r) })
			return slices.DeleteFunc(names, func(name string) bool { return name == "and" })
		}
	}
	return nil
}

// bodyBoilerplate matches the sentence above a body table that calls all its rows required.
var bodyBoilerplate = guard(`properties that are required (?:when you|to) (?:create|activate)\b|(?:provide|shows|lists) the (?:following )?required properties\b|following properties are required to create|properties listed in the following tables? are required`, "required")

// Boilerplate returns the place of a sentence that calls all rows of the table below it required, zero when there is
// none.
func Boilerplate(t markdown.Text) diag.Pos {
	m := bodyBoilerplate.find(t.Words)
	if m == nil {
		return diag.Pos{}
	}
	return t.Pos(SentenceStart(t.Words, m[0]))
}
