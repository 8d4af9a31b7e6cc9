package encode

import (
	"bytes"
	"encoding/json"

	"github.com/seed-8ef76b74/graphgen/generator/openapi/tree"
)

// JSON prints a tree as JSON, indented by two spaces, with a newline at the end.
func JSON(root tree.Node) ([]byte, error) {
	e := &jsonEncoder{}
	e.buf.Grow(printedSize(root, 0))
	e.strings = json.NewEncoder(&e.buf)
	e.strings.SetEscapeHTML(false)
	if err := e.node(root); err != nil {
		return nil, err
	}
	e.buf.WriteByte('\n')
	return e.buf.Bytes(), nil
}

// A jsonEncoder prints a tree into a buffer.
type jsonEncoder struct {
	buf bytes.Buffer
	// strings prints into buf, too; encoding/json knows how to quote.
	strings *json.Encoder
	depth   int
}

func (e *jsonEncoder) node(n tree.Node) error {
	switch n := n.(type) {
	case tree.Text:
		return e.text(string(n))
	case tree.List:
		return e.collection('[', ']', len(n), func(i int) error { return e.node(n[i]) })
	case tree.Object:
		return e.collection('{', '}', len(n), func(i int) error {
			if err := e.text(n[i].Key); err != nil {
				return err
			}
			e.buf.WriteString(": ")
			return e.node(n[i].Value)
		})
	case tree.Literal:
		e.buf.WriteString(string(n))
	}
	return nil
}

func (e *jsonEncoder) text(s string) error {
	if isBare(s) {
		e.buf.WriteByte('"')
		e.buf.WriteString(s)
		e.buf.WriteByte('"')
		return nil
	}
	if err := e.strings.Encode(s); err != nil {
		return err
	}
	e.buf.Truncate(e.buf.Len() - len("\n"))
	return nil
}

func (e *jsonEncoder) collection(open, end byte, n int, item func(int) error) error {
	e.buf.WriteByte(open)
	e.depth++
	for i := range n {
		if i > 0 {
			e.buf.WriteByte(',')
		}
		e.newline()
		if err := item(i); err != nil {
			return err
		}
	}
	e.depth--
	if n > 0 {
		e.newline()
	}
	e.buf.WriteByte(end)
	return nil
}

func (e *jsonEncoder) newline() {
	e.buf.WriteByte('\n')
	for left := e.depth * indentation; left > 0; left -= len(blanks) {
		e.buf.WriteString(blanks[:min(left, len(blanks))])
	}
}

// blanks are what lines are indented with.
const blanks = "                                "

// isBare reports whether a string stands for itself between double quotes in JSON.
func isBare(s string) bool {
	for i := range len(s) {
		if c := s[i]; c < ' ' || c > '~' || c == '"' || c == '\\' {
			return false
		}
	}
	return true
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
		for _, m := range n {
			size += len(m.Key) + printedSize(m.Value, depth+1) + depth*indentation + around
		}
	}
	return size + around
}
