package runtime

import (
	"errors"
	"strings"
	"testing"
)

const source = "docs/v1.0/api/user-post.md:48"

//nolint:paralleltest // allocations are counted for the whole process
func TestFaults_none(t *testing.T) {
	allocs := testing.AllocsPerRun(100, func() {
		var f faults
		f.within("/a", nil)
		f.withinElement("/b", 7, nil)
		if err := f.err(); err != nil {
			t.Errorf("err() = %v, want nil", err)
		}
	})
	if allocs != 0 {
		t.Errorf("%v allocations without a fault, want 0", allocs)
	}
}

func TestFaults_order(t *testing.T) {
	t.Parallel()
	var inner, f faults
	inner.enum("/size", "huge", source)
	f.readOnly("/id", source)
	f.within("/box", inner.err())
	f.withinElement("/boxes", 12, inner.err())
	f.required("/name", source)

	want := []string{
		"/id: only the service sets this property, it cannot be sent (" + source + ")",
		`/box/size: "huge" is not a documented value (` + source + ")",
		`/boxes/12/size: "huge" is not a documented value (` + source + ")",
		"/name: a value is required (" + source + ")",
	}
	if got := f.err().Error(); got != strings.Join(want, "\n") {
		t.Errorf("got\n%s\nwant\n%s", got, strings.Join(want, "\n"))
	}
}

func TestValidationErrors_as(t *testing.T) {
	t.Parallel()
	var f faults
	f.required("/name", source)
	f.enum("/size", "huge", source)
	err := errors.Join(errors.New("cannot create the box"), f.err())

	var all ValidationErrors
	if !errors.As(err, &all) || len(all) != 2 {
		t.Errorf("errors.As found %v, want two faults", all)
	}
	var first *ValidationError
	if !errors.As(err, &first) || first.Path != "/name" || first.Rule != RuleRequired || first.Source != source {
		t.Errorf("errors.As found %v, want the fault of /name", first)
	}
}

func TestQuoted(t *testing.T) {
	t.Parallel()
	tests := []struct{ value, want string }{
		{"", `""`},
		{"a\"b\n", `"a\"b\n"`},
		{strings.Repeat("x", 64), `"` + strings.Repeat("x", 64) + `"`},
		{strings.Repeat("x", 65), `"` + strings.Repeat("x", 64) + `"…`},
		{strings.Repeat("x", 63) + "é", `"` + strings.Repeat("x", 63) + `"…`},
	}
	for _, tt := range tests {
		if got := quoted(tt.value); got != tt.want {
			t.Errorf("quoted(%q) = %s, want %s", tt.value, got, tt.want)
		}
	}
}

func TestKnown(t *testing.T) {
	t.Parallel()
	type size string
	sizes := []size{"small", "large"}
	for v, want := range map[size]bool{"small": true, "large": true, "": false, "Small": false, "smal": false} {
		if got := known(sizes, v); got != want {
			t.Errorf("known(%q) = %v, want %v", v, got, want)
		}
	}
}
