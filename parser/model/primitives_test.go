package model

import (
	"math"
	"slices"
	"strings"
	"testing"
)

// TestPrimitives_rows fails for a row that says something twice, or nothing where it has to say something.
func TestPrimitives_rows(t *testing.T) {
	t.Parallel()
	if !slices.IsSorted(Primitives()) || len(slices.Compact(Primitives())) != len(primitives) {
		t.Errorf("%v are not sorted, or one of them has two rows", Primitives())
	}
	said := map[string]Primitive{}
	for _, row := range PrimitiveRows() {
		name, isEdm := strings.CutPrefix(strings.ToLower(string(row.Type)), "edm.")
		if !isEdm || row.Type != Any && !slices.Contains(row.Spellings, name) {
			t.Errorf("%s is not spelled as it is called", row.Type)
		}
		for _, words := range slices.Concat(row.Spellings, row.Placeholders) {
			if other, ok := said[words]; ok && other != row.Type {
				t.Errorf("%q is %s and %s", words, other, row.Type)
			}
			said[words] = row.Type
		}
		for _, words := range row.Spellings {
			if words != strings.ToLower(words) {
				t.Errorf("%s: the spelling %q is not in lower case", row.Type, words)
			}
		}
		if row.Kind == KindWhole && row.Bits == 0 || !row.IsNumber() && (row.Bits != 0 || row.Signed) {
			t.Errorf("%s: %d bits for a value of kind %d", row.Type, row.Bits, row.Kind)
		}
	}
}

// TestPrimitive_Row shows that a type which nobody knows allows anything.
func TestPrimitive_Row(t *testing.T) {
	t.Parallel()
	if row := Primitive("Edm.New").Row(); row.Kind != KindAny || row.IsNumber() || row.Type != "Edm.New" {
		t.Errorf("the row of a type without one is %+v", row)
	}
	if row := Int16.Row(); row.Bits != 16 || !row.IsNumber() {
		t.Errorf("the row of Edm.Int16 is %+v", row)
	}
}

func TestPrimitiveRow_Holds(t *testing.T) {
	t.Parallel()
	tests := []struct {
		typ       Primitive
		yes, none []int64
	}{
		{Byte, []int64{0, 255}, []int64{-1, 256, math.MinInt64, math.MaxInt64}},
		{Int16, []int64{-32768, 0, 32767}, []int64{-32769, 32768}},
		{Int32, []int64{math.MinInt32, math.MaxInt32}, []int64{math.MinInt32 - 1, math.MaxInt32 + 1}},
		{Int64, []int64{math.MinInt64, math.MaxInt64}, nil},
		{Decimal, []int64{math.MinInt64, math.MaxInt64}, nil},
		{Single, []int64{math.MinInt64, math.MaxInt64}, nil},
		{String, nil, []int64{0}},
		{Any, nil, []int64{0}},
	}
	for _, tt := range tests {
		for _, n := range tt.yes {
			if !tt.typ.Row().Holds(n) {
				t.Errorf("%s does not hold %d", tt.typ, n)
			}
		}
		for _, n := range tt.none {
			if tt.typ.Row().Holds(n) {
				t.Errorf("%s holds %d", tt.typ, n)
			}
		}
	}
}
