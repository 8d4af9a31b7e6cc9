package openapi

import (
	"cmp"
	"slices"
	"strings"

	"github.com/seed-8ef76b74/graphgen/generator/openapi/tree"
	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// An address is a documented URL that names a thing by its path in a tree: /me/drive/root:/{item-path}:/workbook. The
// value of a parameter of OpenAPI holds no slash, and clients escape those that it has, so that no such URL can be
// called. Where another URL leads to the same, the call of that one tells of it.
type address struct {
	route *route
	at    diag.Pos
}

// isAddress reports whether a path has a parameter that stands for a path: one between ":/" and ":", or behind ":/" up
// to the end.
func isAddress(template string) bool {
	inside, held := false, false
	for segment := range strings.SplitSeq(template, "/") {
		held = held || inside && strings.Contains(segment, "{")
		if strings.HasSuffix(segment, ":") {
			inside = !inside
		}
	}
	return held
}

// twinsOf returns for each route of an operation the index of its twin: the route that stands for it in the document, as
// a rule itself.
func twinsOf(op *model.Operation, routes []*route) []int {
	var plain, twins []int
	for i, path := range op.Paths {
		if !isAddress(path.Template) {
			plain = append(plain, i)
		}
	}
	for i := range routes {
		twins = append(twins, i)
		if len(plain) > 0 && !slices.Contains(plain, i) {
			twins[i] = slices.MaxFunc(plain, func(j, k int) int { return compareTwins(routes[i].shape, routes[j].shape, routes[k].shape) })
		}
	}
	return twins
}

// compareTwins compares two shapes by how many segments they have in common with another one at its end, then at its
// beginning, then by how few they have.
func compareTwins(shape, a, b string) int {
	beginA, endA := common(shape, a)
	beginB, endB := common(shape, b)
	return cmp.Or(cmp.Compare(endA, endB), cmp.Compare(beginA, beginB), strings.Count(b, "/")-strings.Count(a, "/"))
}

// common returns how many segments two shapes have in common at the beginning and at the end.
func common(a, b string) (begin, end int) {
	p, q := strings.Split(a, "/"), strings.Split(b, "/")
	for begin < min(len(p), len(q)) && p[begin] == q[begin] {
		begin++
	}
	for end < min(len(p), len(q)) && p[len(p)-1-end] == q[len(q)-1-end] {
		end++
	}
	return begin, end
}

// addAddress adds an address to the call that stands for it, once.
func (c *call) addAddress(r *route, at diag.Pos) {
	if !slices.ContainsFunc(c.addresses, func(a address) bool { return a.route.shape == r.shape }) {
		c.addresses = append(c.addresses, address{r, at})
	}
}

// describeAddresses returns the sentence about the addresses of a call, "" when it has none.
func (c *call) describeAddresses() string {
	if len(c.addresses) == 0 {
		return ""
	}
	var urls []string
	for _, a := range c.addresses {
		urls = append(urls, c.method+" "+tree.Clean(a.route.template))
	}
	return "The item can be addressed by its path, too: " + strings.Join(urls, ", ")
}

// addressList returns the addresses of a call as data.
func (b *builder) addressList(c *call) tree.List {
	var all tree.List
	for _, a := range c.addresses {
		all = append(all, tree.Object{{Key: "template", Value: tree.Str(a.route.template)}, {Key: extSource, Value: tree.Str(b.source(a.at))}})
	}
	return all
}

// checkAddress tells of a path that names a thing by its path; moved says that the call of another URL stands for it.
func (b *builder) checkAddress(c *call, path model.Path, moved bool) {
	switch {
	case !isAddress(path.Template):
	case moved:
		b.diags.Add(diag.PathAddressed, path.At, "%q names a thing by its path, the document has it at %s %s, in %s",
			path.Template, c.method, c.route.template, extAddresses)
	default:
		b.diags.Add(diag.PathAddressed, path.At, "%q names a thing by its path, it stays a path of the document: no other URL leads there", path.Template)
	}
}
