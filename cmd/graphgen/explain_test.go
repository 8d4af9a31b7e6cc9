package main

import (
	"bytes"
	"strings"
	"testing"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
)

// TestExplain_everyCode fails for a code that explain does not print in full, alone and in its list.
func TestExplain_everyCode(t *testing.T) {
	t.Parallel()
	all := explain(t)
	for _, info := range diag.Codes() {
		if !strings.Contains(all, "\n"+string(info.Code)+" ") && !strings.HasPrefix(all, string(info.Code)+" ") {
			t.Errorf("explain does not list %s", info.Code)
		}
		one := explain(t, string(info.Code))
		for _, text := range []string{string(info.Code), info.Severity.String(), info.Summary, info.Example, info.Remedy} {
			if !strings.Contains(one, text) {
				t.Errorf("explain %s does not print %q", info.Code, text)
			}
		}
	}
}

// explain returns what the verb explain prints.
func explain(t *testing.T, args ...string) string {
	t.Helper()
	var stdout, stderr bytes.Buffer
	if code := run(append([]string{"explain"}, args...), nil, &stdout, &stderr); code != exitFine || stderr.Len() > 0 {
		t.Fatalf("explain %s: exit code %d, %s", args, code, &stderr)
	}
	return stdout.String()
}
