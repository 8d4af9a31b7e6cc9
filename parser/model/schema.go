package model

import _ "embed"

//go:embed schema.json
var schema string

// Schema returns the JSON Schema of what [API.WriteJSON] writes.
func Schema() string { return schema }
