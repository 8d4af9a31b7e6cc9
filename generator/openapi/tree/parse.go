package tree

import (
	"bytes"
	"encoding/json"
	"fmt"
)

// maxDepth is how deep an example may be nested.
const maxDepth = 64

// Parse returns the tree of JSON text. Of members with the same name the last one counts, as everywhere in Go.
func Parse(data []byte) (Node, error) {
	d := json.NewDecoder(bytes.NewReader(data))
	d.UseNumber()
	return parseValue(d, 0)
}

func parseValue(d *json.Decoder, depth int) (Node, error) {
	if depth > maxDepth {
		return nil, fmt.Errorf("it is nested deeper than %d", maxDepth)
	}
	token, err := d.Token()
	if err != nil {
		return nil, err
	}
	switch token := token.(type) {
	case json.Delim:
		if token == '[' {
			return parseList(d, depth)
		}
		return parseObject(d, depth)
	case string:
		return Str(token), nil
	case json.Number:
		return Number(token.String()), nil
	case bool:
		return Bool(token), nil
	default:
		return Null, nil
	}
}

func parseList(d *json.Decoder, depth int) (Node, error) {
	items := List{}
	for d.More() {
		item, err := parseValue(d, depth+1)
		if err != nil {
			return nil, err
		}
		items = append(items, item)
	}
	_, err := d.Token()
	return items, err
}

func parseObject(d *json.Decoder, depth int) (Node, error) {
	members := Object{}
	at := map[string]int{}
	for d.More() {
		key, err := d.Token()
		if err != nil {
			return nil, err
		}
		value, err := parseValue(d, depth+1)
		if err != nil {
			return nil, err
		}
		name := Clean(fmt.Sprint(key))
		if i, again := at[name]; again {
			members[i].Value = value
			continue
		}
		at[name] = len(members)
		members = append(members, Member{name, value})
	}
	_, err := d.Token()
	return members, err
}

// Plain returns a tree as encoding/json would have decoded it.
func Plain(n Node) (any, error) {
	switch n := n.(type) {
	case Text:
		return string(n), nil
	case List:
		all := make([]any, len(n))
		for i, item := range n {
			v, err := Plain(item)
			if err != nil {
				return nil, err
			}
			all[i] = v
		}
		return all, nil
	case Object:
		all := make(map[string]any, len(n))
		for _, m := range n {
			v, err := Plain(m.Value)
			if err != nil {
				return nil, err
			}
			all[m.Key] = v
		}
		return all, nil
	default:
		return plainLiteral(n)
	}
}

func plainLiteral(n Node) (any, error) {
	var v any
	l, _ := n.(Literal)
	err := json.Unmarshal([]byte(l), &v)
	return v, err
}
