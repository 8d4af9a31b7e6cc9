package openapi

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"

	"github.com/getkin/kin-openapi/openapi3"

	"github.com/seed-8ef76b74/graphgen/generator/openapi/base"
	"github.com/seed-8ef76b74/graphgen/generator/openapi/encode"
	"github.com/seed-8ef76b74/graphgen/generator/openapi/example"
	"github.com/seed-8ef76b74/graphgen/generator/openapi/tree"
	"github.com/seed-8ef76b74/graphgen/generator/output"
	"github.com/seed-8ef76b74/graphgen/generator/rules"
	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// The extensions that hold what OpenAPI has no words for.
const (
	// extValue is the number of an enum's member.
	extValue = "x-graphgen-value"
	// extSource is the page and line behind a part of the document.
	extSource = "x-graphgen-source"
	// extAddresses lists the URLs of an operation that OpenAPI cannot express.
	extAddresses = "x-graphgen-addresses"
	// extAlso lists further pages that say something of an operation.
	extAlso = "x-graphgen-also"
	// extMedia lists the media types of a body beside those that it is shown with.
	extMedia = "x-graphgen-content-types"
	// extNotes holds the places of the notes that the description ends in.
	extNotes = "x-graphgen-notes"
	// extPermissions is the permission table as data.
	extPermissions = "x-graphgen-permissions"
)

// A builder fills a document.
type builder struct {
	opts Options
	// base is the base document; doc is its document, which is being filled.
	base  *base.Document
	doc   *openapi3.T
	diags diag.List
	// definitions are the types that the documents define, by name.
	definitions map[model.Name]model.Definition
	// components holds the schema of every type that is in use.
	components map[model.Name]*openapi3.SchemaRef
	// typedRefs holds the schemas of types that demand the type's annotation, createdRefs those of bodies that do.
	typedRefs   map[model.Name]*openapi3.SchemaRef
	createdRefs map[creation]*openapi3.SchemaRef
	// choices are those among the types that a call creates.
	choices []*openapi3.SchemaRef
	// families say which types derive from which.
	families families
	// componentKeys, bodyKeys and responseKeys are the names in use below components, operationIDs those of operations.
	componentKeys, bodyKeys, responseKeys, operationIDs names
	// properties holds the order of each schema's properties, which kin-openapi does not keep.
	properties map[*openapi3.Schema][]string
	// rows are the properties of resources by name, as far as they have been asked for.
	rows map[*model.Resource]map[string]*model.Property
	// examples makes the pages' examples fit.
	examples *example.Fitter
	// refs are the references to components.
	refs []*openapi3.SchemaRef
	// routes are those of the paths of operations, and pages the names of pages in print, as far as they have been asked for.
	routes map[*model.Operation][]*route
	pages  map[string]string
	// schemes are the security schemes of the base document; the document itself holds those in use.
	schemes openapi3.SecuritySchemes
}

// newBuilder returns a builder that holds the base document.
func newBuilder(api *model.API, opts Options) (*builder, error) {
	if opts.Base == nil {
		opts.Base = base.Load(nil)
	}
	loaded, err := opts.Base()
	if err != nil {
		return nil, fmt.Errorf("the base of the OpenAPI document: %w", err)
	}
	doc := loaded.Doc
	b := &builder{
		opts:          opts,
		base:          loaded,
		doc:           doc,
		definitions:   definitions(api),
		components:    make(map[model.Name]*openapi3.SchemaRef, len(api.Resources)+len(api.Enums)),
		typedRefs:     map[model.Name]*openapi3.SchemaRef{},
		createdRefs:   map[creation]*openapi3.SchemaRef{},
		families:      newFamilies(api),
		componentKeys: names{},
		bodyKeys:      names{},
		responseKeys:  names{},
		operationIDs:  names{},
		properties:    make(map[*openapi3.Schema][]string, len(api.Resources)),
		rows:          map[*model.Resource]map[string]*model.Property{},
		examples:      example.NewFitter(),
		routes:        make(map[*model.Operation][]*route, len(api.Operations)),
		pages:         map[string]string{},
		schemes:       doc.Components.SecuritySchemes,
	}
	doc.Components.SecuritySchemes = openapi3.SecuritySchemes{}
	doc.Components.RequestBodies = openapi3.RequestBodies{}
	for key := range doc.Components.Schemas {
		b.componentKeys.take(key)
	}
	for key := range doc.Components.Responses {
		b.responseKeys.take(key)
	}
	return b, nil
}

// definitions returns the resources and enums by name.
func definitions(api *model.API) map[model.Name]model.Definition {
	all := make(map[model.Name]model.Definition, len(api.Resources)+len(api.Enums))
	for _, e := range api.Enums {
		all[e.Name] = e
	}
	for _, r := range api.Resources {
		all[r.Name] = r
	}
	return all
}

// build fills the document.
func (b *builder) build(api *model.API) error {
	if err := b.base.Settle(api.ServiceVersion(), b.opts.Version == Version31); err != nil {
		return fmt.Errorf("the base of the OpenAPI document: %w", err)
	}
	if b.doc.Info.Extensions == nil {
		b.doc.Info.Extensions = map[string]any{}
	}
	b.doc.Info.Extensions[encode.ExtGenerated] = tree.Str(b.marker())
	b.addOperations(api)
	b.keepApart()
	if b.doc.Paths.Len() == 0 {
		b.doc.Components = nil
	}
	return nil
}

// marker is the line that says whose file it is, without anything that could end the line.
func (b *builder) marker() string {
	line := output.Marker + "from " + b.opts.Source + ". DO NOT EDIT."
	return strings.Map(func(r rune) rune {
		if !unicode.IsPrint(r) {
			return -1
		}
		return r
	}, tree.Clean(line))
}

// source returns the page and line of a position, as the document prints them.
func (b *builder) source(at diag.Pos) string {
	page, known := b.pages[at.Page]
	if !known {
		page = rules.Source(b.opts.Source, at.Page)
		b.pages[at.Page] = page
	}
	if at.Line == 0 {
		return page
	}
	return page + ":" + strconv.Itoa(at.Line)
}

// provenance returns the extensions of a part that comes from one place.
func (b *builder) provenance(at diag.Pos) map[string]any {
	return map[string]any{extSource: tree.Str(b.source(at))}
}

// declare adds a schema to the components and returns the reference to it.
func (b *builder) declare(name string, schema *openapi3.Schema) *openapi3.SchemaRef {
	key := b.componentKeys.add(componentKey(name))
	b.doc.Components.Schemas[key] = &openapi3.SchemaRef{Value: schema}
	ref := &openapi3.SchemaRef{Ref: "#/components/schemas/" + key, Value: schema}
	b.refs = append(b.refs, ref)
	return ref
}
