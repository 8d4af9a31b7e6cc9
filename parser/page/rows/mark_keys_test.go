package rows_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
	"github.com/seed-8ef76b74/graphgen/parser/page/rows"
)

func TestMarkKey(t *testing.T) {
	t.Parallel()
	at := func(line int) diag.Pos { return diag.Pos{Page: page, Line: line, Column: 1} }
	flag := func(word model.Keyword, line int) model.Constraint { return model.Flag{Word: word, At: at(line)} }
	entity := &model.Ref{Name: model.Name{Namespace: model.NamespaceDefault, Short: "entity"}, At: at(2)}
	for _, c := range []struct {
		name     string
		property model.Property
		set      bool
		evidence diag.Pos
		want     []model.Constraint
	}{
		{name: "nothing says so"},
		{name: "evidence", evidence: at(3), want: []model.Constraint{flag(model.KeywordKey, 3), flag(model.KeywordReadOnly, 3)}},
		{name: "inherited", property: model.Property{InheritedFrom: entity}, want: []model.Constraint{flag(model.KeywordKey, 2), flag(model.KeywordReadOnly, 2)}},
		{name: "a request sets it", set: true, evidence: at(3), want: []model.Constraint{flag(model.KeywordKey, 3)}},
		{name: "called so", property: model.Property{Constraints: []model.Constraint{flag(model.KeywordKey, 1)}}, evidence: at(3), want: []model.Constraint{flag(model.KeywordKey, 1), flag(model.KeywordReadOnly, 1)}},
		{
			name: "required", property: model.Property{Constraints: []model.Constraint{model.Required{At: at(1), Basis: model.Marked}}}, evidence: at(3),
			want: []model.Constraint{model.Required{At: at(1), Basis: model.Marked}, flag(model.KeywordKey, 3)},
		},
		{
			name: "read-only already", property: model.Property{Constraints: []model.Constraint{flag(model.KeywordReadOnly, 1)}}, evidence: at(3),
			want: []model.Constraint{flag(model.KeywordReadOnly, 1), flag(model.KeywordKey, 3)},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			rows.MarkKey(&c.property, c.set, c.evidence)
			if diff := cmp.Diff(c.want, c.property.Constraints); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestMarkRows(t *testing.T) {
	t.Parallel()
	key := []model.Constraint{model.Flag{Word: model.KeywordKey, At: diag.Pos{Line: 1}}}
	for sent, want := range map[bool]int{false: 2, true: 1} {
		id, other := &model.Property{Name: "id", Constraints: key[:1:1]}, &model.Property{Name: "code", Constraints: key[:1:1]}
		rows.MarkRows([]*model.Property{id, other}, sent)
		if len(id.Constraints) != want || len(other.Constraints) != 1 {
			t.Errorf("sent: %v: %d constraints of the key, %d of another property", sent, len(id.Constraints), len(other.Constraints))
		}
	}
}
