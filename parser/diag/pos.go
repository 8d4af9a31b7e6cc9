package diag

import (
	"cmp"
	"encoding"
	"strconv"
)

// A Pos is a place in a page. The zero Pos is no place at all.
type Pos struct {
	// Page is the page's path inside the docs root, slash-separated ("v1.0/api/user-post.md").
	Page string
	// Line and Column count from 1; Column counts bytes, as Go's own tools do.
	// Line 0 means the page as a whole.
	Line, Column int
}

// String returns "page:line:column", without the parts that are not known.
func (p Pos) String() string {
	if p.Line == 0 {
		return p.Page
	}
	return p.Page + ":" + strconv.Itoa(p.Line) + ":" + strconv.Itoa(p.Column)
}

// IsZero reports whether p is no place at all.
func (p Pos) IsZero() bool { return p == Pos{} }

// Compare orders positions by page, line and column.
func (p Pos) Compare(q Pos) int {
	return cmp.Or(cmp.Compare(p.Page, q.Page), cmp.Compare(p.Line, q.Line), cmp.Compare(p.Column, q.Column))
}

var _ encoding.TextMarshaler = Pos{}

// MarshalText returns the same as [Pos.String]; JSON prints positions so.
func (p Pos) MarshalText() ([]byte, error) { return []byte(p.String()), nil }
