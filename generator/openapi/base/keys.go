package base

import (
	"fmt"
	"net/mail"
	"net/url"
	"path"

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

// A form is what the value of a key of the user's base has to be.
type form uint8

// The forms.
const (
	isAny     form = iota // anything
	isMapping             // a mapping that changes the one of templates/openapi.yaml
	isWhole               // a mapping in place of the one of templates/openapi.yaml
	isList                // a list of mappings
	isText
	isURL
	isEmail
)

// ownKeys are what the user's base can say: what is below them replaces what templates/openapi.yaml says.
var ownKeys = [...]struct {
	key string
	is  form
}{
	{"openapi", isAny},
	{"x-*", isAny},
	{"paths", isMapping},
	{"info", isMapping},
	{"info/title", isText},
	{"info/summary", isText},
	{"info/description", isText},
	{"info/termsOfService", isURL},
	{"info/version", isText},
	{"info/x-*", isAny},
	{"info/contact", isWhole},
	{"info/contact/name", isText},
	{"info/contact/url", isURL},
	{"info/contact/email", isEmail},
	{"info/contact/x-*", isAny},
	{"info/license", isWhole},
	{"info/license/name", isText},
	{"info/license/url", isURL},
	{"info/license/identifier", isText},
	{"info/license/x-*", isAny},
	{"servers", isList},
	{"tags", isList},
	{"externalDocs", isWhole},
	{"externalDocs/description", isText},
	{"externalDocs/url", isURL},
	{"externalDocs/x-*", isAny},
	{"components", isMapping},
	{"components/x-*", isAny},
	{"components/securitySchemes", isMapping},
	{"components/securitySchemes/delegated", isMapping},
	{"components/securitySchemes/application", isMapping},
	{"components/securitySchemes/bearer", isMapping},
	{"components/securitySchemes/*/description", isText},
	{"components/securitySchemes/*/bearerFormat", isText},
	{"components/securitySchemes/*/x-*", isAny},
	{"components/securitySchemes/*/flows", isMapping},
	{"components/securitySchemes/*/flows/authorizationCode", isMapping},
	{"components/securitySchemes/*/flows/clientCredentials", isMapping},
	{"components/securitySchemes/*/flows/*/scopes", isMapping},
	{"components/securitySchemes/*/flows/*/x-*", isAny},
	{"components/securitySchemes/*/flows/*/*", isURL},
}

// ignored are the keys that make the user's base a document of its own, and that this one has already.
var ignored = [...]string{"openapi", "paths", "info/version"}

// formOf returns the form of a key of the user's base, or why there can be no such key.
func formOf(at string) (is form, refusal string) {
	for _, row := range &fromPages {
		if matches(at, row.key) {
			return 0, row.reason
		}
	}
	for _, row := range &ownKeys {
		if matches(at, row.key) {
			return row.is, ""
		}
	}
	return 0, fmt.Sprintf("%q is nothing that a base can say", "/"+at)
}

func matches(at, pattern string) bool {
	ok, err := path.Match(pattern, at)
	return ok && err == nil
}

// wanted returns what a value should be and is not, "" when it has its form.
func (is form) wanted(value *yaml.Node) string {
	switch text := value.Kind == yaml.ScalarNode && value.ShortTag() == "!!str"; is {
	case isMapping, isWhole:
		return unless(value.Kind == yaml.MappingNode, "a mapping")
	case isList:
		return unless(isListOfMappings(value), "a list of mappings, not empty,")
	case isText:
		return unless(text, "text")
	case isURL:
		return unless(text && isAbsolute(value.Value), "a URL")
	case isEmail:
		_, err := mail.ParseAddress(value.Value)
		return unless(text && err == nil, "an email address")
	default:
		return ""
	}
}

func unless(ok bool, wanted string) string {
	if ok {
		return ""
	}
	return wanted
}

func isListOfMappings(value *yaml.Node) bool {
	for _, item := range value.Content {
		if item.Kind != yaml.MappingNode {
			return false
		}
	}
	return value.Kind == yaml.SequenceNode && len(value.Content) > 0
}

func isAbsolute(s string) bool {
	u, err := url.Parse(s)
	return err == nil && u.IsAbs()
}
