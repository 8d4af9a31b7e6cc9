package parser

import (
	"strings"

	"github.com/yuin/goldmark/ast"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// A requiredName is the name of a property that a sentence about the request body calls required.
type requiredName struct {
	name string
	// at is the place of the sentence.
	at diag.Pos
}

// requiredSentences match sentences about the request body that call some of its properties required; group 1 is their
// names. What begins with a condition says nothing of all requests.
var requiredSentences = []pattern{
	matching(`^(?:The )?only required (?:property|properties|field|fields) (?:is|are) (.+)$`),
	matching(`^Only (?:the )?(.+?)(?: (?:property|properties|field|fields))? (?:is|are) (?:mandatory|required)\b`),
	matching(`\bwith the following (?:required|mandatory) (?:properties|fields|parameters): (.+)$`),
	matching(`^The following (?:properties|fields) are (?:required|mandatory): (.+)$`),
	matching(`^The request body must (?:contain|include) (?:the )?(.+?)(?: property| properties)?(?:, which (?:is a|are) required propert(?:y|ies))?$`),
}

// maxRequired is how many properties sentences can call required; where there are more there is a table.
const maxRequired = 50

// nameList matches names with commas and "and" between.
var nameList = matching("^`?\\w+`?(?:(?:,|,? and) `?\\w+`?)*$")

// bodyIntros match sentences about the request body that only introduce what follows, or say what is sent.
var bodyIntros = []pattern{
	matching(`(?i)\b(?:JSON|XML) (?:representation|body|object)\b|\bfollowing (?:table|properties|parameters)\b|\blisted in the following\b|^The following are\b`),
	matching(`(?i)^(?:In the request body, )?(?:provide|supply|include|specify|send) (?:an? |the )?(?:new )?[\w.]+(?: or (?:an? )?[\w.]+)*(?: object)?(?: as JSON)?(?: in the request body)?(?: for this method)?$`),
	matching(`^(?:For (?:details|more information)|See)\b`),
	mediaSentence,
}

// alertLabel matches the label of an alert in the item of a list.
var alertLabel = matching(`\[!\w+\] ?`)

// minWords is how many words a sentence has at least that says something.
const minWords = 4

// readBodyWords reads what the paragraphs of the request body say of it, beside what they introduce.
func (c *createPage) readBodyWords(s *section) {
	var said []string
	for i := range s.blocks {
		t := c.bodyParagraph(s.blocks, i)
		for from, sentence := range sentences(t.s) {
			at := c.pos(t.offset(from))
			c.readBodyFact(sentence, at)
			if !tellsMore(sentence) {
				continue
			}
			if len(said) == 0 {
				c.op.Body.Description.At = at
			}
			said = append(said, strings.TrimSuffix(alertLabel().ReplaceAllString(sentence, ""), ".")+".")
		}
	}
	c.op.Body.Description.Value = strings.Join(said, " ")
}

// bodyParagraph returns the text of a block of the request body that is a paragraph, with the list that it introduces;
// nothing of one that is a note.
func (c *createPage) bodyParagraph(blocks []ast.Node, i int) text {
	if blocks[i].Kind() != ast.KindParagraph {
		return text{}
	}
	t := withoutIncludes(c.inline(blocks[i]))
	kind, _ := noteOf(t)
	labelled := c.isLabel(blocks[i]) || i > 0 && c.isLabel(blocks[i-1])
	switch {
	case kind != "", labelled, isPlaceholder(t.s):
		return text{}
	case i+1 == len(blocks):
		return t
	case blocks[i+1].Kind() == ast.KindList && strings.HasSuffix(t.s, ":"):
		return joined([]text{t, c.words(blocks[i+1])})
	default:
		return t
	}
}

// isLabel reports whether a block is a paragraph that is nothing but the label of a note.
func (p *page) isLabel(block ast.Node) bool {
	return block.Kind() == ast.KindParagraph && block.Lines().Len() == 1 && noteKinds[strings.ToLower(p.inline(block).s)] != ""
}

// tellsMore reports whether a sentence about the request body says more than that there is one.
func tellsMore(sentence string) bool {
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

// readBodyFact keeps the properties that a sentence calls required.
func (c *createPage) readBodyFact(sentence string, at diag.Pos) {
	sentence = strings.TrimSuffix(sentence, ".")
	for _, re := range requiredSentences {
		m := re().FindStringSubmatch(sentence)
		if m == nil || !nameList().MatchString(m[1]) {
			continue
		}
		names := strings.FieldsFunc(m[1], func(r rune) bool { return strings.ContainsRune("`, ", r) })
		if len(c.required)+len(names) > maxRequired {
			c.diags.Add(diag.TooMuch, at, "sentences call more than %d properties required, the rest is left out", maxRequired)
			return
		}
		for _, name := range names {
			c.required = append(c.required, requiredName{name, at})
		}
		return
	}
}

// sentences yields the sentences of a text with their places.
func sentences(s string) func(yield func(from int, sentence string) bool) {
	return func(yield func(from int, sentence string) bool) {
		from := 0
		for i := range len(s) {
			if i == 0 || i < from || s[i] != ' ' || s[i-1] != '.' || !startsUpper(strings.TrimLeft(s[i+1:], "`")) {
				continue
			}
			if !yield(from, s[from:i]) {
				return
			}
			from = i + 1
		}
		if from < len(s) {
			yield(from, s[from:])
		}
	}
}

// requireNamed makes the properties required that sentences of the pages call so. It comes last, when it is known what
// a body without a table of its own holds.
func (l *linker) requireNamed(creates []*createPage) {
	for _, c := range creates {
		for _, op := range c.ops {
			for _, required := range c.required {
				row := op.BodyRow(required.name)
				if row != nil && !row.Is(model.KeywordRequired) && isInput(row) {
					row.Constraints = append(row.Constraints, model.Required{At: required.at, Basis: model.Marked})
				}
			}
		}
	}
}
