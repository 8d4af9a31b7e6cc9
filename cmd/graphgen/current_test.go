package main

import (
	"bytes"
	"testing"
)

// TestOutIsCurrent fails when out/ is not what graphgen makes of docs/.
func TestOutIsCurrent(t *testing.T) {
	t.Parallel()
	var stdout, stderr bytes.Buffer
	code := run([]string{"check", "--docs", "../../docs", "--out", "../../out"}, nil, &stdout, &stderr)
	if code != exitFine {
		t.Errorf("out/ is out of date (exit code %d); run: go run ./cmd/graphgen\n%s%s", code, &stdout, &stderr)
	}
}
