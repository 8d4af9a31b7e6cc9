package gotypes

import (
	"strings"

	"github.com/dave/jennifer/jen"

	"github.com/seed-8ef76b74/graphgen/generator/gofile"
	"github.com/seed-8ef76b74/graphgen/generator/rules"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// addFamily adds the interface of a family, the methods by which its members belong to it, and what makes them.
func (e *emitter) addFamily(file *gofile.File, f *rules.Family) {
	name := e.Names.Any(f.Root)
	marker := "is" + name
	file.Add(
		// type AnyX interface { Validate() error; isAnyX() }
		declare(
			gofile.Doc(e.familyDoc(f)...),
			jen.Type().Id(name).Interface(jen.Id("Validate").Params().Error(), jen.Id(marker).Params()),
		),
		e.markers(f, marker),
		e.maker(f, name),
	)
}

// familyDoc returns the paragraphs of an interface's comment.
func (e *emitter) familyDoc(f *rules.Family) []string {
	var links []string
	for _, r := range f.Members {
		links = append(links, "[*"+e.Names.Type(r)+"]")
	}
	links = append(links, "or [*"+unknown+"] for a type that the documents do not describe.")
	text := e.Names.Any(f.Root) + " is a value of the " + f.Root.Name.String() + " resource or of one that is derived from it: "
	return e.about(text+strings.Join(links, ", "), f.Root.Description, f.Root.At)
}

// unknown is the type in templates/runtime that holds a value of a type without a struct.
const unknown = "Unknown"

// markers returns
//
//	func (*Circle) isAnyShape()  {}
//	func (*Unknown) isAnyShape() {}
func (e *emitter) markers(f *rules.Family, marker string) *jen.Statement {
	all := &jen.Statement{}
	for _, r := range f.Members {
		all.Add(mark(e.Names.Type(r), marker)).Line()
	}
	return all.Add(mark(unknown, marker))
}

// mark returns the method by which a type belongs to a family.
func mark(typ, marker string) *jen.Statement {
	return jen.Func().Params(jen.Op("*").Id(typ)).Id(marker).Params().Block()
}

// maker returns
//
//	func newAnyShape(name string) AnyShape {
//		switch name {
//		case "microsoft.graph.circle":
//			return new(Circle)
//		default:
//			return new(Unknown)
//		}
//	}
func (e *emitter) maker(f *rules.Family, name string) *jen.Statement {
	var cases []jen.Code
	for _, r := range f.Members {
		names := []jen.Code{jen.Lit(r.Name.String())}
		if r == f.Root {
			names = append(names, jen.Lit(""))
		}
		cases = append(cases, jen.Case(names...).Block(jen.Return(jen.New(jen.Id(e.Names.Type(r))))))
	}
	cases = append(cases, jen.Default().Block(jen.Return(jen.New(jen.Id(unknown)))))
	return declare(
		gofile.Doc(maker(name)+" returns an empty value of the type of that name."),
		jen.Func().Id(maker(name)).Params(jen.Id("name").String()).Id(name).Block(
			jen.Switch(jen.Id("name")).Block(cases...),
		),
	)
}

// maker returns the name of the function that makes the members of an interface.
func maker(name string) string { return "new" + name }

// addDecoder adds what encoding/json cannot do by itself to a struct that has fields of an interface's type:
//
//	func (s *Drawing) UnmarshalJSON(data []byte) error {
//		type plain Drawing
//		return json.Unmarshal(data, &struct {
//			*plain
//			Shapes many[AnyShape] `json:"shapes"`
//		}{(*plain)(s), many[AnyShape]{&s.Shapes, newAnyShape}})
//	}
func (e *emitter) addDecoder(file *gofile.File, r *model.Resource, properties []*model.Property) {
	const plain = "plain"
	fields := []jen.Code{jen.Op("*").Id(plain)}
	values := []jen.Code{jen.Parens(jen.Op("*").Id(plain)).Call(jen.Id("s"))}
	for _, p := range properties {
		f := e.shapes.FamilyOf(p.Type)
		if f == nil {
			continue
		}
		field, name := e.Names.Field(r, p.Name), e.Names.Any(f.Root)
		decoder := jen.Id(decoderOf(p.Type)).Types(jen.Id(name))
		fields = append(fields, jen.Id(field).Add(decoder).Tag(map[string]string{"json": p.Name}))
		values = append(values, decoder.Clone().Values(jen.Op("&").Id("s").Dot(field), jen.Id(maker(name))))
	}
	if len(fields) == 1 {
		return
	}
	name := e.Names.Type(r)
	file.Add(declare(
		gofile.Doc("UnmarshalJSON decodes s. Where one of several types can stand, the JSON tells which."),
		jen.Func().Params(jen.Id("s").Op("*").Id(name)).Id("UnmarshalJSON").Params(jen.Id("data").Index().Byte()).Error().Block(
			jen.Type().Id(plain).Id(name),
			jen.Return(jen.Qual("encoding/json", "Unmarshal").Call(
				jen.Id("data"),
				jen.Op("&").Struct(fields...).Custom(list, values...),
			)),
		),
	))
}

// decoderOf returns the name of the type in templates/runtime that decodes one or many values.
func decoderOf(t model.Type) string {
	if _, ok := t.(model.Collection); ok {
		return "many"
	}
	return "one"
}
