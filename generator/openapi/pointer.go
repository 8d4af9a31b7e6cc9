package openapi

import (
	"strconv"
	"strings"

	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// pointer returns the JSON Pointer (RFC 6901) of parts.
func pointer(parts []string) string {
	var b strings.Builder
	for _, part := range parts {
		b.WriteByte('/')
		b.WriteString(model.PointerStep(part))
	}
	return b.String()
}

// tokens returns the parts of a JSON Pointer.
func tokens(pointer string) []string {
	if pointer == "" {
		return nil
	}
	parts := strings.Split(strings.TrimPrefix(pointer, "/"), "/")
	for i, part := range parts {
		parts[i] = pointerUnescapes.Replace(part)
	}
	return parts
}

// pointerUnescapes undoes [model.PointerStep].
var pointerUnescapes = strings.NewReplacer("~1", "/", "~0", "~")

// put returns a value with another one at a path, if there is such a place.
func put(n node, path []string, value node) node {
	if len(path) == 0 {
		return value
	}
	switch n := n.(type) {
	case object:
		if i := n.find(path[0]); i >= 0 {
			n[i].value = put(n[i].value, path[1:], value)
		}
	case list:
		if i, err := strconv.Atoi(path[0]); err == nil && 0 <= i && i < len(n) {
			n[i] = put(n[i], path[1:], value)
		}
	}
	return n
}
