package rules_test

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/dave/jennifer/jen"
	"github.com/getkin/kin-openapi/openapi3"
	"github.com/google/go-cmp/cmp"

	"github.com/seed-8ef76b74/graphgen/generator/rules"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// texts is a collection of texts.
var texts = model.Collection{Elem: model.String}

// value returns the Go statement of a rule for any value, empty when there is none.
func value(t *testing.T, typ model.Type, c model.Constraint) string {
	t.Helper()
	rule, ok := rules.For(c.Keyword())
	if !ok {
		t.Fatalf("no rule for %s", c.Keyword())
	}
	statement := rule.Value(rules.Field{Name: "X", Type: typ, Zero: rules.ZeroOf(typ), Path: "/x", Source: jen.Lit("p:1"), Constraint: c})
	if statement == nil {
		return ""
	}
	return fmt.Sprintf("%#v", statement)
}

func TestRule_Value(t *testing.T) {
	t.Parallel()
	limit := func(word model.Keyword, n int64) model.Limit { return model.Limit{Word: word, Value: n} }
	colors := model.Values{Members: []model.Member{{Name: "red"}, {Name: ""}, {Name: "a\"b"}, {Name: "red"}}}
	tests := []struct {
		typ  model.Type
		says model.Constraint
		want string // what stands between the braces of the report is not repeated here
	}{
		{model.Int32, limit("maximum", 500), `if s.X != nil && *s.X > 500 { f.maximum("/x", 500, "p:1") }`},
		{model.Int32, limit("minimum", -5), `if s.X != nil && *s.X < -5 { f.minimum("/x", -5, "p:1") }`},
		{model.Byte, limit("maximum", 256), `if s.X != nil && int64(*s.X) > 256 { f.maximum("/x", 256, "p:1") }`},
		{model.Int64, limit("maximum", math.MaxInt64), `if s.X != nil && *s.X > 9223372036854775807 { f.maximum("/x", 9223372036854775807, "p:1") }`},
		{model.Double, limit("minimum", 0), `if s.X != nil && *s.X < 0 { f.minimum("/x", 0, "p:1") }`},
		{model.Decimal, limit("minimum", 1), `if s.X != "" && decimal(string(s.X)) < 1 { f.minimum("/x", 1, "p:1") }`},
		{model.String, limit("maximum", 5), ""},
		{model.String, limit("maxLength", 64), `if s.X != "" && longer(s.X, 64) { f.maxLength("/x", 64, "p:1") }`},
		{model.String, limit("minLength", 2), `if s.X != "" && shorter(s.X, 2) { f.minLength("/x", 2, "p:1") }`},
		{model.String, limit("minLength", 0), ""},
		{model.String, limit("maxLength", -1), ""},
		{model.String, limit("maxLength", math.MaxInt64), ""},
		{model.Boolean, limit("maxLength", 5), ""},
		{texts, limit("maxLength", 5), ""},
		{texts, limit("maxItems", 20), `if s.X != nil && len(s.X) > 20 { f.maxItems("/x", 20, "p:1") }`},
		{texts, limit("minItems", 1), `if s.X != nil && len(s.X) < 1 { f.minItems("/x", 1, "p:1") }`},
		{model.String, limit("maxItems", 5), ""},
		{model.String, colors, `switch s.X { case "", "red", "a\"b": default: f.enum("/x", s.X, "p:1") }`},
		{texts, colors, `for i, v := range s.X { switch v { case "red", "a\"b": default: f.enum(element("/x", i), v, "p:1") } }`},
		{model.Int32, colors, ""},
		{model.String, model.Values{Members: []model.Member{{}}}, ""},
	}
	for _, tt := range tests {
		got := strings.Join(strings.Fields(value(t, tt.typ, tt.says)), " ")
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s of %v (-want +got):\n%s", tt.says.Keyword(), tt.typ, diff)
		}
	}
}

// schema returns the schema of a property after the rules of its constraints.
func schema(t *testing.T, p *model.Property) *openapi3.Schema {
	t.Helper()
	s := openapi3.NewStringSchema()
	if _, ok := p.Type.(model.Collection); ok {
		s = openapi3.NewArraySchema().WithItems(openapi3.NewStringSchema())
	}
	for _, c := range p.Constraints {
		if rule, ok := rules.For(c.Keyword()); ok && rule.Schema != nil {
			rule.Schema(rules.Schemas{Owner: openapi3.NewObjectSchema(), Property: s, Row: p, Constraint: c})
		}
	}
	return s
}

func TestRule_Schema(t *testing.T) {
	t.Parallel()
	flag := func(word model.Keyword) model.Constraint { return model.Flag{Word: word} }
	limit := func(word model.Keyword, n int64) model.Constraint { return model.Limit{Word: word, Value: n} }
	colors := model.Values{Members: []model.Member{{Name: "red"}, {Name: "green"}}}
	tests := []struct {
		typ  model.Type
		says model.Constraint
		want string
	}{
		{model.Int32, limit("maximum", 500), `{"maximum":500,"type":"string"}`},
		{model.Int32, limit("minimum", -5), `{"minimum":-5,"type":"string"}`},
		{model.String, limit("minimum", -5), `{"type":"string"}`},
		{model.String, limit("maxLength", 64), `{"maxLength":64,"type":"string"}`},
		{model.String, limit("minLength", 2), `{"minLength":2,"type":"string"}`},
		{model.String, limit("maxItems", 2), `{"type":"string"}`},
		{texts, limit("maxItems", 20), `{"items":{"type":"string"},"maxItems":20,"type":"array"}`},
		{texts, limit("minItems", 1), `{"items":{"type":"string"},"minItems":1,"type":"array"}`},
		{model.String, colors, `{"enum":["red","green"],"type":"string"}`},
		{texts, colors, `{"items":{"enum":["red","green"],"type":"string"},"type":"array"}`},
		{model.Int32, colors, `{"type":"string"}`},
		{model.String, flag("nullable"), `{"nullable":true,"type":"string"}`},
		{model.String, flag("deprecated"), `{"deprecated":true,"type":"string"}`},
		{model.String, flag("immutable"), `{"type":"string","x-ms-mutability":["create","read"]}`},
		{model.String, flag("readOnly"), `{"readOnly":true,"type":"string"}`},
	}
	for _, tt := range tests {
		got, err := schema(t, &model.Property{Name: "x", Type: tt.typ, Constraints: []model.Constraint{tt.says}}).MarshalJSON()
		if err != nil || string(got) != tt.want {
			t.Errorf("%s of %v: got %s (%v), want %s", tt.says.Keyword(), tt.typ, got, err, tt.want)
		}
	}
}

func TestRule_default(t *testing.T) {
	t.Parallel()
	color := &model.Ref{Target: &model.Enum{Members: []model.Member{{Name: "red"}, {Name: "Red"}, {Name: "skyBlue"}}}}
	values := model.Values{Members: []model.Member{{Name: "Small"}}}
	atMost := model.Limit{Word: model.KeywordMaximum, Value: 10}
	short := model.Limit{Word: model.KeywordMaxLength, Value: 3}
	tests := []struct {
		typ  model.Type
		text string
		more model.Constraint
		want any
		doc  string
	}{
		{model.String, "en-US", nil, "en-US", "The default is en-US."},
		{model.String, "null", nil, nil, ""},
		{model.String, "", nil, nil, ""},
		{model.String, "small", values, "Small", "The default is Small."},
		{model.String, "large", values, nil, ""},
		{model.String, "abcd", short, nil, ""},
		{texts, "small", values, nil, ""},
		{model.Int32, "5", values, int64(5), "The default is 5."},
		{model.Boolean, "True", nil, true, "The default is true."},
		{model.Boolean, "false", nil, false, "The default is false."},
		{model.Boolean, "1", nil, nil, ""},
		{model.Int32, "45", nil, int64(45), "The default is 45."},
		{model.Int32, "11", atMost, nil, ""},
		{model.Int32, "9999999999", nil, nil, ""},
		{model.Int32, "many", nil, nil, ""},
		{model.Byte, "256", nil, nil, ""},
		{model.Double, "5", nil, int64(5), "The default is 5."},
		{color, "red", nil, "red", "The default is red."},
		{color, "SkyBlue", nil, "skyBlue", "The default is skyBlue."},
		{color, "green", nil, nil, ""},
		{&model.Ref{}, "x", nil, nil, ""},
		{model.DateTimeOffset, "now", nil, nil, ""},
		{texts, "x", nil, nil, ""},
	}
	for _, tt := range tests {
		// The order of the constraints does not matter: the other one may stand behind.
		p := &model.Property{Name: "x", Type: tt.typ, Constraints: []model.Constraint{model.Default{Value: tt.text}}}
		if tt.more != nil {
			p.Constraints = append(p.Constraints, tt.more)
		}
		if diff := cmp.Diff(tt.want, schema(t, p).Default); diff != "" {
			t.Errorf("%s %q (-want +got):\n%s", tt.typ, tt.text, diff)
		}
		rule, _ := rules.For(model.KeywordDefault)
		if got := rule.Doc(p, p.Constraints[0]).Sentence; got != tt.doc {
			t.Errorf("%s %q: the sentence is %q, want %q", tt.typ, tt.text, got, tt.doc)
		}
	}
}

// TestRule_Doc holds that a comment does not say twice what the description says.
func TestRule_Doc(t *testing.T) {
	t.Parallel()
	tests := []struct {
		description string
		says        model.Constraint
		want        rules.Doc
	}{
		{"The size. Default is Small.", model.Default{Value: "small"}, rules.Doc{}},
		{"The default size.", model.Default{Value: "small"}, rules.Doc{Sentence: "The default is small."}},
		{"The size. It is immutable.", model.Flag{Word: model.KeywordImmutable}, rules.Doc{}},
		{"The size.", model.Flag{Word: model.KeywordImmutable}, rules.Doc{Sentence: "It cannot be changed later."}},
		{"Deprecated: use b.", model.Flag{Word: model.KeywordDeprecated}, rules.Doc{}},
		{"Deprecated. Use b.", model.Flag{Word: model.KeywordDeprecated}, rules.Doc{Paragraph: "Deprecated: use b."}},
	}
	for _, tt := range tests {
		rule, _ := rules.For(tt.says.Keyword())
		got := rule.Doc(&model.Property{Type: model.String, Description: model.Text{Value: tt.description}}, tt.says)
		if got != tt.want {
			t.Errorf("%s in %q: got %+v, want %+v", tt.says.Keyword(), tt.description, got, tt.want)
		}
	}
}
