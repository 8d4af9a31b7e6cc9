package parser

import (
	"strings"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
)

// Lists of values on translated pages. Translations leave code alone but move it about: values lose the blanks and the
// commas around them, leave their places empty, and stand behind the sentence or before its verb
// ("Os valores possíveis são: `a`, , `c`. `b``d`").

// translatedIntros end what introduces values in other languages.
var translatedIntros = []pattern{
	matching(`(?i)\b(?:os )?(?:valores (?:possíveis|permitidos|válidos|com suporte|aceitos)|possíveis valores)(?: são| incluem)?[:, ]*$`),
	matching(`(?i)\b(?:(?:pode ser |é )?um dos seguintes(?: valores)?|(?:os )?seguintes valores|(?:apenas|somente) (?:\S+ )?valores|os valores são)[:, ]*$`),
	matching(`(?i)\b(?:o valor|ele|ela) pode ser[:, ]*$`),
	matching(`(?i)\b(?:los )?valores posibles(?: son)?[:, ]*$`),
	matching(`(?i)\b(?:die )?mögliche werte(?: sind)?[:, ]*$`),
	matching(`(?i)возможные значения[:, ]*$`),
	matching(`(?:可能的值(?:是|为|包括)|可取值(?:为|包括))[：:、 ]*$`),
	matching(`可能な値(?:は)?[:：、 ]*$`),
}

// translatedIntroOf returns where the words begin that introduce a span as the first of several values on a translated
// page, -1 when there are none.
func (p *page) translatedIntroOf(t text, s span) int {
	if !p.translated || s.kind != spanCode {
		return -1
	}
	start := max(s.from-longestIntro, 0)
	before := t.s[start:s.from]
	if !p.holds(meansValues, strings.ToLower(before)) {
		return -1
	}
	for _, re := range translatedIntros {
		if m := re().FindStringIndex(before); m != nil {
			return start + m[0]
		}
	}
	return -1
}

// Between two values stands nothing but commas and the like and words for "and", "or" and "are".
var (
	tornGap = matching(`(?i)^(?:[ ,;:、，；]|(?:\b|^)(?:e|ou|são|and|or|y|o|und|oder)(?:\b|$)|и|или|和|或|または)*$`)
	// wholeGap matches what stands between values whose list is as it was written.
	wholeGap = matching(`(?i)^ ?(?:[,、，]|,? ?(?:e|ou|and|or|y|o|und|oder|и|или|和|或|または)) ?$`)
	// goesOn matches what announces one more value.
	goesOn = matching(`(?i)^ ?(?:,|,? ?(?:e|ou|and|or)\b) ?`)
	// listEnd matches the end of the sentence behind the last value.
	listEnd = matching(`^[ ,;、，；]*(?:\.|(?:です)?。)?`)
)

// valuesNamed finds a word for values on a translated page.
var valuesNamed = matching(`(?i)\b(?:valores|werte)\b|значения|值|値`)

// unreadTranslated returns the first word for values on a translated page that a sentence goes on from with several
// words of code, nil when there is none: they are likely values that were not understood.
func (p *page) unreadTranslated(t text) []int {
	if !p.translated {
		return nil
	}
	for _, m := range valuesNamed().FindAllStringIndex(t.s, -1) {
		end := len(t.s)
		if i := strings.Index(t.s[m[1]:], ". "); i >= 0 {
			end = m[1] + i
		}
		n := 0
		for _, s := range t.spans {
			if s.kind == spanCode && s.from >= m[1] && s.to <= end && markedWords().MatchString(t.of(s)) {
				n++
			}
		}
		if n > 1 {
			return m
		}
	}
	return nil
}

// readTornList reads the members from the span on. Where values have moved, all are taken, and told of: nobody knows
// their order any more.
func (p *page) readTornList(t text, from, first int) valueList {
	list := valueList{from: from}
	torn := strings.ContainsAny(strings.TrimRight(t.s[from:t.spans[first].from], " :"), ",")
	last := first
	for i := first; i < len(t.spans); i++ {
		s := t.spans[i]
		if s.kind != spanCode || s.from == s.to || s.from < list.to { // nothing, or in the remark on a value
			continue
		}
		if i > first {
			gap := t.s[list.to:s.from]
			rest, stops := strings.CutPrefix(strings.TrimLeft(gap, " ,"), ".")
			together := tornGap().MatchString(gap) || stops && tornGap().MatchString(rest) && p.moved(t, i)
			if !together || crossesTag(t, last, i) {
				break
			}
			torn = torn || stops || !wholeGap().MatchString(gap)
		}
		n := len(list.members)
		torn = p.addTornMembers(&list, t, s) || torn
		list.to, last = s.to+remarkLength(t.s[s.to:]), i
		if len(list.members) > n && list.to > s.to {
			p.remarkOn(&list, t.slice(s.to, list.to))
		}
	}
	if !crossesTag(t, last, len(t.spans)) {
		p.closeTornList(&list, t)
	}
	if torn && len(list.members) > 1 {
		p.diags.Add(diag.EnumListTorn, list.members[0].At, "a translation has torn the list of values apart, their order is not certain")
	}
	return list
}

// addTornMembers appends what a span of code holds, and reports whether that is several values: where one ends and the
// next begins without a blank between, markdown takes both for one.
func (p *page) addTornMembers(list *valueList, t text, s span) bool {
	words := t.of(s)
	if !strings.Contains(words, tornBackticks) {
		p.addMembers(list, t, s)
		return false
	}
	at := s.from + strings.Index(t.s[s.from:s.to], words)
	for word := range strings.SplitSeq(words, tornBackticks) {
		p.addMember(list, word, t.offset(at))
		at += len(word) + len(tornBackticks)
	}
	return true
}

// tornBackticks stand between two values that have lost what was between them.
const tornBackticks = "``"

// endsSentence reports whether a text ends as sentences do.
func endsSentence(s string) bool { return strings.HasSuffix(s, ".") || strings.HasSuffix(s, "。") }

// moved reports whether the span behind a sentence, with those that follow it, belongs to the list in the sentence:
// nothing is said of them.
func (p *page) moved(t text, i int) bool {
	end := t.spans[i].to
	for j := i + 1; j < len(t.spans); j++ {
		s := t.spans[j]
		if s.from < end {
			continue
		}
		if s.kind != spanCode || !tornGap().MatchString(t.s[end:s.from]) || crossesTag(t, i, j) {
			break
		}
		i, end = j, s.to
	}
	rest := strings.TrimLeft(t.s[end:], " ,")
	return rest == "" || rest[0] == '.' || startsUpper(rest) || crossesTag(t, i, len(t.spans))
}

// crossesTag reports whether an HTML tag follows one span directly, or stands between it and another one.
func crossesTag(t text, i, j int) bool {
	end := t.spans[i].to
	for _, s := range t.spans[i+1 : j] {
		if s.from >= end {
			return s.kind == spanHTML && strings.TrimSpace(t.s[end:s.from]) == ""
		}
	}
	return false
}

// closeTornList takes the sentence's end into the list. A list whose sentence goes on with more values is open.
func (p *page) closeTornList(list *valueList, t text) {
	end := list.to + len(listEnd().FindString(t.s[list.to:]))
	if rest := strings.TrimLeft(t.s[end:], " "); endsSentence(t.s[:end]) || rest == "" || startsUpper(rest) {
		list.to = end
		return
	}
	p.closeValueList(list, t, list.to+len(goesOn().FindString(t.s[list.to:])))
}
