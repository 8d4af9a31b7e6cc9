package wording

import (
	"slices"
	"strings"

	"github.com/seed-8ef76b74/graphgen/parser/markdown"
)

// Lists of values that are the items of an HTML list: that they are items says so much that the words before them may
// be many.

// itemIntro matches the words before the items of an HTML list that are values; group 1 is a short sentence between.
var itemIntro = markdown.Matching(`(?i)\b(?:` +
	`(?:the )?(?:possible|supported|allowed|valid|permitted|acceptable|accepted) values?(?: (?:in|of|for) (?:(?:the|this|each) )?\S+(?: enum)?)?(?: are| is| include)?(?: one of)?` +
	`|(?:(?:it|this|the value) (?:can|must) be )?one of the following(?: valid)?(?: string)?(?: values)?(?: for [\w ]{1,40})?` +
	`|(?:the )?following (?:[\w-]+ ){1,3}(?:can be used|are (?:supported|allowed|possible))` +
	`|the value can be|it can (?:have|take) the following values` +
	`|for (?:an? )?[\w-]+ scenarios?` +
	`) ?[:.]?( [A-Z][\w -]{1,20}[.])?$`)

// An itemRun is an HTML list: its items, where the first one begins and the last one ends.
type itemRun struct {
	items     []markdown.Text
	from, end int
}

// maxItemRuns is more HTML lists than a description has.
const maxItemRuns = 8

// itemRuns returns the HTML lists of a text. What follows the end of an item is no item.
func itemRuns(t markdown.Text) []itemRun {
	var runs []itemRun
	var run itemRun
	begun := -1
	end := func(at int) {
		if words := item(t, max(begun, 0), at); begun >= 0 && !words.IsZero() {
			run.items, run.end = append(run.items, words), at
		}
		begun = -1
	}
	for _, s := range t.Spans {
		if s.Kind != markdown.SpanHTML || !listTags[s.Dest] || len(runs) == maxItemRuns {
			continue
		}
		end(s.From)
		switch {
		case s.Dest == "li" && len(run.items) == 0:
			run.from, begun = s.From, s.From
		case s.Dest == "li":
			begun = s.From
		case s.Dest != "/li" && len(run.items) > 0:
			runs, run = append(runs, run), itemRun{}
		}
	}
	if end(len(t.Words)); len(run.items) > 0 {
		runs = append(runs, run)
	}
	return runs
}

// listTags are the tags that make an HTML list.
var listTags = map[string]bool{"li": true, "/li": true, "ul": true, "/ul": true, "ol": true, "/ol": true}

// hasItems reports whether a text has an item of an HTML list.
func hasItems(t markdown.Text) bool {
	return slices.ContainsFunc(t.Spans, func(s markdown.Span) bool { return s.Kind == markdown.SpanHTML && s.Dest == "li" })
}

// itemList returns the list whose values are the items of the first HTML list that words introduce, with those of
// further scenarios.
func itemList(t markdown.Text) ValueList {
	var list ValueList
	if !hasItems(t) {
		return list
	}
	for _, run := range itemRuns(t) {
		start := max(run.from-longestIntro, 0)
		intro := strings.TrimRight(t.Words[start:run.from], " ")
		m := itemIntro().FindStringSubmatchIndex(intro)
		if m == nil || len(list.Members) > 0 && !scenario.matches(intro) {
			continue
		}
		values := itemValues(run.items)
		if len(values) < 2 {
			return ValueList{Faults: list.Faults}
		}
		if len(list.Members) == 0 {
			list.From, list.To, list.Kept = start+m[0], run.end, m[2] >= 0 || scenario.matches(intro)
		}
		addItems(&list, values)
	}
	if strings.HasPrefix(t.Words[list.To:], ".") {
		list.To++
	}
	return list
}

// An itemValue is an item of a list with the place of the value in it.
type itemValue struct {
	markdown.Text
	from, to int
}

// itemValues returns the values of items, nil when one of them has none.
func itemValues(items []markdown.Text) []itemValue {
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
func valueIn(item markdown.Text) (from, to int, ok bool) {
	if m := plainMember().FindStringSubmatchIndex(item.Words); m != nil {
		return m[2], m[3], true
	}
	if len(item.Spans) == 0 || item.Spans[0].Kind != markdown.SpanCode || item.Spans[0].From != 0 {
		return 0, 0, false
	}
	word := item.Of(item.Spans[0])
	from = strings.Index(item.Words, word)
	return from, from + len(word), exampleWord().MatchString(word)
}

// addItems appends the values of items, but for those that another scenario has.
func addItems(list *ValueList, values []itemValue) {
	known := SetOf(list.Members)
	for _, v := range values {
		if known[strings.ToLower(v.Words[v.from:v.to])] {
			continue
		}
		n := len(list.Members)
		list.Add(v.Words[v.from:v.to], v.Pos(v.from))
		if len(list.Members) > n && v.to < len(v.Words) {
			remarkBehind(&list.Members[n], v.Text, v.to)
		}
	}
}

// unreadItems returns the words before the first HTML list that looks like one of values, nil when there is none.
func unreadItems(t markdown.Text) []int {
	if !hasItems(t) {
		return nil
	}
	for _, run := range itemRuns(t) {
		bare := func(item markdown.Text) bool { return bareItem().MatchString(item.Words) }
		start := SentenceStart(t.Words, run.from)
		intro := strings.TrimRight(t.Words[start:run.from], " ")
		if len(run.items) > 1 && strings.HasSuffix(intro, ":") && !slices.ContainsFunc(run.items, func(item markdown.Text) bool { return !bare(item) }) && !asideWords().MatchString(intro) {
			return []int{start, start + len(intro)}
		}
	}
	return nil
}

// bareItem matches an item that is nothing but a word that can be a value.
var bareItem = markdown.Matching("^`?[A-Za-z][A-Za-z0-9_]*`?[.,;]?$")
