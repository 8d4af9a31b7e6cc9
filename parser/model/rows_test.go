package model_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// rows returns rows of properties with the constraint that they are a key.
func rows(names ...string) []*model.Property {
	var out []*model.Property
	for _, name := range names {
		out = append(out, &model.Property{Name: name, Type: model.String, Constraints: []model.Constraint{model.Flag{Word: model.KeywordKey}}})
	}
	return out
}

// names returns the names of properties.
func names(rows []*model.Property) string {
	var out []string
	for _, p := range rows {
		out = append(out, p.Name)
	}
	return strings.Join(out, " ")
}

func TestElement(t *testing.T) {
	t.Parallel()
	ref := &model.Ref{Name: name("thing")}
	for _, tt := range []struct {
		typ, want model.Type
		words     string
	}{
		{model.String, model.String, "Edm.String"},
		{ref, ref, "microsoft.graph.thing"},
		{model.Collection{Elem: model.Int16}, model.Int16, "Collection(Edm.Int16)"},
		{model.Collection{Elem: ref}, ref, "Collection(microsoft.graph.thing)"},
	} {
		if got := model.Element(tt.typ); got != tt.want {
			t.Errorf("the element of %s is %s", tt.typ, got)
		}
		if got := tt.typ.String(); got != tt.words {
			t.Errorf("got %s, want %s", got, tt.words)
		}
	}
}

func TestName(t *testing.T) {
	t.Parallel()
	a, b := model.Name{Namespace: "microsoft.graph", Short: "b"}, model.Name{Namespace: "microsoft.graph.a", Short: "a"}
	if text, err := b.MarshalText(); err != nil || string(text) != "microsoft.graph.a.a" || b.String() != string(text) {
		t.Errorf("%s is written as %s (%v)", b, text, err)
	}
	if a.Compare(b) <= 0 || b.Compare(a) >= 0 || a.Compare(model.Qualify("microsoft.graph", "b")) != 0 {
		t.Errorf("%s and %s are out of order", a, b)
	}
}

func TestByFoldedName(t *testing.T) {
	t.Parallel()
	table := rows("displayName", "ID")
	got := model.ByFoldedName(table)
	if len(got) != 2 || got["displayname"] != table[0] || got["id"] != table[1] {
		t.Errorf("got %v", got)
	}
	if model.RowOf(table, "ID") != table[1] || model.RowOf(table, "id") != nil {
		t.Error("the row of ID is another one")
	}
}

// TestOwnRow shows that a row can be changed without a change of the table that it comes from.
func TestOwnRow(t *testing.T) {
	t.Parallel()
	shared := rows("a", "b")
	table := shared
	row := model.OwnRow(&table, "b")
	if row == nil || row != table[1] || row == shared[1] || table[0] != shared[0] {
		t.Fatalf("the row is %+v", row)
	}
	row.Type, row.Constraints[0] = model.Int32, model.Default{}
	if shared[1].Type != model.Type(model.String) || !shared[1].Is(model.KeywordKey) {
		t.Errorf("the row elsewhere became %+v", shared[1])
	}
	if got := model.OwnRow(&table, "c"); got != nil {
		t.Errorf("a row that is not there is %+v", got)
	}
}

// TestOperation_BodyRow shows where the row of a property is found that a call sends.
func TestOperation_BodyRow(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name        string
		table, typ  string // the names of the properties of the table, and of the type
		want        string // the table afterwards
		row, unsent bool
	}{
		{name: "in the table", table: "a b", typ: "a c", want: "a b", row: true},
		{name: "in the type alone", table: "b", typ: "c a", want: "b a", row: true},
		{name: "without a table", typ: "c a", want: "c a", row: true},
		{name: "nowhere", table: "b", typ: "c", want: "b"},
		{name: "in no type", table: "b", want: "b", unsent: true},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			thing := &model.Resource{Properties: rows(strings.Fields(tt.typ)...)}
			op := &model.Operation{Body: &model.Body{Type: &model.Ref{Target: thing}, Properties: rows(strings.Fields(tt.table)...)}}
			if tt.unsent {
				op.Body.Type = model.Any
			}
			before := slices.Clone(thing.Properties)
			row := op.BodyRow("a")
			if (row != nil) != tt.row || row != nil && (row.Name != "a" || row != model.RowOf(op.Table(), "a")) {
				t.Errorf("the row is %+v", row)
			}
			if got := names(op.Table()); got != tt.want {
				t.Errorf("the table has %s, want %s", got, tt.want)
			}
			if !slices.Equal(before, thing.Properties) || row != nil && slices.Contains(thing.Properties, row) {
				t.Errorf("the type has %s, or shares its row", names(thing.Properties))
			}
		})
	}
}

func TestOperation_Sent(t *testing.T) {
	t.Parallel()
	thing := &model.Resource{}
	for _, tt := range []struct {
		name string
		body *model.Body
		want *model.Resource
	}{
		{"a resource", &model.Body{Type: &model.Ref{Target: thing}}, thing},
		{"an enum", &model.Body{Type: &model.Ref{Target: &model.Enum{}}}, nil},
		{"what no page documents", &model.Body{Type: &model.Ref{}}, nil},
		{"text", &model.Body{Type: model.String}, nil},
		{"nothing", nil, nil},
	} {
		op := &model.Operation{Body: tt.body}
		if got := op.Sent(); got != tt.want {
			t.Errorf("%s: got %+v", tt.name, got)
		}
	}
	var none model.Operation
	if none.Table() != nil || none.BodyRow("a") != nil {
		t.Error("a call without a body has rows")
	}
}

func TestMessages(t *testing.T) {
	t.Parallel()
	examples := []model.Example{
		{Request: &model.Message{Start: "1"}, Response: &model.Message{Start: "2"}}, {Response: &model.Message{Start: "3"}}, {}, {Request: &model.Message{Start: "4"}},
	}
	for stop, want := range map[string]string{"": "1234", "1": "1", "2": "12", "3": "123"} {
		var got string
		for m := range model.Messages(examples) {
			if got += m.Start; m.Start == stop {
				break
			}
		}
		if got != want {
			t.Errorf("up to %q there are %s, want %s", stop, got, want)
		}
	}
}

func TestAPI_ServiceVersion(t *testing.T) {
	t.Parallel()
	beta := []*model.Operation{{}, {Version: model.Text{Value: "beta"}}}
	if got := (&model.API{Operations: beta}).ServiceVersion(); got != "beta" {
		t.Errorf("got %s", got)
	}
	if got := new(model.API).ServiceVersion(); got != "v1.0" {
		t.Errorf("an API without calls is about %s", got)
	}
}

// TestPathPlaceholders shows what is a placeholder of a path.
func TestPathPlaceholders(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		path         string
		placeholders []string
		shape, last  string
	}{
		{"/Users/{id | userPrincipalName}/messages", []string{"{id | userPrincipalName}"}, "/users/{}/messages", "messages"},
		{"/drives/<id>/{item-id}", []string{"<id>", "{item-id}"}, "/drives/{}/{}", "{item-id}"},
		{"/a(b='{c}',d={e})", []string{"{c}", "{e}"}, "/a(b='{}',d={})", "a(b='{c}',d={e})"},
		{"/a/{}{b}", []string{"{}", "{b}"}, "/a/{}{}", "{}{b}"},
		{"/a/{b{c}", []string{"{c}"}, "/a/{b{}", "{b{c}"},
		{"/a/<b{c}>", []string{"<b{c}>"}, "/a/{}", "<b{c}>"},
		{"/a/{b", nil, "/a/{b", "{b"},
		{"/a/b}", nil, "/a/b}", "b}"},
		{"/Me/Events", nil, "/me/events", "events"},
		{"{", nil, "{", "{"},
		{"", nil, "", ""},
	} {
		var got []string
		for _, at := range model.PathPlaceholders(tt.path) {
			got = append(got, tt.path[at[0]:at[1]])
		}
		if diff := cmp.Diff(tt.placeholders, got); diff != "" {
			t.Errorf("%s: placeholders (-want +got):\n%s", tt.path, diff)
		}
		if got := model.PathShape(tt.path); got != tt.shape {
			t.Errorf("%s has the shape %s", tt.path, got)
		}
		if got := model.LastSegment(tt.path); got != tt.last {
			t.Errorf("%s ends in %s", tt.path, got)
		}
	}
	if got := model.ReplacePlaceholders("/A/{b}/c/<d>", "*"); got != "/A/*/c/*" {
		t.Errorf("with stars it is %s", got)
	}
}

func TestPointerStep(t *testing.T) {
	t.Parallel()
	for name, want := range map[string]string{"a": "a", "a/b": "a~1b", "~1": "~01", "": "", "~/~": "~0~1~0"} {
		if got := model.PointerStep(name); got != want {
			t.Errorf("%q becomes %q", name, got)
		}
	}
}

// TestKeywords fails for a keyword that is there twice, or out of order.
func TestKeywords(t *testing.T) {
	t.Parallel()
	words := model.Keywords()
	if len(words) != 15 || !slices.IsSorted(words) || len(slices.Compact(slices.Clone(words))) != len(words) {
		t.Errorf("the keywords are %q", words)
	}
}
