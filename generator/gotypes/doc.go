package gotypes

import (
	"cmp"
	"slices"

	"github.com/seed-8ef76b74/graphgen/generator/gofile"
	"github.com/seed-8ef76b74/graphgen/generator/gonames"
	"github.com/seed-8ef76b74/graphgen/generator/rules"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// doc returns the file of the package comment.
func (e *emitter) doc(api *model.API) *gofile.File {
	pkg := e.Names.Package()
	file := gofile.New(pkg, gonames.DocFile, e.Source)
	blocks := []gofile.Block{gofile.Paragraph("Package " + pkg + " holds the types that these calls of the Microsoft Graph API send and receive:")}
	if items := operations(api); len(items) > 0 {
		blocks = append(blocks, gofile.List(items...))
	} else {
		blocks[0] = gofile.Paragraph("Package " + pkg + " holds types of the Microsoft Graph API.")
	}
	if r := e.example(api); r != nil {
		blocks = append(blocks, e.usage(r)...)
	}
	if e.shapes.HasFamilies() {
		blocks = append(blocks, gofile.Paragraph("A field that can hold one of several types is an interface, called Any and the type that "+
			"the others are derived from. A type that the documents do not describe is an [Unknown] there, which keeps its JSON."))
	}
	blocks = append(blocks, gofile.Paragraph("Enums are open: a value that the documents do not list is kept as it is, and IsKnown tells. "+
		"What was not set is not sent. Nothing but the standard library is imported."))
	file.PackageDoc(blocks...)
	return file
}

// operations returns a line for each documented call.
func operations(api *model.API) []string {
	var items []string
	for _, op := range api.Operations {
		item := op.Method.Value
		if len(op.Paths) > 0 {
			item += " " + op.Paths[0].Template
		}
		if op.Page != nil {
			item += more(": ", op.Page.Title.Value) + more(", see ", rules.PageURL(op.Version.Value, op.Page.Path))
		}
		items = append(items, item)
	}
	return items
}

// more returns text behind what introduces it, nothing when there is no text.
func more(intro, text string) string {
	if text == "" {
		return ""
	}
	return intro + text
}

// example returns the resource that the usage shows: the first one that is sent.
func (e *emitter) example(api *model.API) *model.Resource {
	for _, r := range slices.SortedFunc(slices.Values(api.Resources), func(a, b *model.Resource) int {
		return cmp.Or(a.Name.Compare(b.Name), a.At.Compare(b.At))
	}) {
		if len(e.shapes.Sent(r)) > 0 && r.Documented && e.shapes.IsDeclared(r) {
			return r
		}
	}
	return nil
}

// usage shows how a value is filled in, checked and encoded.
func (e *emitter) usage(r *model.Resource) []gofile.Block {
	return []gofile.Block{
		gofile.Paragraph("A value is filled in, checked and encoded:"),
		gofile.Code(
			"body := "+e.Names.Package()+"."+e.Names.Type(r)+"{",
			e.setting(r),
			"}",
			"if err := body.ValidateCreate(); err != nil {",
			"\treturn err // ValidationErrors: every fault, with its path and the line of the documents behind it",
			"}",
			"data, err := json.Marshal(body)",
		),
	}
}

// setting returns a line that sets the first text of a resource, if it has one that can be set.
func (e *emitter) setting(r *model.Resource) string {
	properties, _ := e.shapes.Properties(r)
	for _, p := range properties {
		if p.Type == model.Type(model.String) && !p.Is(model.KeywordReadOnly) {
			return "\t" + e.Names.Field(r, p.Name) + ": \"…\", // and so on"
		}
	}
	return "\t// the properties"
}
