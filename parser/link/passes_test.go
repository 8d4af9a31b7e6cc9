package link

import (
	"strings"
	"testing"
	"unicode"
)

// TestPasses_order holds that each pass stands behind those that it says have to come before, and says why.
func TestPasses_order(t *testing.T) {
	t.Parallel()
	for _, fault := range faultsOf(passes()) {
		t.Error(fault)
	}
}

// TestPasses_broken holds that a table of passes that is not in order is found out: one with any row moved to the front
// of one it names, or taken away.
func TestPasses_broken(t *testing.T) {
	t.Parallel()
	all := passes()
	for i, p := range all {
		for _, r := range p.after {
			var moved []pass
			for j, q := range all {
				if q.name == r.pass {
					moved = append(moved, p)
				}
				if j != i {
					moved = append(moved, q)
				}
			}
			if len(faultsOf(moved)) == 0 {
				t.Errorf("%s can stand before %s, and nothing tells", p.name, r.pass)
			}
		}
	}
	for i, p := range all {
		needed := false
		for _, q := range all[i+1:] {
			for _, r := range q.after {
				needed = needed || r.pass == p.name
			}
		}
		less := append(append([]pass{}, all[:i]...), all[i+1:]...)
		if needed != (len(faultsOf(less)) > 0) {
			t.Errorf("%s can be taken away, and nothing tells", p.name)
		}
	}
}

// faultsOf returns what is wrong with a table of passes.
func faultsOf(all []pass) []string {
	var out []string
	before := map[string]bool{}
	for i, p := range all {
		if p.name == "" || p.run == nil || before[p.name] {
			out = append(out, "a pass needs something to do, and a name of its own: "+p.name)
		}
		if i > 0 && len(p.after) == 0 {
			out = append(out, p.name+" does not say why it comes after another pass")
		}
		named := map[string]bool{}
		for _, r := range p.after {
			if !before[r.pass] {
				out = append(out, p.name+" needs "+r.pass+", which does not stand before it")
			}
			if named[r.pass] {
				out = append(out, p.name+" names "+r.pass+" twice")
			}
			named[r.pass] = true
			if !isSentence(r.because) {
				out = append(out, p.name+": the reason for "+r.pass+" is no single sentence without a full stop")
			}
		}
		before[p.name] = true
	}
	return out
}

// isSentence reports whether words are one sentence, in lower case and without a full stop.
func isSentence(words string) bool {
	return strings.Count(words, " ") >= 2 && words == strings.TrimSpace(words) && unicode.IsLower([]rune(words)[0]) &&
		!strings.HasSuffix(words, ".") && !strings.Contains(words, ". ") && !strings.Contains(words, "\n")
}

// TestIsSentence holds what a reason cannot be.
func TestIsSentence(t *testing.T) {
	t.Parallel()
	for words, want := range map[string]bool{
		"properties come from bases":         true,
		"":                                   false,
		"because":                            false,
		"properties come from bases.":        false,
		"a page says it. another one does":   false,
		"Properties come from bases":         false,
		"properties come from bases ":        false,
		"properties come\nfrom all bases of": false,
	} {
		if isSentence(words) != want {
			t.Errorf("%q is a reason: %v, want %v", words, !want, want)
		}
	}
}
