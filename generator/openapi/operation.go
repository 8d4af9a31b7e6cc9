package openapi

import (
	"cmp"
	"slices"
	"strings"

	"github.com/getkin/kin-openapi/openapi3"

	"github.com/seed-8ef76b74/graphgen/generator/rules"
	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// verbs names what each method does, for the operation's ID.
var verbs = map[string]string{
	"DELETE": "Delete",
	"GET":    "Get",
	"PATCH":  "Update",
	"POST":   "Create",
	"PUT":    "Replace",
}

// A call is one operation of the document: everything that the pages say of one method of one URL.
type call struct {
	route  *route
	method string
	// operations are the pages' operations, one for each created type and in the types' order, at least one. Together
	// they make one list of parameters, one body and one set of responses.
	operations []documented
}

// A documented operation is one page's, at one of its paths.
type documented struct {
	*model.Operation
	path model.Path
}

// addOperations adds every operation at every path.
func (b *builder) addOperations(api *model.API) {
	tags := map[string]*openapi3.Tag{}
	for _, c := range b.calls(api) {
		tag := b.tag(c)
		tags[tag.Name] = tag
		b.doc.AddOperation(c.route.template, c.method, b.operation(c, tag))
	}
	for _, tag := range tags {
		b.doc.Tags = append(b.doc.Tags, tag)
	}
	slices.SortFunc(b.doc.Tags, func(s, t *openapi3.Tag) int { return strings.Compare(s.Name, t.Name) })
}

// calls groups the operations by URL and method, in the operations' order.
func (b *builder) calls(api *model.API) []*call {
	var all []*call
	routes := map[string]*route{}
	byURL := map[[2]string]*call{}
	for _, op := range sortedOperations(api) {
		method := strings.ToUpper(op.Method.Value)
		if _, ok := verbs[method]; !ok {
			b.diags.Add(diag.RequestBroken, op.Method.At, "method %q has no place in an OpenAPI document", op.Method.Value)
			continue
		}
		for _, p := range op.Paths {
			r := newRoute(p)
			if known := routes[r.shape]; known != nil {
				r = known
			}
			routes[r.shape] = r
			key := [2]string{r.shape, method}
			if byURL[key] == nil {
				byURL[key] = &call{route: r, method: method}
				all = append(all, byURL[key])
			}
			byURL[key].add(documented{op, p})
		}
	}
	for _, c := range all {
		slices.SortStableFunc(c.operations, func(o, p documented) int { return o.Creates.Name.Compare(p.Creates.Name) })
	}
	return all
}

// add adds an operation, unless one is there that creates the same type.
func (c *call) add(op documented) {
	same := func(o documented) bool { return o.Creates.Name == op.Creates.Name }
	if !slices.ContainsFunc(c.operations, same) {
		c.operations = append(c.operations, op)
	}
}

// operation returns the document's operation for a call. Where several pages document the call, the first one speaks
// for what can be said only once.
func (b *builder) operation(c *call, tag *openapi3.Tag) *openapi3.Operation {
	first := c.operations[0]
	op := &openapi3.Operation{
		OperationID: b.operationID(c),
		Tags:        []string{tag.Name},
		Summary:     c.summary(),
		Description: c.description(),
		Security:    b.security(c),
		Parameters:  append(b.parameters(c.route), b.headers(c)...),
		Extensions:  b.provenance(first.path.At),
	}
	if url := rules.PageURL(first.Page.Path); url != "" {
		op.ExternalDocs = &openapi3.ExternalDocs{Description: "The page in the API reference.", URL: url}
	}
	op.Extensions["x-ms-docs-operation-type"] = text("operation")
	if permissions := b.permissions(c); len(permissions) > 0 {
		op.Extensions[extPermissions] = permissions
	}
	op.RequestBody = b.requestBody(c)
	op.Responses = b.responses(c)
	b.addExamples(c, op)
	return op
}

// operationID returns the call's ID, unique in the document: the entry, the verb and the rest of the path; what is
// needed to keep two calls apart comes from the parameters' names.
func (b *builder) operationID(c *call) string {
	segments := c.route.segments
	rest := c.operations[0].Creates.Name.Short
	if len(segments) > 1 {
		rest = strings.Join(segments[1:], "/")
	}
	id := componentKey(c.route.entry()) + "." + verbs[c.method] + pascal(rest)
	var params strings.Builder
	for _, p := range c.route.params {
		params.WriteString(pascal(p.name))
	}
	return b.operationIDs.add(id, id+"By"+params.String())
}

// tag returns the tag of a call: its entry and the type that it is about.
func (b *builder) tag(c *call) *openapi3.Tag {
	name := c.operations[0].Creates.Name
	return &openapi3.Tag{
		Name:        clean(c.route.entry() + "." + name.Short),
		Description: clean("Calls below /" + c.route.entry() + " about " + name.String() + "."),
	}
}

// summary returns the titles of the call's pages.
func (c *call) summary() string {
	return c.join(", ", documented.title)
}

// title returns the title of the operation's page.
func (op documented) title() string {
	return cmp.Or(op.Page.Title.Value, "Create "+op.Creates.Name.Short)
}

// description returns the descriptions of the call's pages, a paragraph each.
func (c *call) description() string {
	return c.join("\n\n", func(op documented) string {
		return cmp.Or(op.Page.Description.Value, "Creates a "+op.Creates.Name.String()+".")
	})
}

// join returns what f says of each operation, every text once.
func (c *call) join(separator string, f func(documented) string) string {
	var all []string
	for _, op := range c.operations {
		if s := clean(f(op)); !slices.Contains(all, s) {
			all = append(all, s)
		}
	}
	return strings.Join(all, separator)
}
