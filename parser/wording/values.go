package wording

import (
	"strings"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/jsontext"
	"github.com/seed-8ef76b74/graphgen/parser/markdown"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// listIntros are the phrases that introduce the members of an enum in running text; code follows directly (FORMAT.md,
// "Lists of values"). Words like "Supports `$filter` (`eq`, `ne`)" introduce operators and are none of them.
var listIntros = []guarded{
	valuesIntro,
	guard(`(?i)\b(?:the )?(?:property )?values (?:are|(?:for this property )?(?:can|will|may|must) be)(?: either)?\s*:?\s*$`, "values "),
	guard(`(?i)\b(?:can|must) be one of(?: the following)?(?: values)?\s*:?\s*$`, "be one of"),
	guard(`(?i)\b(?:can be set to|(?:value is|can) either(?: be)?)\s*$`, "can be set to", " either"),
	guard(`(?i)\bone of(?: the following)?(?: valid)?(?: string)?(?: values)?\s*:?\s*$`, "one of"),
	guard(`(?i)\b(?:the )?following values\s*:\s*$`, "following values"),
	guard(`(?i)\bsupports only (?:\w+ )?values\s*:\s*$`, "supports only"),
	guard(`(?i)(?:^|[.,:;] )either\s*$`, "either"),
	guard(`(?:^|[.:] )[Tt]he value can be(?: either| one of)?\s*:?\s*$`, "the value can be"),
	scenarioWords,
}

// scenarioWords match the name of a case whose values follow.
var scenarioWords = guard(scenarioWord, "scenario")

const scenarioWord = `(?i)\bfor (?:an? )?[\w-]+ scenarios? ?: *$`

// colonIntro matches a first sentence that ends in a colon: what it is about has the values that follow.
var colonIntro = markdown.Matching(`^[^.:(]+: $`)

// valuesIntro matches the phrase that says in so many words that values follow, however they are marked.
var valuesIntro = guard(`(?i)\b(?:the )?(?:possible|supported|allowed|valid|permitted|acceptable|accepted) values?(?: (?:in|of|for) (?:(?:the|this|each) )?\S+(?: enum)?)?(?: are| is| include| being)?(?: one of)?\s*:?\s*$|\byou can use the values\s*:?\s*$`, " value", "you can use the values")

// listSeparators stand between two members, the longest first.
var listSeparators = [...]string{", and ", ", or ", ", ", " and ", " or ", "and ", "or ", ","}

// Values returns the first list of values in a description; it has no member where there is none that is understood.
func Values(t markdown.Text) ValueList {
	var faults diag.List
	if !MentionsValues(t.Words) && !hasItems(t) {
		return ValueList{}
	}
	for _, find := range []func(markdown.Text) ValueList{itemList, codeList, plainList} {
		list := find(t)
		faults = append(faults, list.Faults...)
		if len(list.Members) > 0 {
			list.Announced, list.Faults = true, faults
			return list
		}
	}
	at := unread(t)
	if at != nil {
		faults.Add(diag.EnumListUnread, t.Pos(at[0]), "the values that %q announces are not understood, they stay in the description", diag.Clip(t.Words[at[0]:at[1]]))
	}
	return ValueList{Announced: at != nil, Faults: faults}
}

// MentionsValues reports whether a list can be there at all: every introduction has one of these words, or ends in what
// stands before code.
func MentionsValues(s string) bool {
	return strings.Contains(s, "alue") || strings.Contains(s, "one of") || strings.Contains(s, "`")
}

// codeList returns the first list whose values are written as code, or marked otherwise behind words that call them
// values.
func codeList(t markdown.Text) ValueList {
	for i, s := range t.Spans {
		if !marksValues(s.Kind) || s.From == s.To {
			continue
		}
		if from := introOf(t, s); from >= 0 {
			list := readList(t, i, from)
			list.Kept = scenarioWords.matches(t.Words[max(s.From-longestIntro, 0):s.From])
			addMore(&list, t)
			return list
		}
	}
	return ValueList{}
}

// evolved ends the sentence that names the values which the service holds back unless a request header asks for them.
var evolved = guard("(?i)\\bevolvable[ -]enum(?:eration)?s?[)`]*\\s*:\\s*$", "evolvable")

// scenario ends the words that introduce the values of one of several cases, each of which has a list: "For a business
// scenario, possible values:", "For B2B scenario:".
var scenario = guard(`(?i)(?:^|[.;>] ?)(?:for|in|when|if|with) [^.;]{1,80}, (?:the )?possible values(?: are)?:? *$|`+scenarioWord, "possible values", "scenario")

// addMore adds the values of further lists to a list: those that a client has to ask for by a header, which most lists
// hold already (FORMAT.md, "Evolvable enums"), and those of other scenarios. The sentences stay in the description,
// since what they say of the header and of the scenarios is nowhere else.
func addMore(list *ValueList, t markdown.Text) {
	for i, s := range t.Spans {
		if s.Kind != markdown.SpanCode || s.From < list.To {
			continue
		}
		before := t.Words[max(s.From-longestIntro, 0):s.From]
		if !evolved.matches(before) && !scenario.matches(before) {
			continue
		}
		known := SetOf(list.Members)
		more := readList(t, i, s.From)
		list.Faults = append(list.Faults, more.Faults...)
		for _, m := range more.Members {
			if !known[strings.ToLower(m.Name)] {
				list.Members = append(list.Members, m)
			}
		}
	}
}

// readList reads the members from the span on of a list whose words begin at a byte.
func readList(t markdown.Text, first, from int) ValueList {
	list := readValueList(t, first)
	list.From = from
	return list
}

// introOf returns where the words begin that introduce a span as the first of several values, -1 when there are none.
func introOf(t markdown.Text, s markdown.Span) int {
	before := t.Words[:s.From]
	if s.Kind != markdown.SpanCode {
		start := max(len(before)-longestIntro, 0)
		if m := valuesIntro.find(before[start:]); m != nil {
			return start + m[0]
		}
		return -1
	}
	if from := introBefore(before); from >= 0 {
		return from
	}
	if len(before) < longestIntro && colonIntro().MatchString(before) && !asideWords().MatchString(before) && separatorLength(t.Words[s.To:]) > 0 {
		return s.From
	}
	return -1
}

// marksValues reports whether values can be marked up so.
func marksValues(kind markdown.SpanKind) bool {
	return kind == markdown.SpanCode || kind == markdown.SpanStrong || kind == markdown.SpanEmphasis
}

// negationReach is how many bytes before an introducing phrase a negation is looked for.
const negationReach = 60

// longestIntro is more than the introducing phrases have, in bytes.
const longestIntro = 120

// introBefore returns where the introducing phrase that ends s begins, -1 when there is none.
func introBefore(s string) int {
	start := max(len(s)-longestIntro, 0)
	if !endsLikeIntro(s[start:]) || soleValue.matches(s[start:]) {
		return -1
	}
	lower := strings.ToLower(s[start:])
	for _, intro := range listIntros {
		if !intro.canMatch(lower) {
			continue
		}
		m := intro.re().FindStringIndex(s[start:])
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
var soleValue = guard(`(?i)\bonly (?:possible|supported|allowed|valid|permitted|acceptable|accepted) value [^.]*$`, "only ")

// introEnds are the last words of the introducing phrases, but for those that speak of values: looking for them is
// cheap.
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
var negated = markdown.Matching(`(?i)(?:not|n't|n’t)(?: \w+){0,2} $|(?:not|n't|n’t)\b[^.]* or (?:\w+ )?$`)

// readValueList reads the members from the span on.
func readValueList(t markdown.Text, first int) ValueList {
	var list ValueList
	at := t.Spans[first].From
	for i := first; i < len(t.Spans); i++ {
		s := t.Spans[i]
		if s.Kind != t.Spans[first].Kind || s.From == s.To {
			continue
		}
		if s.From < at { // it stands in the remark on a value
			continue
		}
		if s.From > at || s.Kind != markdown.SpanCode && !markedWords().MatchString(t.Of(s)) {
			break
		}
		n := len(list.Members)
		addMembers(&list, t, s)
		list.To = s.To + remarkLength(t.Words[s.To:])
		if len(list.Members) > n && list.To > s.To {
			remarkOn(&list, t.Slice(s.To, list.To))
		}
		at = list.To + separatorLength(t.Words[list.To:])
		if at == list.To {
			break
		}
	}
	closeValueList(&list, t, at)
	return list
}

// markedWords match values that are marked by emphasis: one, or several at once.
var markedWords = markdown.Matching(`^[A-Za-z]\w*(?:, [A-Za-z]\w*)*$`)

// addMembers appends what a span holds: one value, or several that somebody has marked up together.
func addMembers(list *ValueList, t markdown.Text, s markdown.Span) {
	words := t.Of(s)
	at := s.From + strings.Index(t.Words[s.From:s.To], words)
	if words == jsontext.Null {
		list.Null = t.Pos(at)
		return
	}
	if !markedWords().MatchString(words) {
		list.Add(words, t.Pos(at))
		return
	}
	for word := range strings.SplitSeq(words, ", ") {
		list.Add(word, t.Pos(at))
		at += len(word) + len(", ")
	}
}

// remarkOn takes over the remark in parentheses behind the last value.
func remarkOn(list *ValueList, remark markdown.Text) {
	last := &list.Members[len(list.Members)-1]
	words := remark.Slice(1, len(remark.Words)-1)
	switch {
	case words.IsZero():
	case defaultRemark().MatchString(words.Words):
		list.Initial = model.Text{Value: last.Name, At: words.Pos(0)}
	default:
		last.Description = model.Text{Value: words.Words, At: words.Pos(0)}
	}
}

// defaultRemark matches the remark on the value that the service takes when none is sent.
var defaultRemark = markdown.Matching(`(?i)^(?:the )?default(?: value)?\.?$`)

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

// openList opens a list of several values whose sentence goes on with more code: "`a`, `b` plus `c`" has more than is
// read.
func openList(list *ValueList, t markdown.Text) {
	rest := t.Words[list.To:]
	if end := strings.Index(rest, ". "); end >= 0 {
		rest = rest[:end]
	}
	if len(list.Members) < 2 || StartsUpper(strings.TrimLeft(rest, " ")) || !strings.Contains(rest, "`") {
		return
	}
	list.Open = true
	list.Faults.Add(diag.EnumListOpen, t.Pos(list.To-1), "the list of values does not end in a value")
}

// openMember matches a last member whose closing backtick is missing.
var openMember = markdown.Matching("^`([A-Za-z][A-Za-z0-9_]*)[.]?$")

// closeValueList takes the sentence's end into the list; at is where the next member would begin.
func closeValueList(list *ValueList, t markdown.Text, at int) {
	switch {
	case at == list.To && strings.HasPrefix(t.Words[at:], "."):
		list.To++
		return
	case at == list.To && len(list.Members) != 1:
		openList(list, t)
		return
	case at == list.To && (at == len(t.Words) || StartsUpper(strings.TrimLeft(t.Words[at:], " "))):
		return
	case at < len(t.Words):
		if m := openMember().FindStringSubmatchIndex(t.Words[at:]); m != nil {
			list.Add(t.Words[at+m[2]:at+m[3]], t.Pos(at+m[2]))
			list.To = len(t.Words)
		} else {
			list.Open = true
		}
	}
	list.Faults.Add(diag.EnumListOpen, t.Pos(min(list.To, len(t.Words))-1), "the list of values does not end in a value")
}
