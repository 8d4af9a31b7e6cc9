package link

import (
	"maps"
	"slices"
	"strings"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/page/ref"
)

// checkLinks reports the pages that calls link to and that are not there, each once a page. Running text may mention
// what the call has nothing to do with: of its links those to the subject count.
func checkLinks(s *state) {
	for _, c := range s.calls {
		s.checkLinksOf(c)
	}
}

func (s *state) checkLinksOf(c *call) {
	first, needed := map[string]ref.Use{}, map[string]bool{}
	subjects := map[string]bool{}
	for _, op := range c.ops {
		subjects[strings.ToLower(op.Subject.Name.Short)] = true
	}
	for _, use := range c.uses.List {
		target := use.Link.Target
		if target == "" {
			continue
		}
		if _, seen := first[target]; !seen {
			first[target] = use
		}
		needed[target] = needed[target] || !use.Prose || subjects[strings.ToLower(use.Ref.Name.Short)]
	}
	for _, target := range slices.Sorted(maps.Keys(first)) {
		use := first[target]
		if _, there := s.lib.Find(use.Link); !there && needed[target] {
			s.diags.Add(diag.LinkUnresolved, use.Ref.At, "page %q is not there, %s is known by name only", diag.Clip(target), use.Ref.Name)
		}
	}
}
