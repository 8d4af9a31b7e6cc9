package override

import (
	"bytes"
	"errors"
	"io"
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v4"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// topKey is the one key of the file.
const topKey = "overrides"

// Parse reads a file of overrides. Every key has to be known and every value of its kind: what is not
// understood is in the diagnostics, by its place in the file of that name, and not in the overrides.
func Parse(name string, text []byte) (Overrides, diag.List) {
	r := &reader{name: name}
	var overrides Overrides
	for _, node := range r.entries(text) {
		if entry, ok := r.entry(node); ok {
			overrides.list = append(overrides.list, entry)
		}
	}
	return overrides, r.diags.Sorted()
}

// A reader reads a file of overrides.
type reader struct {
	name  string
	diags diag.List
}

// pos returns the place of a node.
func (r *reader) pos(node *yaml.Node) diag.Pos {
	return diag.Pos{Page: r.name, Line: node.Line, Column: node.Column}
}

func (r *reader) invalid(at diag.Pos, format string, args ...any) {
	r.diags.Add(diag.OverrideInvalid, at, format, args...)
}

// entries returns the entries of the file.
func (r *reader) entries(text []byte) []*yaml.Node {
	top := r.document(text)
	if top == nil {
		return nil
	}
	list := r.mapping(top, []string{topKey})[topKey]
	switch {
	case list == nil:
		return nil
	case list.Kind != yaml.SequenceNode:
		r.invalid(r.pos(list), "%q has to be a list", topKey)
		return nil
	default:
		return list.Content
	}
}

// document returns the top node of the file; nil when there is none, or, with a diagnostic, when the file is no YAML.
func (r *reader) document(text []byte) *yaml.Node {
	loader, err := yaml.NewLoader(bytes.NewReader(text))
	var document, another yaml.Node
	if err == nil {
		err = loader.Load(&document)
	}
	switch {
	case errors.Is(err, io.EOF):
		return nil
	case err != nil:
		r.syntax(err)
		return nil
	case !errors.Is(loader.Load(&another), io.EOF):
		r.invalid(diag.Pos{Page: r.name}, "the file holds more than one YAML document")
		return nil
	case len(document.Content) == 0:
		return nil
	default:
		return document.Content[0]
	}
}

// syntax tells of text that is no YAML.
func (r *reader) syntax(err error) {
	at, words := diag.Pos{Page: r.name}, err.Error()
	if fault, ok := errors.AsType[*yaml.LoadError](err); ok {
		at.Line, at.Column, words = fault.Mark.Line, max(fault.Mark.Column, 1), fault.Message
	}
	r.invalid(at, "the file is no YAML: %s", diag.Clip(words))
}

// mapping returns the values of a mapping by key; a key that is not known or there twice is told of.
func (r *reader) mapping(node *yaml.Node, known []string) map[string]*yaml.Node {
	values := map[string]*yaml.Node{}
	if node.Kind != yaml.MappingNode {
		r.invalid(r.pos(node), "want a mapping with the keys %s", strings.Join(known, ", "))
		return values
	}
	for i := 0; i+1 < len(node.Content); i += 2 {
		key, value := node.Content[i], node.Content[i+1]
		switch {
		case !slices.Contains(known, key.Value):
			r.invalid(r.pos(key), "%q is no key here; want %s", diag.Clip(key.Value), strings.Join(known, ", "))
		case values[key.Value] != nil:
			r.invalid(r.pos(key), "%q is there twice", key.Value)
		default:
			values[key.Value] = value
		}
	}
	return values
}

// A entry is the values of an entry by their keys.
type entry struct {
	*reader
	values map[string]*yaml.Node
}

// reasonKey is the key that every entry has; nothing is made of it but a better file.
const reasonKey = "reason"

// entryKeys are the keys of an entry, in the order in which the rows of overrideForms name them.
var entryKeys = []string{"operation", "type", "property", "member", "account", "set", "remove", "required", "scopes", reasonKey}

// forms has a row for each thing that an entry can say: the keys it has, and how it is read.
var forms = [...]struct {
	keys string
	read func(e entry) deed
}{
	{"type property set", entry.setProperty},
	{"type property remove", entry.removeProperty},
	{"type member set", entry.setMember},
	{"type property member set", entry.setMember},
	{"type member remove", entry.removeMember},
	{"type property member remove", entry.removeMember},
	{"operation property required", entry.require},
	{"operation type property required", entry.require},
	{"operation account scopes", entry.permit},
	{"operation type account scopes", entry.permit},
}

// entry reads an entry; false, with a diagnostic, when it is not understood.
func (r *reader) entry(node *yaml.Node) (override, bool) {
	before := len(r.diags)
	e := entry{r, r.mapping(node, entryKeys)}
	if len(r.diags) == before && e.values[reasonKey] == nil {
		r.invalid(r.pos(node), "the override has no %s", reasonKey)
	}
	e.word(reasonKey)
	if len(r.diags) > before {
		return override{}, false
	}
	form := e.form()
	for _, row := range forms {
		if row.keys == form {
			deed := row.read(e)
			return override{r.pos(node), deed}, len(r.diags) == before
		}
	}
	r.invalid(r.pos(node), "the keys %q make no override; there are %s", form, formWords())
	return override{}, false
}

// form returns the keys of the entry, without its reason, as the rows of overrideForms name them.
func (e entry) form() string {
	var keys []string
	for _, key := range entryKeys {
		if e.values[key] != nil && key != reasonKey {
			keys = append(keys, key)
		}
	}
	return strings.Join(keys, " ")
}

// formWords lists the forms of an entry.
func formWords() string {
	var words []string
	for _, row := range forms {
		words = append(words, strconv.Quote(row.keys))
	}
	return strings.Join(words, ", ")
}

// word returns the text of a key that is not empty; the zero Text for a key that is not there.
func (e entry) word(key string) model.Text { return e.scalar(e.values[key], key) }

// scalar returns a node's text, the zero Text for no node.
func (r *reader) scalar(node *yaml.Node, what string) model.Text {
	switch {
	case node == nil:
		return model.Text{}
	case node.Kind != yaml.ScalarNode || strings.TrimSpace(node.Value) == "":
		r.invalid(r.pos(node), "%q has to be a text", what)
		return model.Text{}
	default:
		return model.Text{Value: strings.TrimSpace(node.Value), At: r.pos(node)}
	}
}

// truth returns the value of a key that is true or false.
func (e entry) truth(key string) model.Fact[bool] {
	node := e.values[key]
	if node.Kind != yaml.ScalarNode || node.Value != "true" && node.Value != "false" {
		e.invalid(e.pos(node), "%q has to be true or false", key)
	}
	return model.Fact[bool]{Value: node.Value == "true", At: e.pos(node)}
}

// affirm checks that a key is true.
func (e entry) affirm(key string) {
	if node := e.values[key]; node.Kind != yaml.ScalarNode || node.Value != "true" {
		e.invalid(e.pos(node), "%q has to be true", key)
	}
}
