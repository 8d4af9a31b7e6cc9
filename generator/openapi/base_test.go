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
}

func TestBase_wrong(t *testing.T) {
	t.Parallel()
	for base, want := range map[string]string{
		"info: [":                          "did not find",
		"- x":                              `1:1: want a mapping at "/"`,
		"info: x":                          `1:7: want a mapping at "/info"`,
		"inof: {}":                         `1:1: "/inof" is nothing that a base can say`,
		"info: {titel: x}":                 `1:8: "/info/titel" is nothing that a base can say`,
		"paths: {/x: {}}":                  "1:9: the paths come from the pages",
		"security: []":                     "1:1: what a call needs comes from its page",
		"components: {schemas: {}}":        "1:14: the schemas come from the pages",
		"info: {version: beta}":            "info.version is beta, and the pages are about v1.0",
		"servers: [{url: https://x/beta}]": "the server https://x/beta is about beta, and the pages are about v1.0",
		"servers: x":                       "servers",
		"servers: [null]":                  "server",
		"info: {title: ''}":                "title",
		"components: {securitySchemes: {basic: {}}}":                                                 `"/components/securitySchemes/basic" is nothing that a base can say`,
		"components: {securitySchemes: {delegated: {flows: {authorizationCode: {scopes: {x: y}}}}}}": "the scopes come from the pages",
	} {
		_, err := emitOn(t, base)
		if _, ok := errors.AsType[*openapi.BaseError](err); !ok || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: got %v, want %s", base, err, want)
		}
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
