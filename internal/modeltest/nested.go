package modeltest

import "github.com/seed-8ef76b74/graphgen/parser/model"

// Nested returns an API whose one call sends a box: a resource with a property of every kind of type, among them boxes.
func Nested() *model.API {
	size := enum("size", At(20, 1), "small large")
	label := &model.Resource{Name: model.Name{Namespace: Namespace, Short: "label"}, At: At(30, 1)}
	box := &model.Resource{Name: model.Name{Namespace: Namespace, Short: "box"}, At: At(10, 1), Documented: true}
	one := func(t model.Type) model.Type { return t }
	rows := []struct {
		name string
		kind func(model.Type) model.Type
		typ  model.Type
	}{
		{"id", one, model.String},
		{"a/b~c", one, model.String},
		{"size", one, Named("size", size)},
		{"sizes", many, Named("size", size)},
		{"inner", one, Named("box", box)},
		{"boxes", many, Named("box", box)},
		{"label", one, Named("label", label)},
		{"labels", many, Named("label", label)},
		{"gone", one, Named("gone", nil)},
		{"count", one, model.Int32},
		{"open", one, model.Boolean},
		{"weight", one, model.Decimal},
		{"bytes", many, model.Byte},
		{"seal", one, model.Binary},
		{"packed", one, model.DateTimeOffset},
		{"notes", many, model.String},
		{"extra", one, model.Any},
	}
	for i, row := range rows {
		box.Properties = append(box.Properties, &model.Property{Name: row.name, At: At(11+i, 1), Type: row.kind(row.typ)})
	}
	box.Properties[0].Constraints = []model.Constraint{model.Flag{Word: model.KeywordKey, At: At(11, 1)}, model.Flag{Word: model.KeywordReadOnly, At: At(11, 1)}}
	require := func(name string, basis model.Basis) {
		for _, p := range box.Properties {
			if p.Name == name {
				p.Constraints = append(p.Constraints, model.Required{At: p.At, Basis: basis})
			}
		}
	}
	require("a/b~c", model.Marked)
	require("size", model.Boilerplate)
	return &model.API{
		Operations: []*model.Operation{{
			Page:    &model.Page{Path: Page, Title: model.Text{Value: "Create box"}},
			Method:  model.Text{Value: "POST"},
			Version: model.Text{Value: "v1.0"},
			Paths:   []model.Path{{Template: "/things/boxes"}},
			Kind:    model.Create, Subject: Named("box", box),
			Body: &model.Body{Type: Named("box", box), ContentType: "application/json", Properties: box.Properties},
		}},
		Resources: []*model.Resource{box, label},
		Enums:     []*model.Enum{size},
	}
}
