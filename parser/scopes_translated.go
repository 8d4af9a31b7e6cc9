package parser

import (
	"strings"

	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// translatedAccount returns the account of the folded label of a row on a translated page.
func (p *page) translatedAccount(folded string) (model.Account, bool) {
	switch {
	case !p.holds(meansDelegated, folded):
		return model.Application, p.holds(meansApplication, folded)
	case p.holds(meansPersonal, folded):
		return model.DelegatedPersonal, true
	default:
		return model.DelegatedWork, true
	}
}

// mendScopes returns the cell of a translated page without the blanks that translations put into the names of
// permissions, which they take for sentences, "Gadget. Read. All", and without their commas.
func mendScopes(cell text) text {
	cell.s = asciiCommas.Replace(cell.s)
	var parts []text
	begin, before := 0, ""
	for at, word := range words(cell.s) {
		if isTornScope(before, word) {
			parts = append(parts, cell.slice(begin, at))
			begin = at
		}
		before = word
	}
	if begin == 0 {
		return cell
	}
	return joinedBy("", append(parts, cell.slice(begin, len(cell.s))))
}

// asciiCommas puts our commas in the place of others, in as many bytes.
var asciiCommas = strings.NewReplacer("、", ",  ", "，", ",  ")

// isTornScope reports whether two words are the pieces of one permission: one of them is none by itself.
func isTornScope(before, word string) bool {
	piece, ends := strings.CutSuffix(before, ".")
	rest := strings.Trim(word, ".,;*")
	return ends && startsUpper(piece) && startsUpper(rest) && (!strings.Contains(piece, ".") || !strings.Contains(rest, "."))
}

// isMostFirst reports whether the header of a translated column of permissions says that the most privileged one comes
// first: it speaks of most before it speaks of least.
func (p *page) isMostFirst(header text) bool {
	folded := fold(header.plain())
	most, least := p.find(meansMost, folded), p.find(meansLeast, folded)
	return most >= 0 && (least < 0 || most < least)
}
