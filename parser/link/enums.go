package link

import (
	"slices"
	"strings"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
	"github.com/seed-8ef76b74/graphgen/parser/page/rows"
	"github.com/seed-8ef76b74/graphgen/parser/wording"
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
func (d *definitions) defineEnum(path string, e *rows.EnumSection, rank enumRank) {
	def := &enumDefinition{Enum: e.Enum, rank: rank}
	key := e.Name.Folded()
	if known, ok := d.enums[key]; ok {
		def = d.betterEnum(known, def)
	}
	d.enums[key] = def
	d.addShort(def.Name)
	if e.Slug != "" {
		d.bySlug[strings.ToLower(path+"#"+e.Slug)] = def
	}
}

func rankOf(t *typePage, e *rows.EnumSection) enumRank {
	switch {
	case e.Slug == "":
		return rankPage
	case t.resource != nil:
		return rankSection
	default:
		return rankShared
	}
}

// betterEnum returns the definition from the better source and reports when the two differ.
func (d *definitions) betterEnum(known, more *enumDefinition) *enumDefinition {
	if more.rank < known.rank {
		known, more = more, known
	}
	if a, b := d.setOf(known.Enum), d.setOf(more.Enum); !a.Same(b) {
		d.enumDiffers(more.Members, more.At, known.Enum)
	}
	return known
}

func (d *definitions) enumDiffers(members []model.Member, at diag.Pos, taken *model.Enum) {
	d.told.Add(diag.EnumDiffers, at, "%s has the values %s here and %s at %s, which are taken",
		taken.Name, wording.MemberNames(members), wording.MemberNames(taken.Members), taken.At)
}

// setOf returns the set of an enum's members; an enum is asked for it by every property that lists values for it.
func (d *definitions) setOf(e *model.Enum) wording.MemberSet {
	set := d.memberSets[e]
	if set == nil {
		set = wording.SetOf(e.Members)
		d.memberSets[e] = set
	}
	return set
}

// listed joins the list of values that stands beside a use with the enum that the use leads to: the richer of the two
// when one holds the other, the list when the table shares nothing with it and so is about something else, otherwise
// the table.
func (d *definitions) listed(e *model.Enum, members []model.Member) {
	known, list := d.setOf(e), wording.SetOf(members)
	switch {
	case known.Holds(list):
		return
	case list.Holds(known), !known.Meets(list):
		was := e.Members
		if !known.Same(list) {
			d.enumDiffers(was, e.At, &model.Enum{Name: e.Name, At: members[0].At, Members: members})
		}
		e.Members = describedBy(members, was)
		delete(d.memberSets, e)
	default:
		d.enumDiffers(members, members[0].At, e)
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
