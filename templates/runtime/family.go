package runtime

import (
	"bytes"
	"encoding/json"
)

// Unknown is a value of a type that the documents do not describe. It stands wherever one of several types may stand,
// and it is sent as it was received.
type Unknown struct {
	// ODataType is the name of the type, "microsoft.graph.user"; empty when the value does not tell.
	ODataType string
	// JSON is the whole value.
	JSON json.RawMessage
}

// MarshalJSON returns the JSON that u holds, null when it holds none.
func (u *Unknown) MarshalJSON() ([]byte, error) { return u.JSON.MarshalJSON() }

// UnmarshalJSON keeps a copy of the JSON.
func (u *Unknown) UnmarshalJSON(data []byte) error {
	u.ODataType = ""
	if name, ok := typeName(data); ok {
		u.ODataType = name
	}
	u.JSON = bytes.Clone(data)
	return nil
}

// Validate returns nil: nothing is known of the type.
func (*Unknown) Validate() error { return nil }

// A one decodes a value into an interface. Its zero value of a type is made by name; the empty name is what a value
// has that does not tell its type, and a name that nobody knows makes an [*Unknown].
type one[T any] struct {
	into *T
	zero func(name string) T
}

// UnmarshalJSON decodes one value.
func (o one[T]) UnmarshalJSON(data []byte) (err error) {
	*o.into, err = decode(data, o.zero)
	return err
}

// A many decodes a collection of values into interfaces.
type many[T any] struct {
	into *[]T
	zero func(name string) T
}

// UnmarshalJSON decodes a collection.
func (m many[T]) UnmarshalJSON(data []byte) error {
	s := scanner{data: data}
	if s.peek() != '[' {
		return json.Unmarshal(data, m.into) // null, or what is no collection
	}
	list := []T{}
	for s.at++; s.peek() != ']'; {
		v, err := decode(s.value(), m.zero)
		if err != nil {
			return err
		}
		list = append(list, v)
		if s.peek() == ',' {
			s.at++
		}
	}
	*m.into = list
	return nil
}

// decode returns the value of a JSON text, nil for null.
func decode[T any](data []byte, zero func(name string) T) (T, error) {
	var none T
	if string(data) == "null" {
		return none, nil
	}
	name, ok := typeName(data)
	if !ok {
		name = "?" // no type is called that
	}
	v := zero(name)
	if err := json.Unmarshal(data, v); err != nil {
		return none, err
	}
	return v, nil
}

// typeName returns the name of its type that a JSON object tells, empty when it tells none, and false when data is no
// object or tells no name. It looks no further than it has to: the type comes first as a rule.
func typeName(data []byte) (name string, ok bool) {
	s := scanner{data: data}
	if s.peek() != '{' {
		return "", false
	}
	s.at++
	for s.peek() == '"' {
		key := s.text()
		if s.peek() != ':' {
			return "", false
		}
		s.at++
		if string(key) == "@odata.type" {
			return s.name()
		}
		s.value()
		if s.peek() == ',' {
			s.at++
		}
	}
	return "", true
}

// A scanner reads JSON that is valid, and what is not without harm.
type scanner struct {
	data []byte
	at   int
}

// peek returns the first byte of the next token, 0 at the end.
func (s *scanner) peek() byte {
	for ; s.at < len(s.data); s.at++ {
		switch c := s.data[s.at]; c {
		case ' ', '\t', '\n', '\r':
		default:
			return c
		}
	}
	return 0
}

// text reads a string and returns what is between its quotes.
func (s *scanner) text() []byte {
	start := s.at + 1
	for i := start; i < len(s.data); i++ {
		switch s.data[i] {
		case '\\':
			i++
		case '"':
			s.at = i + 1
			return s.data[start:i]
		}
	}
	s.at = len(s.data)
	return nil
}

// name reads the value of "@odata.type": "#microsoft.graph.user", in front of which the address of a schema may stand.
func (s *scanner) name() (name string, ok bool) {
	switch s.peek() {
	case '"':
		text := s.text()
		return string(text[bytes.LastIndexByte(text, '#')+1:]), true
	case 'n': // null
		return "", true
	default:
		return "", false
	}
}

// value reads a value and returns it.
func (s *scanner) value() []byte {
	start := s.at
	s.skip()
	return bytes.TrimSpace(s.data[start:s.at])
}

// skip reads up to what follows a value.
func (s *scanner) skip() {
	for depth := 0; s.at < len(s.data); s.at++ {
		switch s.data[s.at] {
		case '"':
			s.text()
			s.at-- // the loop goes on behind the string
		case '{', '[':
			depth++
		case '}', ']':
			if depth == 0 {
				return
			}
			depth--
		case ',':
			if depth == 0 {
				return
			}
		}
	}
}
