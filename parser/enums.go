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
	if !sameMembers(withoutSentinel(known.Members), withoutSentinel(more.Members)) {
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
	names := make([]string, len(members))
	for i, m := range members {
		names[i] = m.Name
	}
	return clip(strings.Join(names, ", "))
}

// sentinel is the member that stands for those to come. Tables that describe members often leave it out.
const sentinel = "unknownFutureValue"

// withoutSentinel returns the members that mean something.
func withoutSentinel(members []model.Member) []model.Member {
	return slices.DeleteFunc(slices.Clone(members), func(m model.Member) bool { return m.Name == sentinel })
}

// sameMembers reports whether two lists hold the same members in any order.
func sameMembers(a, b []model.Member) bool { return containsMembers(a, b) && containsMembers(b, a) }

// containsMembers reports whether all holds every member of some. Running text is careless about the case of names,
// so case does not count.
func containsMembers(all, some []model.Member) bool {
	for _, m := range some {
		if !hasMember(all, m.Name) {
			return false
		}
	}
	return true
}

// overlap reports whether the lists share a member.
func overlap(a, b []model.Member) bool {
	return slices.ContainsFunc(a, func(m model.Member) bool { return hasMember(b, m.Name) })
}

func hasMember(list []model.Member, name string) bool {
	return slices.ContainsFunc(list, func(m model.Member) bool { return strings.EqualFold(m.Name, name) })
}

// listed joins the list of values that stands beside a use with the enum that the use leads to: the richer of the two
// when one holds the other, the list when the table shares nothing with it and so is about something else, otherwise
// the table.
func (l *linker) listed(e *model.Enum, members []model.Member) {
	switch {
	case containsMembers(e.Members, members):
		return
	case containsMembers(members, e.Members), !overlap(e.Members, members):
		was := e.Members
		if !sameMembers(withoutSentinel(was), withoutSentinel(members)) {
			l.enumDiffers(was, e.At, &model.Enum{Name: e.Name, At: members[0].At, Members: members})
		}
		e.Members = describedBy(members, was)
	default:
		l.enumDiffers(members, members[0].At, e)
	}
}

// describedBy returns the members with what the others of the same name say beside.
func describedBy(members, others []model.Member) []model.Member {
	out := slices.Clone(members)
	for i := range out {
		for _, m := range others {
			if strings.EqualFold(m.Name, out[i].Name) {
				out[i].Name = m.Name
				out[i].Value, out[i].Description = m.Value, m.Description
			}
		}
	}
	return out
}
