package markdown

import (
	"bytes"
	"slices"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
)

// A Source turns offsets in a file into positions.
type Source struct {
	// Path is the file's path inside the docs root, slash-separated.
	Path string
	// lines holds the offset of the start of each line, size the length of the file, in bytes.
	lines []int
	size  int
}

// NewSource returns the source of a file's text.
func NewSource(path string, src []byte) *Source {
	return &Source{Path: path, lines: indexLines(src), size: len(src)}
}

// indexLines returns the offset of the start of each line.
func indexLines(src []byte) []int {
	index := make([]int, 1, bytes.Count(src, []byte{'\n'})+1)
	for i := 0; ; {
		n := bytes.IndexByte(src[i:], '\n')
		if n < 0 {
			return index
		}
		i += n + 1
		index = append(index, i)
	}
}

// Pos returns the position of an offset, the nearest one when it is outside of the file.
func (s *Source) Pos(offset int) diag.Pos {
	if s == nil {
		return diag.Pos{}
	}
	offset = min(max(offset, 0), s.size)
	i, found := slices.BinarySearch(s.lines, offset)
	if !found {
		i--
	}
	return diag.Pos{Page: s.Path, Line: i + 1, Column: offset - s.lines[i] + 1}
}

// Whole returns the position of the file as a whole.
func (s *Source) Whole() diag.Pos { return diag.Pos{Page: s.Path} }

// OffsetOf returns the offset of a position in the file.
func (s *Source) OffsetOf(at diag.Pos) int { return s.lines[at.Line-1] + at.Column - 1 }
