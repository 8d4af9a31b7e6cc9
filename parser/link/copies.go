package link

import (
	"slices"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
	"github.com/seed-8ef76b74/graphgen/parser/page"
	"github.com/seed-8ef76b74/graphgen/parser/page/ref"
	"github.com/seed-8ef76b74/graphgen/parser/page/rows"
	"github.com/seed-8ef76b74/graphgen/parser/page/types"
)

// What pages say stays as it was read: linking works on copies of its own. See [page.Call] and [types.Page].

// A call is a page about calls while it is linked.
type call struct {
	// said is what the page says.
	said *page.Call
	// op is the operation without what depends on the subject, ops are those of the page, one for each of its subjects.
	op  *model.Operation
	ops []*model.Operation
	// returned is the type of the response when that is not the subject, zero otherwise.
	returned ref.Named
	// tables are those of the request body that have a sentence each, parts those that are about one of several types.
	tables []page.BodyTable
	parts  []*part
	nested []rows.NestedRow
	enums  []*rows.EnumSection
	uses   ref.Uses
	// coverage counts what was read, and what became of it.
	coverage model.Coverage
}

// A part is tables of the request body that are about one of several types.
type part struct {
	page.BodyPart
	// derived are the subjects that derive from the part's type.
	derived []ref.Named
	// sent are the keys that the part's examples send.
	sent page.TopKeys
}

// A typePage is a page of types while it is linked.
type typePage struct {
	said *types.Page
	// resource is what the page is about, nil for a page of enums, and others are the resources beside it, by folded
	// short name; where several pages are about one type, all of them have the same resource.
	resource *model.Resource
	others   map[string]*model.Resource
	enums    []*rows.EnumSection
	rows     []*model.Property
	derived  []*model.Ref
	uses     ref.Uses
}

// A copier copies what pages say. Rows and references that are one in a page are one in its copy.
type copier struct {
	refs map[*model.Ref]*model.Ref
	rows map[*model.Property]*model.Property
}

func newCopier() copier {
	return copier{map[*model.Ref]*model.Ref{}, map[*model.Property]*model.Property{}}
}

// copyCall returns a copy of a page about calls.
func (s *state) copyCall(said *page.Call) *call {
	c := newCopier()
	out := &call{said: said, op: c.operation(said.Operation), uses: c.uses(said.Uses), coverage: said.Coverage}
	for i, e := range said.Operation.Examples {
		s.keepNode(said, e.Request, out.op.Examples[i].Request)
		s.keepNode(said, e.Response, out.op.Examples[i].Response)
	}
	for _, t := range said.Tables {
		t.Rows = c.properties(t.Rows)
		out.tables = append(out.tables, t)
	}
	for _, row := range said.Nested {
		out.nested = append(out.nested, rows.NestedRow{Path: row.Path, Property: c.property(row.Property)})
	}
	out.enums = c.enums(said.Enums)
	for _, p := range said.Parts {
		p.Rows, p.Uses = c.properties(p.Rows), c.uses(p.Uses)
		out.parts = append(out.parts, &part{BodyPart: p})
	}
	return out
}

// keepNode keeps the value in the body of a message's copy.
func (s *state) keepNode(said *page.Call, msg, its *model.Message) {
	if msg != nil && msg.Body != nil {
		s.nodes[its.Body] = said.Nodes[msg.Body]
	}
}

// copyTypes returns a copy of a page of types.
func copyTypes(said *types.Page) *typePage {
	c := newCopier()
	out := &typePage{said: said, others: map[string]*model.Resource{}, uses: c.uses(said.Uses), enums: c.enums(said.Enums)}
	out.rows = c.properties(said.Rows)
	out.resource = c.resource(said.Resource)
	for short, r := range said.Others {
		out.others[short] = c.resource(r)
	}
	for _, ref := range said.Derived {
		out.derived = append(out.derived, c.ref(ref))
	}
	return out
}

func (c copier) ref(r *model.Ref) *model.Ref {
	if r == nil {
		return nil
	}
	its := c.refs[r]
	if its == nil {
		copied := *r
		its = &copied
		c.refs[r] = its
	}
	return its
}

func (c copier) typ(t model.Type) model.Type {
	switch t := t.(type) {
	case *model.Ref:
		return c.ref(t)
	case model.Collection:
		return model.Collection{Elem: c.typ(t.Elem)}
	default:
		return t
	}
}

func (c copier) property(p *model.Property) *model.Property {
	its := c.rows[p]
	if its == nil {
		copied := *p
		copied.Type, copied.InheritedFrom = c.typ(p.Type), c.ref(p.InheritedFrom)
		copied.Constraints = slices.Clone(p.Constraints)
		its = &copied
		c.rows[p] = its
	}
	return its
}

func (c copier) properties(list []*model.Property) []*model.Property {
	if list == nil {
		return nil
	}
	out := make([]*model.Property, len(list))
	for i, p := range list {
		out[i] = c.property(p)
	}
	return out
}

func (c copier) resource(r *model.Resource) *model.Resource {
	if r == nil {
		return nil
	}
	its := *r
	its.Base, its.Properties = c.ref(r.Base), c.properties(r.Properties)
	return &its
}

func (c copier) enums(list []*rows.EnumSection) []*rows.EnumSection {
	var out []*rows.EnumSection
	for _, e := range list {
		its := *e.Enum
		its.Members = slices.Clone(e.Members)
		out = append(out, &rows.EnumSection{Enum: &its, Slug: e.Slug})
	}
	return out
}

func (c copier) uses(u ref.Uses) ref.Uses {
	out := ref.Uses{List: slices.Clone(u.List), Sentences: u.Sentences}
	for i := range out.List {
		use := &out.List[i]
		use.Ref = c.ref(use.Ref)
		use.Others = slices.Clone(use.Others)
		for j, other := range use.Others {
			use.Others[j] = c.ref(other)
		}
	}
	for _, f := range u.Flags {
		out.Flags = append(out.Flags, ref.FlagsUse{Ref: c.ref(f.Ref), At: f.At})
	}
	return out
}

func (c copier) operation(op *model.Operation) *model.Operation {
	its := *op
	its.Paths, its.Responses = slices.Clone(op.Paths), slices.Clone(op.Responses)
	if op.Body != nil {
		body := *op.Body
		body.Properties = c.properties(op.Body.Properties)
		its.Body = &body
	}
	its.Examples = slices.Clone(op.Examples)
	for i, e := range its.Examples {
		its.Examples[i].Request, its.Examples[i].Response = copyMessage(e.Request), copyMessage(e.Response)
	}
	return &its
}

func copyMessage(msg *model.Message) *model.Message {
	if msg == nil {
		return nil
	}
	its := *msg
	if msg.Body != nil {
		body := *msg.Body
		its.Body = &body
	}
	return &its
}

// take adds what there is to tell of a choice that is made.
func (c *call) take(told page.Told, diags *diag.List) {
	c.coverage.Add(&told.Coverage)
	*diags = append(*diags, told.Diags...)
}
