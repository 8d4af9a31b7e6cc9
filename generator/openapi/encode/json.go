package encode

import (
	"fmt"
	"strings"

	"github.com/seed-8ef76b74/graphgen/generator/openapi/tree"
)

// JSON prints a tree as JSON, indented by two spaces, with a newline at the end.
func JSON(root tree.Node) []byte { return printJSON(root, printedSize(root, 0)) }

// printJSON prints a tree that has about some bytes in print.
func printJSON(root tree.Node, size int) []byte {
	w := jsonWriter{buf: make([]byte, 0, size)}
	w.node(root, 0)
	return append(w.buf, '\n')
}

// A jsonWriter appends JSON.
type jsonWriter struct{ buf []byte }

// node writes a value whose lines but the first begin at a column.
func (w *jsonWriter) node(n tree.Node, column int) {
	switch n := n.(type) {
	case tree.Text:
		w.text(string(n))
	case tree.Literal:
		w.buf = append(w.buf, n...)
	case tree.List:
		w.list(n, column)
	case tree.Object:
		w.object(n, column)
	}
}

func (w *jsonWriter) list(l tree.List, column int) {
	w.buf = append(w.buf, '[')
	for i, item := range l {
		w.begin(i, column+indentation)
		w.node(item, column+indentation)
	}
	w.end(len(l), column)
	w.buf = append(w.buf, ']')
}

func (w *jsonWriter) object(o tree.Object, column int) {
	w.buf = append(w.buf, '{')
	for i := range o {
		w.begin(i, column+indentation)
		w.text(o[i].Key)
		w.buf = append(w.buf, ": "...)
		w.node(o[i].Value, column+indentation)
	}
	w.end(len(o), column)
	w.buf = append(w.buf, '}')
}

// begin begins the line of an item of a collection.
func (w *jsonWriter) begin(item, column int) {
	if item > 0 {
		w.buf = append(w.buf, ',')
	}
	w.buf = indent(append(w.buf, '\n'), column)
}

// end begins the line of the bracket behind some items, which stay on one line when there are none.
func (w *jsonWriter) end(items, column int) {
	if items > 0 {
		w.buf = indent(append(w.buf, '\n'), column)
	}
}

// text writes a string of valid UTF-8 in its quotes, spelled as encoding/json spells it where it does not think of HTML.
func (w *jsonWriter) text(s string) {
	w.buf = append(w.buf, '"')
	from := 0
	for i := range len(s) {
		if isBare(s[i]) {
			continue
		}
		if escape, width := jsonEscape(s[i:]); width > 0 {
			w.buf = append(append(w.buf, s[from:i]...), escape...)
			from = i + width
		}
	}
	w.buf = append(append(w.buf, s[from:]...), '"')
}

// isBare reports whether a byte stands for itself between quotes wherever it is.
func isBare(c byte) bool { return ' ' <= c && c <= '~' && c != '"' && c != '\\' }

// The separators that JSON allows, and JavaScript did not.
const (
	lineSeparator      = "\u2028"
	paragraphSeparator = "\u2029"
)

// jsonEscape returns the escape of what a string begins with and how many bytes that has, 0 when it stands for itself.
func jsonEscape(s string) (escape string, width int) {
	switch c := s[0]; {
	case jsonEscapes[c] != "":
		return jsonEscapes[c], 1
	case c < ' ':
		return fmt.Sprintf(`\u%04x`, c), 1
	case strings.HasPrefix(s, lineSeparator):
		return `\u2028`, len(lineSeparator)
	case strings.HasPrefix(s, paragraphSeparator):
		return `\u2029`, len(paragraphSeparator)
	default:
		return "", 0
	}
}

// jsonEscapes are the short escapes of a string in JSON (RFC 8259 section 7).
var jsonEscapes = [256]string{'"': `\"`, '\\': `\\`, '\b': `\b`, '\f': `\f`, '\n': `\n`, '\r': `\r`, '\t': `\t`}

// blanks are what lines are indented with.
const blanks = "                                "

// indent appends the blanks in front of a column.
func indent(buf []byte, column int) []byte {
	for ; column > len(blanks); column -= len(blanks) {
		buf = append(buf, blanks...)
	}
	return append(buf, blanks[:column]...)
}

// printedSize returns about how many bytes a tree has in print, so that a buffer need not grow.
func printedSize(n tree.Node, depth int) int {
	const around = len(`"": ,`) + 1 // what stands around a key or a value, line break included
	size := 0
	switch n := n.(type) {
	case tree.Text:
		size = len(n) + len(`""`)
	case tree.Literal:
		size = len(n)
	case tree.List:
		for _, item := range n {
			size += printedSize(item, depth+1) + depth*indentation + around
		}
	case tree.Object:
		for i := range n {
			size += len(n[i].Key) + printedSize(n[i].Value, depth+1) + depth*indentation + around
		}
	}
	return size + around
}
