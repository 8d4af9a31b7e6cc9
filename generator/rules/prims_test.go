package rules_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed-8ef76b74/graphgen/generator/rules"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// TestPrims_all fails for a primitive type of the model without a row here, and for a row of no type of the model.
func TestPrims_all(t *testing.T) {
	t.Parallel()
	var types []model.Primitive
	for _, prim := range rules.Prims() {
		types = append(types, prim.Type)
	}
	slices.Sort(types)
	if diff := cmp.Diff(model.Primitives(), types); diff != "" {
		t.Errorf("types of the model (-) and of the rules (+):\n%s", diff)
	}
}

// TestPrims_agree holds what a type becomes against what the model says of it.
func TestPrims_agree(t *testing.T) {
	t.Parallel()
	for _, row := range model.PrimitiveRows() {
		prim, _ := rules.PrimFor(row.Type)
		if want := schemaType(row.Kind); prim.SchemaType != want {
			t.Errorf("%s is a schema of type %q, want %q", row.Type, prim.SchemaType, want)
		}
		if row.IsNumber() {
			if goType, format := numberTypes(row); prim.GoName != goType || prim.Format != format {
				t.Errorf("%s is %s and %q, want %s and %q", row.Type, prim.GoName, prim.Format, goType, format)
			}
		}
		if isBytes := prim.GoName == "[]byte" && prim.Format == "byte"; isBytes != (row.Kind == model.KindBytes) {
			t.Errorf("%s is %s and %q", row.Type, prim.GoName, prim.Format)
		}
		if formed := prim.SchemaType == "string" && prim.Format != "" && prim.Format != "byte"; formed != (row.Kind == model.KindFormed) {
			t.Errorf("%s has the format %q", row.Type, prim.Format)
		}
		if !isOf(row, prim.Example) {
			t.Errorf("%s: the example %s is none", row.Type, prim.Example)
		}
	}
}

// schemaType returns the type of the schema of values of a kind.
func schemaType(kind model.PrimitiveKind) string {
	switch kind {
	case model.KindAny:
		return ""
	case model.KindTruth:
		return "boolean"
	case model.KindWhole:
		return "integer"
	case model.KindFraction:
		return "number"
	default:
		return "string"
	}
}

// numberTypes returns the Go type and the format of numbers of a size.
func numberTypes(row model.PrimitiveRow) (goType, format string) {
	switch {
	case row.Kind == model.KindFraction && row.Bits == 0:
		return "Number", "decimal"
	case row.Kind == model.KindFraction:
		return fmt.Sprintf("float%d", row.Bits), map[int]string{32: "float", 64: "double"}[row.Bits]
	case row.Signed:
		goType = fmt.Sprintf("int%d", row.Bits)
	default:
		goType = fmt.Sprintf("uint%d", row.Bits)
	}
	return goType, goType
}

// isOf reports whether JSON text is a value of a type.
func isOf(row model.PrimitiveRow, text string) bool {
	var value any
	if err := json.Unmarshal([]byte(text), &value); err != nil {
		return false
	}
	switch value := value.(type) {
	case bool:
		return row.Kind == model.KindTruth
	case float64:
		return row.Kind == model.KindFraction || value == float64(int64(value)) && row.Holds(int64(value))
	case string:
		return row.Kind == model.KindText || row.Kind == model.KindFormed || row.Kind == model.KindBytes
	default:
		return row.Kind == model.KindAny
	}
}
