package base

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"
)

// merge returns a document that is changed by another one, and what the other one says that has no place in it.
func merge(document, changes []byte) (merged []byte, own ownWords, err error) {
	var base, other yaml.Node
	if err := yaml.Load(document, &base); err != nil {
		return nil, ownWords{}, err
	}
	if len(strings.TrimSpace(string(changes))) == 0 {
		return document, ownWords{}, nil
	}
	if err := yaml.Load(changes, &other); err != nil {
		return nil, ownWords{}, &Error{Reason: err.Error()}
	}
	plain, err := new(unaliaser).plain(root(&other))
	if err != nil {
		return nil, ownWords{}, err
	}
	m := merger{}
	if err := m.mapping(root(&base), plain, ""); err != nil {
		return nil, ownWords{}, err
	}
	merged, err = yaml.Dump(&base)
	return merged, m.own, err
}

// Own words are what the user's base says that a document of OpenAPI 3.0 has no place for.
type ownWords struct {
	// version is that of the service, or nil.
	version *yaml.Node
	// summary and license are texts of OpenAPI 3.1 about the service and its license, or nil.
	summary, license *yaml.Node
}

// root returns the value of a document.
func root(n *yaml.Node) *yaml.Node {
	if n.Kind == yaml.DocumentNode && len(n.Content) > 0 {
		return n.Content[0]
	}
	return n
}

// maxNodes is how many values a base can have, what aliases stand for included.
const maxNodes = 10_000

// An unaliaser puts what aliases stand for in their places: the anchor may not survive the merger.
type unaliaser struct{ nodes int }

// plain returns a value without aliases and anchors. A value that holds itself is too large sooner or later.
func (u *unaliaser) plain(n *yaml.Node) (*yaml.Node, error) {
	if u.nodes++; u.nodes > maxNodes {
		return nil, &Error{n.Line, n.Column, fmt.Sprintf("with what its aliases stand for, it has more than %d values", maxNodes)}
	}
	if n.Kind == yaml.AliasNode {
		return u.plain(n.Alias)
	}
	out := *n
	out.Anchor, out.Content = "", make([]*yaml.Node, len(n.Content))
	for i, inner := range n.Content {
		var err error
		if out.Content[i], err = u.plain(inner); err != nil {
			return nil, err
		}
	}
	return &out, nil
}

// A merger changes one tree of YAML by another.
type merger struct{ own ownWords }

// mapping changes a mapping at a path by another one.
func (m *merger) mapping(base, own *yaml.Node, at string) error {
	if own.Kind != yaml.MappingNode {
		return faultAt(own, "want a mapping at %q", "/"+at)
	}
	for i := 0; i+1 < len(own.Content); i += 2 {
		key, value := own.Content[i], own.Content[i+1]
		if lookup(own, key.Value) != value {
			return faultAt(key, "%q is there twice", "/"+path.Join(at, key.Value))
		}
		if err := m.member(base, key, value, path.Join(at, key.Value)); err != nil {
			return err
		}
	}
	return nil
}

// member changes a mapping by a key and its value. No value takes away what the mapping has, but for the mappings that
// everything else has its place in.
func (m *merger) member(base, key, value *yaml.Node, at string) error {
	is, refusal := formOf(at)
	if refusal != "" {
		return faultAt(key, "%s", refusal)
	}
	if value.ShortTag() == "!!null" && is != isMapping {
		remove(base, key.Value)
		return nil
	}
	if wanted := is.wanted(value); wanted != "" {
		return faultAt(value, "want %s at %q", wanted, "/"+at)
	}
	switch old := lookup(base, key.Value); {
	case m.take(value, at), slices.Contains(ignored[:], at) && is != isMapping:
	case is == isMapping && old != nil:
		return m.mapping(old, value, at)
	case is == isMapping, is == isWhole:
		whole := &yaml.Node{Kind: yaml.MappingNode}
		set(base, key, whole)
		return m.mapping(whole, value, at)
	default:
		set(base, key, value)
	}
	return nil
}

// take keeps what has no place in the document.
func (m *merger) take(value *yaml.Node, at string) bool {
	switch at {
	case "info/version":
		m.own.version = value
	case "info/summary":
		m.own.summary = value
	case "info/license/identifier":
		m.own.license = value
	default:
		return false
	}
	return true
}

// faultAt returns the fault of a place in the user's base.
func faultAt(n *yaml.Node, format string, args ...any) error {
	return &Error{n.Line, n.Column, fmt.Sprintf(format, args...)}
}

// lookup returns the value of a key, nil when there is none.
func lookup(n *yaml.Node, key string) *yaml.Node {
	if i := find(n, key); i >= 0 {
		return n.Content[i+1]
	}
	return nil
}

// find returns the index of a key, -1 when there is none.
func find(n *yaml.Node, key string) int {
	for i := 0; i+1 < len(n.Content); i += 2 {
		if n.Content[i].Value == key {
			return i
		}
	}
	return -1
}

// set gives a key a value.
func set(n, key, value *yaml.Node) {
	if i := find(n, key.Value); i >= 0 {
		n.Content[i+1] = value
		return
	}
	n.Content = append(n.Content, key, value)
}

// remove takes a key away.
func remove(n *yaml.Node, key string) {
	if i := find(n, key); i >= 0 {
		n.Content = slices.Delete(n.Content, i, i+2)
	}
}
