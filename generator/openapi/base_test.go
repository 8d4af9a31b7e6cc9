package openapi_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/seed-8ef76b74/graphgen/generator/openapi"
	"github.com/seed-8ef76b74/graphgen/generator/openapi/base"
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

func emitOn(t testing.TB, own string) (string, error) {
	t.Helper()
	files, _, err := openapi.Emit(modeltest.Nested(), openapi.Options{Source: "docs", Base: base.Load([]byte(own))})
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
	const own = "info: {summary: Short., contact: null, license: {name: MIT License, identifier: MIT}}"
	files, _, err := openapi.Emit(modeltest.Nested(), openapi.Options{Version: openapi.Version31, Base: base.Load([]byte(own))})
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
}

// FuzzBase shows that no text makes a base that breaks the document: it is refused, or the document is valid.
func FuzzBase(f *testing.F) {
	f.Add(ownBase)
	f.Add("servers: [null]")
	f.Add("x-a: &a [*a]")
	f.Fuzz(func(t *testing.T, own string) {
		if _, err := emitOn(t, own); err != nil {
			if _, ok := errors.AsType[*base.Error](err); !ok {
				t.Error(err)
			}
		}
	})
}
