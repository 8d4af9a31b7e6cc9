package openapi

import "fmt"

// A Version is a version of OpenAPI.
type Version string

// The versions.
const (
	// Version30 is 3.0.3, what most tools know. It is the default.
	Version30 Version = "3.0"
	// Version31 is 3.1.0, whose schemas are those of JSON Schema 2020-12.
	Version31 Version = "3.1"
)

// ParseVersion returns the version of that name; the empty name is [Version30].
func ParseVersion(name string) (Version, error) {
	switch v := Version(name); v {
	case "":
		return Version30, nil
	case Version30, Version31:
		return v, nil
	default:
		return "", fmt.Errorf("unknown version of OpenAPI %q: want %s or %s", name, Version30, Version31)
	}
}
