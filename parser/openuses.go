package parser

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// openUses are the places where pages use types that no page documents, by page and type.
type openUses map[openType][]diag.Pos

// An openType is a type that no page documents, on a page that uses it.
type openType struct{ page, name string }

func (u openUses) add(ref *model.Ref) {
	key := openType{ref.At.Page, ref.Name.String()}
	u[key] = append(u[key], ref.At)
}

// tell tells of each type once a page, at its first use.
func (u openUses) tell(diags *diag.List) {
	for key, places := range u {
		first := slices.MinFunc(places, diag.Pos.Compare)
		uses := ""
		if len(places) > 1 {
			uses = fmt.Sprintf(", %d times on this page", len(places))
		}
		diags.Add(diag.TypeUndocumented, first, "no page documents the type %s, its body is left open%s", key.name, uses)
	}
}

// checkLinks reports the pages that a page links to and that are not there, each once. Running text may mention what
// the call has nothing to do with: of its links those to what is created count.
func (l *linker) checkLinks(c *createPage) {
	first, needed := map[string]reference{}, map[string]bool{}
	created := map[string]bool{}
	for _, op := range c.ops {
		created[strings.ToLower(op.Creates.Name.Short)] = true
	}
	for _, use := range c.refs.list {
		target, ok := linkTarget(c.Path, use.link)
		if !ok {
			continue
		}
		if _, seen := first[target]; !seen {
			first[target] = use
		}
		needed[target] = needed[target] || !use.prose || created[strings.ToLower(use.ref.Name.Short)]
	}
	for _, target := range slices.Sorted(maps.Keys(first)) {
		use := first[target]
		if _, there := l.lib.find(c.Path, use.link); !there && needed[target] {
			l.diags.Add(diag.LinkUnresolved, use.ref.At, "page %q is not there, %s is known by name only", clip(target), use.ref.Name)
		}
	}
}
