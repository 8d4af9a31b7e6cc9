package runtime

import (
	"math"
	"strings"
	"testing"
)

func TestLimits_messages(t *testing.T) {
	t.Parallel()
	var f faults
	f.maximum("/a", 500, source)
	f.minimum("/b", -1, source)
	f.maxLength("/c", 64, source)
	f.minLength("/d", 2, source)
	f.maxItems("/e", math.MaxInt64, source)
	f.minItems("/f", 1, source)
	want := []string{
		"maximum /a: must be at most 500", "minimum /b: must be at least -1",
		"maxLength /c: must have at most 64 characters", "minLength /d: must have at least 2 characters",
		"maxItems /e: must have at most 9223372036854775807 elements", "minItems /f: must have at least 1 elements",
	}
	for i, fault := range f.list {
		if got := string(fault.Rule) + " " + fault.Error(); got != want[i]+" ("+source+")" {
			t.Errorf("got %s, want %s", got, want[i])
		}
	}
}

func TestLength_codePoints(t *testing.T) {
	t.Parallel()
	tests := []struct {
		text            string
		limit           int
		longer, shorter bool
	}{
		{"", 1, false, true},
		{"abc", 3, false, false},
		{"abcd", 3, true, false},
		{"日本語", 3, false, false},
		{"日本語", 2, true, false},
		{"日本語", 4, false, true},
		{"𝄞𝄞", 2, false, false},
		{"𝄞𝄞", 3, false, true},
		{"\xff\xff", 2, false, false},
		{strings.Repeat("é", 64), 64, false, false},
	}
	for _, tt := range tests {
		if longer(tt.text, tt.limit) != tt.longer || shorter(tt.text, tt.limit) != tt.shorter {
			t.Errorf("%q with a limit of %d: longer %v, shorter %v", tt.text, tt.limit, !tt.longer, !tt.shorter)
		}
	}
}

func TestDecimal(t *testing.T) {
	t.Parallel()
	if got := decimal("1.50"); got != 1.5 {
		t.Errorf("got %v", got)
	}
	if got := decimal("1e999"); !math.IsInf(got, 1) && !math.IsNaN(got) {
		t.Errorf("got %v", got)
	}
	if got := decimal("many"); !math.IsNaN(got) {
		t.Errorf("got %v", got)
	}
}
