package gotypes

import (
	"github.com/dave/jennifer/jen"

	"github.com/seed-8ef76b74/graphgen/generator/gofile"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// enum returns the file of an enum.
func (e *emitter) enum(enum *model.Enum) *gofile.File {
	file := e.file(enum, enum.At)
	name := e.Names.Type(enum)
	sentence := name + " is the " + enum.Name.String() + " enumeration. The service may send values that the documents do not list; they are kept as they are."
	if !enum.Flags.IsZero() {
		sentence += " One value can be several of the documented ones, joined by commas."
	}
	file.Add(declare(
		gofile.Doc(e.about(sentence, enum.Description, enum.At)...),
		jen.Type().Id(name).String(),
	))
	constants, names := e.constants(enum)
	if len(constants) > 0 {
		file.Add(declare(
			gofile.Doc("The documented values of "+name+"."),
			jen.Const().Defs(constants...),
		))
	}
	e.addValues(file, enum, names)
	return file
}

// constants returns a definition for each member, below its comment, and the names that are defined.
func (e *emitter) constants(enum *model.Enum) (defs, names []jen.Code) {
	seen := map[string]bool{}
	for _, m := range enum.Members {
		if seen[m.Name] {
			continue
		}
		seen[m.Name] = true
		name := e.Names.Const(enum, m.Name)
		names = append(names, jen.Id(name))
		defs = append(defs, gofile.Doc(m.Description.Value), jen.Id(name).Id(e.Names.Type(enum)).Op("=").Lit(m.Name))
	}
	return defs, names
}

// addValues adds what knows all values of an enum.
func (e *emitter) addValues(file *gofile.File, enum *model.Enum, names []jen.Code) {
	name, values := e.Names.Type(enum), e.Names.Values(enum)
	table := "valuesOf" + name
	file.Add(
		// var valuesOfX = [...]X{…}
		declare(
			gofile.Doc(table+" holds the documented values, in the documents' order."),
			jen.Var().Id(table).Op("=").Index(jen.Op("...")).Id(name).Custom(list, names...),
		),
		// func XValues() []X { return slices.Clone(valuesOfX[:]) }
		declare(
			gofile.Doc(values+" returns the documented values, in the documents' order."),
			jen.Func().Id(values).Params().Index().Id(name).Block(
				jen.Return(jen.Qual("slices", "Clone").Call(jen.Id(table).Index(jen.Op(":")))),
			),
		),
	)
	if !enum.Flags.IsZero() {
		file.Add(areKnown(name, table))
		return
	}
	file.Add(
		// func (v X) IsKnown() bool { return known(valuesOfX[:], v) }
		declare(
			gofile.Doc("IsKnown reports whether the documents list the value."),
			jen.Func().Params(jen.Id("v").Id(name)).Id("IsKnown").Params().Bool().Block(
				jen.Return(isKnown(table, jen.Id("v"))),
			),
		),
	)
}

// areKnown returns
//
//	func (v X) IsKnown() bool {
//		for value := range strings.SplitSeq(string(v), ",") {
//			if !known(valuesOfX[:], X(strings.TrimSpace(value))) {
//				return false
//			}
//		}
//		return true
//	}
func areKnown(name, table string) *jen.Statement {
	value := jen.Id(name).Parens(jen.Qual("strings", "TrimSpace").Call(jen.Id("value")))
	return declare(
		gofile.Doc("IsKnown reports whether the documents list all of the values that v joins."),
		jen.Func().Params(jen.Id("v").Id(name)).Id("IsKnown").Params().Bool().Block(
			jen.For(jen.Id("value").Op(":=").Range().Qual("strings", "SplitSeq").Call(jen.String().Parens(jen.Id("v")), jen.Lit(","))).Block(
				jen.If(jen.Op("!").Add(isKnown(table, value))).Block(jen.Return(jen.False())),
			),
			jen.Return(jen.True()),
		),
	)
}

// isKnown returns known(valuesOfX[:], value).
func isKnown(table string, value *jen.Statement) *jen.Statement {
	return jen.Id("known").Call(jen.Id(table).Index(jen.Op(":")), value)
}

// list is how jennifer writes the elements of a literal on a line each.
var list = jen.Options{Open: "{", Close: "}", Separator: ",", Multi: true}
