package openapi_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/seed-8ef76b74/graphgen/generator/openapi"
	"github.com/seed-8ef76b74/graphgen/internal/modeltest"
)

// ownBase is a base that says everything it can.
const ownBase = `
openapi: 3.1.0
info:
  title: Devices
  version: v1.0
  termsOfService: https://example.org/terms
  contact: {name: Ada, email: ada@example.org}
  x-audience: partners
servers:
  - {url: https://graph.example.org/}
tags:
  - {name: deviceManagement.iosUpdateDeviceStatus, description: Updates.}
  - {name: extra, description: More.}
externalDocs: {url: https://example.org}
paths: {}
components:
  securitySchemes:
    delegated:
      description: Ask Ada.
      flows:
        authorizationCode:
          tokenUrl: https://login.example.org/token
`

func emitOn(t testing.TB, base string) (string, error) {
	t.Helper()
	files, _, err := openapi.Emit(modeltest.Nested(), openapi.Options{Source: "docs", Base: openapi.LoadBase([]byte(base))})
	if err != nil {
		return "", err
	}
	checkDocument(t, files[0].Data, files[1].Data)
	return string(files[0].Data), nil
}

func TestBase_own(t *testing.T) {
	t.Parallel()
	doc, err := emitOn(t, ownBase)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"openapi: '3.0.3'\n", "  title: Devices\n", "  termsOfService: https://example.org/terms\n", "    name: Ada\n",
		"    email: ada@example.org\n", "  x-audience: partners\n", "servers:\n  - url: https://graph.example.org/v1.0\ntags:\n",
		"    description: Updates.\n", "  - name: extra\n",
	} {
		if !strings.Contains(doc, want) {
			t.Errorf("the document does not say %q", want)
		}
	}
	if !strings.Contains(doc, "name: Creative Commons") {
		t.Error("what the user's base does not say is gone")
	}
	if strings.Contains(doc, "learn.microsoft.com/en-us/graph/\n") {
		t.Error("a person's contact has the URL of somebody else")
	}
}

// TestBase_modern shows what only a document of OpenAPI 3.1 can say of the service, and what takes words away.
func TestBase_modern(t *testing.T) {
	t.Parallel()
	const base = "info: {summary: Short., contact: null, license: {name: MIT License, identifier: MIT}}"
	files, _, err := openapi.Emit(modeltest.Nested(), openapi.Options{Version: openapi.Version31, Base: openapi.LoadBase([]byte(base))})
	if err != nil {
		t.Fatal(err)
	}
	doc := string(files[0].Data)
	for _, want := range []string{"  title: Microsoft Graph\n  summary: Short.\n", "  license:\n    name: MIT License\n    identifier: MIT\n"} {
		if !strings.Contains(doc, want) {
			t.Errorf("the document does not say %q", want)
		}
	}
	if strings.Contains(doc, "contact:") {
		t.Error("the contact is still there")
	}
	both := "info: {license: {name: MIT, identifier: MIT, url: 'https://x'}}"
	_, _, err = openapi.Emit(modeltest.Nested(), openapi.Options{Version: openapi.Version31, Base: openapi.LoadBase([]byte(both))})
	if err == nil || !strings.Contains(err.Error(), "a license has an identifier or a URL, not both") {
		t.Error(err)
	}
}

func TestBase_wrong(t *testing.T) {
	t.Parallel()
	for base, want := range map[string]string{
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
		"tags: [{name: [x]}]":                 "document: cannot construct !!seq into string in /tags/0/name",
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
		_, err := emitOn(t, base)
		if _, ok := errors.AsType[*openapi.BaseError](err); !ok || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: got %v, want %s", base, err, want)
		}
	}
}

// TestBase_aliases shows that what an alias stands for is there, even where the anchor's own place has been merged.
func TestBase_aliases(t *testing.T) {
	t.Parallel()
	doc, err := emitOn(t, "info:\n  contact: &me {name: Octocat, email: o@example.com}\nx-owner: *me\n")
	if err != nil {
		t.Fatal(err)
	}
	if n := strings.Count(doc, "name: Octocat"); n != 2 {
		t.Errorf("the document names the owner %d times", n)
	}
}

// FuzzBase shows that no text makes a base that breaks the document: it is refused, or the document is valid.
func FuzzBase(f *testing.F) {
	f.Add(ownBase)
	f.Add("servers: [null]")
	f.Add("x-a: &a [*a]")
	f.Fuzz(func(t *testing.T, base string) {
		if _, err := emitOn(t, base); err != nil {
			if _, ok := errors.AsType[*openapi.BaseError](err); !ok {
				t.Error(err)
			}
		}
	})
}

func TestParseVersion(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"", "3.0", "3.1"} {
		if v, err := openapi.ParseVersion(name); err != nil || !slices.Contains([]string{"3.0", name}, string(v)) {
			t.Errorf("%q: %q, %v", name, v, err)
		}
	}
	if _, err := openapi.ParseVersion("2.0"); err == nil {
		t.Error("no error for 2.0")
	}
}
