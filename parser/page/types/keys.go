package types

import (
	"strings"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
	"github.com/seed-8ef76b74/graphgen/parser/page/sheet"
)

// keyAt returns where an annotation says that the type's key is the one that every entity has, zero when it does not.
func (t *reader) keyAt(note sheet.Annotation) diag.Pos {
	if note.KeyProperty != model.EntityKey {
		return diag.Pos{}
	}
	return t.Pos(note.Offset + max(strings.Index(note.Src, `"keyProperty"`), 0))
}
