package override

import (
	"slices"
	"strings"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// Overrides are corrections of what the documents say, each with its reason. [Parse] reads them from a file:
//
//	overrides:
//	  - type: microsoft.graph.user
//	    property: age
//	    set: {type: Edm.Int32, description: Full years.}   # a property that is not there is added
//	    reason: the page calls it a text, the service sends a number
//	  - {type: microsoft.graph.user, property: legacyId, remove: true, reason: it is gone}
//	  - {type: microsoft.graph.ageGroup, member: senior, set: {value: 4}, reason: the list ends too early}
//	  - {type: microsoft.graph.ageGroup, member: aduIt, remove: true, reason: a slip}
//	  - {operation: POST /users, property: mailNickname, required: true, reason: the call fails without it}
//	  - operation: POST /users
//	    account: application        # or delegatedWork, delegatedPersonal
//	    scopes: [User.ReadWrite.All, [User.Read.All, Directory.ReadWrite.All]]   # what is needed together is a list
//	    reason: the page names the scopes of another call
//
// Where several operations have one URL, type beside operation chooses among them by what they create; type and
// property beside member mean the values of a text property.
type Overrides struct{ list []override }

// An override is one entry of the file.
type override struct {
	at   diag.Pos
	deed deed
}

// A deed is what an override does to an API. What cannot be done, or is done already, it tells the corrector.
type deed interface{ do(c *corrector) }

// Apply corrects an API in place; facts that were set carry their place in the file. An override that matches nothing,
// or that changes nothing, is an error: the file would otherwise outlive its reasons without anybody noticing.
func (o Overrides) Apply(api *model.API) diag.List {
	if len(o.list) == 0 {
		return nil
	}
	before := reachable(api)
	c := &corrector{api: api}
	for _, entry := range o.list {
		entry.deed.do(c)
	}
	after := reachable(api)
	lost := func(d model.Definition) bool { return before.has(d) && !after.has(d) }
	api.Resources = slices.DeleteFunc(api.Resources, func(r *model.Resource) bool { return lost(r) })
	api.Enums = slices.DeleteFunc(api.Enums, func(e *model.Enum) bool { return lost(e) })
	return c.diags.Sorted()
}

// A corrector finds what overrides are about.
type corrector struct {
	api   *model.API
	diags diag.List
}

// unmatched tells of words that match nothing.
func (c *corrector) unmatched(at diag.Pos, format string, args ...any) {
	c.diags.Add(diag.OverrideUnmatched, at, format, args...)
}

// needed tells of a fact that nothing had to be changed for.
func (c *corrector) needed(changed bool, at diag.Pos, format string, args ...any) {
	if !changed {
		c.diags.Add(diag.OverrideUnneeded, at, format, args...)
	}
}

// resource returns the resource of a name, nil with a diagnostic when there is none.
func (c *corrector) resource(name model.Text) *model.Resource {
	for _, r := range c.api.Resources {
		if r.Name.String() == name.Value {
			return r
		}
	}
	c.unmatched(name.At, "no resource is called %q", diag.Clip(name.Value))
	return nil
}

// family returns a resource and the resources that inherit from it.
func (c *corrector) family(r *model.Resource) []*model.Resource {
	family := []*model.Resource{r}
	for _, other := range c.api.Resources {
		if other != r && derives(other, r) {
			family = append(family, other)
		}
	}
	return family
}

// derives reports whether a resource inherits from another; the linker has made sure that bases are no circle.
func derives(r, base *model.Resource) bool {
	for r.Base != nil {
		next, ok := r.Base.Target.(*model.Resource)
		if !ok || next == base {
			return ok
		}
		r = next
	}
	return false
}

// tables returns every list of properties that speaks of a resource: its own, those of the resources that inherit from
// it, and the tables of the operations that send one of them.
func (c *corrector) tables(r *model.Resource) []*[]*model.Property {
	var tables []*[]*model.Property
	family := c.family(r)
	for _, member := range family {
		tables = append(tables, &member.Properties)
	}
	for _, op := range c.api.Operations {
		if sent := op.Sent(); sent != nil && slices.Contains(family, sent) {
			tables = append(tables, &op.Body.Properties)
		}
	}
	return tables
}

// rows returns every row about a property of a resource; none, with a diagnostic, when there is none.
func (c *corrector) rows(r *model.Resource, name model.Text) []*model.Property {
	var rows []*model.Property
	for _, table := range c.tables(r) {
		if row := model.OwnRow(table, name.Value); row != nil {
			rows = append(rows, row)
		}
	}
	if len(rows) == 0 {
		c.unmatched(name.At, "%s has no property %q", r.Name, diag.Clip(name.Value))
	}
	return rows
}

// operations returns the operations of a line like "POST /users", of those that create a type when one is named;
// none, with a diagnostic, when there are none. Case and the names in braces do not matter.
func (c *corrector) operations(line, created model.Text) []*model.Operation {
	var found []*model.Operation
	for _, op := range c.api.Operations {
		if created.Value != "" && op.Subject.Name.String() != created.Value {
			continue
		}
		if slices.ContainsFunc(op.Paths, func(p model.Path) bool {
			return foldLine(op.Method.Value+" "+p.Template) == foldLine(line.Value)
		}) {
			found = append(found, op)
		}
	}
	switch {
	case len(found) > 0:
	case created.Value != "":
		c.unmatched(line.At, "no operation %q creates %s", diag.Clip(line.Value), diag.Clip(created.Value))
	default:
		c.unmatched(line.At, "no operation is %q", diag.Clip(line.Value))
	}
	return found
}

// foldLine returns what tells lines like "POST /users/{id}" apart.
func foldLine(line string) string {
	return model.PathShape(strings.Join(strings.Fields(line), " "))
}

// typeOf returns the type that a name of the Entity Data Model means; nil, with a diagnostic, when the API has none.
func (c *corrector) typeOf(name model.Text) model.Type {
	if inner, ok := strings.CutPrefix(name.Value, "Collection("); ok && strings.HasSuffix(inner, ")") {
		if elem := c.elementType(model.Text{Value: strings.TrimSuffix(inner, ")"), At: name.At}); elem != nil {
			return model.Collection{Elem: elem}
		}
		return nil
	}
	return c.elementType(name)
}

// elementType returns the type that is no collection and has the name; nil, with a diagnostic, when the API has none.
func (c *corrector) elementType(name model.Text) model.Type {
	if p := model.Primitive(name.Value); slices.Contains(model.Primitives(), p) {
		return p
	}
	for _, r := range c.api.Resources {
		if r.Name.String() == name.Value {
			return &model.Ref{Name: r.Name, At: name.At, Target: r}
		}
	}
	for _, e := range c.api.Enums {
		if e.Name.String() == name.Value {
			return &model.Ref{Name: e.Name, At: name.At, Target: e}
		}
	}
	c.unmatched(name.At, "no type is called %q", diag.Clip(name.Value))
	return nil
}
