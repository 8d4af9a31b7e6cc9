package encode

import (
	"slices"
	"strings"

	"github.com/seed-8ef76b74/graphgen/generator/openapi/tree"
)

// modern returns a schema of OpenAPI 3.0 in the words of 3.1.
func modern(schema tree.Object) tree.Object {
	return referring(shown(onlyValue(nullable(encoded(schema)))))
}

// nullable says by its types that a value can be null.
func nullable(schema tree.Object) tree.Object {
	i := schema.Find("nullable")
	if i < 0 {
		return schema
	}
	schema = slices.Delete(schema, i, i+1)
	if i := schema.Find("type"); i >= 0 {
		schema[i].Value = tree.List{schema[i].Value, tree.Text("null")}
	}
	if i := schema.Find("enum"); i >= 0 {
		if values, ok := schema[i].Value.(tree.List); ok {
			schema[i].Value = append(slices.Clip(values), tree.Null)
		}
	}
	return schema
}

// onlyValue says which value is the only one.
func onlyValue(schema tree.Object) tree.Object {
	if i := schema.Find("enum"); i >= 0 {
		if values, ok := schema[i].Value.(tree.List); ok && len(values) == 1 {
			schema[i] = tree.Member{Key: "const", Value: values[0]}
		}
	}
	return schema
}

// shown lists the one example of a schema.
func shown(schema tree.Object) tree.Object {
	if i := schema.Find("example"); i >= 0 {
		schema[i] = tree.Member{Key: "examples", Value: tree.List{schema[i].Value}}
	}
	return schema
}

// encodings says how 3.1 describes what 3.0 has formats for.
var encodings = [...]struct {
	format tree.Text
	is     tree.Member
}{
	{"byte", tree.Member{Key: "contentEncoding", Value: tree.Text("base64")}},
}

// encoded says what a text holds that is no text.
func encoded(schema tree.Object) tree.Object {
	if i := schema.Find("format"); i >= 0 {
		for _, e := range &encodings {
			if schema[i].Value == e.format {
				schema[i] = e.is
			}
		}
	}
	return schema
}

// referring refers to another schema directly where it only adds words to it: 3.0 ignores them there.
func referring(schema tree.Object) tree.Object {
	i := schema.Find("allOf")
	if i < 0 || slices.ContainsFunc(schema, func(m tree.Member) bool { return m.Key != "allOf" && !isRemark(m.Key) }) {
		return schema
	}
	parts, ok := schema[i].Value.(tree.List)
	if !ok || len(parts) != 1 {
		return schema
	}
	part, ok := parts[0].(tree.Object)
	if !ok || len(part) != 1 || part[0].Key != "$ref" {
		return schema
	}
	return append(tree.Object{part[0]}, slices.Delete(schema, i, i+1)...)
}

// isRemark reports whether a key of a schema says nothing about which values fit.
func isRemark(key string) bool {
	return slices.Contains([]string{"title", "description", "readOnly", "deprecated", "default"}, key) || strings.HasPrefix(key, "x-")
}
