package parser

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// A requestLine is a line "METHOD url" of a page.
type requestLine struct {
	method, url string
	offset      int // of the method
	urlOffset   int
}

// methods are the HTTP methods of the service.
var methods = map[string]bool{"DELETE": true, "GET": true, "PATCH": true, "POST": true, "PUT": true}

// parseRequestLine reads "METHOD url"; the URL is the rest of the line, since placeholders hold blanks
// (docs-format §5). offset is the line's place.
func parseRequestLine(line string, offset int) (requestLine, bool) {
	trimmed := strings.TrimLeft(line, " \t")
	offset += len(line) - len(trimmed)
	method, url, ok := strings.Cut(trimmed, " ")
	if !ok || !methods[method] {
		return requestLine{}, false
	}
	lead := len(url) - len(strings.TrimLeft(url, " \t"))
	url = strings.TrimSpace(url)
	url = strings.TrimSpace(strings.TrimSuffix(strings.TrimSuffix(url, "HTTP/1.1"), "HTTP/2"))
	return requestLine{method, url, offset, offset + len(method) + 1 + lead}, url != ""
}

// A fence is a fenced code block.
type fence struct {
	lang   string
	body   []byte
	offset int // of the body
	// heading is the innermost section around the block whose heading says what it shows, nil when none does.
	heading *section
	// note is the annotation above, nil when there is none.
	note *annotation
	// next means that nothing but comments stands between the block and the one before.
	next bool
}

// fences returns the fenced code blocks below a heading and below its sub-headings.
func (p *page) fences(s *section) []fence { return p.fencesBelow(s, nil) }

// fencesBelow returns the fenced code blocks of a section; named is the innermost section around it whose heading says
// what its blocks show.
func (p *page) fencesBelow(s, named *section) []fence {
	if !bareHeadings[s.name] {
		named = s
	}
	var out []fence
	var note *annotation
	next := false
	var example *section // the last one below s: its request and response may stand beside it by a slip in their level
	for block := range s.leaves {
		switch b := block.(type) {
		case *ast.HTMLBlock:
			if a := p.annotation(b); a != nil {
				note = a
			}
		case *ast.FencedCodeBlock:
			f := p.fence(b, named, note)
			f.next = next
			out = append(out, f)
			note, next = nil, true
		default:
			next = false
		}
	}
	for _, sub := range s.subs {
		around := named
		if bareHeadings[sub.name] && example != nil {
			around = example
		}
		out = append(out, p.fencesBelow(sub, around)...)
		if strings.HasPrefix(sub.name, "example ") {
			example = sub
		}
	}
	return out
}

func (p *page) fence(b *ast.FencedCodeBlock, s *section, note *annotation) fence {
	f := fence{lang: strings.ToLower(string(b.Language(p.src[p.body:]))), heading: s, note: note, offset: p.body + max(b.Pos(), 0)}
	if b.Lines().Len() > 0 {
		f.offset, f.body = p.source(b.Lines())
	}
	return f
}

// eachLine yields the lines of a fence, without the blanks that they begin with, and their offsets in the page.
func (f fence) eachLine(yield func(line string, offset int) bool) {
	offset := f.offset
	for line := range bytes.Lines(f.body) {
		words := bytes.TrimLeft(line, " \t")
		if !yield(string(bytes.TrimRight(words, "\r\n")), offset+len(line)-len(words)) {
			return
		}
		offset += len(line)
	}
}

// requestLines returns the request lines of a section's code blocks.
func (p *page) requestLines(s *section) []requestLine {
	var out []requestLine
	for _, f := range p.fences(s) {
		f.eachLine(func(line string, offset int) bool {
			r, ok := parseRequestLine(line, offset)
			switch {
			case ok:
				out = append(out, r)
			case strings.TrimSpace(line) != "":
				p.diags.Add(diag.RequestIgnored, p.pos(offset), "%q is no request line", clip(strings.TrimSpace(line)))
			}
			return true
		})
	}
	return out
}

// serviceURL matches what stands before a path: host and version, or the "~" of OneDrive pages.
var serviceURL = matching(`^(?:https?://[^/\s]+|~)?(?:/?(v1\.0|beta)(?:/|$)|/|$)?`)

// readURL splits a URL into the service's version, empty when it names none, and the path below.
// start is how far into the URL the path begins.
func readURL(url string) (version, path string, start int) {
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

// maxURL is the longest URL that is read, in bytes; the longest of the v1.0 reference has 408.
const maxURL = 2048

// readPath returns the path of a request line.
func (p *page) readPath(line requestLine) (model.Path, bool) {
	_, template, start := readURL(line.url)
	if len(line.url) > maxURL {
		p.diags.Add(diag.TooMuch, p.pos(line.urlOffset), "the URL has %d bytes, more than %d, it is left out", len(line.url), maxURL)
		return model.Path{}, false
	}
	if strings.Contains(line.url, "**") || template == "/" {
		p.diags.Add(diag.RequestBroken, p.pos(line.urlOffset), "%q is no URL", clip(line.url))
		return model.Path{}, false
	}
	at := p.pos(line.urlOffset + start)
	template, parameters, written := readParameters(p.mendPath(template, line.urlOffset+start))
	if strings.ContainsAny(pathPlaceholder().ReplaceAllString(template, ""), "{}<>") {
		p.diags.Add(diag.RequestBroken, p.pos(line.urlOffset), "%q has a placeholder that is not closed", clip(line.url))
		return model.Path{}, false
	}
	out := model.Path{Template: template, At: at}
	for i, name := range parameters {
		out.Parameters = append(out.Parameters, model.Parameter{Value: name, At: at, Description: p.described(written[i])})
	}
	return out, true
}
