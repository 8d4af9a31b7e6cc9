package parser

import (
	"slices"
	"strconv"
	"strings"

	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// Lists of values that are written without backticks, as plain words (docs-format §8.1).

// plainIntro matches the phrase that introduces values without backticks. Only a colon tells that what follows is the
// list and not more of the sentence.
var plainIntro = matching(`(?i)\b(?:the )?(?:possible|supported|allowed|valid|permitted|acceptable|accepted|property) values?(?: are| is| include)?:`)

// endsInColon reports whether a colon follows the word "values", as plainIntro has it: looking for it is cheap.
func endsInColon(s string) bool {
	const farthest = len("alues include:")
	for {
		i := strings.Index(s, "alue")
		if i < 0 {
			return false
		}
		s = s[i:]
		if strings.IndexByte(s[:min(farthest, len(s))], ':') >= 0 {
			return true
		}
		s = s[len("alue"):]
	}
}

// plainMember matches one value, with a remark behind it or without.
var plainMember = matching("^`?([A-Za-z][A-Za-z0-9_]*)`?(?:\\.?$| ?(?:--?|[–—:(=]).*$)")

// plainSeparators stand between two values that are plain words.
var plainSeparators = matching(`, ?(?:and |or )?| and | or `)

// findPlainList returns the first list whose values are plain words of a sentence.
func (p *page) findPlainList(t text) (valueList, bool) { return p.findWords(t, wordItems) }

// findWords returns the list of the items behind an introduction, if all of them can be values.
func (p *page) findWords(t text, items func(t text, from int) ([]text, int)) (valueList, bool) {
	if !endsInColon(t.s) {
		return valueList{}, false
	}
	m := plainIntro().FindStringIndex(t.s)
	if m == nil {
		return valueList{}, false
	}
	found, end := items(t, m[1])
	if len(found) < 2 || slices.ContainsFunc(found, func(item text) bool { return !plainMember().MatchString(item.s) }) {
		return valueList{}, false
	}
	list := valueList{from: m[0], to: end}
	for _, item := range found {
		name := plainMember().FindStringSubmatchIndex(item.s)
		n := len(list.members)
		p.addMember(&list, item.s[name[2]:name[3]], item.offset(name[2]))
		if len(list.members) > n && name[3] < len(item.s) {
			p.remarkBehind(&list.members[n], item, name[3])
		}
	}
	return list, true
}

// remarkBehind takes over the words behind a value: its number, or what it means.
func (p *page) remarkBehind(m *model.Member, item text, from int) {
	behind := item.s[from:]
	words := strings.TrimLeft(behind, "`-–—:(= .")
	if words == "" {
		return
	}
	mark := behind[:len(behind)-len(words)]
	if number, err := strconv.ParseInt(strings.TrimLeft(behind, "`= "), 10, 64); err == nil && strings.Contains(mark, "=") {
		m.Value = &number
		return
	}
	m.Description = model.Text{Value: strings.TrimSuffix(words, ";"), At: p.pos(item.offset(len(item.s) - len(words)))}
	if strings.Contains(mark, "(") {
		m.Description.Value = strings.TrimSuffix(m.Description.Value, ")")
	}
}

// item returns the item of a list from i to j, without the mark that parts it from the one before.
func (t text) item(i, j int) text {
	for i < j && strings.IndexByte(" ;.", t.s[i]) >= 0 {
		i++
	}
	return t.slice(i, j)
}

// wordItems returns the plain words of the sentence that goes on at a byte, and where it ends.
func wordItems(t text, from int) ([]text, int) {
	end := len(t.s)
	if i := strings.Index(t.s[from:], ". "); i >= 0 {
		end = from + i + 1
	}
	stop := from + len(strings.TrimRight(t.s[from:end], ". "))
	var items []text
	at := from
	for _, m := range append(plainSeparators().FindAllStringIndex(t.s[from:stop], -1), []int{stop - from, stop - from}) {
		items = append(items, t.slice(at, from+m[0]))
		at = from + m[1]
	}
	return items, end
}

// announced matches words that announce values which may be written in a way that is not understood; group 1 is set when
// the values stand elsewhere, or are numbers of a range.
var announced = matching(`(?i)\b(?:possible|supported|allowed|permitted|acceptable|accepted) values\b((?: are|:)*(?: [a-z]+ in | -?\d[\d,]* ?(?:-|–|to )|\.|$))?`)

// looksListed matches a sentence's end that is nothing but alternatives written as code.
var looksListed = matching("(?:^|[^`$(\\w]) ?(`[A-Za-z]\\w*`(?:, `[A-Za-z]\\w*`)*,? or `[A-Za-z]\\w*`)")

// unread returns the first words of a text that announce values, or look like them, nil when there are none: they were
// not understood.
func unread(t text) []int {
	if strings.Contains(t.s, " values") {
		if m := announced().FindStringSubmatchIndex(t.s); m != nil && m[2] < 0 {
			return m[:2]
		}
	}
	if at := unreadItems(t); at != nil {
		return at
	}
	if !strings.Contains(t.s, "or `") {
		return nil
	}
	if m := looksListed().FindStringSubmatchIndex(t.s); m != nil && !asideWords().MatchString(t.s[sentenceStart(t.s, m[2]):m[2]]) {
		return m[2:4]
	}
	return nil
}

// asideWords match words of a sentence whose alternatives are no list of values: a condition, an example.
var asideWords = matching(`(?i)\b(?:if|when|whether|where|unless|except|excluded|only|examples?|such as|e\.g\.|note|includes?|including|contains?|operators?|number of|for \w+ users|for an? \w+ of|supports?|(?:can)?not)\b|n['’]t\b`)
