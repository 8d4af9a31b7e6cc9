package parser

import (
	"slices"
	"strings"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// An enumDefinition is an enum with what is known of where its members come from.
type enumDefinition struct {
	*model.Enum
	// rank says how good the source is.
	rank enumRank
}

// An enumRank orders the sources of an enum's members, the best first.
type enumRank uint8

const (
	rankPage    enumRank = iota // a page of its own
	rankSection                 // a section of the page of a resource
	rankShared                  // a section of a page that collects enums
	rankInline                  // a list in running text
)

// defineEnum registers the enum of a table on the page at a path.
func (l *linker) defineEnum(path string, e *enumSection, rank enumRank) {
	def := &enumDefinition{Enum: e.Enum, rank: rank}
	key := foldName(e.Name)
	if known, ok := l.enums[key]; ok {
		def = l.betterEnum(known, def)
	}
	l.enums[key] = def
	l.addShort(def.Name)
	if e.slug != "" {
		l.bySlug[strings.ToLower(path+"#"+e.slug)] = def
	}
}

func rankOf(t *typePage, e *enumSection) enumRank {
	switch {
	case e.slug == "":
		return rankPage
	case t.resource != nil:
		return rankSection
	default:
		return rankShared
	}
}

// betterEnum returns the definition from the better source and reports when the two differ.
func (l *linker) betterEnum(known, more *enumDefinition) *enumDefinition {
	if more.rank < known.rank {
		known, more = more, known
	}
	if a, b := l.setOf(known.Enum), l.setOf(more.Enum); !a.same(b) {
		l.enumDiffers(more.Members, more.At, known.Enum)
	}
	return known
}

func (l *linker) enumDiffers(members []model.Member, at diag.Pos, taken *model.Enum) {
	l.diags.Add(diag.EnumDiffers, at, "%s has the values %s here and %s at %s, which are taken",
		taken.Name, memberNames(members), memberNames(taken.Members), taken.At)
}

// memberNames lists members for a message.
func memberNames(members []model.Member) string {
	members = members[:min(len(members), maxListed)]
	names := make([]string, len(members))
	for i, m := range members {
		names[i] = m.Name
	}
	return clip(strings.Join(names, ", "))
}

// maxListed is more names than a message has room for.
const maxListed = 60

// foldedSentinel is the member that stands for those to come. Tables that describe members often leave it out.
const foldedSentinel = "unknownfuturevalue"

// A memberSet has the folded names of members: running text is careless about the case of names, so case does not count.
type memberSet map[string]bool

func setOf(members []model.Member) memberSet {
	set := make(memberSet, len(members))
	for _, m := range members {
		set[strings.ToLower(m.Name)] = true
	}
	return set
}

// holds reports whether the set has every member of another one.
func (s memberSet) holds(other memberSet) bool {
	return s.shared(other) == len(other)
}

// same reports whether the sets have the same members, but for the one that means nothing.
func (s memberSet) same(other memberSet) bool {
	for name := range other {
		if !s[name] && name != foldedSentinel {
			return false
		}
	}
	return s.meaning() == other.meaning()
}

// meaning returns how many members mean something.
func (s memberSet) meaning() int {
	if s[foldedSentinel] {
		return len(s) - 1
	}
	return len(s)
}

// meets reports whether the sets share a member.
func (s memberSet) meets(other memberSet) bool {
	return s.shared(other) > 0
}

// shared returns how many members both sets have.
func (s memberSet) shared(other memberSet) int {
	n := 0
	for name := range other {
		if s[name] {
			n++
		}
	}
	return n
}

// setOf returns the set of an enum's members; an enum is asked for it by every property that lists values for it.
func (l *linker) setOf(e *model.Enum) memberSet {
	set := l.memberSets[e]
	if set == nil {
		set = setOf(e.Members)
		l.memberSets[e] = set
	}
	return set
}

// listed joins the list of values that stands beside a use with the enum that the use leads to: the richer of the two
// when one holds the other, the list when the table shares nothing with it and so is about something else, otherwise the
// table.
func (l *linker) listed(e *model.Enum, members []model.Member) {
	known, list := l.setOf(e), setOf(members)
	switch {
	case known.holds(list):
		return
	case list.holds(known), !known.meets(list):
		was := e.Members
		if !known.same(list) {
			l.enumDiffers(was, e.At, &model.Enum{Name: e.Name, At: members[0].At, Members: members})
		}
		e.Members = describedBy(members, was)
		delete(l.memberSets, e)
	default:
		l.enumDiffers(members, members[0].At, e)
	}
}

// describedBy returns the members with what the others of the same name say beside.
func describedBy(members, others []model.Member) []model.Member {
	byName := make(map[string]model.Member, len(others))
	for _, m := range others {
		byName[strings.ToLower(m.Name)] = m
	}
	out := slices.Clone(members)
	for i := range out {
		if m, ok := byName[strings.ToLower(out[i].Name)]; ok {
			out[i].Name = m.Name
			out[i].Value, out[i].Description = m.Value, m.Description
		}
	}
	return out
}
