package encode

import (
	"encoding"
	"fmt"
	"strconv"

	"github.com/seed-8ef76b74/graphgen/generator/openapi/tree"
)

// value returns the tree of a value that is no part of OpenAPI: an extension, a default, one of several values.
func (w *walker) value(v any) tree.Node {
	switch v := v.(type) {
	case nil:
		return tree.Null
	case tree.Node:
		return v
	case string:
		return tree.Str(v)
	case bool:
		return tree.Bool(v)
	case []string:
		return tree.Texts(v)
	case []any:
		return w.values(v)
	case map[string]any:
		return w.mapping(v)
	case encoding.TextMarshaler:
		return w.marshaled(v)
	default:
		return w.number(v)
	}
}

// number returns the tree of a number of any of the types that readers of JSON and YAML give it.
func (w *walker) number(v any) tree.Node {
	switch v := v.(type) {
	case int:
		return tree.Literal(strconv.Itoa(v))
	case int64:
		return tree.Literal(strconv.FormatInt(v, 10))
	case uint64:
		return unsigned(v)
	case float64:
		return float(v)
	default:
		if w.err == nil {
			w.err = fmt.Errorf("openapi: no tree for a value of type %T", v)
		}
		return tree.Null
	}
}

func unsigned(n uint64) tree.Node { return tree.Literal(strconv.FormatUint(n, 10)) }

func float(n float64) tree.Node { return tree.Number(strconv.FormatFloat(n, 'g', -1, 64)) }

// values returns the tree of a list, empty when it has no values.
func (w *walker) values(all []any) tree.Node {
	items := make(tree.List, len(all))
	for i, v := range all {
		items[i] = w.value(v)
	}
	return items
}

// mapping returns the tree of a mapping, empty when it has no members.
func (w *walker) mapping(all map[string]any) tree.Node {
	from := w.begin()
	w.extensions(all)
	return w.end(from)
}

// marshaled returns the text of a value that is written as one, as a date is.
func (w *walker) marshaled(v encoding.TextMarshaler) tree.Node {
	text, err := v.MarshalText()
	if err != nil && w.err == nil {
		w.err = err
	}
	return tree.Str(string(text))
}
