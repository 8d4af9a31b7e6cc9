package gofile

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/dave/jennifer/jen"
)

// width is the number of characters after which a comment's line is broken.
const width = 100

// defuse takes their meaning from words that mean something to Go's tools wherever in a comment they stand:
// go vet reads an old build constraint, gofmt moves the definition of a link and bends pairs of quotes.
var defuse = strings.NewReplacer("+build", "+ build", "]: ", "] : ", "``", `"`, "''", `"`)

// Clean returns the words of a text with one space between them. What is left can stand in a comment:
// no line breaks, no control, format or private characters, and nothing that is not UTF-8.
func Clean(text string) string {
	if isClean(text) {
		return text
	}
	return defuse.Replace(strings.Join(strings.Fields(strings.Map(printable, text)), " "))
}

// isClean reports whether a text is made of nothing but visible ASCII characters that cannot bear a meaning to Go's
// tools, with one space between the words. Most text is.
func isClean(text string) bool {
	before := byte(' ')
	for i := range len(text) {
		c := text[i]
		switch {
		case c < ' ' || c > '~' || c == '+' || c == ']':
			return false
		case c == before && (c == ' ' || c == '`' || c == '\''):
			return false
		}
		before = c
	}
	return before != ' '
}

// printable returns r, a space for any kind of space, and -1 for what cannot be seen.
func printable(r rune) rune {
	switch {
	case unicode.IsSpace(r):
		return ' '
	case r == utf8.RuneError, !unicode.IsPrint(r):
		return -1
	default:
		return r
	}
}

// Doc returns a comment that holds the paragraphs, one blank line apart; paragraphs without words are left out.
// Whatever the text is, the comment stays a comment: each of its lines begins with "// ".
func Doc(paragraphs ...string) *jen.Statement {
	var blocks []Block
	for _, p := range paragraphs {
		blocks = append(blocks, Paragraph(p))
	}
	text := comment(blocks)
	if text == "" {
		return jen.Null()
	}
	return jen.Comment(text)
}

// A Block is a part of a longer comment: finished lines, each beginning with "//".
type Block []string

// Paragraph returns text broken into lines.
func Paragraph(text string) Block { return wrap("//", "//", text) }

// List returns items with a dash before each.
func List(items ...string) Block {
	var block Block
	for _, item := range items {
		block = append(block, wrap("//   -", "//    ", item)...)
	}
	return block
}

// Code returns lines of Go as they stand, but for what cannot be seen. It follows a paragraph; behind a list gofmt would
// take it for a part of the list.
func Code(lines ...string) Block {
	var block Block
	for _, line := range lines {
		code := strings.TrimLeft(line, "\t")
		block = append(block, "//\t"+line[:len(line)-len(code)]+Clean(code))
	}
	return block
}

// comment returns blocks with a blank line between them. Jennifer writes text that begins with "//" as it is; any other
// text it would make a comment of itself, and not a safe one.
func comment(blocks []Block) string {
	var lines []string
	for i, b := range blocks {
		if len(lines) > 0 && len(b) > 0 {
			lines = append(lines, "//")
		}
		lines = append(lines, b...)
		if 0 < i && i < len(blocks)-1 && len(b) == 1 && endsInWord(b[0]) {
			lines[len(lines)-1] += "."
		}
	}
	return strings.Join(lines, "\n")
}

// endsInWord reports whether a line lacks its full stop. A paragraph of one such line between two others is a heading to
// Go's tools.
func endsInWord(line string) bool {
	r, _ := utf8.DecodeLastRuneInString(line)
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

// wrap returns comment lines that hold the words of a text, the first line and the others after a given start.
func wrap(first, other, text string) Block {
	text = Clean(text)
	if text == "" {
		return nil
	}
	var lines Block
	start, end, room := 0, -1, width // text[start:end] stands on the line
	for word := range strings.SplitSeq(text, " ") {
		n := utf8.RuneCountInString(word) + 1
		if n > room && end > start {
			lines = append(lines, first+" "+text[start:end])
			first, start, room = other, end+1, width
		}
		end += 1 + len(word)
		room -= n
	}
	return append(lines, first+" "+text[start:end])
}
