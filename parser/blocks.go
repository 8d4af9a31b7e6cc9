package parser

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	gmtext "github.com/yuin/goldmark/text"
)

// leaves yields the blocks below a heading in the page's order. What stands in a list item or a block quote is yielded
// as if it stood there alone: a table is the same table when somebody made it part of a step or of a note
// (docs-format §6.2).
func (s *section) leaves(yield func(ast.Node) bool) {
	for _, block := range s.blocks {
		if !leavesOf(block, yield) {
			return
		}
	}
}

// leavesOf yields a block, or the blocks in it when it only holds others.
func leavesOf(block ast.Node, yield func(ast.Node) bool) bool {
	switch block.(type) {
	case *ast.List, *ast.ListItem, *ast.Blockquote:
	default:
		return yield(block)
	}
	for n := block.FirstChild(); n != nil; n = n.NextSibling() {
		if !leavesOf(n, yield) {
			return false
		}
	}
	return true
}

// source returns the lines of a block and where they begin. What stands between them, the ">" of a block quote, is
// blanked, so that offsets stay true.
func (p *page) source(lines *gmtext.Segments) (start int, src []byte) {
	n := lines.Len()
	if n == 0 {
		return 0, nil
	}
	start = p.body + lines.At(0).Start
	src = p.src[start : p.body+lines.At(n-1).Stop]
	copied := false
	for i := 1; i < n; i++ {
		from, to := p.body+lines.At(i-1).Stop-start, p.body+lines.At(i).Start-start
		if from >= to || len(bytes.TrimLeft(src[from:to], " \t")) == 0 {
			continue
		}
		if !copied {
			src, copied = bytes.Clone(src), true
		}
		copy(src[from:to], bytes.Repeat([]byte{' '}, to-from))
	}
	return start, src
}
