package modeltest

import (
	"fmt"
	"math"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// hostileNames are names that are something else in Go, or become the name of another thing.
var hostileNames = []string{
	"", "type", "func", "string", "error", "nil", "len", "validate", "Validate", "validateCreate", "ODataType", "@odata.type",
	"isKnown", "userId", "userID", "UserId", "a-b", "a b", "a.b", "a/b", "a~b", "2fa", "名前", "größe", "\xff", "\x00", "\u202e",
	"x\"y", "x`y", "x\\y", "x,y", "x'y", "-", "json", "time", "s", "f", "page", "*/ var X = 1 /*", "//go:embed x", "a\nb",
}

// hostileText is text that would like to be code.
const hostileText = "a */ var X = 1 /*\n//go:embed x\n// +build ignore\n\ufeff`\x00` \u202e %d"

// Hostile returns an API in which every name and every text is a trap.
func Hostile() *model.API {
	api := &model.API{}
	for i, name := range hostileNames {
		page := At(i+1, 1)
		enum := &model.Enum{Name: model.Name{Namespace: Namespace + ".enums", Short: name}, At: page}
		thing := &model.Resource{Name: model.Name{Namespace: Namespace, Short: name}, At: page, Documented: i%5 != 0}
		enum.Description.Value, thing.Description.Value = hostileText, hostileText
		api.Enums = append(api.Enums, enum)
		api.Resources = append(api.Resources, thing)
	}
	for i, enum := range api.Enums {
		for _, name := range hostileNames[i:] {
			enum.Members = append(enum.Members, model.Member{Name: name, At: enum.At, Description: model.Text{Value: hostileText}})
		}
	}
	for i, thing := range api.Resources {
		thing.Properties = hostileProperties(api, i)
		thing.Abstract = i%4 == 2
		if i%3 > 0 { // among others in circles
			base := api.Resources[(i*i+i/2)%len(api.Resources)]
			thing.Base = &model.Ref{Name: base.Name, Target: base}
		}
		api.Operations = append(api.Operations, hostileOperation(thing, i))
	}
	return api
}

// hostileProperties returns properties of all kinds of types, which refer to all other definitions.
func hostileProperties(api *model.API, shift int) []*model.Property {
	var properties []*model.Property
	for i, name := range hostileNames {
		at := At(i+1, 1)
		p := &model.Property{Name: name, At: at, Type: hostileType(api, i+shift), Description: model.Text{Value: hostileText}}
		if i%2 == 0 {
			p.Constraints = append(p.Constraints, model.Required{At: at, Basis: model.Marked})
		}
		if i%3 == 0 {
			p.Constraints = append(p.Constraints, model.Flag{Word: model.KeywordReadOnly, At: at})
		}
		p.Constraints = append(p.Constraints, hostileConstraints(i+shift, at)...)
		properties = append(properties, p, p)
	}
	return properties
}

// hostileConstraints returns constraints that fit no property, or too well.
func hostileConstraints(i int, at diag.Pos) []model.Constraint {
	numbers := []int64{math.MinInt64, -1, 0, 1, 255, 256, math.MaxInt16 + 1, math.MaxInt32 + 1, math.MaxInt64}
	words := []model.Keyword{
		model.KeywordMaximum, model.KeywordMinimum, model.KeywordMaxLength, model.KeywordMinLength,
		model.KeywordMaxItems, model.KeywordMinItems,
	}
	out := []model.Constraint{
		model.Default{At: at, Value: hostileNames[i%len(hostileNames)]},
		model.Flag{Word: model.KeywordDeprecated, At: at},
		model.Flag{Word: model.KeywordImmutable, At: at},
		model.Flag{Word: model.KeywordNullable, At: at},
	}
	for j, word := range words {
		out = append(out, model.Limit{Word: word, At: at, Value: numbers[(i+j)%len(numbers)]})
	}
	var members []model.Member
	for _, name := range hostileNames[i%len(hostileNames):] {
		members = append(members, model.Member{Name: name, At: at}, model.Member{Name: name, At: at})
	}
	return append(out, model.Values{At: at, Members: members})
}

// hostileType returns one of all types.
func hostileType(api *model.API, i int) model.Type {
	resource, enum := api.Resources[i%len(api.Resources)], api.Enums[i%len(api.Enums)]
	primitives := model.Primitives()
	types := []model.Type{
		primitives[i%len(primitives)],
		&model.Ref{Name: resource.Name, Target: resource},
		&model.Ref{Name: enum.Name, Target: enum},
		&model.Ref{Name: model.Name{Namespace: Namespace, Short: "gone"}},
	}
	t := types[i%len(types)]
	if i%7 < 3 {
		return model.Collection{Elem: t}
	}
	return t
}

// hostileOperation returns a call that sends a resource.
func hostileOperation(thing *model.Resource, i int) *model.Operation {
	return &model.Operation{
		Page:    &model.Page{Path: Page, Title: model.Text{Value: hostileText}},
		Method:  model.Text{Value: "POST"},
		Version: model.Text{Value: "v1.0"},
		Paths:   []model.Path{{Template: fmt.Sprintf("/things/%d/%s", i, hostileText)}},
		Kind:    model.Create, Subject: &model.Ref{Name: thing.Name, Target: thing},
		Body: &model.Body{Type: &model.Ref{Name: thing.Name, Target: thing}, ContentType: "application/json"},
	}
}
