package gotypes

import (
	"strings"

	"github.com/dave/jennifer/jen"

	"github.com/seed-8ef76b74/graphgen/generator/gofile"
	"github.com/seed-8ef76b74/graphgen/generator/gonames"
	"github.com/seed-8ef76b74/graphgen/generator/rules"
	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// resource returns the file of a resource.
func (e *emitter) resource(r *model.Resource) *gofile.File {
	file := e.file(r, r.At)
	switch {
	case !e.shapes.IsDeclared(r):
	case r.Documented:
		e.addStruct(file, r)
	default:
		e.open(file, r)
	}
	if f := e.shapes.Family(r); f != nil {
		e.addFamily(file, f)
	}
	return file
}

// addStruct adds the struct of a resource and the methods by which encoding/json knows it.
func (e *emitter) addStruct(file *gofile.File, r *model.Resource) {
	name := e.Names.Type(r)
	properties, lost := e.shapes.Properties(r)
	for _, p := range lost {
		e.diags.Add(diag.GoFieldImpossible, p.At, "property %.60q has a name that no Go struct tag can hold, left out of the Go package", p.Name)
	}
	file.Add(declare(
		gofile.Doc(e.about(name+" is the "+r.Name.String()+" resource."+e.derived(r), r.Description, r.At)...),
		jen.Type().Id(name).Struct(e.fields(r, properties)...),
	))
	if e.shapes.IsTagged(r) {
		addODataType(file, name, r)
	}
	e.addDecoder(file, r, properties)
}

// derived returns the sentence that names the base of a resource, nothing when there is none in the package.
func (e *emitter) derived(r *model.Resource) string {
	if r.Base == nil {
		return ""
	}
	base, ok := r.Base.Target.(*model.Resource)
	if !ok || e.Names.Type(base) == "" {
		return ""
	}
	name := e.Names.Type(base)
	if !e.shapes.IsDeclared(base) {
		name = e.Names.Any(base)
	}
	return " It is derived from [" + name + "]."
}

// fields returns the fields of a resource's struct, each below its comment.
func (e *emitter) fields(r *model.Resource, properties []*model.Property) []jen.Code {
	var fields []jen.Code
	if e.shapes.IsTagged(r) {
		fields = append(
			fields,
			gofile.Doc(gonames.ODataType+" is sent with every value and needs no setting."),
			jen.Id(gonames.ODataType).Id(oDataType(e.Names.Type(r))).Tag(map[string]string{"json": "@odata.type"}),
		)
	}
	for _, p := range properties {
		name := e.Names.Field(r, p.Name)
		fields = append(
			fields,
			gofile.Doc(fieldDoc(name, p)...),
			jen.Id(name).Add(e.shapes.Field(p.Type, e.Names)).Tag(map[string]string{"json": p.Name + ",omitzero"}),
		)
	}
	return fields
}

// fieldDoc returns the paragraphs of a field's comment: the documents' words, or what is known without them, and what
// the constraints add.
func fieldDoc(name string, p *model.Property) []string {
	text := p.Description.Value
	if text == "" && p.Is(model.KeywordReadOnly) {
		text = name + " is set by the service."
		if p.Is(model.KeywordKey) {
			text = name + " is assigned by the service."
		}
	}
	paragraphs := []string{""}
	for _, c := range p.Constraints {
		if rule, ok := rules.For(c.Keyword()); ok && rule.Doc != nil {
			doc := rule.Doc(p, c)
			text = sentences(text, doc.Sentence)
			paragraphs = append(paragraphs, doc.Paragraph)
		}
	}
	paragraphs[0] = text
	return paragraphs
}

// sentences returns a text with another sentence behind it.
func sentences(text, more string) string {
	switch {
	case text == "" || more == "":
		return text + more
	case strings.HasSuffix(text, "."):
		return text + " " + more
	default:
		return text + ". " + more
	}
}

// oDataType returns the name of the type that stands for a resource's "@odata.type".
func oDataType(name string) string { return "odataTypeOf" + name }

// addODataType adds the type of the ODataType field. A type without size costs the struct nothing, and its text is sent
// without a MarshalJSON for the struct, which would make encoding/json twice as slow.
func addODataType(file *gofile.File, name string, r *model.Resource) {
	typ := oDataType(name)
	file.Add(
		// type odataTypeOfX struct{}
		declare(
			gofile.Doc(typ+" is the text that tells the service what is sent."),
			jen.Type().Id(typ).Struct(),
		),
		// func (odataTypeOfX) MarshalText() ([]byte, error) { return []byte("#microsoft.graph.x"), nil }
		declare(
			gofile.Doc("MarshalText returns the qualified name of the resource behind a \"#\"."),
			jen.Func().Params(jen.Id(typ)).Id("MarshalText").Params().Params(jen.Index().Byte(), jen.Error()).Block(
				jen.Return(jen.Index().Byte().Parens(jen.Lit("#"+r.Name.String())), jen.Nil()),
			),
		),
		// func (*odataTypeOfX) UnmarshalJSON([]byte) error { return nil }
		declare(
			gofile.Doc("UnmarshalJSON accepts any type: the service may return one that is derived from this."),
			jen.Func().Params(jen.Op("*").Id(typ)).Id("UnmarshalJSON").Params(jen.Index().Byte()).Error().Block(jen.Return(jen.Nil())),
		),
	)
}
