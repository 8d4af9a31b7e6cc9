package base_test

import (
	"encoding/json"
	"errors"
	"io/fs"
	"strings"
	"testing"

	"github.com/getkin/kin-openapi/openapi3"
	"github.com/google/go-cmp/cmp"

	"github.com/seed-8ef76b74/graphgen/generator/openapi/base"
	"github.com/seed-8ef76b74/graphgen/generator/openapi/tree"
	"github.com/seed-8ef76b74/graphgen/internal/golden"
)

// settled returns the document of a base for the pages of version v1.0.
func settled(text string, modern bool) (*base.Document, error) {
	d, err := base.Load([]byte(text))()
	if err != nil {
		return nil, err
	}
	return d, d.Settle("v1.0", modern)
}

// TestCases holds bases against the documents that they must give, but for the components that no base can change.
func TestCases(t *testing.T) {
	t.Parallel()
	golden.Run(t, "testdata/*.txtar", func(t *testing.T, docs fs.FS) map[string]string {
		t.Helper()
		text, err := fs.ReadFile(docs, "base.yaml")
		if err != nil {
			t.Fatal(err)
		}
		d, err := settled(string(text), false)
		if err != nil {
			t.Fatal(err)
		}
		d.Doc.Components.Schemas, d.Doc.Components.Responses = nil, nil
		data, err := json.MarshalIndent(d.Doc, "", "  ")
		if err != nil {
			t.Fatal(err)
		}
		return map[string]string{"document.json": string(data) + "\n"}
	})
}

func TestLoad_wrong(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"info: [":                             "did not find",
		"- x":                                 `1:1: want a mapping at "/"`,
		"info: x":                             `1:7: want a mapping at "/info"`,
		"inof: {}":                            `1:1: "/inof" is nothing that a base can say`,
		"info: {titel: x}":                    `1:8: "/info/titel" is nothing that a base can say`,
		"paths: {/x: {}}":                     "1:9: the paths come from the pages",
		"security: []":                        "1:1: what a call needs comes from its page",
		"components: {schemas: {}}":           "1:14: the schemas come from the pages",
		"info: {version: beta}":               "1:17: info.version is beta, and the pages are about v1.0",
		"servers: [{url: https://x/beta}]":    "the server https://x/beta is about beta, and the pages are about v1.0",
		"servers: x":                          "servers",
		"servers: [null]":                     "server",
		"servers: {}":                         `1:10: want a list of mappings, not empty, at "/servers"`,
		"servers: []":                         `1:10: want a list of mappings, not empty, at "/servers"`,
		"tags: [x]":                           `1:7: want a list of mappings, not empty, at "/tags"`,
		"tags: [{name: [x]}]":                 "cannot construct !!seq into string in /tags/0/name",
		"info: {title: ''}":                   "title",
		"info: {title: 5}":                    `1:15: want text at "/info/title"`,
		"info: {title: null}":                 "title",
		"info: {title: a, title: b}":          `1:18: "/info/title" is there twice`,
		"info: {termsOfService: here}":        `1:24: want a URL at "/info/termsOfService"`,
		"info: {contact: {email: x}}":         `1:25: want an email address at "/info/contact/email"`,
		"info: {contact: {phone: x}}":         `1:18: "/info/contact/phone" is nothing that a base can say`,
		"info: {license: {url: 'https://x'}}": "license",
		"info: {license: {name: MIT, identifier: MIT}}":                            `1:41: "/info/license/identifier" is a word of OpenAPI 3.1, and the document is written in 3.0`,
		"info: {summary: x}":                                                       `1:17: "/info/summary" is a word of OpenAPI 3.1, and the document is written in 3.0`,
		"servers: [{url: 'https://{x}'}]":                                          "server has undeclared variables",
		"servers: [{url: 'https://{x}', variables: {x: {default: a, enum: [b]}}}]": `the server https://{x} has a variable "x" whose default "a" is none of its values`,
		"x-a: &a [*a]": "with what its aliases stand for, it has more than 10000 values",
		"x-a: &a [1,1,1,1,1,1,1,1,1]\nx-b: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nx-c: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\n" +
			"x-d: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]\nx-e: &e [*d,*d,*d,*d,*d,*d,*d,*d,*d]": "more than 10000 values",
		"components: null":                `1:13: want a mapping at "/components"`,
		"components: {securitySchemes: }": `1:31: want a mapping at "/components/securitySchemes"`,
		"components: {securitySchemes: {delegated: {flows: {authorizationCode: null}}}}":             `1:71: want a mapping at "/components/securitySchemes/delegated/flows/authorizationCode"`,
		"components: {securitySchemes: {basic: {}}}":                                                 `"/components/securitySchemes/basic" is nothing that a base can say`,
		"components: {securitySchemes: {delegated: {flows: {authorizationCode: {scopes: {x: y}}}}}}": "the scopes come from the pages",
	} {
		_, err := settled(text, false)
		if _, ok := errors.AsType[*base.Error](err); !ok || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: got %v, want %s", text, err, want)
		}
	}
}

// TestSettle_modern shows what only a document of OpenAPI 3.1 can say.
func TestSettle_modern(t *testing.T) {
	t.Parallel()
	d, err := settled("info: {summary: Short., license: {name: MIT License, identifier: MIT}}", true)
	if err != nil {
		t.Fatal(err)
	}
	root := tree.Object{{Key: "info", Value: tree.Object{
		{Key: "title", Value: tree.Text("T")},
		{Key: "version", Value: tree.Text("v1.0")},
		{Key: "license", Value: tree.Object{{Key: "name", Value: tree.Text("MIT License")}}},
	}}}
	d.Complete(root)
	want := tree.Object{{Key: "info", Value: tree.Object{
		{Key: "title", Value: tree.Text("T")},
		{Key: "summary", Value: tree.Text("Short.")},
		{Key: "version", Value: tree.Text("v1.0")},
		{Key: "license", Value: tree.Object{{Key: "name", Value: tree.Text("MIT License")}, {Key: "identifier", Value: tree.Text("MIT")}}},
	}}}
	if diff := cmp.Diff(want, root); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	d.Complete(tree.Object{}) // a document that says nothing of the service stays as it is
}

func TestSettle_modernWrong(t *testing.T) {
	t.Parallel()
	_, err := settled("info: {license: {name: MIT, identifier: MIT, url: 'https://x'}}", true)
	if want := "1:41: a license has an identifier or a URL, not both"; err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}

// FuzzLoad shows that no text makes a base that is not valid: it is refused, or it is a document.
func FuzzLoad(f *testing.F) {
	for _, seed := range []string{"", "info: {title: x, version: v1.0}", "servers: [null]", "x-a: &a [*a]", "paths: {}\ntags: [{name: t}]"} {
		f.Add(seed, true)
	}
	f.Fuzz(func(t *testing.T, text string, modern bool) {
		d, err := settled(text, modern)
		if err == nil {
			if err := d.Doc.Validate(t.Context(), openapi3.EnableExamplesValidation()); err != nil {
				t.Error(err)
			}
		} else if _, ok := errors.AsType[*base.Error](err); !ok {
			t.Error(err)
		}
	})
}
