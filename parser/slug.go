package parser

import (
	"strings"

	"github.com/yuin/goldmark/ast"
)

// headingSlug finds the English slug that translated pages keep in an anchor of the heading: the English words in
// lower case with hyphens between (docs-format §17).
var headingSlug = matching(`<a name="([^"]+)">(?:</a>)?`)

// slugOf returns the slug in a heading's source, "" when it has none.
func slugOf(p *page, h *ast.Heading) string {
	for i := range h.Lines().Len() {
		line := h.Lines().At(i)
		if m := headingSlug().FindSubmatch(p.src[p.body+line.Start : p.body+line.Stop]); m != nil {
			return string(m[1])
		}
	}
	return ""
}

// english returns the words of a heading in English: those of the slug, where the page has one, in the spelling of
// the heading as far as a translation leaves names alone.
func english(heading, slug string) string {
	if slug == "" {
		return heading
	}
	spelled := map[string]string{}
	for word := range strings.FieldsSeq(heading) {
		spelled[slugWord(word)] = strings.Trim(word, ".,()*")
	}
	words := strings.Split(slug, "-")
	for i, word := range words {
		if as, ok := spelled[word]; ok && as != "" {
			words[i] = as
		}
	}
	return strings.Join(words, " ")
}

// slugWord returns what a slug makes of a word.
func slugWord(word string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune("`*.,:;()[]'\"/&+#!?", r) {
			return -1
		}
		return r
	}, strings.ToLower(word))
}

// slug returns the anchor of a heading.
func slug(heading string) string {
	return strings.ReplaceAll(strings.ToLower(strings.TrimSpace(heading)), " ", "-")
}

// rawHeading returns the words of a heading from its line of raw markdown, in English.
func rawHeading(line string) string {
	line = strings.TrimSpace(strings.Trim(strings.TrimSpace(line), "#"))
	slug := ""
	if strings.HasPrefix(line, "<a ") {
		if m := headingSlug().FindStringSubmatchIndex(line); m != nil && m[0] == 0 {
			slug, line = line[m[2]:m[3]], line[m[1]:]
		}
	}
	return english(strings.Trim(line, "*` "), slug)
}
