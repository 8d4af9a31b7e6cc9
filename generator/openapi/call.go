package openapi

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/getkin/kin-openapi/openapi3"

	"github.com/seed-8ef76b74/graphgen/generator/openapi/tree"
	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// A call is one operation of the document: one method of one URL.
type call struct {
	route  *route
	method string
	// aside are the operations that are documented for the URL, but do not speak for it.
	aside []*model.Operation
	// addresses are the URLs of the call that OpenAPI cannot express.
	addresses []address
	*group
}

// A group is what all calls have in common that the same pages document.
type group struct {
	// operations are the pages' operations, one for each created type and in the types' order, at least one. Together
	// they make one body and one set of responses. The first one speaks for what can be said only once.
	operations []*model.Operation
	// calls is how many calls have these operations.
	calls int
	// body and responses are what the calls send and return.
	body      *openapi3.RequestBodyRef
	responses *openapi3.Responses
}

// first returns the operation that speaks for the group.
func (g *group) first() *model.Operation { return g.operations[0] }

// texts returns what f says of each operation, every text once.
func (g *group) texts(f func(*model.Operation) string) []string {
	var all []string
	for _, op := range g.operations {
		all = append(all, tree.Clean(f(op)))
	}
	return unique(all)
}

// A place is a method of a URL, all of whose parameters are alike.
type place struct{ shape, method string }

// calls returns the calls of an API in the order of its operations.
func (b *builder) calls(api *model.API) []*call {
	var all []*call
	at := map[place]*call{}
	operations := sortedOperations(api)
	for _, op := range operations {
		method := strings.ToUpper(op.Method.Value)
		if _, ok := verbs[method]; !ok {
			b.diags.Add(diag.RequestBroken, op.Method.At, "method %q has no place in an OpenAPI document", op.Method.Value)
			continue
		}
		routes := b.routesOf(op)
		for i, twin := range twinsOf(op, routes) {
			key := place{routes[twin].shape, method}
			if at[key] == nil {
				at[key] = &call{route: routes[twin], method: method, group: &group{}}
				all = append(all, at[key])
			}
			at[key].add(op)
			b.checkAddress(at[key], op.Paths[i], twin != i)
			if twin != i {
				at[key].addAddress(routes[i], op.Paths[i].At)
			}
		}
	}
	for _, c := range all {
		b.setAside(c)
	}
	shareNames(all)
	shareGroups(all, operations)
	return all
}

// add adds an operation, unless one is there that creates the same type.
func (c *call) add(op *model.Operation) {
	same := func(o *model.Operation) bool { return o.Subject.Name == op.Subject.Name }
	if !slices.ContainsFunc(c.operations, same) {
		c.operations = append(c.operations, op)
	}
}

// setAside sorts a call's operations, and sets those aside whose URLs end in more collections than those of another
// one: such a page tells what can be added to the things of any collection, not what the things of this one are.
func (b *builder) setAside(c *call) {
	slices.SortStableFunc(c.operations, func(o, p *model.Operation) int { return o.Subject.Name.Compare(p.Subject.Name) })
	if len(c.operations) < 2 {
		return
	}
	least := slices.MinFunc(c.operations, func(o, p *model.Operation) int { return cmp.Compare(b.collections(o), b.collections(p)) })
	fewest := b.collections(least)
	c.operations = slices.DeleteFunc(c.operations, func(op *model.Operation) bool {
		n := b.collections(op)
		if n == fewest {
			return false
		}
		b.diags.Add(diag.OperationAside, b.pathOf(c, op).At, "the body of %s %s is what %s says: the URLs here end in %d different collections",
			c.method, c.route.template, least.Page.Path, n)
		c.aside = append(c.aside, op)
		return true
	})
}

// pathOf returns the path of an operation at which it is this call.
func (b *builder) pathOf(c *call, op *model.Operation) model.Path {
	if i := slices.IndexFunc(b.routesOf(op), func(r *route) bool { return r.shape == c.route.shape }); i >= 0 {
		return op.Paths[i]
	}
	return model.Path{At: op.Method.At}
}

// collections returns in how many different collections the URLs of an operation end.
func (b *builder) collections(op *model.Operation) int {
	ends := map[string]bool{}
	for _, r := range b.routesOf(op) {
		if n := len(r.segments); n > 0 {
			ends[strings.ToLower(r.segments[n-1])] = true
		}
	}
	return len(ends)
}

// shareNames gives all calls of one URL the parameter names of the first one.
func shareNames(calls []*call) {
	routes := map[string]*route{}
	for _, c := range calls {
		if known := routes[c.route.shape]; known != nil {
			c.route = known
		}
		routes[c.route.shape] = c.route
	}
}

// shareGroups gives calls that have the same operations one group.
func shareGroups(calls []*call, operations []*model.Operation) {
	number := make(map[*model.Operation]int, len(operations))
	for i, op := range operations {
		number[op] = i
	}
	groups := map[string]*group{}
	for _, c := range calls {
		var key strings.Builder
		for _, op := range c.operations {
			key.WriteString(strconv.Itoa(number[op]) + " ")
		}
		if known := groups[key.String()]; known != nil {
			c.group = known
		}
		groups[key.String()] = c.group
		c.calls++
	}
}

// sortedOperations returns the operations by path, method, created type and page.
func sortedOperations(api *model.API) []*model.Operation {
	return slices.SortedFunc(slices.Values(api.Operations), func(o, p *model.Operation) int {
		return cmp.Or(
			slices.CompareFunc(o.Paths, p.Paths, func(a, b model.Path) int { return cmp.Compare(a.Template, b.Template) }),
			cmp.Compare(o.Method.Value, p.Method.Value),
			o.Subject.Name.Compare(p.Subject.Name),
			cmp.Compare(o.Page.Path, p.Page.Path),
		)
	})
}
