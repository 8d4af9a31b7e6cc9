package govalid

import (
	"slices"
	"testing"

	"github.com/seed-8ef76b74/graphgen/generator/rules"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// The constraints of the cases.
var (
	marked      = model.Required{Basis: model.Marked}
	boilerplate = model.Required{Basis: model.Boilerplate}
	readOnly    = model.Flag{Word: model.KeywordReadOnly}
)

// row returns the property p with constraints.
func row(constraints ...model.Constraint) []*model.Property {
	return []*model.Property{{Name: "p", Type: model.String, Constraints: constraints}}
}

// TestDemands has a case for each way in which the rows of a resource and of the operations that send it can speak.
func TestDemands(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name     string
		required rules.Requiredness
		own      []*model.Property
		bodies   [][]*model.Property
		want     []model.Keyword
	}{
		{"nothing", "", row(), nil, nil},
		{"own row, never sent", "", row(marked), nil, []model.Keyword{model.KeywordRequired}},
		{"own row, sent without a table", "", row(marked), [][]*model.Property{nil}, []model.Keyword{model.KeywordRequired}},
		{"the table's word counts", "", row(marked), [][]*model.Property{row()}, nil},
		{"table", "", row(), [][]*model.Property{row(boilerplate)}, []model.Keyword{model.KeywordRequired}},
		{"all tables", "", row(), [][]*model.Property{row(boilerplate), row(marked)}, []model.Keyword{model.KeywordRequired}},
		{"one of two tables", "", row(), [][]*model.Property{row(marked), row()}, nil},
		{"absent from one table", "", row(), [][]*model.Property{row(marked), {{Name: "q"}}}, nil},
		{"marked only", rules.OnlyMarked, row(), [][]*model.Property{row(boilerplate)}, nil},
		{"marked only, one of two", rules.OnlyMarked, row(), [][]*model.Property{row(marked), row(boilerplate)}, nil},
		{"never", rules.Never, row(), [][]*model.Property{row(marked)}, nil},
		{"read-only by the resource", "", row(readOnly), [][]*model.Property{row()}, []model.Keyword{model.KeywordReadOnly}},
		{"read-only by all tables", "", row(), [][]*model.Property{row(readOnly), row(readOnly)}, []model.Keyword{model.KeywordReadOnly}},
		{"read-only by one table", "", row(), [][]*model.Property{row(readOnly), row()}, nil},
		{"read-only and required", "", row(readOnly), [][]*model.Property{row(marked)}, []model.Keyword{model.KeywordReadOnly}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			r := &model.Resource{Properties: tt.own}
			var operations []*model.Operation
			for _, body := range tt.bodies {
				operations = append(operations, &model.Operation{Body: &model.Body{Properties: body}})
			}
			v := &validator{Options: Options{Required: tt.required}, resource: r, tables: tables{}.about(r, operations)}
			var got []model.Keyword
			for _, c := range v.demands(tt.own[0]) {
				got = append(got, c.Keyword())
			}
			if !slices.Equal(got, tt.want) {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestPointer(t *testing.T) {
	t.Parallel()
	if got := pointer("a/b~c~1"); got != "/a~1b~0c~01" {
		t.Errorf("got %s", got)
	}
}
