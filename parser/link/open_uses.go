package link

import (
	"fmt"
	"slices"

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
