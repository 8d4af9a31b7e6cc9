package parser

import (
	"slices"
	"strings"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// A linker turns names into definitions once the pages that can matter are read.
type linker struct {
	lib   *library
	diags diag.List
	// resources and enums are the definitions by folded qualified name; bases are pages of resources in path order.
	resources map[string]*model.Resource
	enums     map[string]*enumDefinition
	// aliases are the resources by the folded names that they are called as well.
	aliases map[string]*model.Resource
	// shorts maps a folded short name to the folded qualified names that end in it.
	shorts map[string][]string
	// bySlug maps "path#slug" to the enum of a page's section.
	bySlug map[string]*enumDefinition
	// memberSets are the members of enums, and rows the properties of resources by folded name, both as far as they have
	// been asked for.
	memberSets map[*model.Enum]memberSet
	rows       map[*model.Resource]map[string]*model.Property
	// nodes are the values in the bodies of examples.
	nodes map[*model.JSONBody]jsonNode
	// keys are the names under which request examples hold objects, and sent the properties that they send, with the place
	// of the first example that does.
	keys sentKeys
	sent map[*model.Property]diag.Pos
	// kept are the places of the relationships that are sent.
	kept map[diag.Pos]bool
	// wanted are the lists of pages of the library that have been wanted, by their first one, as [wants] has it.
	wanted map[*string]bool
	// read are the type pages that were read, by path.
	read []*typePage
}

func newLinker(lib *library) *linker {
	return &linker{
		lib: lib, resources: map[string]*model.Resource{}, enums: map[string]*enumDefinition{},
		shorts: map[string][]string{}, bySlug: map[string]*enumDefinition{},
		memberSets: map[*model.Enum]memberSet{}, rows: map[*model.Resource]map[string]*model.Property{}, wanted: map[*string]bool{},
		aliases: map[string]*model.Resource{}, sent: map[*model.Property]diag.Pos{}, kept: map[diag.Pos]bool{},
	}
}

// foldName returns the key of a qualified name: the documents are careless about case.
func foldName(n model.Name) string { return strings.ToLower(n.String()) }

// richestFirst returns the pages that document a resource, those with more properties first: where several pages are
// about one type, most show only what matters to one part of the service, and the page that shows all speaks for it.
func (l *linker) richestFirst() []*typePage {
	pages := slices.DeleteFunc(slices.Clone(l.read), func(t *typePage) bool { return t.resource == nil })
	slices.SortStableFunc(pages, func(a, b *typePage) int { return len(b.resource.Properties) - len(a.resource.Properties) })
	return pages
}

// defineResource registers the resource of a page.
func (l *linker) defineResource(t *typePage) {
	key := foldName(t.resource.Name)
	known, ok := l.resources[key]
	if !ok {
		l.resources[key] = t.resource
		l.addShort(t.resource.Name)
		return
	}
	l.mergeResource(known, t.resource)
	t.resource = known
}

func (l *linker) addShort(name model.Name) {
	short, key := strings.ToLower(name.Short), foldName(name)
	if !slices.Contains(l.shorts[short], key) {
		l.shorts[short] = append(l.shorts[short], key)
	}
}

// settleCreated makes the created type of an operation a resource, with the rows of the page's own table.
func (l *linker) settleCreated(c *createPage, op *model.Operation) {
	created, ok := op.Creates.Target.(*model.Resource)
	if !ok {
		created = l.undocumented(op.Creates)
	}
	if annotated := c.annotated.name; annotated != "" && !sameShort(annotated, op.Creates.Name.Short) && l.aliases[foldName(qualify(c.page, annotated))] != created && len(c.ops) == 1 {
		l.diags.Add(diag.CreatedDiffers, op.Creates.At, "the response is a %s here and a %s in the example, the former is taken", op.Creates.Name.Short, clip(annotated))
	}
	if op.Body == nil || op.Body.Type != model.Type(op.Creates) {
		return
	}
	if !created.Documented && len(op.Body.Properties) > 0 {
		created.At = op.Body.Properties[0].At
	}
	l.mergeProperties(created, op.Body.Properties)
	if !created.Documented {
		l.diags.Add(diag.TableMissing, op.Body.At, "neither the request body nor a page of %s has a table of properties, its content is not known", op.Creates.Name)
	}
}

// undocumented returns the resource for a name that no page documents.
func (l *linker) undocumented(ref *model.Ref) *model.Resource {
	key := foldName(ref.Name)
	r, ok := l.resources[key]
	if !ok {
		r = &model.Resource{Name: ref.Name, At: ref.At, Properties: []*model.Property{}}
		l.resources[key] = r
		l.addShort(ref.Name)
	}
	ref.Name, ref.Target = r.Name, r // which another page may spell otherwise
	return r
}

// inheritProperties gives each resource the properties of its base types that its page does not repeat.
func (l *linker) inheritProperties() {
	i := inheritance{linker: l, depth: map[*model.Resource]int{}}
	for _, t := range l.read {
		if t.resource != nil {
			i.complete(t.resource)
		}
	}
}

// The most that types inherit: levels of base types, of which real types have 6, and properties of all types of a run.
const (
	maxBases     = 50
	maxInherited = 1 << 19
)

// An inheritance gives resources the properties of their base types.
type inheritance struct {
	*linker
	// depth is how many base types a resource has, onTheWay while its base is being completed.
	depth map[*model.Resource]int
	// inherited is how many properties were inherited up to now.
	inherited int
}

// onTheWay is the depth of a resource whose base is being completed.
const onTheWay = -1

// complete completes a resource after its base, and returns how many base types it has.
func (i *inheritance) complete(r *model.Resource) int {
	if depth, begun := i.depth[r]; begun {
		return depth
	}
	i.depth[r] = onTheWay
	base := i.baseOf(r)
	depth := 0
	if base != nil {
		depth = i.derive(r, base, i.complete(base))
	}
	i.depth[r] = depth
	return depth
}

// baseOf returns the resource that another one names as its base, nil when there is none.
func (*inheritance) baseOf(r *model.Resource) *model.Resource {
	if r.Base == nil {
		return nil
	}
	base, _ := r.Base.Target.(*model.Resource)
	return base
}

// derive gives a resource what its base has, which has some base types itself, and returns how many it has then.
func (i *inheritance) derive(r, base *model.Resource, depth int) int {
	switch {
	case base == r:
		i.diags.Add(diag.BaseCircle, r.Base.At, "%s inherits from itself, the base is left out", r.Name)
		r.Base = nil
		return 0
	case depth == onTheWay:
		i.diags.Add(diag.BaseCircle, r.Base.At, "%s inherits from itself by way of %s, the base is left out", r.Name, base.Name)
		r.Base = nil
		return 0
	case depth >= maxBases:
		i.diags.Add(diag.TooMuch, r.Base.At, "%s has more than %d base types, %s is left out", r.Name, maxBases, base.Name)
		r.Base = nil
		return 0
	case i.inherited > maxInherited:
		i.diags.Add(diag.TooMuch, r.Base.At, "the types inherit more than %d properties in all, those of %s are left out", maxInherited, base.Name)
		return depth + 1
	}
	known := byFoldedName(r.Properties)
	for _, p := range base.Properties {
		if own := known[strings.ToLower(p.Name)]; own != nil {
			i.refineType(own, p)
			continue
		}
		i.inherited++
		inherited := *p
		inherited.Constraints = slices.Clone(p.Constraints)
		if inherited.InheritedFrom == nil {
			inherited.InheritedFrom = &model.Ref{Name: base.Name, At: r.Base.At, Target: base}
		}
		r.Properties = append(r.Properties, &inherited)
	}
	return depth + 1
}
