package parser

import (
	"bytes"
	"slices"
)

// A lineIndex holds the byte offset of the start of each line.
type lineIndex []int

func indexLines(src []byte) lineIndex {
	index := make(lineIndex, 1, bytes.Count(src, []byte{'\n'})+1)
	for i := 0; ; {
		n := bytes.IndexByte(src[i:], '\n')
		if n < 0 {
			return index
		}
		i += n + 1
		index = append(index, i)
	}
}

// position returns the line and column, both from 1, of a byte offset.
func (x lineIndex) position(offset int) (line, column int) {
	i, found := slices.BinarySearch(x, offset)
	if !found {
		i--
	}
	return i + 1, offset - x[i] + 1
}
