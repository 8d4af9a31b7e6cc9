package jsontext

import (
	"encoding/json"
	"testing"
)

func TestRepairJSON(t *testing.T) {
	t.Parallel()
	for _, broken := range []string{
		`{"a": 1,}`, "{\"a\": [1, 2,\n],\n}", "{\"a\": 1, // the first\n\"b\": 2}", "{\"a\": 1, // the last\n}",
		"{\u00a0\"a\": 1}", "{\"a\": \"one\ntwo\"}", `{"url": "https://x.y/z,}", }`, "{\"a\": 1} // end",
	} {
		if json.Valid([]byte(broken)) {
			t.Errorf("%q needs no repair", broken)
		}
		got := Repair([]byte(broken))
		if !json.Valid(got) {
			t.Errorf("%q is repaired to %q, which is no JSON", broken, got)
		}
		if len(got) != len(broken) {
			t.Errorf("%q changes its length", broken)
		}
	}
}

// FuzzRepairJSON holds that valid JSON stays as it is and that no text changes its length.
func FuzzRepairJSON(f *testing.F) {
	for _, seed := range []string{`{"a": 1,}`, `{"a": "\\",}`, "[1, // x\n]", "{\"a\": \"\n\"}", "//", `"`, `{"a": "\"}`, ",\u00a0]"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, src string) {
		got := Repair([]byte(src))
		if len(got) != len(src) {
			t.Fatalf("%q changes its length", src)
		}
		if json.Valid([]byte(src)) && string(got) != src {
			t.Fatalf("valid JSON %q becomes %q", src, got)
		}
	})
}
