package jsontext_test

import (
	"encoding/json"
	"testing"

	"github.com/seed-8ef76b74/graphgen/parser/jsontext"
)

// TestRepair shows what the slips of pages become: blanks, so that nothing moves.
func TestRepair(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ name, src, want string }{
		{"a comma before the end", `{"a": 1,}`, `{"a": 1 }`},
		{"commas before two ends", "{\"a\": [1, 2,\n],\n}", "{\"a\": [1, 2 \n] \n}"},
		{"a comma and a comment before the end", "[1, // one, two\n // three\n]", "[1             \n         \n]"},
		{"a comment", "{\"a\": 1, // the \"first\"\n\"b\": 2}", "{\"a\": 1,               \n\"b\": 2}"},
		{"a comment that ends the text", `{"a": 1} // end`, `{"a": 1}       `},
		{"a blank that is not ASCII", "{\u00a0\"a\": 1}", `{  "a": 1}`},
		{"a blank that is not ASCII behind a comma", "[1,\u00a0]", "[1   ]"},
		{"a line break in a text", "{\"a\": \"one\r\n\ttwo\"}", `{"a": "one   two"}`},
		{"an address", `{"url": "https://x.y/z,}", }`, `{"url": "https://x.y/z,}"  }`},
		{"an escape in a text", `{"a": "\\", "b": "\",}",}`, `{"a": "\\", "b": "\",}" }`},
		{"a blank that is not ASCII in a text", "[\"a\u00a0b\"]", "[\"a\u00a0b\"]"},
		{"nothing to mend", `{"a": ["b", {}]}`, `{"a": ["b", {}]}`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			src := []byte(tt.src)
			got := jsontext.Repair(src)
			if string(got) != tt.want {
				t.Errorf("got  %q\nwant %q", got, tt.want)
			}
			if !json.Valid(got) {
				t.Errorf("%q is no JSON", got)
			}
			if string(src) != tt.src {
				t.Errorf("the text itself became %q", src)
			}
		})
	}
}

// TestRepair_others shows what is left alone, since nobody can know what was meant.
func TestRepair_others(t *testing.T) {
	t.Parallel()
	for _, src := range []string{`{"a": 1 "b": 2}`, `{'a': 1}`, `{"a": ...}`, `[1,`, `[1,, 2]`, `{"a": "b`, `/ 1`, `"\`, ""} {
		if got := jsontext.Repair([]byte(src)); string(got) != src {
			t.Errorf("%q becomes %q", src, got)
		}
	}
	if got := jsontext.Repair([]byte("[1, // one")); string(got) != "[1,       " {
		t.Errorf("a comma before a comment that ends the text becomes %q", got)
	}
}

// FuzzRepair holds that valid JSON stays as it is, that no text changes its length, and that what is read of it stands
// where it says.
func FuzzRepair(f *testing.F) {
	for _, seed := range []string{`{"a": 1,}`, `{"a": "\\",}`, "[1, // x\n]", "{\"a\": \"\n\"}", "//", `"`, `{"a": "\"}`, ",\u00a0]"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, src string) {
		got := jsontext.Repair([]byte(src))
		if len(got) != len(src) {
			t.Fatalf("%q changes its length", src)
		}
		if json.Valid([]byte(src)) && string(got) != src {
			t.Fatalf("valid JSON %q becomes %q", src, got)
		}
		n, err := jsontext.Parse(got)
		switch {
		case err == nil:
			checkRaw(t, string(got), n)
		case err.Offset < 0 || err.Offset > len(src):
			t.Fatalf("%q breaks off at %d", src, err.Offset)
		}
	})
}
