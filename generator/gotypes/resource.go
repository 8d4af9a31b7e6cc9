package gotypes

import (
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
	if !r.Documented {
		e.open(file, r)
		return file
	}
	name := e.Names.Type(r)
	_, sent := e.sent[r]
	file.Add(declare(
		about(name+" is the "+r.Name.String()+" resource.", r.Description, r.At),
		jen.Type().Id(name).Struct(e.fields(r, sent)...),
	))
	if sent {
		addODataType(file, name, r)
	}
	return file
}

// fields returns the fields of a resource's struct, each below its comment.
func (e *emitter) fields(r *model.Resource, sent bool) []jen.Code {
	properties, lost := rules.GoProperties(r, sent)
	for _, p := range lost {
		e.diags.Add(diag.GoFieldImpossible, p.At, "property %.60q has a name that no Go struct tag can hold, left out of the Go package", p.Name)
	}
	var fields []jen.Code
	if sent {
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
			gofile.Doc(fieldDoc(name, p)),
			jen.Id(name).Add(rules.GoFieldOf(p.Type, e.Names.Type).Type).Tag(map[string]string{"json": p.Name + ",omitzero"}),
		)
	}
	return fields
}

// fieldDoc returns the comment of a field: the documents' words, or what is known without them.
func fieldDoc(name string, p *model.Property) string {
	if p.Description.Value != "" {
		return p.Description.Value
	}
	_, key := model.Find[model.Key](p)
	_, readOnly := model.Find[model.ReadOnly](p)
	switch {
	case key && readOnly:
		return name + " is assigned by the service."
	case readOnly:
		return name + " is set by the service."
	default:
		return ""
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
