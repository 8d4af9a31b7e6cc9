package encode

import (
	"slices"

	"github.com/getkin/kin-openapi/openapi3"

	"github.com/seed-8ef76b74/graphgen/generator/openapi/tree"
)

// A walker turns a document of kin-openapi into a tree. It has a method for each kind of object, which names the members
// in the order in which they are printed: what the object is, what it says, what it holds; then the rest by name, and
// extensions. Members that documents name themselves stand by name. The library's own way from its types to their
// members is a map each, and takes several times as long; a test holds this one against it. It has as many methods as
// OpenAPI has objects: to part them would part what is one list.
type walker struct {
	opts Options
	// members are those of the objects that have begun and not ended.
	members []tree.Member
	// keys are those of the maps that are being walked.
	keys []string
	// err is the first value that has no tree.
	err error
}

// begin begins an object: what is put from here on up to its end are its members.
func (w *walker) begin() (from int) { return len(w.members) }

// end returns the object that has begun at a place.
func (w *walker) end(from int) tree.Object {
	o := make(tree.Object, len(w.members)-from)
	copy(o, w.members[from:])
	w.members = w.members[:from]
	return o
}

// put adds a member to the object that has begun last, unless it has no value.
func (w *walker) put(key string, value tree.Node) {
	if value != nil {
		w.members = append(w.members, tree.Member{Key: key, Value: value})
	}
}

// text adds a text that is not empty.
func (w *walker) text(key, s string) {
	if s != "" {
		w.put(key, tree.Str(s))
	}
}

// flag adds a truth value that is true.
func (w *walker) flag(key string, is bool) {
	if is {
		w.put(key, yes)
	}
}

// yes is the node of what is true.
var yes tree.Node = tree.Bool(true)

// texts adds a list of texts that is not empty.
func (w *walker) texts(key string, all []string) {
	if len(all) > 0 {
		w.put(key, tree.Texts(all))
	}
}

// any adds a value that is there.
func (w *walker) any(key string, v any) {
	if v != nil {
		w.put(key, w.value(v))
	}
}

// extensions adds extensions by name.
func (w *walker) extensions(all map[string]any) {
	if len(all) == 1 { // as most are
		for key, v := range all {
			w.put(tree.Clean(key), w.value(v))
		}
		return
	}
	byName(w, all, w.value)
}

// byName adds values that the documents name, by name.
func byName[T any](w *walker, all map[string]T, node func(T) tree.Node) {
	from := len(w.keys)
	for key := range all {
		w.keys = append(w.keys, key)
	}
	keys := w.keys[from:]
	slices.Sort(keys)
	for _, key := range keys {
		w.put(tree.Clean(key), node(all[key]))
	}
	w.keys = w.keys[:from]
}

// named returns the object of values that the documents name, by name; nil when there are none.
func named[T any](w *walker, all map[string]T, node func(T) tree.Node) tree.Node {
	if len(all) == 0 {
		return nil
	}
	from := w.begin()
	byName(w, all, node)
	return w.end(from)
}

// listed returns the list of values, nil when there are none.
func listed[T any](all []T, node func(T) tree.Node) tree.Node {
	if len(all) == 0 {
		return nil
	}
	items := make(tree.List, len(all))
	for i, v := range all {
		items[i] = node(v)
	}
	return items
}

// reference returns the object that stands for one of the components.
func (w *walker) reference(ref string, extensions map[string]any) tree.Node {
	from := w.begin()
	w.text("$ref", ref)
	w.extensions(extensions)
	return w.end(from)
}

// externalDocs returns a link to what is written elsewhere.
func (w *walker) externalDocs(d *openapi3.ExternalDocs) tree.Node {
	if d == nil {
		return nil
	}
	from := w.begin()
	w.text("url", d.URL)
	w.text("description", d.Description)
	w.extensions(d.Extensions)
	return w.end(from)
}
