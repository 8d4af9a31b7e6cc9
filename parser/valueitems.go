package parser

import (
	"slices"
	"strings"
)

// Lists of values that are the items of an HTML list: that they are items says so much that the words before them may be
// many.

// itemIntro matches the words before the items of an HTML list that are values; group 1 is a short sentence between.
var itemIntro = matching(`(?i)\b(?:` +
	`(?:the )?(?:possible|supported|allowed|valid|permitted|acceptable|accepted) values?(?: (?:in|of|for) (?:(?:the|this|each) )?\S+(?: enum)?)?(?: are| is| include)?(?: one of)?` +
	`|(?:(?:it|this|the value) (?:can|must) be )?one of the following(?: valid)?(?: string)?(?: values)?(?: for [\w ]{1,40})?` +
	`|(?:the )?following (?:[\w-]+ ){1,3}(?:can be used|are (?:supported|allowed|possible))` +
	`|the value can be|it can (?:have|take) the following values` +
	`|for (?:an? )?[\w-]+ scenarios?` +
	`) ?[:.]?( [A-Z][\w -]{1,20}[.])?$`)

// An itemRun is an HTML list: its items, where the first one begins and the last one ends.
type itemRun struct {
	items     []text
	from, end int
}

// maxItemRuns is more HTML lists than a description has.
const maxItemRuns = 8

// itemRuns returns the HTML lists of a text. What follows the end of an item is no item.
func itemRuns(t text) []itemRun {
	var runs []itemRun
	var run itemRun
	begun := -1
	end := func(at int) {
		if item := t.item(max(begun, 0), at); begun >= 0 && !item.isZero() {
			run.items, run.end = append(run.items, item), at
		}
		begun = -1
	}
	for _, s := range t.spans {
		if s.kind != spanHTML || !listTags[s.dest] || len(runs) == maxItemRuns {
			continue
		}
		end(s.from)
		switch {
		case s.dest == "li" && len(run.items) == 0:
			run.from, begun = s.from, s.from
		case s.dest == "li":
			begun = s.from
		case s.dest != "/li" && len(run.items) > 0:
			runs, run = append(runs, run), itemRun{}
		}
	}
	if end(len(t.s)); len(run.items) > 0 {
		runs = append(runs, run)
	}
	return runs
}

// listTags are the tags that make an HTML list.
var listTags = map[string]bool{"li": true, "/li": true, "ul": true, "/ul": true, "ol": true, "/ol": true}

// hasItems reports whether a text has an item of an HTML list.
func hasItems(t text) bool {
	return slices.ContainsFunc(t.spans, func(s span) bool { return s.kind == spanHTML && s.dest == "li" })
}

// findItemList returns the list whose values are the items of the first HTML list that words introduce, with those of
// further scenarios.
func (p *page) findItemList(t text) (valueList, bool) {
	var list valueList
	if !hasItems(t) {
		return list, false
	}
	for _, run := range itemRuns(t) {
		start := max(run.from-longestIntro, 0)
		intro := strings.TrimRight(t.s[start:run.from], " ")
		m := itemIntro().FindStringSubmatchIndex(intro)
		if m == nil || len(list.members) > 0 && !scenario().MatchString(intro) {
			continue
		}
		values := itemValues(run.items)
		if len(values) < 2 {
			return valueList{}, false
		}
		if len(list.members) == 0 {
			list.from, list.to, list.kept = start+m[0], run.end, m[2] >= 0 || scenario().MatchString(intro)
		}
		p.addItems(&list, values)
	}
	if strings.HasPrefix(t.s[list.to:], ".") {
		list.to++
	}
	return list, len(list.members) > 0
}

// An itemValue is an item of a list with the place of the value in it.
type itemValue struct {
	text
	from, to int
}

// itemValues returns the values of items, nil when one of them has none.
func itemValues(items []text) []itemValue {
	values := make([]itemValue, len(items))
	for i, item := range items {
		from, to, ok := valueIn(item)
		if !ok {
			return nil
		}
		values[i] = itemValue{item, from, to}
	}
	return values
}

// valueIn returns where the value stands that an item begins with: a word with a remark behind it, or code before any
// other words.
func valueIn(item text) (from, to int, ok bool) {
	if m := plainMember().FindStringSubmatchIndex(item.s); m != nil {
		return m[2], m[3], true
	}
	if len(item.spans) == 0 || item.spans[0].kind != spanCode || item.spans[0].from != 0 {
		return 0, 0, false
	}
	word := item.of(item.spans[0])
	from = strings.Index(item.s, word)
	return from, from + len(word), exampleWord().MatchString(word)
}

// addItems appends the values of items, but for those that another scenario has.
func (p *page) addItems(list *valueList, values []itemValue) {
	known := setOf(list.members)
	for _, v := range values {
		if known[strings.ToLower(v.s[v.from:v.to])] {
			continue
		}
		n := len(list.members)
		p.addMember(list, v.s[v.from:v.to], v.offset(v.from))
		if len(list.members) > n && v.to < len(v.s) {
			p.remarkBehind(&list.members[n], v.text, v.to)
		}
	}
}

// unreadItems returns the words before the first HTML list that looks like one of values, nil when there is none.
func unreadItems(t text) []int {
	if !hasItems(t) {
		return nil
	}
	for _, run := range itemRuns(t) {
		bare := func(item text) bool { return bareItem().MatchString(item.s) }
		start := sentenceStart(t.s, run.from)
		intro := strings.TrimRight(t.s[start:run.from], " ")
		if len(run.items) > 1 && strings.HasSuffix(intro, ":") && !slices.ContainsFunc(run.items, func(item text) bool { return !bare(item) }) && !asideWords().MatchString(intro) {
			return []int{start, start + len(intro)}
		}
	}
	return nil
}

// bareItem matches an item that is nothing but a word that can be a value.
var bareItem = matching("^`?[A-Za-z][A-Za-z0-9_]*`?[.,;]?$")
