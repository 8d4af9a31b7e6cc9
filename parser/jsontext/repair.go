package jsontext

import "bytes"

// Repair returns a copy of the text with the slips of real pages blanked out: a comma before a closing bracket, a //
// comment, a blank that is not ASCII, a line break inside a string (FORMAT.md, "Slips in JSON"). Nothing moves, so that
// offsets stay true.
func Repair(src []byte) []byte {
	out := bytes.Clone(src)
	inString := false
	for i := 0; i < len(out); i++ {
		switch c := out[i]; {
		case inString && c == '\\':
			i++
		case c == '"':
			inString = !inString
		case inString && c < ' ':
			out[i] = ' '
		case inString:
		case c == '/' && bytes.HasPrefix(out[i:], []byte("//")):
			i += blank(out[i:], max(bytes.IndexByte(out[i:], '\n'), 0)) - 1
		case bytes.HasPrefix(out[i:], noBreakSpace):
			blank(out[i:], len(noBreakSpace))
		case c == ',' && closes(out[i+1:]):
			out[i] = ' '
		}
	}
	return out
}

var noBreakSpace = []byte("\u00a0")

// blank overwrites the first n bytes, all when n is 0, and returns how many.
func blank(b []byte, n int) int {
	if n == 0 {
		n = len(b)
	}
	for i := range b[:n] {
		b[i] = ' '
	}
	return n
}

// closes reports whether the next thing is a closing bracket, comments aside.
func closes(rest []byte) bool {
	for {
		rest = bytes.TrimLeft(rest, " \t\r\n\u00a0")
		if !bytes.HasPrefix(rest, []byte("//")) {
			return len(rest) > 0 && (rest[0] == '}' || rest[0] == ']')
		}
		_, after, ok := bytes.Cut(rest, []byte{'\n'})
		if !ok {
			return false
		}
		rest = after
	}
}
