package openapi

import (
	"errors"
	"fmt"
	"path"
	"strings"

	"go.yaml.in/yaml/v4"
)

// fromPages says why the user's base cannot say what the pages say. Keys are patterns of the package path.
var fromPages = [...]struct{ key, reason string }{
	{"paths/*", "the paths come from the pages"},
	{"security", "what a call needs comes from its page"},
	{"webhooks", "the calls come from the pages"},
	{"components/schemas", "the schemas come from the pages"},
	{"components/securitySchemes/*/flows/*/scopes/*", "the scopes come from the pages"},
}

// ownKeys are what the user's base can say: what is below them replaces what templates/openapi.yaml says.
var ownKeys = [...]string{
	"openapi", "paths", "info", "servers", "tags", "externalDocs", "x-*", "components",
	"info/title", "info/description", "info/termsOfService", "info/version", "info/x-*",
	"info/contact", "info/contact/*", "info/license", "info/license/*",
	"components/securitySchemes", "components/x-*",
	"components/securitySchemes/delegated", "components/securitySchemes/application", "components/securitySchemes/bearer",
	"components/securitySchemes/*/description", "components/securitySchemes/*/bearerFormat", "components/securitySchemes/*/x-*",
	"components/securitySchemes/*/flows",
	"components/securitySchemes/*/flows/authorizationCode", "components/securitySchemes/*/flows/clientCredentials",
	"components/securitySchemes/*/flows/*/*",
}

// ignored are the keys that make the user's base a document of its own, and that this one has already.
var ignored = [...]string{"openapi", "paths", "info/version"}

// mergeBase returns a document that is changed by another one, and the version that the other one is about.
func mergeBase(document, changes []byte) (merged []byte, version string, err error) {
	var base, own yaml.Node
	if err := yaml.Load(document, &base); err != nil {
		return nil, "", err
	}
	if len(strings.TrimSpace(string(changes))) == 0 {
		return document, "", nil
	}
	if err := yaml.Load(changes, &own); err != nil {
		return nil, "", &BaseError{Reason: err.Error()}
	}
	m := merger{}
	if err := m.mapping(root(&base), root(&own), ""); err != nil {
		return nil, "", err
	}
	merged, err = yaml.Dump(&base)
	return merged, m.version, err
}

// root returns the value of a document.
func root(n *yaml.Node) *yaml.Node {
	if n.Kind == yaml.DocumentNode && len(n.Content) > 0 {
		return n.Content[0]
	}
	return n
}

// A merger changes one tree of YAML by another.
type merger struct {
	// version is what the other one says about the version of the service.
	version string
}

// mapping changes a mapping at a path by another one.
func (m *merger) mapping(base, own *yaml.Node, at string) error {
	if own.Kind != yaml.MappingNode {
		return &BaseError{own.Line, own.Column, fmt.Sprintf("want a mapping at %q", "/"+at)}
	}
	for i := 0; i+1 < len(own.Content); i += 2 {
		if err := m.member(base, own.Content[i], own.Content[i+1], path.Join(at, own.Content[i].Value)); err != nil {
			return err
		}
	}
	return nil
}

// member changes a mapping by a key and its value.
func (m *merger) member(base, key, value *yaml.Node, at string) error {
	if reason := refusal(at); reason != "" {
		return &BaseError{key.Line, key.Column, reason}
	}
	old := lookup(base, key.Value)
	switch {
	case at == "info/version":
		m.version = value.Value
	case at == "paths":
		return m.mapping(old, value, at)
	case old != nil && old.Kind == yaml.MappingNode:
		return m.mapping(old, value, at)
	case matchesAny(at, ignored[:]):
	case old != nil:
		*old = *value
	default:
		base.Content = append(base.Content, key, value)
	}
	return nil
}

// refusal returns why the user's base cannot have a key, "" when it can.
func refusal(at string) string {
	for _, row := range &fromPages {
		if matchesAny(at, []string{row.key}) {
			return row.reason
		}
	}
	if !matchesAny(at, ownKeys[:]) {
		return fmt.Sprintf("%q is nothing that a base can say", "/"+at)
	}
	return ""
}

func matchesAny(at string, patterns []string) bool {
	for _, pattern := range patterns {
		if ok, err := path.Match(pattern, at); ok && !errors.Is(err, path.ErrBadPattern) {
			return true
		}
	}
	return false
}

// lookup returns the value of a key, nil when there is none.
func lookup(n *yaml.Node, key string) *yaml.Node {
	for i := 0; i+1 < len(n.Content); i += 2 {
		if n.Content[i].Value == key {
			return n.Content[i+1]
		}
	}
	return nil
}
