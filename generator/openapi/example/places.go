package example

import (
	"strconv"
	"strings"

	"github.com/seed-8ef76b74/graphgen/generator/openapi/tree"
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

// Gaps are the places of a value's parts as a tree: by the parts of their paths, without branches for the part itself.
type gaps map[string]gaps

// gapsOf returns the places of placeholders.
func gapsOf(placeholders []model.Placeholder) gaps {
	all := gaps{}
	for _, p := range placeholders {
		at := all
		for _, token := range tokens(p.Path) {
			if at[token] == nil {
				at[token] = gaps{}
			}
			at = at[token]
		}
	}
	return all
}

// put returns a value with a gap at each of the places that there are.
func (g gaps) put(n tree.Node) tree.Node {
	if len(g) == 0 {
		return gap
	}
	switch n := n.(type) {
	case tree.Object:
		for i, m := range n {
			if inner, ok := g[m.Key]; ok {
				n[i].Value = inner.put(m.Value)
			}
		}
	case tree.List:
		for token, inner := range g {
			if i, err := strconv.Atoi(token); err == nil && 0 <= i && i < len(n) {
				n[i] = inner.put(n[i])
			}
		}
	}
	return n
}
