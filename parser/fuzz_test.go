package parser_test

import (
	"encoding/json"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/tools/txtar"

	"github.com/seed-8ef76b74/graphgen/parser"
	"github.com/seed-8ef76b74/graphgen/parser/diag"
)

const fuzzedPage = "v1.0/api/fuzzed.md"

// FuzzParsePage holds that no page panics, that each position is inside the page, and that the same page gives the
// same model twice.
func FuzzParsePage(f *testing.F) {
	cases, err := filepath.Glob("testdata/pages/*.txtar")
	if err != nil {
		f.Fatal(err)
	}
	for _, path := range cases {
		archive, err := txtar.ParseFile(path)
		if err != nil {
			f.Fatal(err)
		}
		for _, file := range archive.Files {
			if strings.HasPrefix(file.Name, "docs/") {
				f.Add(file.Data)
			}
		}
	}
	f.Fuzz(func(t *testing.T, src []byte) {
		first, diags := parseFuzzed(t, src)
		second, again := parseFuzzed(t, src)
		if first != second || !slices.Equal(diags, again) {
			t.Fatal("the same page gives different models")
		}
		lines := strings.Split(strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(strings.TrimPrefix(string(src), "\ufeff")), "\n")
		for _, d := range diags {
			checkInside(t, lines, d.Pos)
		}
		for _, at := range positions.FindAllStringSubmatch(first, -1) {
			line, _ := strconv.Atoi(at[1])
			column, _ := strconv.Atoi(at[2])
			checkInside(t, lines, diag.Pos{Page: fuzzedPage, Line: line, Column: column})
		}
	})
}

// positions finds the positions in a model's JSON.
var positions = regexp.MustCompile(`[aA]t": "` + regexp.QuoteMeta(fuzzedPage) + `:(\d+):(\d+)"`)

func parseFuzzed(t *testing.T, src []byte) (string, diag.List) {
	t.Helper()
	api, diags, err := parser.Parse(fstest.MapFS{fuzzedPage: {Data: src}}, parser.Options{})
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	if err := api.WriteJSON(&b); err != nil {
		t.Fatal(err)
	}
	if !json.Valid([]byte(b.String())) {
		t.Fatal("the model is no JSON")
	}
	return b.String(), diags
}

// checkInside fails for a position that is not inside the page; the end of a line is.
func checkInside(t *testing.T, lines []string, at diag.Pos) {
	t.Helper()
	if at.Line == 0 {
		return
	}
	if at.Line > len(lines) || at.Column < 1 || at.Column > len(lines[at.Line-1])+1 {
		t.Fatalf("position %s is outside of the page", at)
	}
}
