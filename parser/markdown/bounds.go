package markdown

import (
	"bytes"
	"slices"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
)

// The most that is read of what could make a page cost far more than its size: each is many times what the v1.0
// reference has, whose longest line has 12 kB, whose widest table 6 columns, and whose longest paragraph 30 kB. What is
// beyond is told of and left out.
const (
	// maxLine is the longest line, in bytes; what a line can cost to parse grows with the square of its length.
	maxLine = 32 << 10
	// maxNesting is how many quotes and lists a line can be in.
	maxNesting = 100
	// maxColumns is how many columns a table can have, and maxCells how many cells the tables of a page: a row of one
	// cell is filled up with empty ones.
	maxColumns = 64
	maxCells   = 1 << 18
	// maxEscapes is how many bars the tables of a page can hold as text; each is searched for in every piece of code.
	maxEscapes = 1000
	// maxParagraph is how many bytes of text can follow without a blank line.
	maxParagraph = 128 << 10
)

// An excess is a reason to leave a line out.
type excess uint8

// The reasons.
const (
	excessNone excess = iota
	excessLine
	excessNesting
	excessColumns
	excessCells
	excessEscapes
	excessParagraph
)

// bounds finds the lines of a page that are too much, from the first one to the last.
type bounds struct {
	// columns is how many the table has that goes on, 0 for none; cells is how many all tables had up to here.
	columns, cells int
	// escapes is how many bars tables had as text.
	escapes int
	// run is how many bytes stand behind the last blank line, tables aside.
	run int
	// fenced says that a code block goes on.
	fenced bool
}

// excess says why a line is to be left out.
func (b *bounds) excess(line []byte) excess {
	markers, rest := unnest(line)
	switch {
	case len(line) > maxLine:
		return excessLine
	case len(rest) == 0 && markers == 0:
		b.columns, b.run = 0, 0
		return excessNone
	case markers > maxNesting:
		return excessNesting
	case isDelimiter(rest):
		// Rows may look like the line below the header, too, and make no table narrower.
		b.columns = max(b.columns, bytes.Count(bytes.Trim(rest, "| \t"), []byte{'|'})+1)
	case bytes.HasPrefix(rest, []byte("```")), bytes.HasPrefix(rest, []byte("~~~")):
		b.fenced = !b.fenced
		b.columns, b.run = 0, 0
	}
	switch {
	case b.columns > maxColumns:
		b.columns = 0
		return excessColumns
	case b.columns > 0:
		if b.cells += b.columns; b.cells > maxCells {
			return excessCells
		}
		if b.escapes += bytes.Count(line, []byte(`\|`)); b.escapes > maxEscapes && bytes.Contains(line, []byte(`\|`)) {
			return excessEscapes
		}
	case !b.fenced:
		if b.run += len(line); b.run > maxParagraph {
			return excessParagraph
		}
	}
	return excessNone
}

// unnest returns how many quotes and lists a line begins with, and the line behind them. A list that is indented far
// counts for the lists that it can be in.
func unnest(line []byte) (markers int, rest []byte) {
	blanks := 0
	for i, c := range line {
		next := i + 1
		item := next == len(line) || line[next] == ' ' || line[next] == '\t'
		switch {
		case c == ' ' || c == '\t':
			blanks++
		case c == '>', item && slices.Contains([]byte("-*+.)"), c):
			markers++
		case '0' <= c && c <= '9' && (next == len(line) || line[next] <= '9' && line[next] >= '0' || line[next] == '.' || line[next] == ')'):
		default:
			return nesting(markers, blanks), line[i:]
		}
	}
	return nesting(markers, blanks), nil
}

// nesting returns how deep a line with some markers and blanks in front can be.
func nesting(markers, blanks int) int {
	if markers == 0 {
		return 0
	}
	return max(markers, (blanks-markers)/2)
}

// isDelimiter reports whether a line can part the head of a table from its rows.
func isDelimiter(line []byte) bool {
	for _, c := range line {
		if c != '|' && c != '-' && c != ':' && c != ' ' && c != '\t' {
			return false
		}
	}
	return len(line) > 0
}

// boundLines returns the text with blanks in place of the lines that are too much, so that no offset changes.
func (f *File) boundLines(src []byte) []byte {
	var b bounds
	was, cloned := excessNone, false
	for i, start := range f.lines {
		end := len(src)
		if i+1 < len(f.lines) {
			end = f.lines[i+1] - 1
		}
		why := b.excess(src[start:end])
		if why != excessNone && (why != was || why == excessLine) {
			f.addExcess(why, i+1, end-start)
		}
		was = why
		if why == excessNone {
			continue
		}
		if !cloned {
			src, cloned = bytes.Clone(src), true
		}
		for j := start; j < end; j++ {
			src[j] = ' '
		}
	}
	return src
}

// addExcess tells of the first of some lines that are left out.
func (f *File) addExcess(why excess, line, size int) {
	at := diag.Pos{Page: f.Path, Line: line, Column: 1}
	switch why {
	case excessLine:
		f.Diags.Add(diag.LineTooLong, at, "the line has %d bytes, more than %d, it is left out", size, maxLine)
	case excessNesting:
		f.Diags.Add(diag.TooMuch, at, "more than %d quotes and lists stand in each other, the line is left out", maxNesting)
	case excessColumns:
		f.Diags.Add(diag.TooMuch, at, "the table has more than %d columns, it is read as text", maxColumns)
	case excessCells:
		f.Diags.Add(diag.TooMuch, at, "the tables of the page have more than %d cells, the rest of this one is left out", maxCells)
	case excessEscapes:
		f.Diags.Add(diag.TooMuch, at, "the tables of the page hold more than %d bars as text, the row is left out", maxEscapes)
	case excessParagraph:
		f.Diags.Add(diag.TooMuch, at, "the text goes on for more than %d bytes without a blank line, the rest of it is left out", maxParagraph)
	case excessNone:
	}
}
