package encode

import (
	"slices"
	"strings"
	"unicode"
)

// A style is a way to write a string in YAML.
type style uint8

// The styles.
const (
	plain        style = iota // without quotes
	singleQuoted              // 'it''s'
	doubleQuoted              // "with \t escapes"
	folded                    // a block whose line breaks are blanks
	literalBlock              // a block whose line breaks stay
)

// reserved are the words that a reader of YAML 1.1 or 1.2 does not take for a string, in lower case.
var reserved = [...]string{"false", "n", "no", "null", "off", "on", "true", "y", "yes"}

// keyStyle returns the style in which any reader takes a key for the string that it is.
func keyStyle(s string) style {
	if isPlain(s) {
		return plain
	}
	return quotes(s)
}

// textStyle returns the style in which any reader takes a value for the string that it is. Text with a line that is
// longer than the room there is for it is folded, unless it holds a list: folding would part its items.
func textStyle(s string, room int) style {
	switch {
	case isTooLong(s, room) && isFoldable(s) && !holdsList(s):
		return folded
	case isLiteral(s):
		return literalBlock
	case isPlain(s):
		return plain
	default:
		return quotes(s)
	}
}

// quotes returns single quotes for what can be read in them, else double quotes with escapes.
func quotes(s string) style {
	if isPrintable(s) {
		return singleQuoted
	}
	return doubleQuoted
}

// isPlain reports whether s needs no quotes. It asks for a letter, "$" or "/" in front, which leaves out numbers,
// dates, indicators and directives, and is stricter than YAML everywhere else.
func isPlain(s string) bool {
	if s == "" || !isLetter(s[0]) && s[0] != '$' && s[0] != '/' || len(s) <= len("false") && slices.Contains(reserved[:], strings.ToLower(s)) {
		return false
	}
	for i := range len(s) {
		switch c := s[i]; {
		case c == ' ' && (i+1 == len(s) || s[i+1] == '#'), c == ':' && (i+1 == len(s) || s[i+1] == ' '):
			return false
		case c < ' ' || c > '~':
			return isPrintable(s[i:]) && !isMarked(s[i:])
		}
	}
	return true
}

// isMarked reports whether the rest of s has what a reader takes for the end of a key or of the value.
func isMarked(s string) bool {
	last := s[len(s)-1]
	return last == ' ' || last == ':' || strings.Contains(s, ": ") || strings.Contains(s, " #")
}

// isTooLong reports whether a line of s is longer than the room there is for it.
func isTooLong(s string, room int) bool {
	if len(s) <= room {
		return false
	}
	for line := range strings.SplitSeq(s, "\n") {
		if len(line) > room {
			return true
		}
	}
	return false
}

// isFoldable reports whether s can be broken, and a reader of a folded block gets s back wherever it is broken at a
// blank: words with single blanks between them, in one line or more.
func isFoldable(s string) bool {
	return strings.Contains(s, " ") && !strings.Contains(s, "  ") && (isLiteral(s) || isPrintable(s) && s == strings.TrimSpace(s))
}

// isLiteral reports whether s is several lines that can stand as they are.
func isLiteral(s string) bool {
	if !strings.Contains(s, "\n") || s[0] == '\n' || s[len(s)-1] == '\n' {
		return false
	}
	for line := range strings.SplitSeq(s, "\n") {
		if line != strings.TrimSpace(line) || !isPrintable(line) {
			return false
		}
	}
	return true
}

// isPrintable reports whether s shows itself on one line: no controls, no line breaks of any kind, no marks that
// readers drop, no spaces but the common one.
func isPrintable(s string) bool {
	for _, r := range s {
		if (r < ' ' || r > '~') && !unicode.IsPrint(r) {
			return false
		}
	}
	return true
}

func isLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

// holdsList reports whether s has the items of a list on lines of their own, and can stand as it is.
func holdsList(s string) bool { return strings.Contains(s, "\n- ") && isLiteral(s) }
