package link

import (
	"slices"
	"strings"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
	"github.com/seed-8ef76b74/graphgen/parser/wording"
)

// definitions are what pages define. Whoever adds to them tells of what does not agree.
type definitions struct {
	told *diag.List
	// resources and enums are the definitions by folded qualified name.
	resources map[string]*model.Resource
	enums     map[string]*enumDefinition
	// aliases are the resources by the folded names that they are called as well.
	aliases map[string]*model.Resource
	// shorts maps a folded short name to the folded qualified names that end in it.
	shorts map[string][]string
	// bySlug maps "path#slug" to the enum of a page's section.
	bySlug map[string]*enumDefinition
	// byPath are the pages of types.
	byPath map[string]*typePage
	// memberSets are the members of enums, and rows the properties of resources by folded name, both as far as they
	// have been asked for.
	memberSets map[*model.Enum]wording.MemberSet
	rows       map[*model.Resource]map[string]*model.Property
}

func newDefinitions(told *diag.List) definitions {
	return definitions{
		told: told, resources: map[string]*model.Resource{}, enums: map[string]*enumDefinition{},
		aliases: map[string]*model.Resource{}, shorts: map[string][]string{}, bySlug: map[string]*enumDefinition{},
		byPath: map[string]*typePage{}, memberSets: map[*model.Enum]wording.MemberSet{}, rows: map[*model.Resource]map[string]*model.Property{},
	}
}

// define registers what the pages define.
func define(s *state) {
	for _, t := range s.types {
		s.byPath[t.said.Page.Path] = t
		for _, e := range t.enums {
			s.defineEnum(t.said.Page.Path, e, rankOf(t, e))
		}
	}
	for _, t := range s.richestFirst() {
		t.resource = s.defineResource(t.resource)
	}
	for _, t := range s.types {
		for short, other := range t.others { // each of another name
			t.others[short] = s.defineResource(other)
		}
		if alias := t.said.Alias; alias.Short != "" {
			s.aliases[alias.Folded()] = t.resource
		}
	}
	for _, c := range s.calls {
		for _, e := range c.enums {
			s.defineEnum(c.said.Page.Path, e, rankSection)
		}
	}
}

// richestFirst returns the pages that document a resource, those with more properties first: where several pages are
// about one type, most show only what matters to one part of the service, and the page that shows all speaks for it.
func (s *state) richestFirst() []*typePage {
	pages := slices.DeleteFunc(slices.Clone(s.types), func(t *typePage) bool { return t.resource == nil })
	slices.SortStableFunc(pages, func(a, b *typePage) int { return len(b.resource.Properties) - len(a.resource.Properties) })
	return pages
}

// defineResource registers a resource, and returns the one that is known by its name: what a second one says is added
// to the first.
func (d *definitions) defineResource(r *model.Resource) *model.Resource {
	key := r.Name.Folded()
	if known, ok := d.resources[key]; ok {
		d.mergeResource(known, r)
		return known
	}
	d.resources[key] = r
	d.addShort(r.Name)
	return r
}

func (d *definitions) addShort(name model.Name) {
	short, key := strings.ToLower(name.Short), name.Folded()
	if !slices.Contains(d.shorts[short], key) {
		d.shorts[short] = append(d.shorts[short], key)
	}
}

// undocumented returns the resource for a name that no page documents.
func (d *definitions) undocumented(ref *model.Ref) *model.Resource {
	key := ref.Name.Folded()
	r, ok := d.resources[key]
	if !ok {
		r = &model.Resource{Name: ref.Name, At: ref.At, Properties: []*model.Property{}}
		d.resources[key] = r
		d.addShort(ref.Name)
	}
	ref.Name, ref.Target = r.Name, r // which another page may spell otherwise
	return r
}
