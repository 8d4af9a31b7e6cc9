package wording

import (
	"slices"
	"strings"

	"github.com/seed-8ef76b74/graphgen/parser/markdown"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// accountPrefixes begin the folded label of each account (FORMAT.md, "Permissions").
var accountPrefixes = []struct {
	prefix  string
	account model.Account
}{
	{"delegated (work or school", model.DelegatedWork},
	{"delegated permission (work or school", model.DelegatedWork},
	{"delegated (personal", model.DelegatedPersonal},
	{"delegated permission (personal", model.DelegatedPersonal},
	{"application", model.Application},
}

// Account returns the account of a label.
func Account(label markdown.Text) (model.Account, bool) {
	folded := markdown.Fold(label.Plain())
	for _, a := range accountPrefixes {
		if strings.HasPrefix(folded, a.prefix) {
			return a.account, true
		}
	}
	return "", false
}

// mostFirst matches a header that says that the most privileged permission comes first.
var mostFirst = markdown.Matching(`(?i)from most to least`)

// notSupported are the folded cells that say that an account cannot make the call.
var notSupported = []string{"not supported", "not applicable", "not available", "none", "n/a"}

// IsNotSupported reports whether a cell says that an account cannot make the call.
func IsNotSupported(cell markdown.Text) bool {
	return slices.Contains(notSupported, markdown.Fold(cell.Plain()))
}

// IsMostFirst reports whether a header says that the most privileged permission comes first.
func IsMostFirst(header string) bool { return mostFirst().MatchString(header) }
