// Package govalid writes the validators of the Go package: Validate, for any value, and ValidateCreate, for a request.
//
// What it writes is plain Go without reflection: a comparison for each rule, and a call of a shared method where the
// rule is broken.
package govalid

import (
	"iter"
	"slices"

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
	out, err := gofile.Render(files(api, opts))
	if err != nil {
		return nil, nil, err
	}
	shared, err := runtime(api, opts)
	return append(out, shared...), nil, err
}

// files returns the files of the resources, each built when it is asked for.
func files(api *model.API, opts Options) iter.Seq[*gofile.File] {
	shapes := rules.NewShapes(api)
	made := tables{}
	return func(yield func(*gofile.File) bool) {
		for _, r := range api.Resources {
			if !r.Documented || !shapes.IsDeclared(r) {
				continue
			}
			v := &validator{Options: opts, shapes: shapes, resource: r, tables: made.about(r, shapes.Sent(r))}
			if !yield(v.file()) {
				return
			}
		}
	}
}

// runtime returns the files of what the validators share.
func runtime(api *model.API, opts Options) ([]output.File, error) {
	codes := []struct{ name, code string }{{gonames.ValidationFile, templates.Validation()}}
	if hasLimits(api) {
		codes = append(codes, struct{ name, code string }{gonames.LimitsFile, templates.Limits()})
	}
	var out []output.File
	for _, c := range codes {
		file, err := gofile.Copy(opts.Names.Package(), c.name, opts.Source, c.code)
		if err != nil {
			return nil, err
		}
		out = append(out, file)
	}
	return out, nil
}

// hasLimits reports whether a property has a limit.
func hasLimits(api *model.API) bool {
	isLimit := func(c model.Constraint) bool {
		_, ok := c.(model.Limit)
		return ok
	}
	hasLimit := func(p *model.Property) bool { return slices.ContainsFunc(p.Constraints, isLimit) }
	return slices.ContainsFunc(api.Resources, func(r *model.Resource) bool { return slices.ContainsFunc(r.Properties, hasLimit) })
}

// A validator writes the validators of one resource.
type validator struct {
	Options
	shapes   *rules.Shapes
	resource *model.Resource
	// tables are the rows that speak of a create request, a table for each operation.
	tables []table
}

// file returns the resource's file.
func (v *validator) file() *gofile.File {
	file := gofile.New(v.Names.Package(), v.Names.File(v.resource)+"_validate", rules.Source(v.Source, v.resource.At.Page))
	value := v.body(valueChecks)
	file.Add(
		v.method("Validate", "reports every value that the documents do not allow, as [ValidationErrors]. "+
			"What is not set is not looked at.", value),
		v.method("ValidateCreate", "reports everything that the documents forbid in a create request, as [ValidationErrors]. "+
			"Beyond what Validate reports, these are required properties that are not set and read-only ones that are.", v.createBody(value != nil)),
	)
	return file
}

// method returns a method with a body, which does nothing when it has none.
func (v *validator) method(name, doc string, body []jen.Code) *jen.Statement {
	receiver := jen.Op("*").Id(v.Names.Type(v.resource))
	if body == nil {
		body = []jen.Code{jen.Return(jen.Nil())}
	} else {
		receiver = jen.Id("s").Add(receiver)
	}
	return jen.Add(gofile.Doc(name + " " + doc)).Line().
		Func().Params(receiver).Id(name).Params().Error().Block(body...)
}

// body returns
//
//	var f faults
//	…
//	return f.err()
//
// around the checks of each property; nil when there are none.
func (v *validator) body(checks func(*check) []jen.Code) []jen.Code {
	page := &pageConst{path: rules.Source(v.Source, v.resource.At.Page)}
	var all []jen.Code
	properties, _ := v.shapes.Properties(v.resource)
	for _, p := range properties {
		all = append(all, checks(v.check(p, page))...)
	}
	if all == nil {
		return nil
	}
	all = append(append(page.declaration(), jen.Var().Id("f").Id("faults")), all...)
	return append(all, jen.Return(rules.Select("f", "err").Call()))
}

// createBody returns the checks of a create request, or the call of Validate, if that checks anything, where they are
// the same.
func (v *validator) createBody(validates bool) []jen.Code {
	properties, _ := v.shapes.Properties(v.resource)
	if slices.ContainsFunc(properties, v.isDemanding) {
		return v.body(v.createChecks)
	}
	if !validates {
		return nil
	}
	return []jen.Code{jen.Return(rules.Select("s", "Validate").Call())}
}
