package openapi

import (
	"bytes"
	"encoding/json"
)

// encodeJSON prints a tree as JSON, indented by two spaces, with a newline at the end.
func encodeJSON(root node) ([]byte, error) {
	e := &jsonEncoder{}
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

func (e *jsonEncoder) node(n node) error {
	switch n := n.(type) {
	case text:
		return e.text(string(n))
	case list:
		return e.collection('[', ']', len(n), func(i int) error { return e.node(n[i]) })
	case object:
		return e.collection('{', '}', len(n), func(i int) error {
			if err := e.text(n[i].key); err != nil {
				return err
			}
			e.buf.WriteString(": ")
			return e.node(n[i].value)
		})
	case literal:
		e.buf.WriteString(string(n))
	}
	return nil
}

func (e *jsonEncoder) text(s string) error {
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
	for range e.depth {
		e.buf.WriteString("  ")
	}
}
