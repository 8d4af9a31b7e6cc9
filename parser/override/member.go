package override

import (
	"slices"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// A memberOwner is what has the values that an override is about: an enum, or a text property of a resource.
type memberOwner struct{ typ, property model.Text }

// lists returns the lists of values; none, with a diagnostic, when nothing has one.
func (o memberOwner) lists(c *corrector) []memberList {
	if o.property.Value == "" {
		for _, e := range c.api.Enums {
			if e.Name.String() == o.typ.Value {
				return []memberList{enumMembers{e}}
			}
		}
		c.unmatched(o.typ.At, "no enum is called %q", diag.Clip(o.typ.Value))
		return nil
	}
	r := c.resource(o.typ)
	if r == nil {
		return nil
	}
	var lists []memberList
	for _, row := range c.rows(r, o.property) {
		if model.Element(row.Type) != model.Type(model.String) {
			c.unmatched(o.property.At, "%q is a %s; name the enum by itself", diag.Clip(o.property.Value), row.Type)
			return nil
		}
		lists = append(lists, listedValues{row})
	}
	return lists
}

// A memberList is a list of values that can be changed.
type memberList interface {
	members() []model.Member
	// replace puts other values in the place of the list; the override has one of them or had one.
	replace(members []model.Member, by model.Text)
}

// enumMembers are the members of an enum.
type enumMembers struct{ enum *model.Enum }

func (l enumMembers) members() []model.Member { return l.enum.Members }

func (l enumMembers) replace(members []model.Member, _ model.Text) { l.enum.Members = members }

// listedValues are the values of a text property.
type listedValues struct{ row *model.Property }

func (l listedValues) members() []model.Member {
	values, _ := l.row.Constraint(model.KeywordEnum).(model.Values)
	return values.Members
}

func (l listedValues) replace(members []model.Member, by model.Text) {
	values, ok := l.row.Constraint(model.KeywordEnum).(model.Values)
	if !ok {
		values.At = by.At
	}
	values.Members = members
	l.row.Constraints = slices.DeleteFunc(l.row.Constraints, func(c model.Constraint) bool {
		return c.Keyword() == model.KeywordEnum
	})
	if len(members) > 0 {
		l.row.Constraints = append(l.row.Constraints, values)
	}
}

// setMember adds a value, or gives it another number or description.
type setMember struct {
	owner               memberOwner
	member, description model.Text
	// value is the member's number, nil when the override does not say.
	value *int64
}

func (d setMember) do(c *corrector) {
	lists := d.owner.lists(c)
	changed := false
	for _, list := range lists {
		changed = d.set(list) || changed
	}
	if len(lists) > 0 {
		c.needed(changed, d.member.At, "the value %q is the same without this", diag.Clip(d.member.Value))
	}
}

// set changes one list, and reports whether it was another one.
func (d setMember) set(list memberList) bool {
	members := slices.Clone(list.members())
	i := slices.IndexFunc(members, func(m model.Member) bool { return m.Name == d.member.Value })
	if i < 0 {
		list.replace(append(members, model.Member{Name: d.member.Value, At: d.member.At, Value: d.value, Description: d.description}), d.member)
		return true
	}
	changed := false
	if d.value != nil && (members[i].Value == nil || *members[i].Value != *d.value) {
		members[i].Value, changed = d.value, true
	}
	if d.description.Value != "" && members[i].Description.Value != d.description.Value {
		members[i].Description, changed = d.description, true
	}
	list.replace(members, d.member)
	return changed
}

// removeMember removes a value.
type removeMember struct {
	owner  memberOwner
	member model.Text
}

func (d removeMember) do(c *corrector) {
	lists := d.owner.lists(c)
	removed := false
	for _, list := range lists {
		members := slices.DeleteFunc(slices.Clone(list.members()), func(m model.Member) bool { return m.Name == d.member.Value })
		if len(members) < len(list.members()) {
			list.replace(members, d.member)
			removed = true
		}
	}
	if len(lists) > 0 {
		c.needed(removed, d.member.At, "there is no value %q without this", diag.Clip(d.member.Value))
	}
}
