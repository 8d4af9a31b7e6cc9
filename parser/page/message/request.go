package message

import (
	"strings"
	"unicode"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/markdown"
)

// A RequestLine is a line "METHOD url" of a page.
type RequestLine struct {
	Method, URL string
	// text is the line, which begins at start; methodFrom and urlFrom are where method and URL begin in it.
	text                string
	Start               diag.Pos
	methodFrom, URLFrom int
}

// At returns the place of the method.
func (l RequestLine) At() diag.Pos { return l.along(l.methodFrom) }

// URLAt returns the place of byte i of the URL.
func (l RequestLine) URLAt(i int) diag.Pos { return l.along(l.URLFrom + i) }

func (l RequestLine) along(i int) diag.Pos {
	at := l.Start
	at.Column += i
	return at
}

// From returns the words of the line from a place in it on.
func (l RequestLine) From(at diag.Pos) string {
	return l.text[min(max(at.Column-l.Start.Column, 0), len(l.text)):]
}

// methods are the HTTP methods of the service.
var methods = map[string]bool{"DELETE": true, "GET": true, "PATCH": true, "POST": true, "PUT": true}

// ParseRequestLine reads "METHOD url"; the URL is the rest of the line, since placeholders hold blanks
// (FORMAT.md, "Request lines and URLs").
func ParseRequestLine(line string) (RequestLine, bool) {
	trimmed := strings.TrimLeft(line, " \t")
	from := len(line) - len(trimmed)
	method, url, ok := strings.Cut(trimmed, " ")
	if !ok || !methods[method] {
		return RequestLine{}, false
	}
	lead := len(url) - len(strings.TrimLeftFunc(url, unicode.IsSpace))
	url = strings.TrimSpace(url)
	url = strings.TrimSpace(strings.TrimSuffix(strings.TrimSuffix(url, "HTTP/1.1"), "HTTP/2"))
	return RequestLine{Method: method, URL: url, text: line, methodFrom: from, URLFrom: from + len(method) + 1 + lead}, url != ""
}

// serviceURL matches what stands before a path: host and version, or the "~" of OneDrive pages.
var serviceURL = markdown.Matching(`^(?:https?://[^/\s]+|~)?(?:/?(v1\.0|beta)(?:/|$)|/|$)?`)

// ReadURL splits a URL into the service's version, empty when it names none, and the path below.
// start is how far into the URL the path begins.
func ReadURL(url string) (version, path string, start int) {
	m := serviceURL().FindStringSubmatchIndex(url)
	if m[2] >= 0 {
		version = url[m[2]:m[3]]
	}
	path, _, _ = strings.Cut(url[m[1]:], "?")
	start = m[1]
	if start > 0 && url[start-1] == '/' {
		start--
	}
	return version, "/" + strings.TrimRight(path, "/ "), start
}
