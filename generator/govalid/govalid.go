// Package govalid writes the validators of the Go package: Validate, for any value, and ValidateCreate, for a request.
//
// What it writes is plain Go without reflection: a comparison for each rule, and a call of a shared method where the
// rule is broken.
package govalid

import (
	"github.com/dave/jennifer/jen"

	"github.com/seed-8ef76b74/graphgen/generator/gofile"
	"github.com/seed-8ef76b74/graphgen/generator/gonames"
	"github.com/seed-8ef76b74/graphgen/generator/output"
	"github.com/seed-8ef76b74/graphgen/generator/rules"
	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
	"github.com/seed-8ef76b74/graphgen/templates"
)

// Options are what an emission depends on beside the API.
type Options struct {
	// Names is the plan for the API.
	Names *gonames.Plan
	// Required says which of the documents' words make a property required.
	Required rules.Requiredness
	// Source is the name of the docs root as it is printed in the output.
	Source string
}

// Emit returns a file for each documented resource and one for what they share, none when the API has no types.
func Emit(api *model.API, opts Options) ([]output.File, diag.List, error) {
	if len(api.Resources) == 0 && len(api.Enums) == 0 {
		return nil, nil, nil
	}
	sent := rules.Sent(api)
	var files []*gofile.File
	for _, r := range api.Resources {
		if r.Documented {
			_, isSent := sent[r]
			v := &validator{Options: opts, resource: r, sent: isSent, tables: tables(r, sent[r])}
			files = append(files, v.file())
		}
	}
	out, err := gofile.Render(files)
	if err != nil {
		return nil, nil, err
	}
	shared, err := gofile.Copy(opts.Names.Package(), gonames.ValidationFile, opts.Source, templates.Validation())
	return append(out, shared), nil, err
}

// A validator writes the validators of one resource.
type validator struct {
	Options
	resource *model.Resource
	sent     bool
	// tables are the rows that speak of a create request, a table for each operation.
	tables [][]*model.Property
}

// file returns the resource's file.
func (v *validator) file() *gofile.File {
	file := gofile.New(v.Names.Package(), v.Names.File(v.resource)+"_validate", rules.Source(v.Source, v.resource.At.Page))
	file.Add(
		v.method("Validate", "reports every value that the documents do not allow, as [ValidationErrors]. "+
			"What is not set is not looked at.", valueChecks),
		v.method("ValidateCreate", "reports everything that the documents forbid in a create request, as [ValidationErrors]. "+
			"Beyond what Validate reports, these are required properties that are not set and read-only ones that are.", v.createChecks),
	)
	return file
}

// method returns a method that makes the given checks of each property.
func (v *validator) method(name, doc string, checks func(*check) []jen.Code) *jen.Statement {
	page := &pageConst{path: rules.Source(v.Source, v.resource.At.Page)}
	var body []jen.Code
	properties, _ := rules.GoProperties(v.resource, v.sent)
	for _, p := range properties {
		body = append(body, checks(v.check(p, page))...)
	}
	receiver := jen.Op("*").Id(v.Names.Type(v.resource))
	if len(body) > 0 {
		// var f faults; …; return f.err()
		receiver = jen.Id("s").Add(receiver)
		body = append(append(page.declaration(), jen.Var().Id("f").Id("faults")), body...)
		body = append(body, jen.Return(jen.Id("f").Dot("err").Call()))
	} else {
		body = []jen.Code{jen.Return(jen.Nil())}
	}
	return jen.Add(gofile.Doc(name + " " + doc)).Line().
		Func().Params(receiver).Id(name).Params().Error().Block(body...)
}
