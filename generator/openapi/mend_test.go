package openapi

import (
	"encoding/json"
	"testing"

	"github.com/seed-8ef76b74/graphgen/generator/openapi/encode"
	"github.com/seed-8ef76b74/graphgen/internal/modeltest"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// FuzzMend shows that whatever an example holds, what is made of it fits, and that mending it again changes nothing.
func FuzzMend(f *testing.F) {
	for _, seed := range []string{
		`{}`, `null`, `[1]`, `{"a/b~c": null, "size": "LARGE", "sizes": ["huge", 7], "inner": {"inner": [], "boxes": [{}, null]}}`,
		`{"id": "x", "label": {"@odata.type": 1, "y@z": {}}, "count": "5", "open": "true", "weight": "1e400", "bytes": [300]}`,
		`{"seal": "~", "packed": "2024-02-30", "notes": "x", "extra": {"a@b": [null]}, "unknown": 1, "SIZE": "small"}`,
	} {
		f.Add(seed, true)
	}
	b, err := newBuilder(modeltest.Nested(), Options{})
	if err != nil {
		f.Fatal(err)
	}
	if err := b.build(modeltest.Nested()); err != nil {
		f.Fatal(err)
	}
	schema := b.doc.Components.Schemas["microsoft.graph.box"].Value
	f.Fuzz(func(t *testing.T, text string, request bool) {
		if !json.Valid([]byte(text)) {
			t.Skip()
		}
		m := &mender{validator: b.requests, finder: b.finder, request: request}
		value, err := m.mend(&model.JSONBody{Value: []byte(text)}, schema)
		if err != nil {
			return
		}
		data, err := encode.JSON(value)
		if err != nil {
			t.Fatal(err)
		}
		again := &mender{validator: b.requests, finder: b.finder, request: request}
		if _, err := again.mend(&model.JSONBody{Value: data}, schema); err != nil || again.changes.String() != "" {
			t.Errorf("%s: mended again: %v, %s", data, err, &again.changes)
		}
	})
}
