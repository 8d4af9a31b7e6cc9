package openapi

import (
	"bytes"
	"encoding/json"
	"fmt"
)

// maxDepth is how deep an example may be nested.
const maxDepth = 64

// parseJSON returns the tree of JSON text. Of members with the same name the last one counts, as everywhere in Go.
func parseJSON(data []byte) (node, error) {
	d := json.NewDecoder(bytes.NewReader(data))
	d.UseNumber()
	return parseValue(d, 0)
}

func parseValue(d *json.Decoder, depth int) (node, error) {
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
		return str(token), nil
	case json.Number:
		return number(token.String()), nil
	case bool:
		return boolean(token), nil
	default:
		return null, nil
	}
}

func parseList(d *json.Decoder, depth int) (node, error) {
	items := list{}
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

func parseObject(d *json.Decoder, depth int) (node, error) {
	members := object{}
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
		name := clean(fmt.Sprint(key))
		if i, again := at[name]; again {
			members[i].value = value
			continue
		}
		at[name] = len(members)
		members = append(members, member{name, value})
	}
	_, err := d.Token()
	return members, err
}

// plainJSON returns a tree as encoding/json would have decoded it, for the validator.
func plainJSON(n node) (any, error) {
	switch n := n.(type) {
	case text:
		return string(n), nil
	case list:
		all := make([]any, len(n))
		for i, item := range n {
			v, err := plainJSON(item)
			if err != nil {
				return nil, err
			}
			all[i] = v
		}
		return all, nil
	case object:
		all := make(map[string]any, len(n))
		for _, m := range n {
			v, err := plainJSON(m.value)
			if err != nil {
				return nil, err
			}
			all[m.key] = v
		}
		return all, nil
	default:
		return plainLiteral(n)
	}
}

func plainLiteral(n node) (any, error) {
	var v any
	l, _ := n.(literal)
	err := json.Unmarshal([]byte(l), &v)
	return v, err
}
