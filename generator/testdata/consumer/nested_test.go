// Package use_test uses a generated package as its users would. It is compiled beside that package, by a test of the
// generator.
package use_test

import (
	"encoding/json"
	"errors"
	"reflect"
	"testing"
	"time"

	"consumer/things"
)

const page = "docs/v1.0/api/iosupdatedevicestatus-create.md:"

func encode(t *testing.T, v any) string {
	t.Helper()
	data, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func TestEncode_onlyWhatIsSet(t *testing.T) {
	tests := []struct {
		box  things.Box
		want string
	}{
		{things.Box{}, `{"@odata.type":"#microsoft.graph.box"}`},
		{things.Box{Count: new(int32)}, `{"@odata.type":"#microsoft.graph.box","count":0}`},
		{things.Box{Open: new(false)}, `{"@odata.type":"#microsoft.graph.box","open":false}`},
		{things.Box{Notes: []string{}}, `{"@odata.type":"#microsoft.graph.box","notes":[]}`},
		{things.Box{Bytes: []uint16{1, 255}}, `{"@odata.type":"#microsoft.graph.box","bytes":[1,255]}`},
		{things.Box{Seal: []byte("ab")}, `{"@odata.type":"#microsoft.graph.box","seal":"YWI="}`},
		{things.Box{Label: things.Label(`{"a": [1]}`)}, `{"@odata.type":"#microsoft.graph.box","label":{"a":[1]}}`},
		{things.Box{Weight: "1.50"}, `{"@odata.type":"#microsoft.graph.box","weight":1.50}`},
	}
	for _, tt := range tests {
		if got := encode(t, tt.box); got != tt.want {
			t.Errorf("got %s, want %s", got, tt.want)
		}
	}
}

func TestRoundTrip(t *testing.T) {
	const text = `{"@odata.type":"#microsoft.graph.box","a/b~c":"x","size":"huge","sizes":["small","new"],` +
		`"inner":{"@odata.type":"#microsoft.graph.box","count":1},"boxes":[{"@odata.type":"#microsoft.graph.box"}],` +
		`"label":{"z":1,"a":[null,1.0]},"labels":[{"b":2},null],"gone":[true],` +
		`"packed":"2016-12-31T23:58:44.123456789-08:00","extra":"any"}`
	var box things.Box
	if err := json.Unmarshal([]byte(text), &box); err != nil {
		t.Fatal(err)
	}
	if got := encode(t, box); got != text {
		t.Errorf("got  %s\nwant %s", got, text)
	}
}

func TestDecode_anyType(t *testing.T) {
	for _, value := range []string{`"#microsoft.graph.box"`, `"#microsoft.graph.crate"`, `null`, `5`, `{"a":1}`, `[]`, `true`} {
		var box things.Box
		if err := json.Unmarshal([]byte(`{"@odata.type":`+value+`,"id":"1"}`), &box); err != nil || box.ID != "1" {
			t.Errorf("%s: %v, %+v", value, err, box)
		}
	}
}

func TestODataType_noSize(t *testing.T) {
	field := reflect.TypeFor[things.Box]().Field(0)
	if field.Name != "ODataType" || field.Type.Size() != 0 {
		t.Errorf("the first field is %s of %d bytes", field.Name, field.Type.Size())
	}
}

func TestValidate_nested(t *testing.T) {
	box := things.Box{
		Size:  "huge",
		Sizes: []things.Size{things.SizeSmall, ""},
		Inner: &things.Box{Boxes: []things.Box{{}, {Size: "tiny"}}},
		Boxes: []things.Box{{Inner: &things.Box{Size: "odd"}}},
	}
	want := []string{"/size", "/sizes/1", "/inner/boxes/1/size", "/boxes/0/inner/size"}
	if got := paths(t, box.Validate()); !reflect.DeepEqual(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestValidateCreate(t *testing.T) {
	box := things.Box{ID: "1", Inner: &things.Box{ID: "2", Size: "odd"}}
	var faults things.ValidationErrors
	if err := box.ValidateCreate(); !errors.As(err, &faults) {
		t.Fatalf("got %v", err)
	}
	want := things.ValidationErrors{
		{Path: "/id", Rule: things.RuleReadOnly, Message: "only the service sets this property, it cannot be sent", Source: page + "11"},
		{Path: "/a~1b~0c", Rule: things.RuleRequired, Message: "a value is required", Source: page + "12"},
		{Path: "/size", Rule: things.RuleRequired, Message: "a value is required", Source: page + "13"},
		{Path: "/inner/size", Rule: things.RuleEnum, Message: `"odd" is not a documented value`, Source: page + "20"},
	}
	if !reflect.DeepEqual(faults, want) {
		t.Errorf("got\n%v\nwant\n%v", faults, want)
	}
}

func TestValidate_allocations(t *testing.T) {
	box := things.Box{
		ABC:    "x",
		Size:   things.SizeLarge,
		Sizes:  things.SizeValues(),
		Inner:  &things.Box{},
		Boxes:  make([]things.Box, 3),
		Packed: time.Now(),
	}
	allocs := testing.AllocsPerRun(100, func() {
		if err := errors.Join(box.Validate(), box.ValidateCreate()); err != nil {
			t.Error(err)
		}
	})
	if allocs != 0 {
		t.Errorf("%v allocations for a good value", allocs)
	}
}

// paths returns where the faults are.
func paths(t *testing.T, err error) []string {
	t.Helper()
	var faults things.ValidationErrors
	if !errors.As(err, &faults) {
		t.Fatalf("%v is not ValidationErrors", err)
	}
	var out []string
	for _, f := range faults {
		out = append(out, f.Path)
	}
	return out
}
