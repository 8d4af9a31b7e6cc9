package parser

import (
	"slices"
	"strings"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// A linker turns names into definitions once all pages are read.
type linker struct {
	files     map[string]string // folded path -> path, of every file of the docs root
	resources map[model.Name]*model.Resource
	enums     map[model.Name]*model.Enum
	diags     diag.List
}

// link gives each reference its target and returns the API.
func (l *linker) link(operations []*createPage) *model.API {
	api := &model.API{}
	for _, c := range operations {
		api.Operations = append(api.Operations, c.op)
		api.Pages = append(api.Pages, c.Page)
		l.checkLinks(c)
		l.defineEnums(c)
		l.defineCreated(c)
	}
	for _, c := range operations {
		for _, use := range c.refs.list {
			l.resolve(use)
		}
	}
	for _, r := range l.resources {
		api.Resources = append(api.Resources, r)
	}
	for _, e := range l.enums {
		api.Enums = append(api.Enums, e)
	}
	sortAPI(api)
	return api
}

// checkLinks reports the pages that a page links to and that are not there, each once.
func (l *linker) checkLinks(c *createPage) {
	seen := map[string]bool{}
	for _, use := range c.refs.list {
		target, ok := linkTarget(c.Path, use.link)
		if !ok || seen[target] {
			continue
		}
		seen[target] = true
		if _, there := l.files[strings.ToLower(target)]; !there {
			l.diags.Add(diag.LinkUnresolved, use.ref.At, "page %q is not there, %s is known by name only", target, use.ref.Name)
		}
	}
}

// defineEnums makes an enum of each named type that stands beside a list of values.
func (l *linker) defineEnums(c *createPage) {
	for _, use := range c.refs.list {
		if len(use.members) == 0 {
			continue
		}
		known, ok := l.enums[use.ref.Name]
		if !ok {
			l.enums[use.ref.Name] = &model.Enum{Name: use.ref.Name, At: use.ref.At, Members: use.members}
			continue
		}
		if !sameMembers(known.Members, use.members) {
			l.diags.Add(diag.EnumDiffers, use.members[0].At, "the values of %s differ from those at %s, which are taken", use.ref.Name, known.At)
		}
	}
}

func sameMembers(a, b []model.Member) bool {
	return slices.EqualFunc(a, b, func(x, y model.Member) bool { return x.Name == y.Name })
}

// defineCreated makes the created type of a page a resource with the rows of the page's body table.
func (l *linker) defineCreated(c *createPage) {
	name := c.op.Creates.Name
	if known, ok := l.resources[name]; ok {
		l.mergeProperties(known, c)
		return
	}
	r := &model.Resource{Name: name, At: c.op.Creates.At, Properties: []*model.Property{}}
	if c.op.Body != nil && len(c.op.Body.Properties) > 0 {
		r.Documented = true
		r.At = c.op.Body.Properties[0].At
	}
	l.resources[name] = r
	l.mergeProperties(r, c)
}

// mergeProperties adds the rows of a page's body table that the resource does not have yet.
// What a create call requires is no fact of the type, it stays with the operation.
func (l *linker) mergeProperties(r *model.Resource, c *createPage) {
	if c.op.Body == nil {
		return
	}
	for _, p := range c.op.Body.Properties {
		i := slices.IndexFunc(r.Properties, func(q *model.Property) bool { return q.Name == p.Name })
		if i < 0 {
			r.Documented = true
			r.Properties = append(r.Properties, withoutRequired(p))
			continue
		}
		if known := r.Properties[i]; known.Type.String() != p.Type.String() {
			l.diags.Add(diag.PropertyDiffers, p.At, "property %q is %s here and %s at %s, which is taken", p.Name, p.Type, known.Type, known.At)
		}
	}
}

// withoutRequired returns a copy of a property without what one call demands of it.
func withoutRequired(p *model.Property) *model.Property {
	q := *p
	q.Constraints = slices.DeleteFunc(slices.Clone(p.Constraints), func(c model.Constraint) bool {
		return c.Keyword() == model.KeywordRequired || c.Keyword() == model.KeywordOptional
	})
	return &q
}

// resolve gives a reference its target. A type that is used and that no page documents becomes an open resource.
func (l *linker) resolve(use reference) {
	name := use.ref.Name
	if e, ok := l.enums[name]; ok {
		use.ref.Target = e
		return
	}
	r, ok := l.resources[name]
	if !ok && use.mentioned {
		return
	}
	if !ok {
		r = &model.Resource{Name: name, At: use.ref.At, Properties: []*model.Property{}}
		l.resources[name] = r
		l.diags.Add(diag.TypeUndocumented, use.ref.At, "no page documents the type %s, its body is left open", name)
	}
	use.ref.Target = r
}

// sortAPI brings the API into its documented order.
func sortAPI(api *model.API) {
	slices.SortFunc(api.Operations, compareOperations)
	slices.SortFunc(api.Resources, func(a, b *model.Resource) int { return a.Name.Compare(b.Name) })
	slices.SortFunc(api.Enums, func(a, b *model.Enum) int { return a.Name.Compare(b.Name) })
	slices.SortFunc(api.Pages, func(a, b *model.Page) int { return strings.Compare(a.Path, b.Path) })
}
