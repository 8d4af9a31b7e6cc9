package model

import (
	"reflect"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
)

// at returns a place on a page.
func at(page string, line int) diag.Pos { return diag.Pos{Page: page, Line: line, Column: 1} }

// said returns an API of one call on the page "a", about a type that the page "b" documents as well.
func said() *API {
	thing := &Resource{At: at("b", 1), Properties: []*Property{{Name: "far", At: at("b", 2)}}}
	code := &Property{
		Name: "code", At: at("a", 5), Type: &Ref{At: at("a", 5), Target: thing}, TypeAt: at("a", 5), Description: Text{Value: "The code.", At: at("a", 5)},
		Constraints: []Constraint{
			Required{At: at("a", 5), Basis: Marked},
			Limit{Word: KeywordMaxLength, At: at("b", 2), Value: 5},
			Values{At: at("a", 5), Members: []Member{{Name: "x", At: at("a", 5)}}},
		},
	}
	return &API{
		Pages: []*Page{{Path: "a", Title: Text{Value: "Create thing", At: at("a", 1)}}},
		Operations: []*Operation{{
			Page:    &Page{Path: "a", Title: Text{Value: "Create thing", At: at("a", 1)}},
			Method:  Text{Value: "POST", At: at("a", 2)},
			Paths:   []Path{{At: at("a", 2), Parameters: []Parameter{{Value: "id", At: at("a", 2)}}}, {At: at("a", 3)}},
			Subject: &Ref{At: at("a", 4), Target: thing},
			Permissions: []Permission{{At: at("a", 4), Alternatives: []Alternative{
				{Scopes: []Text{{Value: "A", At: at("a", 4)}, {Value: "B", At: at("a", 4)}}},
			}}},
			Body:      &Body{At: at("a", 4), Properties: []*Property{code, {Name: "size", At: at("a", 6)}}},
			Responses: []Response{{Status: Fact[int]{201, at("a", 7)}}, {}},
			Examples:  []Example{{Request: &Message{At: at("a", 8), Headers: []Header{{At: at("a", 8)}}}, Response: &Message{At: at("a", 9)}}},
		}},
		Enums: []*Enum{{At: at("b", 3), Members: []Member{{At: at("b", 4)}, {At: at("b", 5)}}}},
	}
}

func TestFactCounter(t *testing.T) {
	t.Parallel()
	counter := NewFactCounter()
	for page, want := range map[string]map[string]int{
		"": {
			"path": 2, "header": 0, "note": 0, "scope": 2, "property": 2, "description": 1, "required": 1, "maxLength": 1,
			"enum": 2, "response": 1, "example": 2, "member": 2,
		},
		"b": {
			"path": 0, "header": 0, "note": 0, "scope": 0, "property": 0, "maxLength": 1, "response": 0, "enum": 1, "member": 2,
		},
	} {
		if diff := cmp.Diff(want, counter.Count(said(), page)); diff != "" {
			t.Errorf("page %q (-want +got):\n%s", page, diff)
		}
	}
}

// novelties are facts as a later model may have them: of a type that is new, in fields that are new.
type novelties struct {
	Operation
	Queries []novelty
	Summary Text
	Sealed  diag.Pos
	Missing diag.Pos
	Word    string
	words   []Text
}

type novelty struct {
	At    diag.Pos
	Nulls *Text
	Inner []*novelty
}

// TestFactCounter_new shows that what is new in the model counts without a change of the counter.
func TestFactCounter_new(t *testing.T) {
	t.Parallel()
	count := factCount{NewFactCounter(), "", map[string]int{}}
	count.walk(reflect.ValueOf(novelties{
		Operation: Operation{Notes: []Note{{At: at("a", 1)}}},
		Queries:   []novelty{{At: at("a", 1), Nulls: &Text{At: at("a", 2)}, Inner: []*novelty{{At: at("a", 3)}, nil}}, {}},
		Summary:   Text{Value: "Makes a thing.", At: at("a", 4)},
		Sealed:    at("a", 5),
		Word:      "no place, no fact",
		words:     []Text{{At: at("a", 6)}},
	}), "")
	want := map[string]int{"path": 0, "header": 0, "response": 0, "note": 1, "query": 1, "nulls": 1, "inner": 1, "summary": 1, "sealed": 1}
	if diff := cmp.Diff(want, count.facts); diff != "" {
		t.Errorf("facts (-want +got):\n%s", diff)
	}
}

// A pattern is a constraint that the model does not have.
type pattern struct{ At diag.Pos }

func (pattern) Keyword() Keyword { return "pattern" }

func (p pattern) Where() diag.Pos { return p.At }

// TestFactCounter_newConstraint shows that a new keyword counts as what it is called.
func TestFactCounter_newConstraint(t *testing.T) {
	t.Parallel()
	rows := []*Property{{At: at("a", 1), Constraints: []Constraint{pattern{at("a", 1)}}}}
	got := NewFactCounter().Count(&API{Resources: []*Resource{{Properties: rows}}}, "a")
	if diff := cmp.Diff(map[string]int{"property": 1, "pattern": 1}, got); diff != "" {
		t.Errorf("facts (-want +got):\n%s", diff)
	}
}

// TestUncounted fails for a row of a field that is gone, or that would hold no facts anyway.
func TestUncounted(t *testing.T) {
	t.Parallel()
	counter := NewFactCounter()
	counter.shape(reflect.TypeFor[API]())
	for _, constraint := range []Constraint{Default{}, Flag{}, Limit{}, Required{}, Values{}} {
		counter.shape(reflect.TypeOf(constraint))
	}
	holds := map[string]bool{}
	for typ := range counter.shapes {
		for field := range typ.Fields() {
			if _, ok := counter.kindOf(typ, field); ok {
				holds[typ.Name()+"."+field.Name] = true
			}
		}
	}
	for name := range uncounted {
		if !holds[name] {
			t.Errorf("%s holds no facts", name)
		}
	}
	for name := range factNames {
		if !holds[name] {
			t.Errorf("%s holds no facts that have a name", name)
		}
	}
}

// TestCoverage_Add fails for a count that is not summed up.
func TestCoverage_Add(t *testing.T) {
	t.Parallel()
	page := &Coverage{Page: "a", Facts: map[string]int{"path": 2}}
	counts := reflect.ValueOf(page).Elem()
	for i := range counts.NumField() {
		if counts.Field(i).CanInt() {
			counts.Field(i).SetInt(int64(i))
		}
	}
	var total Coverage
	total.Add(page)
	if page.Page = ""; !cmp.Equal(*page, total) {
		t.Errorf("one page (-want +got):\n%s", cmp.Diff(*page, total))
	}
	total.Add(page)
	if total.Tables != 2*page.Tables || total.Facts["path"] != 4 || page.Facts["path"] != 2 {
		t.Errorf("the total of two pages is %+v", total)
	}
}
