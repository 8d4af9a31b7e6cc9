package gonames

import (
	"fmt"
	"strings"

	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// The files that belong to the package as a whole, without "_gen.go".
const (
	// DocFile holds the package comment.
	DocFile = "doc"
	// LimitsFile holds what validators of limits share.
	LimitsFile = "limits"
	// FamilyFile holds what all interfaces of derived types share.
	FamilyFile = "family"
	// ValidationFile holds what all validators share.
	ValidationFile = "validation"
)

// packageFiles are the file names that no type can have.
var packageFiles = [...]string{DocFile, FamilyFile, LimitsFile, ValidationFile}

// maxFile keeps file names with all their endings below the 255 bytes that file systems allow.
const maxFile = 100

// fileClaims returns a claim for each definition's files.
func (p *Plan) fileClaims(api *model.API) []claim {
	var claims []claim
	claimFile := func(d model.Definition) {
		base := fileBase(p.types[d])
		claims = append(claims, claim{
			key:     p.types[d],
			choices: []string{base, base + "type"},
			settle:  func(name string) { p.files[d] = name },
		})
	}
	for _, r := range api.Resources {
		claimFile(r)
	}
	for _, e := range api.Enums {
		claimFile(e)
	}
	return claims
}

// fileBase returns the file name for a type: its letters and digits in lower case, others as hexadecimal numbers.
// It holds no underscore, so that "_validate" can follow without meeting another type's file.
func fileBase(typeName string) string {
	var b strings.Builder
	for _, r := range strings.ToLower(typeName) {
		switch {
		case b.Len() >= maxFile:
			return b.String()
		case 'a' <= r && r <= 'z', '0' <= r && r <= '9':
			b.WriteRune(r)
		default:
			fmt.Fprintf(&b, "u%04x", r)
		}
	}
	return b.String()
}
