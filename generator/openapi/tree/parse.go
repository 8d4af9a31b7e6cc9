package tree

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
)

// maxDepth is how deep an example may be nested.
const maxDepth = 64

// errSyntax says that text is no JSON. Nobody needs to know where: what pages write is read with its places before.
var errSyntax = errors.New("it is no JSON")

// Parse returns the tree of the value that JSON text begins with; what follows it is not looked at. Of members with the
// same name the last one counts, as everywhere in Go. The library's decoder has no order of members, or takes five
// times as long to tell it token by token.
func Parse(data []byte) (Node, error) {
	p := parser{data: data}
	return p.value(0)
}

// A parser reads JSON text.
type parser struct {
	data []byte
	at   int
}

// next returns the next byte that is no space, without reading it; 0 at the end.
func (p *parser) next() byte {
	for p.at < len(p.data) {
		switch c := p.data[p.at]; c {
		case ' ', '\t', '\r', '\n':
			p.at++
		default:
			return c
		}
	}
	return 0
}

// skip reads a byte that has to come next.
func (p *parser) skip(want byte) error {
	if p.next() != want {
		return p.fault()
	}
	p.at++
	return nil
}

// fault returns why the text cannot go on as it does.
func (p *parser) fault() error {
	if p.at >= len(p.data) {
		return io.ErrUnexpectedEOF
	}
	return errSyntax
}

func (p *parser) value(depth int) (Node, error) {
	if depth > maxDepth {
		return nil, fmt.Errorf("it is nested deeper than %d", maxDepth)
	}
	switch c := p.next(); {
	case c == '{':
		return p.object(depth)
	case c == '[':
		return p.list(depth)
	case c == '"':
		s, err := p.text()
		return Text(s), err
	case c == '-' || isDigit(c):
		return p.number()
	default:
		return p.word()
	}
}

func (p *parser) list(depth int) (Node, error) {
	items := List{}
	err := p.items('[', ']', func() error {
		item, err := p.value(depth + 1)
		items = append(items, item)
		return err
	})
	return items, err
}

func (p *parser) object(depth int) (Node, error) {
	members := Object{}
	seen := places{}
	err := p.items('{', '}', func() error {
		if p.next() != '"' {
			return p.fault()
		}
		key, err := p.text()
		if err != nil {
			return err
		}
		if err := p.skip(':'); err != nil {
			return err
		}
		value, err := p.value(depth + 1)
		if i := seen.of(members, key); i >= 0 {
			members[i].Value = value
		} else {
			members = append(members, Member{key, value})
		}
		return err
	})
	return members, err
}

// items reads what stands between two brackets: nothing, or items with commas between them.
func (p *parser) items(open, end byte, item func() error) error {
	if err := p.skip(open); err != nil {
		return err
	}
	if p.next() == end {
		return p.skip(end)
	}
	for {
		if err := item(); err != nil {
			return err
		}
		if p.next() != ',' {
			return p.skip(end)
		}
		p.at++
	}
}

// places finds members by their keys: in a small object by looking at all of them.
type places map[string]int

// small is how many members are looked at one by one.
const small = 16

// of returns the place of a key among members, -1 when it is new.
func (p *places) of(members Object, key string) int {
	if len(members) <= small {
		return members.Find(key)
	}
	if len(*p) == 0 {
		*p = make(places, len(members))
	}
	for i := len(*p); i < len(members); i++ {
		(*p)[members[i].Key] = i
	}
	if i, ok := (*p)[key]; ok {
		return i
	}
	return -1
}

// text reads a string in its quotes.
func (p *parser) text() (string, error) {
	start := p.at
	bare := true
	for p.at++; p.at < len(p.data); p.at++ {
		switch c := p.data[p.at]; {
		case c == '"':
			p.at++
			if bare {
				return string(p.data[start+1 : p.at-1]), nil
			}
			return unquote(p.data[start:p.at])
		case c == '\\':
			p.at++ // what it escapes is no end
			bare = false
		case c < ' ' || c > '~':
			bare = false
		}
	}
	return "", io.ErrUnexpectedEOF
}

// unquote returns what a string in its quotes says.
func unquote(quoted []byte) (string, error) {
	var s string
	err := json.Unmarshal(quoted, &s)
	return Clean(s), err
}

// words are the values that are words.
var words = [...]struct {
	text string
	node Node
}{{"true", Bool(true)}, {"false", Bool(false)}, {"null", Null}}

func (p *parser) word() (Node, error) {
	for i := range words {
		if end := p.at + len(words[i].text); end <= len(p.data) && string(p.data[p.at:end]) == words[i].text {
			p.at = end
			return words[i].node, nil
		}
	}
	return nil, p.fault()
}

// number reads a number: its sign, digits without a zero in front, a fraction and an exponent.
func (p *parser) number() (Node, error) {
	start := p.at
	p.sign("-")
	if zero := p.at < len(p.data) && p.data[p.at] == '0'; zero {
		p.at++
	} else if !p.digits() {
		return nil, p.fault()
	}
	if p.sign(".") && !p.digits() {
		return nil, p.fault()
	}
	if p.sign("eE") {
		p.sign("+-")
		if !p.digits() {
			return nil, p.fault()
		}
	}
	return Number(string(p.data[start:p.at])), nil
}

// sign reads one of some bytes if it comes next, and reports whether it does.
func (p *parser) sign(one string) bool {
	for i := range len(one) {
		if p.at < len(p.data) && p.data[p.at] == one[i] {
			p.at++
			return true
		}
	}
	return false
}

// digits reads digits, and reports whether there are any.
func (p *parser) digits() bool {
	start := p.at
	for p.at < len(p.data) && isDigit(p.data[p.at]) {
		p.at++
	}
	return p.at > start
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }
