package openapi

import (
	"slices"
	"strings"

	"github.com/getkin/kin-openapi/openapi3"

	"github.com/seed-8ef76b74/graphgen/generator/openapi/tree"
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

// addOperations adds every operation at every path. Examples come last: they are held against finished schemas.
func (b *builder) addOperations(api *model.API) {
	calls := b.calls(api)
	for _, c := range calls {
		tag := b.tag(c)
		if b.doc.Tags.Get(tag.Name) == nil {
			b.doc.Tags = append(b.doc.Tags, tag)
		}
		b.doc.AddOperation(c.route.template, c.method, b.operation(c, tag))
	}
	slices.SortFunc(b.doc.Tags, func(s, t *openapi3.Tag) int { return strings.Compare(s.Name, t.Name) })
	settleReadOnly(calls)
	done := map[*group]bool{}
	for _, c := range calls {
		if !done[c.group] {
			b.addExamples(c.group)
		}
		done[c.group] = true
	}
}

// operation returns the document's operation for a call.
func (b *builder) operation(c *call, tag *openapi3.Tag) *openapi3.Operation {
	if c.responses == nil {
		c.body = b.requestBody(c.group)
		c.responses = b.responsesOf(c.group)
	}
	op := &openapi3.Operation{
		OperationID:  b.operationID(c),
		Tags:         []string{tag.Name},
		Summary:      b.summary(c),
		Description:  c.describe(),
		ExternalDocs: externalDocs(c.first()),
		Security:     b.security(c),
		Parameters:   append(b.parameters(c.route), b.headers(c)...),
		RequestBody:  c.body,
		Responses:    c.responses,
		Extensions:   b.provenance(b.pathOf(c, c.first()).At),
	}
	op.Extensions["x-ms-docs-operation-type"] = tree.Text("operation")
	if permissions := b.permissions(c); len(permissions) > 0 {
		op.Extensions[extPermissions] = permissions
	}
	if notes := b.noteSources(c); len(notes) > 0 {
		op.Extensions[extNotes] = notes
	}
	if addresses := b.addressList(c); len(addresses) > 0 {
		op.Extensions[extAddresses] = addresses
	}
	if pages := b.furtherPages(c); len(pages) > 0 {
		op.Extensions[extAlso] = pages
	}
	return op
}

// externalDocs returns the link to the page of an operation, nil when it is published nowhere.
func externalDocs(op *model.Operation) *openapi3.ExternalDocs {
	url := rules.PageURL(op.Version.Value, op.Page.Path)
	if url == "" {
		return nil
	}
	return &openapi3.ExternalDocs{Description: "The page in the API reference.", URL: url}
}

// furtherPages returns the pages that say something of a call, but for the first one.
func (b *builder) furtherPages(c *call) tree.List {
	var pages []string
	for i, op := range slices.Concat(c.operations, c.aside) {
		if i > 0 {
			pages = append(pages, op.Page.Path)
		}
		pages = append(pages, op.AlsoOn...)
	}
	slices.Sort(pages)
	var all tree.List
	for _, page := range slices.Compact(pages) {
		if page != c.first().Page.Path {
			all = append(all, tree.Str(b.source(diag.Pos{Page: page})))
		}
	}
	return all
}

// operationID returns the call's ID, unique in the document: the entry, the verb and the rest of the path; what is
// needed to keep two calls apart comes from the parameters' names.
func (b *builder) operationID(c *call) string {
	segments := c.route.segments
	subject, _ := b.subject(c.group)
	rest := subject.Short
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
	name, _ := b.subject(c.group)
	return &openapi3.Tag{
		Name:        tree.Clean(c.route.entry() + "." + name.Short),
		Description: tree.Clean("Calls below /" + c.route.entry() + " about " + name.String() + "."),
	}
}

// subject returns the type that a group's calls are about: what they create, or what all that they can create derive
// from; one of these, and false, when they have nothing in common.
func (b *builder) subject(g *group) (model.Name, bool) {
	var types []model.Type
	for _, op := range g.operations {
		if b.resource(op.Subject) != nil {
			types = append(types, op.Subject)
		}
	}
	if len(types) == 0 {
		return g.first().Subject.Name, len(g.operations) == 1
	}
	return b.commonBase(types)
}
