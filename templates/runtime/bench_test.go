package runtime

import (
	"encoding/json"
	"strings"
	"testing"
)

// sample is a value of a size that is common, its type told first as services do.
const sample = `{"@odata.type":"#test.place","id":"b8df64a9-64a9-b8df-a964-dfb8a964dfb8","name":"Entrance hall","street":"Long Road 7",` +
	`"city":"Oldtown","country":"Nowhere","note":"Ring twice, the bell is old.","floor":2,"height":3.25,"open":true,"tags":["a","b","c"]}`

// A place is a member of a family.
type place struct {
	ODataType odataTypeOfPlace `json:"@odata.type"`
	ID        string           `json:"id,omitzero"`
	Name      string           `json:"name,omitzero"`
	Street    string           `json:"street,omitzero"`
	City      string           `json:"city,omitzero"`
	Country   string           `json:"country,omitzero"`
	Note      string           `json:"note,omitzero"`
	Floor     *int32           `json:"floor,omitzero"`
	Height    *float64         `json:"height,omitzero"`
	Open      *bool            `json:"open,omitzero"`
	Tags      []string         `json:"tags,omitzero"`
}

type odataTypeOfPlace struct{}

func (odataTypeOfPlace) MarshalText() ([]byte, error) { return []byte("#test.place"), nil }

func (*odataTypeOfPlace) UnmarshalJSON([]byte) error { return nil }

func (*place) Validate() error { return nil }

func (*place) isAnyShape() {}

func newAnyPlace(name string) anyShape {
	if name == "test.place" {
		return new(place)
	}
	return new(Unknown)
}

// A tour holds places behind an interface, a plainTour holds them as they are.
type (
	tour      struct{ Stops []anyShape }
	plainTour struct{ Stops []*place }
)

func (t *tour) UnmarshalJSON(data []byte) error {
	type plain tour
	return json.Unmarshal(data, &struct {
		*plain
		Stops many[anyShape]
	}{(*plain)(t), many[anyShape]{&t.Stops, newAnyPlace}})
}

// tourJSON is a tour of ten places.
var tourJSON = []byte(`{"Stops":[` + strings.Repeat(sample+",", 9) + sample + `]}`)

// benchmarkDecode decodes a tour; the plain one is the floor.
func benchmarkDecode[T any](b *testing.B) {
	b.Helper()
	b.SetBytes(int64(len(tourJSON)))
	b.ReportAllocs()
	for b.Loop() {
		if err := json.Unmarshal(tourJSON, new(T)); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkDecode_family(b *testing.B) { benchmarkDecode[tour](b) }
func BenchmarkDecode_plain(b *testing.B)  { benchmarkDecode[plainTour](b) }

// benchmarkEncode encodes a tour; the plain one is the floor.
func benchmarkEncode[T any](b *testing.B) {
	b.Helper()
	v := new(T)
	if err := json.Unmarshal(tourJSON, v); err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(tourJSON)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := json.Marshal(v); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkEncode_family(b *testing.B) { benchmarkEncode[tour](b) }
func BenchmarkEncode_plain(b *testing.B)  { benchmarkEncode[plainTour](b) }

func BenchmarkTypeName_first(b *testing.B) {
	for b.Loop() {
		typeName([]byte(sample))
	}
}
