package wording

import (
	"maps"
	"slices"

	"github.com/yuin/goldmark/ast"

	"github.com/seed-8ef76b74/graphgen/parser/markdown"
)

// Cell returns the text of a table's cell. It begins in the second column of line 3 of its page.
func Cell(words string) markdown.Text {
	f := markdown.Root{}.Parse("x.md", []byte("|A|\n|---|\n|"+words+"|\n"))
	tables := f.OwnTables(f.Root, &f.Diags)
	return tables[0].Rows[0].Cell(0)
}

// Paragraph returns the text of the first paragraph of a page, which begins on line 1 of its page; of a page
// without one it is empty.
func Paragraph(page string) markdown.Text {
	f := markdown.Root{}.Parse("x.md", []byte(page))
	for block := range f.Root.Leaves {
		if block.Kind() == ast.KindParagraph || block.Kind() == ast.KindTextBlock {
			return f.Inline(block)
		}
	}
	return markdown.Text{}
}

// PhraseNames returns what the rows of phrases are called.
func PhraseNames() []string {
	names := make([]string, len(phrases))
	for i := range phrases {
		names[i] = phrases[i].name
	}
	return names
}

// The tables of patterns.
var (
	RequiredSentences = expressions(requiredSentences)
	BodyIntros        = bodyIntros
	TypeNotes         = typeNotes
	Collections       = collections
)

// expressions returns the expressions of guarded rows.
func expressions(rows []guarded) []markdown.Pattern {
	out := make([]markdown.Pattern, len(rows))
	for i, row := range rows {
		out[i] = row.re
	}
	return out
}

// IntroEnds are the last words of introductions.
func IntroEnds() []string { return slices.Sorted(maps.Keys(introEnds)) }

// OnlyMatch returns the one row of a table that matches words, -1 when there is none, or another one.
func OnlyMatch(rows []markdown.Pattern, words string) int {
	only := -1
	for i, row := range rows {
		if !row().MatchString(words) {
			continue
		}
		if only >= 0 {
			return -1
		}
		only = i
	}
	return only
}

// UnneededIntros returns the rows of listIntros that no example needs: one that another row would not match, or from
// another word on.
func UnneededIntros(examples []string) []string {
	var unneeded []string
	for i, row := range listIntros {
		others := slices.Delete(slices.Clone(listIntros), i, i+1)
		if !slices.ContainsFunc(examples, func(s string) bool { return firstMatch(listIntros, s) != firstMatch(others, s) }) {
			unneeded = append(unneeded, row.re().String())
		}
	}
	return unneeded
}

// firstMatch returns where the words begin that the first row matches, -1 when none does.
func firstMatch(rows []guarded, words string) int {
	for _, row := range rows {
		if m := row.find(words); m != nil {
			return m[0]
		}
	}
	return -1
}
