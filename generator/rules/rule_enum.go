package rules

import (
	"github.com/dave/jennifer/jen"
	"github.com/getkin/kin-openapi/openapi3"

	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// enum: the documents list the values of a text, or of the elements of a collection of texts.
var enum = Rule{
	Keyword: model.KeywordEnum,
	Value: func(f Field) *jen.Statement {
		values := listed(f.Constraint)
		switch {
		case len(values) == 0:
			return nil
		case f.Type == model.Type(model.String):
			return enumText(f, values)
		case f.Type == model.Type(model.Collection{Elem: model.String}):
			return enumTexts(f, values)
		default:
			return nil
		}
	},
	Schema: func(s Schemas) {
		switch s.typ() {
		case model.Type(model.String):
			s.Property.Enum = enumValues(s.Constraint)
		case model.Type(model.Collection{Elem: model.String}):
			if items := s.Property.Items; items != nil && items.Ref == "" && items.Value != nil {
				items.Value = itemsOf(items.Value, enumValues(s.Constraint))
			}
		}
	},
}

// listed returns the values that a constraint lists, each once; the empty text is no value, it is how a field is unset.
func listed(c model.Constraint) []string {
	values, ok := c.(model.Values)
	if !ok {
		return nil
	}
	seen := map[string]bool{"": true}
	var out []string
	for _, m := range values.Members {
		if !seen[m.Name] {
			seen[m.Name] = true
			out = append(out, m.Name)
		}
	}
	return out
}

// enumText returns
//
//	switch s.Color {
//	case "", "red", "green":
//	default:
//		f.enum("/color", s.Color, page+"48")
//	}
func enumText(f Field, values []string) *jen.Statement {
	return jen.Switch(f.Value()).Block(
		jen.Case(literals(append([]string{""}, values...))...),
		jen.Default().Block(f.Report("enum", f.Value())),
	)
}

// enumTexts returns
//
//	for i, v := range s.Colors {
//		switch v {
//		case "red", "green":
//		default:
//			f.enum(element("/colors", i), v, page+"48")
//		}
//	}
func enumTexts(f Field, values []string) *jen.Statement {
	return jen.For(jen.List(jen.Id("i"), jen.Id("v")).Op(":=").Range().Add(f.Value())).Block(
		jen.Switch(jen.Id("v")).Block(
			jen.Case(literals(values)...),
			jen.Default().Block(f.ReportElement("enum", jen.Id("v"))),
		),
	)
}

// literals returns Go's literals of texts, broken into lines where they are many.
func literals(values []string) []jen.Code {
	const width = 100
	room := width
	out := make([]jen.Code, len(values))
	for i, v := range values {
		literal := &jen.Statement{}
		if room -= len(v) + len(`"", `); room < 0 {
			room = width
			literal.Line()
		}
		out[i] = literal.Lit(v)
	}
	return out
}

// enumValues returns the values that a constraint lists as a schema holds them.
func enumValues(c model.Constraint) []any {
	var out []any
	for _, v := range listed(c) {
		out = append(out, v)
	}
	return out
}

// itemsOf returns a copy of the schema of a collection's elements with a list of values: the schema may be shared.
func itemsOf(schema *openapi3.Schema, values []any) *openapi3.Schema {
	items := *schema
	items.Enum = values
	return &items
}
