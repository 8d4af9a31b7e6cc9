package encode

import (
	"cmp"
	"encoding"
	"fmt"
	"reflect"
	"slices"
	"strconv"

	"github.com/getkin/kin-openapi/openapi3"

	"github.com/seed-8ef76b74/graphgen/generator/openapi/tree"
)

// keyOrder is the order in which the fields of every kind of object are printed: what it is, what it says,
// what it holds. Fields that are not in here follow by name. Names that documents choose are never ordered by it.
var keyOrder = [...]string{
	"openapi", "x-graphgen-generated", "info", "servers",
	"$ref", "name", "in", "operationId", "tags", "summary", "title", "type", "format", "url", "description", "version",
	"termsOfService", "contact", "license", "required", "externalDocs", "security", "parameters", "headers", "requestBody", "responses",
	"paths", "components",
	"readOnly", "deprecated", "default", "example", "enum", "allOf", "oneOf", "discriminator", "items", "schema", "content", "examples", "value",
	"propertyName", "mapping", "properties", "additionalProperties",
	"requestBodies", "schemas", "securitySchemes", "scheme", "bearerFormat", "flows", "authorizationUrl", "tokenUrl", "scopes",
}

// A walker turns a document of kin-openapi into a tree.
type walker struct {
	// rank is the place of each key in keyOrder.
	rank map[string]int
	// properties says in which order the properties of a schema stand.
	properties map[*openapi3.Schema][]string
	// modern says that the tree is in the words of OpenAPI 3.1; the document is in those of 3.0.
	modern bool
}

func newWalker(opts Options) *walker {
	w := &walker{rank: make(map[string]int, len(keyOrder)), properties: opts.Order, modern: opts.Modern}
	for i, key := range keyOrder {
		w.rank[key] = i
	}
	return w
}

// yamlMarshaler is what each type of kin-openapi implements: its fields as a map.
type yamlMarshaler interface{ MarshalYAML() (any, error) }

// document returns the tree of a document.
func (w *walker) document(doc *openapi3.T) (tree.Object, error) {
	fields, err := doc.MarshalYAML()
	if err != nil {
		return nil, err
	}
	root, err := w.node(fields)
	if err != nil {
		return nil, err
	}
	o, ok := root.(tree.Object)
	if !ok {
		return nil, fmt.Errorf("openapi: the document is a %T", root)
	}
	o.Set("openapi", version(w.modern))
	return o, nil
}

// version returns the version of OpenAPI as a document names it.
func version(modern bool) tree.Text {
	if modern {
		return "3.1.0"
	}
	return "3.0.3"
}

// node returns the tree of any part of a document.
func (w *walker) node(v any) (tree.Node, error) {
	switch v := v.(type) {
	case nil:
		return tree.Null, nil
	case tree.Node:
		return v, nil
	case string:
		return tree.Str(v), nil
	case bool:
		return tree.Bool(v), nil
	case map[string]any:
		return w.fields(v, nil)
	case *openapi3.SchemaRef:
		return w.schema(v)
	case yamlMarshaler:
		return w.marshaler(v)
	case encoding.TextMarshaler:
		t, err := v.MarshalText()
		return tree.Str(string(t)), err
	default:
		return w.reflected(reflect.ValueOf(v))
	}
}

func (w *walker) marshaler(v yamlMarshaler) (tree.Node, error) {
	y, err := v.MarshalYAML()
	if err != nil {
		return nil, err
	}
	return w.node(y)
}

// schema returns the tree of a schema, its properties in the documents' order.
func (w *walker) schema(ref *openapi3.SchemaRef) (tree.Node, error) {
	if ref.Ref != "" && len(ref.Extensions) == 0 { // as most are; the library makes two maps of it
		return tree.Object{{Key: "$ref", Value: tree.Str(ref.Ref)}}, nil
	}
	y, err := ref.MarshalYAML()
	if err != nil {
		return nil, err
	}
	fields, ok := y.(map[string]any)
	if !ok {
		return w.node(y)
	}
	n, err := w.fields(fields, w.properties[ref.Value])
	if o, ok := n.(tree.Object); ok && w.modern {
		return modern(o), err
	}
	return n, err
}

// fields returns the tree of an object whose keys OpenAPI names.
func (w *walker) fields(m map[string]any, properties []string) (tree.Node, error) {
	keys := make([]string, 0, len(m))
	for key := range m {
		keys = append(keys, key)
	}
	slices.SortFunc(keys, w.compare)
	return collect(keys, func(key string) (tree.Node, error) {
		if schemas, ok := m[key].(openapi3.Schemas); ok && key == "properties" && len(properties) == len(schemas) {
			return collect(properties, func(name string) (tree.Node, error) { return w.node(schemas[name]) })
		}
		return w.node(m[key])
	})
}

func (w *walker) compare(a, b string) int {
	i, known := w.rank[a]
	j, alsoKnown := w.rank[b]
	switch {
	case known && alsoKnown:
		return cmp.Compare(i, j)
	case known:
		return -1
	case alsoKnown:
		return 1
	default:
		return cmp.Compare(a, b)
	}
}

// reflected returns the tree of a pointer, a number, or a collection of kin-openapi.
func (w *walker) reflected(v reflect.Value) (tree.Node, error) {
	switch v.Kind() {
	case reflect.Pointer:
		if v.IsNil() {
			return tree.Null, nil
		}
		return w.node(v.Elem().Interface())
	case reflect.String:
		return tree.Str(v.String()), nil
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return tree.Literal(strconv.FormatInt(v.Int(), 10)), nil
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		return tree.Literal(strconv.FormatUint(v.Uint(), 10)), nil
	case reflect.Float32, reflect.Float64:
		return tree.Number(strconv.FormatFloat(v.Float(), 'g', -1, 64)), nil
	case reflect.Slice:
		return w.slice(v)
	case reflect.Map:
		return w.named(v)
	default:
		return nil, fmt.Errorf("openapi: no tree for a value of type %s", v.Type())
	}
}

func (w *walker) slice(v reflect.Value) (tree.Node, error) {
	items := make(tree.List, 0, v.Len())
	for i := range v.Len() {
		item, err := w.node(v.Index(i).Interface())
		if err != nil {
			return nil, err
		}
		items = append(items, item)
	}
	return items, nil
}

// named returns the tree of a map whose keys the documents choose, by key.
func (w *walker) named(v reflect.Value) (tree.Node, error) {
	keys := make([]string, 0, v.Len())
	for _, key := range v.MapKeys() {
		keys = append(keys, key.String())
	}
	slices.Sort(keys)
	return collect(keys, func(key string) (tree.Node, error) {
		return w.node(v.MapIndex(reflect.ValueOf(key)).Interface())
	})
}

// collect returns an object with a member for each key, in the given order.
func collect(keys []string, value func(key string) (tree.Node, error)) (tree.Node, error) {
	members := make(tree.Object, 0, len(keys))
	for _, key := range keys {
		v, err := value(key)
		if err != nil {
			return nil, err
		}
		members = append(members, tree.Member{Key: tree.Clean(key), Value: v})
	}
	return members, nil
}
