package archtest

import (
	"bytes"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
)

// TestCodes_shown fails for a diagnostic code that no test shows: a golden diagnostic, a script or a test holds
// "[code]".
func TestCodes_shown(t *testing.T) {
	t.Parallel()
	cases := caseTexts(t)
	for _, info := range diag.Codes() {
		if !bytes.Contains(cases, []byte("["+string(info.Code)+"]")) {
			t.Errorf("no test shows [%s]", info.Code)
		}
	}
}

// caseTexts returns the text of every case and test, without the backslashes of regular expressions.
func caseTexts(t *testing.T) []byte {
	t.Helper()
	root := checkout(t)
	var out bytes.Buffer
	err := fs.WalkDir(root, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || path.Ext(name) != ".txtar" && !strings.HasSuffix(name, "_test.go") {
			return err
		}
		data, err := fs.ReadFile(root, name)
		out.Write(bytes.ReplaceAll(data, []byte(`\`), nil))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// TestCodes_explained fails for a row that a reader could not use.
func TestCodes_explained(t *testing.T) {
	t.Parallel()
	kebab := regexp.MustCompile(`^[a-z]+(-[a-z]+)*$`)
	line := regexp.MustCompile(`^\S+: (note|warning|error): \S.* \[([a-z-]+)\]$`)
	for _, info := range diag.Codes() {
		if !kebab.MatchString(string(info.Code)) {
			t.Errorf("%s: not a noun in kebab case", info.Code)
		}
		m := line.FindStringSubmatch(info.Example)
		if m == nil || m[1] != info.Severity.String() || m[2] != string(info.Code) {
			t.Errorf("%s: the example is not a diagnostic of it: %s", info.Code, info.Example)
		}
		for _, text := range []string{info.Summary, info.Remedy} {
			if text == "" || strings.HasSuffix(text, ".") || strings.ContainsAny(text, "\n\t") {
				t.Errorf("%s: %q is not a line without a full stop", info.Code, text)
			}
		}
	}
	codes := diag.Codes()
	slices.SortFunc(codes, func(a, b diag.Info) int { return strings.Compare(string(a.Code), string(b.Code)) })
	if len(slices.CompactFunc(codes, func(a, b diag.Info) bool { return a.Code == b.Code })) != len(diag.Codes()) {
		t.Error("a code has two rows")
	}
}
