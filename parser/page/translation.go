package page

import (
	"bytes"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/seed-8ef76b74/graphgen/parser/markdown"
	"github.com/seed-8ef76b74/graphgen/parser/page/sheet"
)

// A translated page is not read: words are what most of a page is known by. What gives one away is described in
// FORMAT.md, "Translated pages".

// translation returns what shows that a page is a translation, and where; "" when it is none.
func translation(src []byte) (sign string, offset int) {
	body := 0
	if bytes.HasPrefix(src, []byte(markdown.FrontMatterFence)) {
		if sign, offset, body = translatedFrontMatter(src); sign != "" {
			return sign, offset
		}
	}
	if !bytes.Contains(src[body:], []byte(anchorTag)) {
		return "", 0
	}
	return translatedHeadings(src, body)
}

// handoffKeys are the keys of front matter that the publishing system writes into pages that come back from
// translation, localeKeys those whose value says which language a page is in.
var (
	handoffKeys = []string{"ms.translationtype", "ms.openlocfilehash", "ms.sourcegitcommit", "ms.lasthandoff", "ms.locfileid"}
	localeKeys  = []string{"ms.contentlocale", "ms.locale"}
)

// translatedFrontMatter returns the key of front matter that shows that a page is a translation, "" when there is none,
// and where the body begins. A page that names English as its language is none, whatever else it says.
func translatedFrontMatter(src []byte) (sign string, offset, body int) {
	at, english := 0, false
	for line := range bytes.Lines(src) {
		begin := at
		at += len(line)
		if begin > 0 && string(bytes.TrimRight(line, " \t\n")) == markdown.FrontMatterFence {
			break
		}
		written, value, ok := bytes.Cut(line, []byte{':'})
		if !ok || !bytes.HasPrefix(line, []byte("ms.")) {
			continue
		}
		key, locale := string(written), strings.ToLower(sheet.Unquote(string(bytes.TrimSpace(value))))
		isLocale := slices.Contains(localeKeys, key) && locale != ""
		english = english || isLocale && (locale == "en" || strings.HasPrefix(locale, "en-"))
		if sign == "" && (isLocale || slices.Contains(handoffKeys, key)) {
			sign, offset = key, begin
		}
	}
	if english {
		sign = ""
	}
	return sign, offset, at
}

// anchorTag is in every heading of a translated page: the translation keeps the anchor of the English words.
const anchorTag = `<a name="`

// anchoredHeading matches a heading with an anchor, in raw markdown; group 1 is the anchor, group 2 the words.
var anchoredHeading = markdown.Matching(`^ {0,3}#{1,6}[ \t]*<a name="([^"]+)">(?:</a>)?(.*)`)

// sideBySide is in the headings of pages that hold both languages.
const sideBySide = `class="sxs-lookup"`

// minForeign is how many headings in ASCII show that a page is a translation: one alone may be an author's own words
// for what is called otherwise elsewhere.
const minForeign = 2

// translatedHeadings returns a heading that shows that a page is a translation, "" when there is none: its anchor has
// the English name of a section, and its words have not.
func translatedHeadings(src []byte, body int) (sign string, offset int) {
	code, foreign, at := false, 0, body
	for line := range bytes.Lines(src[body:]) {
		begin := at
		at += len(line)
		if markdown.IsFence(line) {
			code = !code
		}
		if code || !bytes.Contains(line, []byte(anchorTag)) {
			continue
		}
		m := anchoredHeading().FindSubmatch(bytes.TrimRight(line, "\n"))
		if m == nil || !isSectionAnchor(string(m[1])) {
			continue
		}
		words, twice := string(m[2]), bytes.Contains(line, []byte(sideBySide))
		if !twice && hasWords(words, string(m[1])) {
			continue
		}
		if foreign++; foreign == 1 {
			sign, offset = strings.TrimSpace(markdown.WithoutTags(words)), begin
		}
		if foreign == minForeign || twice || strings.ContainsFunc(words, isForeign) {
			return sign, offset
		}
	}
	return "", 0
}

// typeSections are the anchors of the sections of a page about types; those of pages about calls are in [sections].
var typeSections = []string{"properties", "relationships", "methods", "tasks", "json-representation", "members", "values", "derived-types"}

// titleKinds end the anchors of the titles of pages about types.
var titleKinds = []string{"-resource-type", "-enum-type", "-complex-type", "-entity-type"}

// isSectionAnchor reports whether an anchor is made of the English name of a section, or of a title.
func isSectionAnchor(anchor string) bool {
	anchor = strings.ToLower(anchor)
	return slices.Contains(typeSections, anchor) || strings.HasPrefix(anchor, "create-") ||
		slices.ContainsFunc(titleKinds, func(kind string) bool { return strings.HasSuffix(anchor, kind) }) ||
		sectionOf(strings.ReplaceAll(anchor, "-", " ")) != nil
}

// hasWords reports whether the words of a heading have those of its anchor, as many as say what it is about: all of a
// section, the kind of type in a title, the first word of others.
func hasWords(heading, anchor string) bool {
	heading = strings.ToLower(heading)
	need := strings.Split(strings.ToLower(anchor), "-")
	switch {
	case slices.ContainsFunc(titleKinds, func(kind string) bool { return strings.HasSuffix(anchor, kind) }):
		need = need[len(need)-2:]
	case need[0] == "create", strings.HasPrefix(need[0], "example"):
		need = need[:1]
	}
	return !slices.ContainsFunc(need, func(word string) bool { return !strings.Contains(heading, strings.TrimSuffix(word, "s")) })
}

// isForeign reports whether English has no such letter.
func isForeign(r rune) bool { return r >= utf8.RuneSelf && unicode.IsLetter(r) }
