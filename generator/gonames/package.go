package gonames

import (
	"fmt"
	"go/token"
	"slices"
	"strings"

	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// defaultPackage is the package's name when the URLs do not give one.
const defaultPackage = "graph"

// reservedPackages are the names that Go's tools treat in a way of their own.
var reservedPackages = [...]string{"_", "documentation", "init", "internal", "main", "testdata", "vendor"}

// takenPackages are the names that a file which uses the package as a rule has another use for: predeclared names,
// and packages of the standard library.
var takenPackages = [...]string{
	"any", "append", "bool", "byte", "cap", "clear", "close", "complex", "copy", "delete", "error", "false", "imag", "int",
	"iota", "len", "make", "max", "min", "new", "nil", "panic", "print", "println", "real", "recover", "rune", "string",
	"true", "uint",

	"ast", "bufio", "bytes", "cmp", "context", "crypto", "embed", "encoding", "errors", "flag", "fmt", "fs", "hash", "html",
	"http", "image", "io", "iter", "json", "log", "mail", "maps", "math", "mime", "net", "os", "path", "plugin", "reflect",
	"regexp", "runtime", "slices", "slog", "sort", "strconv", "strings", "sync", "syscall", "template", "testing", "text",
	"time", "unicode", "unsafe", "url", "user",
}

// CheckPackage returns an error that says why a name cannot be a package's, nil when it can.
func CheckPackage(name string) error {
	if !isPackage(name) {
		return fmt.Errorf("%q cannot be the name of a Go package", name)
	}
	return nil
}

// isPackage reports whether a name can be a package's.
func isPackage(name string) bool {
	return token.IsIdentifier(name) && !slices.Contains(reservedPackages[:], name)
}

// packageName returns the given name, or if it is empty the first segment that the operations' URLs have in common.
func packageName(api *model.API, given string) (string, error) {
	if given != "" {
		return given, CheckPackage(given)
	}
	segment := commonSegment(api)
	switch {
	case segment == "":
		return defaultPackage, nil
	case !isPackage(segment) || slices.Contains(takenPackages[:], segment):
		return defaultPackage + segment, nil
	default:
		return segment, nil
	}
}

// commonSegment returns the package name for the first segment of all URLs, empty when they differ or it has none.
func commonSegment(api *model.API) string {
	common := ""
	for i, op := range api.Operations {
		segment := ""
		if len(op.Paths) > 0 {
			segment = firstSegment(op.Paths[0].Template)
		}
		if i > 0 && segment != common {
			return ""
		}
		common = segment
	}
	return common
}

// firstSegment returns the letters and digits of a URL's first segment in lower case,
// empty when it is a parameter or does not begin with a letter.
func firstSegment(template string) string {
	segment, _, _ := strings.Cut(strings.TrimPrefix(template, "/"), "/")
	segment, _, _ = strings.Cut(segment, "(")
	if strings.ContainsAny(segment, "{<") {
		return ""
	}
	segment = strings.Map(func(r rune) rune {
		if 'a' <= r && r <= 'z' || '0' <= r && r <= '9' {
			return r
		}
		return -1
	}, strings.ToLower(segment))
	if segment == "" || segment[0] <= '9' {
		return ""
	}
	return segment
}
