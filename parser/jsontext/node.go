package jsontext

import (
	"bytes"
	"encoding/json"
	"errors"
	"slices"
	"strings"
)

// A Node is a value of a JSON text.
type Node struct {
	// Raw is the value as it is written.
	Raw json.RawMessage
	// Offset is where it begins in the text.
	Offset int
	// Text is what a string says, IsText that the value is one.
	Text   string
	IsText bool
	// Members are those of an object, Items those of an array; not nil where the value is one.
	Members []Member
	Items   []Node
}

// A Member is a member of an object.
type Member struct {
	Key string
	// KeyOffset is where the key begins in the text.
	KeyOffset int
	Node
}

// Null is how JSON writes the absence of a value.
const Null = "null"

// IsNull reports whether the value is the absence of one.
func (n Node) IsNull() bool { return string(n.Raw) == Null }

// Objects returns the objects that a value is or holds as elements.
func (n Node) Objects() []Node {
	if n.Members != nil {
		return []Node{n}
	}
	return slices.DeleteFunc(slices.Clone(n.Items), func(item Node) bool { return item.Members == nil })
}

// An Error is the place where a text stops being JSON that is read.
type Error struct {
	// Offset is the place in the text.
	Offset int
	// Message says what is wrong there, as encoding/json does.
	Message string
}

// Error returns the message.
func (e *Error) Error() string { return e.Message }

// The most that is read of nested values: how deep they are, and how long the JSON Pointer of one is without its
// slashes, in bytes.
const (
	maxDepth = 200
	maxPath  = 1 << 10
)

var errTooDeep = errors.New("nested too deeply")

// Parse reads a text that is one JSON value, with nothing but blanks around it. The error says where the text breaks
// off; values that are nested deeper than any example are one, too.
func Parse(src []byte) (Node, *Error) {
	p := parser{dec: json.NewDecoder(bytes.NewReader(src)), src: src}
	p.dec.UseNumber() // there is none that does not fit
	node, err := p.value()
	if err != nil {
		return Node{}, p.failed(err)
	}
	if rest := bytes.TrimSpace(src[p.dec.InputOffset():]); len(rest) > 0 {
		return Node{}, &Error{p.next(), "text follows the value"}
	}
	return node, nil
}

// A parser walks a text.
type parser struct {
	dec *json.Decoder
	src []byte
	// depth is how many values are around the next one, path how many bytes their keys and indexes have.
	depth, path int
}

// next returns where the next token begins.
func (p *parser) next() int {
	i := int(p.dec.InputOffset())
	for i < len(p.src) && strings.IndexByte(" \t\r\n,:", p.src[i]) >= 0 {
		i++
	}
	return i
}

// value reads the next value.
func (p *parser) value() (Node, error) {
	n := Node{Offset: p.next()}
	token, err := p.dec.Token()
	if err != nil {
		return n, err
	}
	switch token := token.(type) {
	case json.Delim:
		if p.depth >= maxDepth || p.path > maxPath {
			return n, errTooDeep
		}
		err = p.nested(&n, token)
	case string:
		n.Text, n.IsText = token, true
	}
	n.Raw = p.src[n.Offset:p.dec.InputOffset()]
	return n, err
}

// nested reads an object or array behind its opening bracket.
func (p *parser) nested(n *Node, open json.Delim) error {
	if open == '{' {
		n.Members = []Member{}
	} else {
		n.Items = []Node{}
	}
	for p.dec.More() {
		if err := p.element(n); err != nil {
			return err
		}
	}
	_, err := p.dec.Token()
	return err
}

// element reads the next member of an object, or element of an array.
func (p *parser) element(n *Node) error {
	m := Member{KeyOffset: p.next()}
	step := digits(len(n.Items))
	if n.Members != nil {
		key, err := p.dec.Token()
		if err != nil {
			return err
		}
		m.Key, _ = key.(string)
		step = len(m.Key)
	}
	p.depth, p.path = p.depth+1, p.path+step
	var err error
	m.Node, err = p.value()
	p.depth, p.path = p.depth-1, p.path-step
	if err != nil {
		return err
	}
	if n.Members != nil {
		n.Members = append(n.Members, m)
	} else {
		n.Items = append(n.Items, m.Node)
	}
	return nil
}

// digits returns how many digits an index has.
func digits(i int) int {
	n := 1
	for ; i >= 10; i /= 10 {
		n++
	}
	return n
}

// failed returns a decoder's error with its place.
func (p *parser) failed(err error) *Error {
	at := p.next()
	if syntax, ok := errors.AsType[*json.SyntaxError](err); ok {
		at = min(max(int(syntax.Offset)-1, 0), len(p.src))
	}
	return &Error{at, err.Error()}
}
