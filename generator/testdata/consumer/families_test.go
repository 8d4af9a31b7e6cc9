// Package use_test uses a generated package as its users would. It is compiled beside that package, by a test of the
// generator.
package use_test

import (
	"encoding/json"
	"errors"
	"reflect"
	"strings"
	"testing"
	"time"

	"consumer/things"
)

// Whatever may stand in a property is one of these.
var (
	_ = []things.AnyShape{new(things.Shape), new(things.Circle), new(things.Square), new(things.Group), new(things.Unknown)}
	_ = []things.AnyTool{new(things.Pen), new(things.Unknown)}
)

func decode(t *testing.T, text string) *things.Drawing {
	t.Helper()
	d := new(things.Drawing)
	if err := json.Unmarshal([]byte(text), d); err != nil {
		t.Fatal(err)
	}
	return d
}

func encode(t *testing.T, v any) string {
	t.Helper()
	data, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func TestEncode_types(t *testing.T) {
	d := things.Drawing{
		Frame:  &things.Shape{Name: "f"},
		Shapes: []things.AnyShape{&things.Circle{Radius: new(1.5)}, &things.Group{Shapes: []things.AnyShape{&things.Square{}}}, nil},
		Circle: &things.Circle{},
		Tool:   &things.Pen{Width: new(uint8(3))},
	}
	want := `{"@odata.type":"#microsoft.graph.drawing","frame":{"@odata.type":"#microsoft.graph.shape","name":"f"},` +
		`"shapes":[{"@odata.type":"#microsoft.graph.circle","radius":1.5},` +
		`{"@odata.type":"#microsoft.graph.group","shapes":[{"@odata.type":"#microsoft.graph.square"}]},null],` +
		`"circle":{"@odata.type":"#microsoft.graph.circle"},"tool":{"@odata.type":"#microsoft.graph.pen","width":3}}`
	if got := encode(t, d); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	if got := encode(t, decode(t, want)); got != want {
		t.Errorf("after a round trip %s", got)
	}
}

func TestDecode_types(t *testing.T) {
	d := decode(t, `{"title":"t","frame":{"name":"no type"},"tool":{"width":1},"shapes":[
		{"radius":2,"@odata.type":"#microsoft.graph.circle"},
		{"@odata.type":"#microsoft.graph.group","shapes":[{"@odata.type":"#microsoft.graph.square","color":"red"},{"@odata.type":"#new"}]},
		null,
		{"@odata.type":"#microsoft.graph.polygon","corners":5}]}`)
	if frame, ok := d.Frame.(*things.Shape); !ok || frame.Name != "no type" || d.Title != "t" {
		t.Errorf("the frame is %#v", d.Frame)
	}
	if tool, ok := d.Tool.(*things.Unknown); !ok || tool.ODataType != "" || string(tool.JSON) != `{"width":1}` {
		t.Errorf("a tool without a type is %#v", d.Tool)
	}
	if circle, ok := d.Shapes[0].(*things.Circle); !ok || *circle.Radius != 2 {
		t.Errorf("the first shape is %#v", d.Shapes[0])
	}
	group, ok := d.Shapes[1].(*things.Group)
	if !ok || len(group.Shapes) != 2 || group.Shapes[0].(*things.Square).Color != "red" {
		t.Fatalf("the second shape is %#v", d.Shapes[1])
	}
	if unknown, ok := group.Shapes[1].(*things.Unknown); !ok || unknown.ODataType != "new" {
		t.Errorf("the inner shape is %#v", group.Shapes[1])
	}
	if d.Shapes[2] != nil {
		t.Errorf("null is %#v", d.Shapes[2])
	}
	if unknown, ok := d.Shapes[3].(*things.Unknown); !ok || unknown.ODataType != "microsoft.graph.polygon" {
		t.Errorf("a type that is not in the API is %#v", d.Shapes[3])
	}
}

func TestUnknown_survives(t *testing.T) {
	const text = `{"@odata.type":"#microsoft.graph.drawing","frame":{"z":1.50,"@odata.type":"#a","a":[null,{}],"z":2},` +
		`"shapes":[{"@odata.type":7},"text",4.0,[1],true],"tool":{"@odata.type":"#microsoft.graph.chisel","n":1e2}}`
	if got := encode(t, decode(t, text)); got != text {
		t.Errorf("got  %s\nwant %s", got, text)
	}
}

func TestDecode_hostile(t *testing.T) {
	for text, good := range map[string]bool{
		`null`: true, `{"frame":null,"shapes":null,"tool":null}`: true, `{"shapes":[]}`: true, `{"shapes":[null,null]}`: true,
		`{"shapes":{}}`: false, `{"shapes":"x"}`: false, `{"shapes":[{"name":1}]}`: false, `{"frame":{"name":[]}}`: false,
		`{"frame":{"@odata.type":"#microsoft.graph.circle","radius":"far"}}`: false, `[]`: false, `{"title":1}`: false,
	} {
		if err := json.Unmarshal([]byte(text), new(things.Drawing)); (err == nil) != good {
			t.Errorf("%s: %v", text, err)
		}
	}
}

// TestDecode_deep holds that nesting as deep as encoding/json allows ends in a value or an error, in reasonable time.
func TestDecode_deep(t *testing.T) {
	const open = `{"@odata.type":"#microsoft.graph.group","shapes":[`
	start := time.Now()
	for _, depth := range []int{1000, 100_000} {
		text := `{"frame":` + strings.Repeat(open, depth) + strings.Repeat(`]}`, depth) + `}`
		var d things.Drawing
		if err := json.Unmarshal([]byte(text), &d); (err == nil) != (depth < 5000) {
			t.Errorf("%d levels: %v", depth, err)
		}
		if depth < 5000 {
			if err := d.Validate(); err != nil {
				t.Error(err)
			}
		}
	}
	if took := time.Since(start); took > 20*time.Second {
		t.Errorf("decoding took %v", took)
	}
}

func TestValidate_faults(t *testing.T) {
	d := things.Drawing{
		Title:  "x",
		Frame:  &things.Circle{Name: "éééééé", Radius: new(-0.5)},
		Shapes: []things.AnyShape{nil, &things.Group{Shapes: make([]things.AnyShape, 4)}, &things.Square{Color: "blue"}, new(things.Unknown)},
		Tool:   &things.Pen{Width: new(uint8(0))},
	}
	want := []string{
		"/title minLength", "/frame/name maxLength", "/frame/radius minimum", "/shapes/1/shapes maxItems", "/shapes/2/color enum", "/tool/width minimum",
	}
	if got := faults(t, d.Validate()); !reflect.DeepEqual(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	empty := things.Drawing{Shapes: []things.AnyShape{}}
	if got := faults(t, empty.ValidateCreate()); !reflect.DeepEqual(got, []string{"/frame required", "/shapes minItems"}) {
		t.Errorf("an empty drawing has the faults %q", got)
	}
}

func TestValidate_allocations(t *testing.T) {
	d := things.Drawing{
		Title: "long enough", Frame: &things.Circle{Name: "ééééé", Radius: new(0.0)},
		Shapes: []things.AnyShape{&things.Square{Color: "red"}, nil}, Tool: &things.Pen{Width: new(uint8(255))},
	}
	allocs := testing.AllocsPerRun(100, func() {
		if err := errors.Join(d.Validate(), d.ValidateCreate()); err != nil {
			t.Error(err)
		}
	})
	if allocs != 0 {
		t.Errorf("%v allocations for a good value", allocs)
	}
}

// faults returns where the faults are and which rules they break.
func faults(t *testing.T, err error) []string {
	t.Helper()
	var all things.ValidationErrors
	if !errors.As(err, &all) {
		t.Fatalf("%v is not ValidationErrors", err)
	}
	var out []string
	for _, f := range all {
		out = append(out, f.Path+" "+string(f.Rule))
	}
	return out
}
