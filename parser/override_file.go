package parser

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

// overridesKey is the one key of the file.
const overridesKey = "overrides"

// ParseOverrides reads a file of overrides. Every key has to be known and every value of its kind: what is not
// understood is in the diagnostics, by its place in the file of that name, and not in the overrides.
func ParseOverrides(name string, text []byte) (Overrides, diag.List) {
	r := &overrideReader{name: name}
	var overrides Overrides
	for _, node := range r.entries(text) {
		if entry, ok := r.entry(node); ok {
			overrides.list = append(overrides.list, entry)
		}
	}
	return overrides, r.diags.Sorted()
}

// An overrideReader reads a file of overrides.
type overrideReader struct {
	name  string
	diags diag.List
}

// pos returns the place of a node.
func (r *overrideReader) pos(node *yaml.Node) diag.Pos {
	return diag.Pos{Page: r.name, Line: node.Line, Column: node.Column}
}

func (r *overrideReader) invalid(at diag.Pos, format string, args ...any) {
	r.diags.Add(diag.OverrideInvalid, at, format, args...)
}

// entries returns the entries of the file.
func (r *overrideReader) entries(text []byte) []*yaml.Node {
	top := r.document(text)
	if top == nil {
		return nil
	}
	list := r.mapping(top, []string{overridesKey})[overridesKey]
	switch {
	case list == nil:
		return nil
	case list.Kind != yaml.SequenceNode:
		r.invalid(r.pos(list), "%q has to be a list", overridesKey)
		return nil
	default:
		return list.Content
	}
}

// document returns the top node of the file; nil when there is none, or, with a diagnostic, when the file is no YAML.
func (r *overrideReader) document(text []byte) *yaml.Node {
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
func (r *overrideReader) syntax(err error) {
	at, words := diag.Pos{Page: r.name}, err.Error()
	if fault, ok := errors.AsType[*yaml.LoadError](err); ok {
		at.Line, at.Column, words = fault.Mark.Line, max(fault.Mark.Column, 1), fault.Message
	}
	r.invalid(at, "the file is no YAML: %s", clip(words))
}

// mapping returns the values of a mapping by key; a key that is not known or there twice is told of.
func (r *overrideReader) mapping(node *yaml.Node, known []string) map[string]*yaml.Node {
	values := map[string]*yaml.Node{}
	if node.Kind != yaml.MappingNode {
		r.invalid(r.pos(node), "want a mapping with the keys %s", strings.Join(known, ", "))
		return values
	}
	for i := 0; i+1 < len(node.Content); i += 2 {
		key, value := node.Content[i], node.Content[i+1]
		switch {
		case !slices.Contains(known, key.Value):
			r.invalid(r.pos(key), "%q is no key here; want %s", clip(key.Value), strings.Join(known, ", "))
		case values[key.Value] != nil:
			r.invalid(r.pos(key), "%q is there twice", key.Value)
		default:
			values[key.Value] = value
		}
	}
	return values
}

// An overrideEntry is the values of an entry by their keys.
type overrideEntry struct {
	*overrideReader
	values map[string]*yaml.Node
}

// reasonKey is the key that every entry has; nothing is made of it but a better file.
const reasonKey = "reason"

// overrideKeys are the keys of an entry, in the order in which the rows of overrideForms name them.
var overrideKeys = []string{"operation", "type", "property", "member", "account", "set", "remove", "required", "scopes", reasonKey}

// overrideForms has a row for each thing that an entry can say: the keys it has, and how it is read.
var overrideForms = [...]struct {
	keys string
	read func(e overrideEntry) deed
}{
	{"type property set", overrideEntry.setProperty},
	{"type property remove", overrideEntry.removeProperty},
	{"type member set", overrideEntry.setMember},
	{"type property member set", overrideEntry.setMember},
	{"type member remove", overrideEntry.removeMember},
	{"type property member remove", overrideEntry.removeMember},
	{"operation property required", overrideEntry.require},
	{"operation type property required", overrideEntry.require},
	{"operation account scopes", overrideEntry.permit},
	{"operation type account scopes", overrideEntry.permit},
}

// entry reads an entry; false, with a diagnostic, when it is not understood.
func (r *overrideReader) entry(node *yaml.Node) (override, bool) {
	before := len(r.diags)
	e := overrideEntry{r, r.mapping(node, overrideKeys)}
	if len(r.diags) == before && e.values[reasonKey] == nil {
		r.invalid(r.pos(node), "the override has no %s", reasonKey)
	}
	e.word(reasonKey)
	if len(r.diags) > before {
		return override{}, false
	}
	form := e.form()
	for _, row := range overrideForms {
		if row.keys == form {
			deed := row.read(e)
			return override{r.pos(node), deed}, len(r.diags) == before
		}
	}
	r.invalid(r.pos(node), "the keys %q make no override; there are %s", form, overrideFormWords())
	return override{}, false
}

// form returns the keys of the entry, without its reason, as the rows of overrideForms name them.
func (e overrideEntry) form() string {
	var keys []string
	for _, key := range overrideKeys {
		if e.values[key] != nil && key != reasonKey {
			keys = append(keys, key)
		}
	}
	return strings.Join(keys, " ")
}

// overrideFormWords lists the forms of an entry.
func overrideFormWords() string {
	var words []string
	for _, row := range overrideForms {
		words = append(words, strconv.Quote(row.keys))
	}
	return strings.Join(words, ", ")
}

// word returns the text of a key that is not empty; the zero Text for a key that is not there.
func (e overrideEntry) word(key string) model.Text { return e.scalar(e.values[key], key) }

// scalar returns a node's text, the zero Text for no node.
func (r *overrideReader) scalar(node *yaml.Node, what string) model.Text {
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
func (e overrideEntry) truth(key string) model.Fact[bool] {
	node := e.values[key]
	if node.Kind != yaml.ScalarNode || node.Value != "true" && node.Value != "false" {
		e.invalid(e.pos(node), "%q has to be true or false", key)
	}
	return model.Fact[bool]{Value: node.Value == "true", At: e.pos(node)}
}

// affirm checks that a key is true.
func (e overrideEntry) affirm(key string) {
	if node := e.values[key]; node.Kind != yaml.ScalarNode || node.Value != "true" {
		e.invalid(e.pos(node), "%q has to be true", key)
	}
}
