package gofile

import (
	"bytes"
)

// standIn is what the formatter sees in the place of a comment. It has the form of a directive, which go/format leaves
// as it is; every other comment it takes apart and puts together again, and ours are in its form already.
const standIn = "//graphgen:comment"

// hideComments puts a stand-in into the place of each comment behind the package clause, and returns the code and the
// comments, in order. A comment is what [Doc] has made: lines of their own that begin with "//", so none of it can be
// code. What stands before the clause is left to the formatter, which knows better what is a list there.
func hideComments(source []byte) (code []byte, comments [][]byte) {
	start := bytes.Index(source, []byte("\npackage ")) + 1
	code = append(make([]byte, 0, len(source)), source[:start]...)
	source = source[start:]
	hidden := false
	for len(source) > 0 {
		line, rest := cutLine(source)
		switch {
		case !bytes.HasPrefix(line, []byte("//")):
			code = append(code, line...)
			hidden = false
		case hidden:
			last := &comments[len(comments)-1]
			*last = (*last)[:len(*last)+len(line)] // the lines stand one behind the other in source
		default:
			code = append(code, standIn+"\n"...)
			comments = append(comments, line)
			hidden = true
		}
		source = rest
	}
	return code, comments
}

// showComments puts the comments into the places of their stand-ins, each line as far to the right as its stand-in.
func showComments(code []byte, comments [][]byte) []byte {
	size := len(code)
	for _, c := range comments {
		size += len(c) + bytes.Count(c, []byte{'\n'}) // most lines are one to the right
	}
	source := make([]byte, 0, size)
	for len(code) > 0 {
		line, rest := cutLine(code)
		depth := countTabs(line)
		if len(comments) > 0 && string(bytes.TrimSuffix(line[depth:], []byte{'\n'})) == standIn {
			for text := range bytes.Lines(comments[0]) {
				source = append(append(source, line[:depth]...), bytes.TrimRight(text, " \n")...)
				source = append(source, '\n')
			}
			comments = comments[1:]
		} else {
			source = append(source, line...)
		}
		code = rest
	}
	return source
}

// cutLine cuts text behind its first line.
func cutLine(text []byte) (line, rest []byte) {
	if i := bytes.IndexByte(text, '\n'); i >= 0 {
		return text[:i+1], text[i+1:]
	}
	return text, nil
}

// countTabs returns how many tabs stand before a line.
func countTabs(line []byte) int {
	for i, c := range line {
		if c != '\t' {
			return i
		}
	}
	return len(line)
}
