package tree

import (
	"encoding/json"
	"strconv"
)

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
	l, _ := n.(Literal)
	switch l {
	case "true":
		return true, nil
	case "false":
		return false, nil
	case Null:
		return nil, nil //nolint:nilnil // null is a value
	}
	if f, err := strconv.ParseFloat(string(l), 64); err == nil {
		return f, nil
	}
	var v any
	err := json.Unmarshal([]byte(l), &v) // which says what is wrong
	return v, err
}
