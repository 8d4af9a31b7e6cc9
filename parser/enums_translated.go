package parser

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// restoreMembers gives the members of a table on a translated page the names that a list in running text has for them:
// translations leave code alone, but the words of a table they take for words.
func (l *linker) restoreMembers(e *model.Enum, list []model.Member) {
	names, keys := namesOfMembers(e.Members), namesOfMembers(list)
	a := alignment{
		names: names, keys: keys,
		doubtful: func(i int) bool { return !hasInnerCapital(names[i]) },
		fits:     func(_, _ int) bool { return true },
		alike:    func(i, j int) bool { return areCognates(names[i], keys[j]) },
		whole:    len(names) == len(keys),
	}
	e.Members = slices.Clone(e.Members)
	for i, j := range a.align() {
		// Of two spellings, that of names begins in lower case.
		if j >= 0 && (!strings.EqualFold(names[i], keys[j]) || startsUpper(names[i])) {
			e.Members[i].Name = keys[j]
		}
	}
	delete(l.memberSets, e)
}

func namesOfMembers(members []model.Member) []string {
	names := make([]string, len(members))
	for i, m := range members {
		names[i] = m.Name
	}
	return names
}

// dropTranslatedMembers removes the members of tables on translated pages whose names can only be words.
func (l *linker) dropTranslatedMembers() {
	for _, t := range l.read {
		for _, e := range t.enums {
			if l.doubted[e.Enum] {
				l.dropWords(e.Enum)
			}
		}
	}
}

// dropWords removes the members whose names have letters that names do not have.
func (l *linker) dropWords(e *model.Enum) {
	e.Members = slices.DeleteFunc(slices.Clone(e.Members), func(m model.Member) bool {
		word := slices.ContainsFunc([]rune(m.Name), func(r rune) bool { return r >= utf8.RuneSelf && unicode.IsLetter(r) })
		if word {
			l.diags.Add(diag.RowUnnamed, m.At, "%q is the translation of a value of %s, and no list of values tells which one", clip(m.Name), e.Name)
		}
		return word
	})
	delete(l.memberSets, e)
}
