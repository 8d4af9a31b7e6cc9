package wording

import (
	"slices"
	"strconv"
	"strings"

	"github.com/seed-8ef76b74/graphgen/parser/markdown"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// Lists of values that are written without backticks: as plain words (FORMAT.md, "Lists of values").

// plainIntro matches the phrase that introduces values without backticks. Only a colon tells that what follows is the
// list and not more of the sentence.
var plainIntro = markdown.Matching(`(?i)\b(?:the )?(?:possible|supported|allowed|valid|permitted|acceptable|accepted|property) values?(?: are| is| include)?:`)

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
var plainMember = markdown.Matching("^`?([A-Za-z][A-Za-z0-9_]*)`?(?:\\.?$| ?(?:--?|[–—:(=]).*$)")

// plainSeparators stand between two values that are plain words.
var plainSeparators = markdown.Matching(`, ?(?:and |or )?| and | or `)

// plainList returns the list of the plain words behind an introduction, if all of them can be values.
func plainList(t markdown.Text) ValueList {
	if !endsInColon(t.Words) {
		return ValueList{}
	}
	m := plainIntro().FindStringIndex(t.Words)
	if m == nil {
		return ValueList{}
	}
	found, end := wordItems(t, m[1])
	if len(found) < 2 || slices.ContainsFunc(found, func(item markdown.Text) bool { return !plainMember().MatchString(item.Words) }) {
		return ValueList{}
	}
	list := ValueList{From: m[0], To: end}
	for _, item := range found {
		name := plainMember().FindStringSubmatchIndex(item.Words)
		n := len(list.Members)
		list.Add(item.Words[name[2]:name[3]], item.Pos(name[2]))
		if len(list.Members) > n && name[3] < len(item.Words) {
			remarkBehind(&list.Members[n], item, name[3])
		}
	}
	return list
}

// remarkBehind takes over the words behind a value: its number, or what it means.
func remarkBehind(m *model.Member, item markdown.Text, from int) {
	behind := item.Words[from:]
	words := strings.TrimLeft(behind, "`-–—:(= .")
	if words == "" {
		return
	}
	mark := behind[:len(behind)-len(words)]
	if number, err := strconv.ParseInt(strings.TrimLeft(behind, "`= "), 10, 64); err == nil && strings.Contains(mark, "=") {
		m.Value = &number
		return
	}
	m.Description = model.Text{Value: strings.TrimSuffix(words, ";"), At: item.Pos(len(item.Words) - len(words))}
	if strings.Contains(mark, "(") {
		m.Description.Value = strings.TrimSuffix(m.Description.Value, ")")
	}
}

// item returns the item of a list in a text from i to j, without the mark that parts it from the one before.
func item(t markdown.Text, i, j int) markdown.Text {
	for i < j && strings.IndexByte(" ;.", t.Words[i]) >= 0 {
		i++
	}
	return t.Slice(i, j)
}

// wordItems returns the plain words of the sentence that goes on at a byte, and where it ends.
func wordItems(t markdown.Text, from int) ([]markdown.Text, int) {
	end := len(t.Words)
	if i := strings.Index(t.Words[from:], ". "); i >= 0 {
		end = from + i + 1
	}
	stop := from + len(strings.TrimRight(t.Words[from:end], ". "))
	var items []markdown.Text
	at := from
	for _, m := range append(plainSeparators().FindAllStringIndex(t.Words[from:stop], -1), []int{stop - from, stop - from}) {
		items = append(items, t.Slice(at, from+m[0]))
		at = from + m[1]
	}
	return items, end
}

// announced matches words that announce values which may be written in a way that is not understood; group 1 is set
// when the values stand elsewhere, or are numbers of a range.
var announced = markdown.Matching(`(?i)\b(?:possible|supported|allowed|permitted|acceptable|accepted) values\b((?: are|:)*(?: [a-z]+ in | -?\d[\d,]* ?(?:-|–|to )|\.|$))?`)

// looksListed matches a sentence's end that is nothing but alternatives written as code.
var looksListed = markdown.Matching("(?:^|[^`$(\\w]) ?(`[A-Za-z]\\w*`(?:, `[A-Za-z]\\w*`)*,? or `[A-Za-z]\\w*`)")

// unread returns the first words of a text that announce values, or look like them, nil when there are none: they were
// not understood.
func unread(t markdown.Text) []int {
	if strings.Contains(t.Words, " values") {
		if m := announced().FindStringSubmatchIndex(t.Words); m != nil && m[2] < 0 {
			return m[:2]
		}
	}
	if at := unreadItems(t); at != nil {
		return at
	}
	if !strings.Contains(t.Words, "or `") {
		return nil
	}
	if m := looksListed().FindStringSubmatchIndex(t.Words); m != nil && !asideWords().MatchString(t.Words[SentenceStart(t.Words, m[2]):m[2]]) {
		return m[2:4]
	}
	return nil
}

// asideWords match words of a sentence whose alternatives are no list of values: a condition, an example.
var asideWords = markdown.Matching(`(?i)\b(?:if|when|whether|where|unless|except|excluded|only|examples?|such as|e\.g\.|note|includes?|including|contains?|operators?|number of|for \w+ users|for an? \w+ of|supports?|(?:can)?not)\b|n['’]t\b`)
