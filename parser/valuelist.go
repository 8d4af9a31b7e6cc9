package parser

import (
	"strings"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// listIntros are the phrases that introduce the members of an enum in running text; code follows directly
// (docs-format §8.1). Words like "Supports `$filter` (`eq`, `ne`)" introduce operators and are none of them.
var listIntros = []pattern{
	valuesIntro,
	matching(`(?i)\b(?:the )?(?:property )?values (?:are|(?:for this property )?(?:can|will|may|must) be)(?: either)?\s*:?\s*$`),
	matching(`(?i)\b(?:can|must) be one of(?: the following)?(?: values)?\s*:?\s*$`),
	matching(`(?i)\b(?:can be set to|(?:value is|can) either(?: be)?)\s*$`),
	matching(`(?i)\bone of(?: the following)?(?: valid)?(?: string)?(?: values)?\s*:?\s*$`),
	matching(`(?i)\b(?:the )?following values\s*:\s*$`),
	matching(`(?i)\bsupports only (?:\w+ )?values\s*:\s*$`),
	matching(`(?i)(?:^|[.,:;] )either\s*$`),
	matching(`(?:^|[.:] )[Tt]he value can be(?: either| one of)?\s*:?\s*$`),
	scenarioWords,
}

// scenarioWords match the name of a case whose values follow.
var scenarioWords = matching(scenarioWord)

const scenarioWord = `(?i)\bfor (?:an? )?[\w-]+ scenarios? ?: *$`

// colonIntro matches a first sentence that ends in a colon: what it is about has the values that follow.
var colonIntro = matching(`^[^.:(]+: $`)

// valuesIntro matches the phrase that says in so many words that values follow, however they are marked.
var valuesIntro = matching(`(?i)\b(?:the )?(?:possible|supported|allowed|valid|permitted|acceptable|accepted) values?(?: (?:in|of|for) (?:(?:the|this|each) )?\S+(?: enum)?)?(?: are| is| include| being)?(?: one of)?\s*:?\s*$|\byou can use the values\s*:?\s*$`)

// listSeparators stand between two members, the longest first.
var listSeparators = [...]string{", and ", ", or ", ", ", " and ", " or ", "and ", "or ", ","}

// A valueList is a list of enum members in running text.
type valueList struct {
	members  []model.Member
	names    map[string]bool // of the members
	from, to int             // the sentence, in the text
	// kept says that the sentences around the values say more than which they are.
	kept bool
	// open says that the text goes on after the last member: there are more values than are listed.
	open bool
	// null is the place that lists "null": the absence of a value is one of the possibilities.
	null diag.Pos
	// initial is the value that a remark calls the default, zero when none does.
	initial model.Text
}

// findValueList returns the first list of values in a description; it has a member at least.
func (p *page) findValueList(t text) (valueList, bool) {
	if !mentionsValues(t.s) && !hasItems(t) {
		return valueList{}, false
	}
	for _, find := range []func(text) (valueList, bool){p.findItemList, p.findCodeList, p.findPlainList} {
		if list, ok := find(t); ok && len(list.members) > 0 {
			p.coverage.Lists++
			p.coverage.ListsRead++
			return list, true
		}
	}
	if at := unread(t); at != nil {
		p.coverage.Lists++
		p.diags.Add(diag.EnumListUnread, p.pos(t.offset(at[0])), "the values that %q announces are not understood, they stay in the description", clip(t.s[at[0]:at[1]]))
	}
	return valueList{}, false
}

// mentionsValues reports whether a list can be there at all: every introduction has one of these words, or ends in what
// stands before code.
func mentionsValues(s string) bool {
	return strings.Contains(s, "alue") || strings.Contains(s, "one of") || strings.Contains(s, "`")
}

// findCodeList returns the first list whose values are written as code, or marked otherwise behind words that call them
// values.
func (p *page) findCodeList(t text) (valueList, bool) {
	for i, s := range t.spans {
		if !marksValues(s.kind) || s.from == s.to {
			continue
		}
		if from := introOf(t, s); from >= 0 {
			list := p.readList(t, i, from)
			list.kept = scenarioWords().MatchString(t.s[max(s.from-longestIntro, 0):s.from])
			p.addMore(&list, t)
			return list, true
		}
	}
	return valueList{}, false
}

// evolved ends the sentence that names the values which the service holds back unless a request header asks for them.
var evolved = matching("(?i)\\bevolvable[ -]enum(?:eration)?s?[)`]*\\s*:\\s*$")

// scenario ends the words that introduce the values of one of several cases, each of which has a list: "For a business
// scenario, possible values:", "For B2B scenario:".
var scenario = matching(`(?i)(?:^|[.;>] ?)(?:for|in|when|if|with) [^.;]{1,80}, (?:the )?possible values(?: are)?:? *$|` + scenarioWord)

// addMore adds the values of further lists to a list: those that a client has to ask for by a header, which most lists
// hold already (docs-format §17), and those of other scenarios. The sentences stay in the description, since what they
// say of the header and of the scenarios is nowhere else.
func (p *page) addMore(list *valueList, t text) {
	for i, s := range t.spans {
		if s.kind != spanCode || s.from < list.to {
			continue
		}
		before := t.s[max(s.from-longestIntro, 0):s.from]
		if !evolved().MatchString(before) && !scenario().MatchString(before) {
			continue
		}
		known := setOf(list.members)
		more := p.readList(t, i, s.from)
		for _, m := range more.members {
			if !known[strings.ToLower(m.Name)] {
				list.members = append(list.members, m)
			}
		}
	}
}

// readList reads the members from the span on of a list whose words begin at a byte.
func (p *page) readList(t text, first, from int) valueList {
	list := p.readValueList(t, first)
	list.from = from
	return list
}

// introOf returns where the words begin that introduce a span as the first of several values, -1 when there are none.
func introOf(t text, s span) int {
	before := t.s[:s.from]
	if s.kind != spanCode {
		start := max(len(before)-longestIntro, 0)
		if m := valuesIntro().FindStringIndex(before[start:]); m != nil {
			return start + m[0]
		}
		return -1
	}
	if from := introBefore(before); from >= 0 {
		return from
	}
	if len(before) < longestIntro && colonIntro().MatchString(before) && !asideWords().MatchString(before) && separatorLength(t.s[s.to:]) > 0 {
		return s.from
	}
	return -1
}

// marksValues reports whether values can be marked up so.
func marksValues(kind spanKind) bool {
	return kind == spanCode || kind == spanStrong || kind == spanEmphasis
}

// negationReach is how many bytes before an introducing phrase a negation is looked for.
const negationReach = 60

// longestIntro is more than the introducing phrases have, in bytes.
const longestIntro = 120

// introBefore returns where the introducing phrase that ends s begins, -1 when there is none.
func introBefore(s string) int {
	start := max(len(s)-longestIntro, 0)
	if !endsLikeIntro(s[start:]) || soleValue().MatchString(s[start:]) {
		return -1
	}
	for _, re := range listIntros {
		m := re().FindStringIndex(s[start:])
		if m == nil {
			continue
		}
		if negated().MatchString(s[max(start+m[0]-negationReach, 0) : start+m[0]]) {
			return -1
		}
		return start + m[0]
	}
	return -1
}

// soleValue matches words about a value that is the only one in one case: what has the value may have others elsewhere.
var soleValue = matching(`(?i)\bonly (?:possible|supported|allowed|valid|permitted|acceptable|accepted) value [^.]*$`)

// introEnds are the last words of the introducing phrases, but for those that speak of values: looking for them is cheap.
var introEnds = map[string]bool{
	"are": true, "be": true, "being": true, "either": true, "following": true, "include": true, "is": true, "of": true,
	"scenario": true, "scenarios": true, "string": true, "to": true, "valid": true,
}

// endsLikeIntro reports whether an introducing phrase can end s at all.
func endsLikeIntro(s string) bool {
	if strings.Contains(s, "alue") {
		return true
	}
	s = strings.TrimRight(s, " :")
	return introEnds[strings.ToLower(strings.TrimLeft(s[strings.LastIndexByte(s, ' ')+1:], "("))]
}

// negated matches words that make what follows the opposite of a list of values: "can't be one of the following",
// "cannot begin with a digit or be one of the following".
var negated = matching(`(?i)(?:not|n't|n’t)(?: \w+){0,2} $|(?:not|n't|n’t)\b[^.]* or (?:\w+ )?$`)

// readValueList reads the members from the span on.
func (p *page) readValueList(t text, first int) valueList {
	var list valueList
	at := t.spans[first].from
	for i := first; i < len(t.spans); i++ {
		s := t.spans[i]
		if s.kind != t.spans[first].kind || s.from == s.to {
			continue
		}
		if s.from < at { // it stands in the remark on a value
			continue
		}
		if s.from > at || s.kind != spanCode && !markedWords().MatchString(t.of(s)) {
			break
		}
		n := len(list.members)
		p.addMembers(&list, t, s)
		list.to = s.to + remarkLength(t.s[s.to:])
		if len(list.members) > n && list.to > s.to {
			p.remarkOn(&list, t.slice(s.to, list.to))
		}
		at = list.to + separatorLength(t.s[list.to:])
		if at == list.to {
			break
		}
	}
	p.closeValueList(&list, t, at)
	return list
}

// markedWords match values that are marked by emphasis: one, or several at once.
var markedWords = matching(`^[A-Za-z]\w*(?:, [A-Za-z]\w*)*$`)

// addMembers appends what a span holds: one value, or several that somebody has marked up together.
func (p *page) addMembers(list *valueList, t text, s span) {
	words := t.of(s)
	offset := t.offset(s.from + strings.Index(t.s[s.from:s.to], words))
	if words == noValue {
		list.null = p.pos(offset)
		return
	}
	if !markedWords().MatchString(words) {
		p.addMember(list, words, offset)
		return
	}
	for word := range strings.SplitSeq(words, ", ") {
		p.addMember(list, word, offset)
		offset += len(word) + len(", ")
	}
}

// remarkOn takes over the remark in parentheses behind the last value.
func (p *page) remarkOn(list *valueList, remark text) {
	last := &list.members[len(list.members)-1]
	words := remark.slice(1, len(remark.s)-1)
	switch {
	case words.isZero():
	case defaultRemark().MatchString(words.s):
		list.initial = model.Text{Value: last.Name, At: p.pos(words.offset(0))}
	default:
		last.Description = model.Text{Value: words.s, At: p.pos(words.offset(0))}
	}
}

// defaultRemark matches the remark on the value that the service takes when none is sent.
var defaultRemark = matching(`(?i)^(?:the )?default(?: value)?\.?$`)

// remarkLength returns the length of a remark in parentheses that s begins with, behind a blank or without one, 0 when
// there is none.
func remarkLength(s string) int {
	if !strings.HasPrefix(strings.TrimPrefix(s, " "), "(") {
		return 0
	}
	depth := 0
	for i := range len(s) {
		switch s[i] {
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				return i + 1
			}
		}
	}
	return 0
}

// separatorLength returns the length of the separator that s begins with.
func separatorLength(s string) int {
	blank := len(s) - len(strings.TrimPrefix(s, " ,")) // "`a` , `b`"
	if blank > 0 {
		blank = 1
	}
	for _, separator := range &listSeparators {
		if strings.HasPrefix(s[blank:], separator) {
			return blank + len(separator)
		}
	}
	return 0
}

// noValue is how lists name the absence of a value.
const noValue = "null"

// placeholderMember matches words that stand for a value.
var placeholderMember = matching(`^\w+-value$`)

// addMember appends a member that is not there yet.
func (p *page) addMember(list *valueList, name string, offset int) {
	if name == "" || name == noValue || placeholderMember().MatchString(name) {
		p.diags.Add(diag.EnumMemberEmpty, p.pos(offset), "%q is no value of a list, left out", name)
		return
	}
	if list.names[name] {
		p.diags.Add(diag.EnumMemberDuplicate, p.pos(offset), "value %q is listed twice", clip(name))
		return
	}
	if list.names == nil {
		list.names = map[string]bool{}
	}
	list.names[name] = true
	list.members = append(list.members, model.Member{Name: name, At: p.pos(offset)})
}

// openList opens a list of several values whose sentence goes on with more code: "`a`, `b` plus `c`" has more than is
// read.
func (p *page) openList(list *valueList, t text) {
	rest := t.s[list.to:]
	if end := strings.Index(rest, ". "); end >= 0 {
		rest = rest[:end]
	}
	if len(list.members) < 2 || startsUpper(strings.TrimLeft(rest, " ")) || !strings.Contains(rest, "`") {
		return
	}
	list.open = true
	p.diags.Add(diag.EnumListOpen, p.pos(t.offset(list.to-1)), "the list of values does not end in a value")
}

// openMember matches a last member whose closing backtick is missing.
var openMember = matching("^`([A-Za-z][A-Za-z0-9_]*)[.]?$")

// closeValueList takes the sentence's end into the list; at is where the next member would begin.
func (p *page) closeValueList(list *valueList, t text, at int) {
	switch {
	case at == list.to && strings.HasPrefix(t.s[at:], "."):
		list.to++
		return
	case at == list.to && len(list.members) != 1:
		p.openList(list, t)
		return
	case at == list.to && (at == len(t.s) || startsUpper(strings.TrimLeft(t.s[at:], " "))):
		return
	case at < len(t.s):
		if m := openMember().FindStringSubmatchIndex(t.s[at:]); m != nil {
			p.addMember(list, t.s[at+m[2]:at+m[3]], t.offset(at+m[2]))
			list.to = len(t.s)
		} else {
			list.open = true
		}
	}
	p.diags.Add(diag.EnumListOpen, p.pos(t.offset(min(list.to, len(t.s))-1)), "the list of values does not end in a value")
}
