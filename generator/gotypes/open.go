package gotypes

import (
	"github.com/dave/jennifer/jen"

	"github.com/seed-8ef76b74/graphgen/generator/gofile"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// open writes a resource that no page documents: a type that holds any JSON as it is.
func (e *emitter) open(file *gofile.File, r *model.Resource) {
	name := e.Names.Type(r)
	raw := jen.Qual("encoding/json", "RawMessage")
	file.Add(
		// type X json.RawMessage
		declare(
			gofile.Doc(name+" is the "+r.Name.String()+" resource. No page of the documents at hand describes it; it holds any JSON and keeps it as it is."),
			jen.Type().Id(name).Add(raw),
		),
		// func (v X) MarshalJSON() ([]byte, error) { return json.RawMessage(v).MarshalJSON() }
		declare(
			gofile.Doc("MarshalJSON returns the JSON that v holds, null when it holds none."),
			jen.Func().Params(jen.Id("v").Id(name)).Id("MarshalJSON").Params().Params(jen.Index().Byte(), jen.Error()).Block(
				jen.Return(jen.Add(raw).Call(jen.Id("v")).Dot("MarshalJSON").Call()),
			),
		),
		// func (v *X) UnmarshalJSON(data []byte) error { return (*json.RawMessage)(v).UnmarshalJSON(data) }
		declare(
			gofile.Doc("UnmarshalJSON keeps a copy of the JSON."),
			jen.Func().Params(jen.Id("v").Op("*").Id(name)).Id("UnmarshalJSON").Params(jen.Id("data").Index().Byte()).Error().Block(
				jen.Return(jen.Parens(jen.Op("*").Add(raw)).Call(jen.Id("v")).Dot("UnmarshalJSON").Call(jen.Id("data"))),
			),
		),
	)
}
