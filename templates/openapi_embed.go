package templates

import _ "embed" // for the base document

//go:embed openapi.yaml
var openAPI string

// OpenAPI returns the base of the OpenAPI document: what no page says.
// Paths, tags, schemas, scopes and the version come from the pages.
func OpenAPI() string { return openAPI }
