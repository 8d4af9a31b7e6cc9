package model_test

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// on returns a place on a page.
func on(line, column int) diag.Pos {
	return diag.Pos{Page: "v1.0/api/thing-post.md", Line: line, Column: column}
}

// name returns a name of the service's own namespace.
func name(short string) model.Name { return model.Name{Namespace: "microsoft.graph", Short: short} }

// TestAPI_WriteJSON shows the form of an API in JSON: what is empty is left out, and text stays as it is.
func TestAPI_WriteJSON(t *testing.T) {
	t.Parallel()
	thing := &model.Resource{Name: name("thing"), At: on(1, 3), Documented: true}
	thing.Properties = []*model.Property{{Name: "id", At: on(9, 2), Type: model.String, TypeAt: on(9, 5), Constraints: []model.Constraint{model.Flag{Word: model.KeywordKey, At: on(9, 20)}}}}
	page := &model.Page{Path: "v1.0/api/thing-post.md", Title: model.Text{Value: "Create <thing> & more", At: on(1, 3)}}
	api := &model.API{
		Operations: []*model.Operation{{
			Kind: model.Create, Page: page, Method: model.Text{Value: "POST", At: on(5, 1)},
			Paths:   []model.Path{{Template: "/things", At: on(5, 6)}},
			Version: model.Text{Value: "v1.0"}, Subject: &model.Ref{Name: name("thing"), At: on(7, 4), Target: thing},
			Responses: []model.Response{{Status: model.Fact[int]{Value: 201, At: on(8, 1)}}},
		}},
		Resources: []*model.Resource{thing},
		Pages:     []*model.Page{page},
		Coverage:  []*model.Coverage{{Page: "v1.0/api/thing-post.md"}},
	}
	const want = `{
  "modelVersion": 2,
  "operations": [
    {
      "page": "v1.0/api/thing-post.md",
      "kind": "create",
      "method": {
        "value": "POST",
        "at": "v1.0/api/thing-post.md:5:1"
      },
      "paths": [
        {
          "template": "/things",
          "at": "v1.0/api/thing-post.md:5:6"
        }
      ],
      "version": {
        "value": "v1.0",
        "at": ""
      },
      "subject": {
        "name": "microsoft.graph.thing",
        "kind": "resource",
        "at": "v1.0/api/thing-post.md:7:4"
      },
      "responses": [
        {
          "status": {
            "value": 201,
            "at": "v1.0/api/thing-post.md:8:1"
          }
        }
      ]
    }
  ],
  "resources": [
    {
      "name": "microsoft.graph.thing",
      "at": "v1.0/api/thing-post.md:1:3",
      "documented": true,
      "properties": [
        {
          "name": "id",
          "at": "v1.0/api/thing-post.md:9:2",
          "type": {
            "name": "Edm.String",
            "kind": "primitive"
          },
          "typeAt": "v1.0/api/thing-post.md:9:5",
          "constraints": [
            {
              "keyword": "key",
              "at": "v1.0/api/thing-post.md:9:20"
            }
          ]
        }
      ]
    }
  ],
  "enums": [],
  "pages": [
    {
      "path": "v1.0/api/thing-post.md",
      "title": {
        "value": "Create <thing> & more",
        "at": "v1.0/api/thing-post.md:1:3"
      }
    }
  ]
}
`
	var out strings.Builder
	if err := api.WriteJSON(&out); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, out.String()); diff != "" {
		t.Errorf("JSON (-want +got):\n%s", diff)
	}
}

// TestAPI_WriteJSON_empty shows that lists are never null.
func TestAPI_WriteJSON_empty(t *testing.T) {
	t.Parallel()
	var out strings.Builder
	if err := new(model.API).WriteJSON(&out); err != nil {
		t.Fatal(err)
	}
	want := `{
  "modelVersion": 2,
  "operations": [],
  "resources": [],
  "enums": [],
  "pages": []
}
`
	if diff := cmp.Diff(want, out.String()); diff != "" {
		t.Errorf("JSON (-want +got):\n%s", diff)
	}
}

var errFull = errors.New("the disk is full")

// A fullWriter takes nothing.
type fullWriter struct{}

func (fullWriter) Write([]byte) (int, error) { return 0, errFull }

func TestAPI_WriteJSON_error(t *testing.T) {
	t.Parallel()
	if err := new(model.API).WriteJSON(fullWriter{}); !errors.Is(err, errFull) {
		t.Errorf("got the error %v", err)
	}
}

// TestMarshalJSON shows the form of each kind of type and of constraint.
func TestMarshalJSON(t *testing.T) {
	t.Parallel()
	ref := func(target model.Definition) *model.Ref {
		return &model.Ref{Name: name("thing"), At: on(2, 3), Target: target}
	}
	const place = `"at":"v1.0/api/thing-post.md:2:3"`
	for _, tt := range []struct {
		value json.Marshaler
		want  string
	}{
		{model.Int32, `{"name":"Edm.Int32","kind":"primitive"}`},
		{model.Collection{Elem: model.String}, `{"name":"Edm.String","kind":"primitive","collection":true}`},
		{ref(&model.Resource{}), `{"name":"microsoft.graph.thing","kind":"resource",` + place + `}`},
		{ref(&model.Enum{}), `{"name":"microsoft.graph.thing","kind":"enum",` + place + `}`},
		{ref(nil), `{"name":"microsoft.graph.thing","kind":"unresolved",` + place + `}`},
		{model.Collection{Elem: ref(nil)}, `{"name":"microsoft.graph.thing","kind":"unresolved","collection":true,` + place + `}`},

		{model.Flag{Word: model.KeywordNullable, At: on(2, 3)}, `{"keyword":"nullable",` + place + `}`},
		{model.Default{At: on(2, 3), Value: "low"}, `{"keyword":"default","value":"low",` + place + `}`},
		{model.Limit{Word: model.KeywordMinimum, At: on(2, 3)}, `{"keyword":"minimum","limit":0,` + place + `}`},
		{model.Required{At: on(2, 3), Basis: model.Boilerplate}, `{"keyword":"required","basis":"boilerplate",` + place + `}`},
		{
			model.Values{At: on(2, 3), Members: []model.Member{{Name: "a", At: on(2, 3), Value: new(int64(0)), Description: model.Text{Value: "A.", At: on(2, 3)}}, {Name: "b", At: on(2, 3)}}},
			`{"keyword":"enum","members":[{"name":"a",` + place + `,"value":0,"description":{"value":"A.",` + place + `}},{"name":"b",` + place + `}],` + place + `}`,
		},
	} {
		got, err := tt.value.MarshalJSON()
		if err != nil || string(got) != tt.want {
			t.Errorf("got  %s (%v)\nwant %s", got, err, tt.want)
		}
	}
}

// TestConstraint shows what is known of each kind of constraint.
func TestConstraint(t *testing.T) {
	t.Parallel()
	constraints := []model.Constraint{
		model.Flag{Word: model.KeywordReadOnly, At: on(1, 1)},
		model.Default{At: on(2, 1)},
		model.Limit{Word: model.KeywordMaxItems, At: on(3, 1)},
		model.Values{At: on(4, 1)},
		model.Required{At: on(5, 1)},
	}
	p := &model.Property{Constraints: constraints}
	for i, word := range []model.Keyword{model.KeywordReadOnly, model.KeywordDefault, model.KeywordMaxItems, model.KeywordEnum, model.KeywordRequired} {
		c := p.Constraint(word)
		if c == nil || c.Keyword() != word || c.Where() != on(i+1, 1) || !p.Is(word) {
			t.Errorf("%s is %v", word, c)
		}
		if got, want := model.AboutValues(constraints[i]), word == model.KeywordDefault || word == model.KeywordMaxItems || word == model.KeywordEnum; got != want {
			t.Errorf("%s is about values: %t", word, got)
		}
	}
	if c := p.Constraint(model.KeywordKey); c != nil || p.Is(model.KeywordKey) {
		t.Errorf("a property that is no key has %v", c)
	}
}
