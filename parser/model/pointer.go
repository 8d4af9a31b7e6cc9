package model

import "strings"

// PointerStep returns a name as a step of a JSON Pointer (RFC 6901 section 3), without the slash before it.
func PointerStep(name string) string {
	if !strings.ContainsAny(name, "~/") {
		return name
	}
	return pointerEscapes.Replace(name)
}

// pointerEscapes are what stands for the characters that mean something in a JSON Pointer.
var pointerEscapes = strings.NewReplacer("~", "~0", "/", "~1")
