package runtime

import (
	"encoding/json"
	"strings"
	"testing"
)

// anyShape is an interface as the generated ones are.
type anyShape interface {
	Validate() error
	isAnyShape()
}

type shape struct {
	Name string `json:"name,omitzero"`
}

type circle struct {
	Radius *float64 `json:"radius,omitzero"`
}

func (*shape) Validate() error  { return nil }
func (*circle) Validate() error { return nil }

func (*shape) isAnyShape()   {}
func (*circle) isAnyShape()  {}
func (*Unknown) isAnyShape() {}

func newAnyShape(name string) anyShape {
	switch name {
	case "test.shape", "":
		return new(shape)
	case "test.circle":
		return new(circle)
	default:
		return new(Unknown)
	}
}

// A drawing has fields of an interface's type.
type drawing struct {
	Title  string     `json:"title,omitzero"`
	Frame  anyShape   `json:"frame,omitzero"`
	Shapes []anyShape `json:"shapes,omitzero"`
}

func (d *drawing) UnmarshalJSON(data []byte) error {
	type plain drawing
	return json.Unmarshal(data, &struct {
		*plain
		Frame  one[anyShape]  `json:"frame"`
		Shapes many[anyShape] `json:"shapes"`
	}{(*plain)(d), one[anyShape]{&d.Frame, newAnyShape}, many[anyShape]{&d.Shapes, newAnyShape}})
}

func TestDecode_types(t *testing.T) {
	t.Parallel()
	tests := []struct{ json, want string }{
		{`{"@odata.type":"#test.circle","radius":2}`, "*runtime.circle"},
		{` { "radius" : [ {"@odata.type":"#test.shape"} ], "@odata.type" : "#test.circle" } `, "error"},
		{` { "x" : [ {"@odata.type":"#test.shape"}, "]}\"" ], "@odata.type" : "#test.circle" } `, "*runtime.circle"},
		{`{"@odata.type":"test.circle"}`, "*runtime.circle"},
		{`{"@odata.type":"https://example.com/$metadata#test.circle"}`, "*runtime.circle"},
		{`{"@odata.type":"#test.shape"}`, "*runtime.shape"},
		{`{}`, "*runtime.shape"},
		{`{"name":"x"}`, "*runtime.shape"},
		{`{"@odata.type":null,"name":"x"}`, "*runtime.shape"},
		{`{"@odata.type":""}`, "*runtime.shape"},
		{`{"inner":{"@odata.type":"#test.circle"}}`, "*runtime.shape"},
		{`{"@odata.type":"#test.square","side":1.50}`, "*runtime.Unknown"},
		{`{"@odata.type":"#test.Circle"}`, "*runtime.Unknown"},
		{`{"@odata.type":"#test.circl\u0065"}`, "*runtime.Unknown"},
		{`{"@odata.type":"?"}`, "*runtime.Unknown"},
		{`{"@odata.type":7}`, "*runtime.Unknown"},
		{`{"@odata.type":["#test.circle"]}`, "*runtime.Unknown"},
		{`{"@odata.type":{"a":"#test.circle"}}`, "*runtime.Unknown"},
		{`{"@odata.type":true}`, "*runtime.Unknown"},
		{`"text"`, "*runtime.Unknown"},
		{`7`, "*runtime.Unknown"},
		{`[{"@odata.type":"#test.circle"}]`, "*runtime.Unknown"},
		{`{"name":7}`, "error"},
		{`null`, "<nil>"},
	}
	for _, tt := range tests {
		var d drawing
		err := json.Unmarshal([]byte(`{"frame":`+tt.json+`}`), &d)
		if got := typeOf(d.Frame, err); got != tt.want {
			t.Errorf("%s is a %s (%v), want %s", tt.json, got, err, tt.want)
		}
	}
}

// typeOf returns the name of a shape's type.
func typeOf(s anyShape, err error) string {
	switch s := s.(type) {
	case *shape:
		return "*runtime.shape"
	case *circle:
		return "*runtime.circle"
	case *Unknown:
		if s.Validate() != nil {
			return "an unknown type with faults"
		}
		return "*runtime.Unknown"
	default:
		if err != nil {
			return "error"
		}
		return "<nil>"
	}
}

func TestUnknown_roundTrip(t *testing.T) {
	t.Parallel()
	for _, value := range []string{
		`{"@odata.type":"#test.square","side":1.50,"side":2e3,"z":null,"a":"\u00fc\/"}`, `{"z":1,"@odata.type":7}`, `"text"`, `[1,{}]`, `0.10`,
	} {
		text := `{"title":"t","frame":` + value + `,"shapes":[` + value + `,null,{"name":"x"}]}`
		var d drawing
		if err := json.Unmarshal([]byte(text), &d); err != nil {
			t.Errorf("%s: %v", value, err)
			continue
		}
		if got, err := json.Marshal(&d); err != nil || string(got) != text {
			t.Errorf("got  %s (%v)\nwant %s", got, err, text)
		}
	}
}

func TestUnknown_itself(t *testing.T) {
	t.Parallel()
	var u Unknown
	if got, err := json.Marshal(&u); err != nil || string(got) != "null" {
		t.Errorf("an empty value is %s (%v)", got, err)
	}
	data := []byte(`{"@odata.type": "#test.square"}`)
	if err := json.Unmarshal(data, &u); err != nil || u.ODataType != "test.square" || string(u.JSON) != string(data) {
		t.Errorf("decoded %+v (%v)", u, err)
	}
	data[0] = 'x'
	if u.JSON[0] != '{' {
		t.Error("the JSON is not a copy")
	}
	if err := json.Unmarshal([]byte(`7`), &u); err != nil || u.ODataType != "" || string(u.JSON) != "7" {
		t.Errorf("decoded %+v (%v)", u, err)
	}
}

func TestMany_replaces(t *testing.T) {
	t.Parallel()
	d := drawing{Frame: new(circle), Shapes: []anyShape{new(circle)}}
	for _, step := range []struct {
		json string
		want int
	}{{`{"title":"kept"}`, 1}, {`{"shapes":[{},{}]}`, 2}, {`{"shapes":[]}`, 0}, {`{"shapes":[{}]}`, 1}, {`{"shapes":null,"frame":null}`, 0}} {
		if err := json.Unmarshal([]byte(step.json), &d); err != nil || len(d.Shapes) != step.want {
			t.Errorf("%s: %d shapes (%v), want %d", step.json, len(d.Shapes), err, step.want)
		}
	}
	if d.Title != "kept" || d.Frame != nil || d.Shapes != nil {
		t.Errorf("what remains is %+v", d)
	}
	for _, text := range []string{`{"shapes":{}}`, `{"shapes":"x"}`, `{"shapes":[{"name":1}]}`, `{"shapes":7}`} {
		if err := json.Unmarshal([]byte(text), new(drawing)); err == nil {
			t.Errorf("%s is accepted", text)
		}
	}
}

// TestTypeName_damaged calls the scanner with text that encoding/json would not let through.
func TestTypeName_damaged(t *testing.T) {
	t.Parallel()
	const whole = `{"a":{"b":["\"",1]},"@odata.type":"#test.circle"}`
	for end := range len(whole) {
		typeName([]byte(whole[:end]))
		typeName([]byte(whole[end:]))
	}
	for _, text := range []string{"", "{", `{"`, `{"a`, `{"a"`, `{"a":`, `{"a\`, `{"a":"\`, `{"@odata.type":"`, "{]", `{"a":1]`, "{,"} {
		if name, _ := typeName([]byte(text)); name != "" {
			t.Errorf("%s tells the type %q", text, name)
		}
	}
}

// TestTypeName_deep holds that nesting costs no stack and no more time than length.
func TestTypeName_deep(t *testing.T) {
	t.Parallel()
	deep := `{"a":` + strings.Repeat("[", 1<<20) + strings.Repeat("]", 1<<20) + `,"@odata.type":"#test.circle"}`
	if name, ok := typeName([]byte(deep)); name != "test.circle" || !ok {
		t.Errorf("the type is %q, %v", name, ok)
	}
}
