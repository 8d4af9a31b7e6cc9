package modeltest

import "github.com/seed-8ef76b74/graphgen/parser/model"

// Families returns an API whose one call sends a drawing, which holds shapes and a tool. A shape is a value of its own
// type, a circle, a square, which is derived by way of a type that is not in the API, or a group, which holds shapes;
// there are no tools but pens.
func Families() *model.API {
	shape := resource("shape", nil, property("name", model.String, limit(model.KeywordMaxLength, 5)))
	polygon := resource("polygon", shape)
	tool := resource("tool", nil)
	tool.Abstract = true
	circle := resource("circle", shape, shape.Properties[0], property("radius", model.Double, limit(model.KeywordMinimum, 0)))
	square := resource("square", polygon, shape.Properties[0], property("color", model.String, colors()))
	group := resource("group", shape, shape.Properties[0], property("shapes", many(Named("shape", shape)), limit(model.KeywordMaxItems, 3)))
	pen := resource("pen", tool, property("width", model.Byte, limit(model.KeywordMinimum, 1), limit(model.KeywordMaximum, 500)))
	drawing := resource("drawing", nil,
		property("title", model.String, limit(model.KeywordMinLength, 2), model.Default{At: At(1, 1), Value: "new"}),
		property("frame", Named("shape", shape), model.Required{At: At(2, 1), Basis: model.Marked}),
		property("shapes", many(Named("shape", shape)), limit(model.KeywordMinItems, 1)),
		property("circle", Named("circle", circle)),
		property("tool", Named("tool", tool), model.Flag{Word: model.KeywordDeprecated, At: At(3, 1)}),
	)
	return &model.API{
		Operations: []*model.Operation{{
			Page:    &model.Page{Path: Page, Title: model.Text{Value: "Create drawing"}},
			Method:  model.Text{Value: "POST"},
			Version: model.Text{Value: "v1.0"},
			Paths:   []model.Path{{Template: "/drawings"}},
			Kind:    model.Create, Subject: Named("drawing", drawing),
			Body: &model.Body{Type: Named("drawing", drawing), ContentType: "application/json"},
		}},
		Resources: []*model.Resource{circle, drawing, group, pen, shape, square, tool},
	}
}

// resource returns a documented resource, derived from base unless that is nil.
func resource(short string, base *model.Resource, properties ...*model.Property) *model.Resource {
	r := &model.Resource{
		Name: model.Name{Namespace: Namespace, Short: short}, At: At(10, 1), Documented: true, Properties: properties,
	}
	if base != nil {
		r.Base = Named(base.Name.Short, base)
	}
	return r
}

// property returns a property with constraints.
func property(name string, t model.Type, constraints ...model.Constraint) *model.Property {
	return &model.Property{Name: name, At: At(20, 1), Type: t, Constraints: constraints}
}

// many returns the type of a collection.
func many(t model.Type) model.Type { return model.Collection{Elem: t} }

func limit(word model.Keyword, n int64) model.Constraint {
	return model.Limit{Word: word, At: At(30, 1), Value: n}
}

func colors() model.Constraint {
	return model.Values{At: At(31, 1), Members: Members("red green", At(31, 1))}
}
