package wording

import (
	"strings"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/markdown"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// MemberNames lists members for a message.
func MemberNames(members []model.Member) string {
	members = members[:min(len(members), maxListed)]
	names := make([]string, len(members))
	for i, m := range members {
		names[i] = m.Name
	}
	return diag.Clip(strings.Join(names, ", "))
}

// maxListed is more names than a message has room for.
const maxListed = 60

// foldedSentinel is the member that stands for those to come. Tables that describe members often leave it out.
const foldedSentinel = "unknownfuturevalue"

// A MemberSet has the folded names of members: running text is careless about the case of names, so case does not
// count.
type MemberSet map[string]bool

// SetOf returns the set of some members.
func SetOf(members []model.Member) MemberSet {
	set := make(MemberSet, len(members))
	for _, m := range members {
		set[strings.ToLower(m.Name)] = true
	}
	return set
}

// Holds reports whether the set has every member of another one.
func (s MemberSet) Holds(other MemberSet) bool {
	return s.shared(other) == len(other)
}

// Same reports whether the sets have the same members, but for the one that means nothing.
func (s MemberSet) Same(other MemberSet) bool {
	for name := range other {
		if !s[name] && name != foldedSentinel {
			return false
		}
	}
	return s.meaning() == other.meaning()
}

// meaning returns how many members mean something.
func (s MemberSet) meaning() int {
	if s[foldedSentinel] {
		return len(s) - 1
	}
	return len(s)
}

// Meets reports whether the sets share a member.
func (s MemberSet) Meets(other MemberSet) bool {
	return s.shared(other) > 0
}

// shared returns how many members both sets have.
func (s MemberSet) shared(other MemberSet) int {
	n := 0
	for name := range other {
		if s[name] {
			n++
		}
	}
	return n
}

// JoinedIn reports whether a text is several of the members, joined by commas.
func (s MemberSet) JoinedIn(words string) bool {
	if !strings.Contains(words, ",") {
		return false
	}
	for word := range strings.SplitSeq(words, ",") {
		if !s[strings.ToLower(strings.TrimSpace(word))] {
			return false
		}
	}
	return true
}

// flagsWords match what says that a value can be several members of an enum.
var flagsWords = guard(`(?i)\bflag(?:s|ged)? enum|\bmultiple values can be (?:combined|specified|set)|\bcomma[- ]separated list of (?:values|the (?:\w+ )?values)`, "flag", "multiple values can be", "separated list")

// FlagsAt returns where words stand that say that a value of an enum can be several of its members; false when there
// are none.
func FlagsAt(t markdown.Text) (diag.Pos, bool) {
	if !MentionsValues(t.Words) {
		return diag.Pos{}, false
	}
	m := flagsWords.find(t.Words)
	if m == nil {
		return diag.Pos{}, false
	}
	return t.Pos(m[0]), true
}
