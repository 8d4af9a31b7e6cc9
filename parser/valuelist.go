package parser

import (
	"regexp"
	"strings"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// listIntros are the phrases that introduce the members of an enum in running text; code follows directly
// (docs-format §8.1). Words like "Supports `$filter` (`eq`, `ne`)" introduce operators and are none of them.
var listIntros = []*regexp.Regexp{
	regexp.MustCompile(`(?i)\b(?:the )?(?:possible|supported|allowed|valid|permitted|acceptable|accepted) values?(?: (?:in|of|for) (?:(?:the|this|each) )?\S+(?: enum)?)?(?: are| is| include| being)?(?: one of)?\s*:?\s*$`),
	regexp.MustCompile(`(?i)\b(?:can|must) be one of(?: the following)?(?: values)?\s*:?\s*$`),
	regexp.MustCompile(`(?i)\bone of the following(?: values)?\s*:?\s*$`),
	regexp.MustCompile(`(?i)\bthe following values\s*:\s*$`),
}

// listSeparators stand between two members, the longest first.
var listSeparators = [...]string{", and ", ", or ", " , ", ", ", " and ", " or ", ","}

// A valueList is a list of enum members in running text.
type valueList struct {
	members  []model.Member
	from, to int // the sentence, in the text
}

// findValueList returns the first list of values in a description; it has a member at least.
func (p *page) findValueList(t text) (valueList, bool) {
	if !mentionsValues(t.s) {
		return valueList{}, false
	}
	for _, find := range []func(text) (valueList, bool){p.findMarkedList, p.findCodeList, p.findPlainList} {
		if list, ok := find(t); ok && len(list.members) > 0 {
			p.coverage.Lists++
			p.coverage.ListsRead++
			return list, true
		}
	}
	if m := announced.FindStringIndex(t.s); m != nil {
		p.coverage.Lists++
		p.diags.Add(diag.EnumListUnread, p.pos(t.offset(m[0])), "the values that %q announces are not understood, they stay in the description", t.s[m[0]:m[1]])
	}
	return valueList{}, false
}

// mentionsValues reports whether a list can be there at all: every introduction has one of these words.
func mentionsValues(s string) bool {
	return strings.Contains(s, "alue") || strings.Contains(s, "one of")
}

// announced matches words that announce values which may be written in a way that is not understood.
var announced = regexp.MustCompile(`(?i)\b(?:possible|supported|allowed|permitted|acceptable|accepted) values\b`)

// findCodeList returns the first list whose values are written as code.
func (p *page) findCodeList(t text) (valueList, bool) {
	for i, s := range t.spans {
		if s.kind != spanCode {
			continue
		}
		if from := introBefore(t.s[:s.from]); from >= 0 {
			list := p.readValueList(t, i)
			list.from = from
			p.addEvolved(&list, t)
			return list, true
		}
	}
	return valueList{}, false
}

// evolved ends the sentence that names the values which the service holds back unless a request header asks for them.
var evolved = regexp.MustCompile(`(?i)\bevolvable enum(?:eration)?s?\s*:\s*$`)

// addEvolved adds the values that a client has to ask for by a header to the list before. Most lists hold them already
// (docs-format §17); the sentence stays in the description, since what it says of the header is nowhere else.
func (p *page) addEvolved(list *valueList, t text) {
	for i, s := range t.spans {
		if s.kind != spanCode || s.from < list.to || !evolved.MatchString(t.s[max(s.from-longestIntro, 0):s.from]) {
			continue
		}
		for _, m := range p.readValueList(t, i).members {
			if !hasMember(list.members, m.Name) {
				list.members = append(list.members, m)
			}
		}
		return
	}
}

// longestIntro is more than the introducing phrases have, in bytes.
const longestIntro = 120

// introBefore returns where the introducing phrase that ends s begins, -1 when there is none.
func introBefore(s string) int {
	start := max(len(s)-longestIntro, 0)
	if !mentionsValues(s[start:]) {
		return -1
	}
	for _, re := range listIntros {
		if m := re.FindStringIndex(s[start:]); m != nil && !negated.MatchString(s[max(start+m[0]-40, 0):start+m[0]]) {
			return start + m[0]
		}
	}
	return -1
}

// negated matches words that make what follows the opposite of a list of values: "can't be one of the following".
var negated = regexp.MustCompile(`(?i)(?:\bnot|n't|n’t)(?: \w+){0,2} $`)

// readValueList reads the members from the span on.
func (p *page) readValueList(t text, first int) valueList {
	var list valueList
	at := t.spans[first].from
	for i := first; i < len(t.spans); i++ {
		s := t.spans[i]
		if s.kind != spanCode {
			continue
		}
		if s.from != at {
			break
		}
		p.addMember(&list, t.of(s), t.offset(s.from+1))
		list.to = s.to
		at = s.to + separatorLength(t.s[s.to:])
		if at == s.to {
			break
		}
	}
	p.closeValueList(&list, t, at)
	return list
}

// separatorLength returns the length of the separator that s begins with, a remark in parentheses before it included.
func separatorLength(s string) int {
	remark := 0
	if strings.HasPrefix(s, " (") {
		if end := strings.IndexByte(s, ')'); end > 0 {
			remark = end + 1
		}
	}
	for _, separator := range &listSeparators {
		if strings.HasPrefix(s[remark:], separator) {
			return remark + len(separator)
		}
	}
	return 0
}

// noValue is how lists name the absence of a value.
const noValue = "null"

// addMember appends a member that is not there yet.
func (p *page) addMember(list *valueList, name string, offset int) {
	if name == "" || name == noValue {
		p.diags.Add(diag.EnumMemberEmpty, p.pos(offset), "%q is no value of a list, left out", name)
		return
	}
	for _, m := range list.members {
		if m.Name == name {
			p.diags.Add(diag.EnumMemberDuplicate, p.pos(offset), "value %q is listed twice", clip(name))
			return
		}
	}
	list.members = append(list.members, model.Member{Name: name, At: p.pos(offset)})
}

// openMember matches a last member whose closing backtick is missing.
var openMember = regexp.MustCompile("^`?([A-Za-z][A-Za-z0-9_]*)[.]?$")

// closeValueList takes the sentence's end into the list; at is where the next member would begin.
func (p *page) closeValueList(list *valueList, t text, at int) {
	switch {
	case at == list.to:
		if strings.HasPrefix(t.s[list.to:], ".") {
			list.to++
		}
		return
	case at < len(t.s):
		if m := openMember.FindStringSubmatchIndex(t.s[at:]); m != nil {
			p.addMember(list, t.s[at+m[2]:at+m[3]], t.offset(at+m[2]))
			list.to = len(t.s)
		}
	}
	p.diags.Add(diag.EnumListOpen, p.pos(t.offset(min(list.to, len(t.s))-1)), "the list of values does not end in a value")
}
