package parser

import (
	"bytes"
	"slices"
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"
)

// statusCode finds what can be a status code in the response text.
var statusCode = matching(`\b[1-5]\d\d\b`)

// Words that make a number a status code (docs-format §10); "Microsoft 365" and "up to 200 items" are none.
var (
	behindStatus = matching("^`?[-,]? ?(?:(?:or|and) )?(?:[1-5]\\d\\d\\b|OK|Created|Accepted|No Content|Found|response|status|code|error)")
	beforeStatus = matching(`(?:status|code|status code) $`)
)

// statusClass matches what makes of a number a class of status codes, of which examples show the one that is meant.
var statusClass = matching("^`?[- ]?series\\b")

// longestBefore is more than what beforeStatus matches has, in bytes, and longestBehind more than what behindStatus does.
const (
	longestBefore = 20
	longestBehind = 40
)

// isStatus reports whether the number from i to j of a text is a status code: written as code, or among such words.
// codes are the text's spans of code.
func isStatus(t text, codes []span, i, j int) bool {
	n, found := slices.BinarySearchFunc(codes, i, func(s span, i int) int { return s.from - i })
	if !found {
		n--
	}
	return n >= 0 && j <= codes[n].to ||
		behindStatus().MatchString(t.s[j:min(j+longestBehind, len(t.s))]) || beforeStatus().MatchString(t.s[max(i-longestBefore, 0):i])
}

// readResponse reads the status codes and the type that is returned.
func (c *createPage) readResponse(s *section) {
	for _, block := range s.blocks {
		if _, ok := block.(*ast.Paragraph); !ok {
			continue
		}
		t := c.inline(block)
		c.readStatus(t)
		c.addResponseTypes(c.alternatives(t), t)
		if len(c.responseTypes) == 0 {
			c.responseTypes = boldObject(t)
		}
	}
	for _, sub := range s.subs {
		if kindOf(sub.name) == nil {
			c.readResponse(sub)
		}
	}
}

// addResponseTypes keeps the types that a paragraph names: those of the first one that names any, and of later ones
// that speak of success, too ("For a B2C tenant, this method returns …").
func (c *createPage) addResponseTypes(cells []typeCell, t text) {
	if len(c.responseTypes) == 0 {
		c.responseTypes = cells
		return
	}
	if !successWords().MatchString(t.s) {
		return
	}
	for _, cell := range cells {
		if !slices.ContainsFunc(c.responseTypes, func(known typeCell) bool { return sameShort(known.name, cell.name) }) {
			c.responseTypes = append(c.responseTypes, cell)
		}
	}
}

// successWords match a paragraph that says what a successful call returns.
var successWords = matching(`\breturns? (?:an? )?[` + "`" + `]*20\d\b`)

// readResponseSection reads what a page says of its response. Below an example's request, the section holds the
// response to that request, too.
func (c *createPage) readResponseSection(s *section) {
	c.readResponse(s)
	n := len(c.op.Examples)
	if n == 0 || c.op.Examples[n-1].Response != nil {
		return
	}
	for _, f := range c.fences(s) {
		if first, _, _ := bytes.Cut(f.body, []byte{'\n'}); statusLine().Match(first) {
			msg, body := c.messageHead(f)
			c.addMessage(msg, f, body)
			return
		}
	}
}

// alternatives returns the type that the first link of a text names, and those that follow with "or" between.
func (c *createPage) alternatives(t text) []typeCell {
	var cells []typeCell
	end := -1
	for _, s := range t.spans {
		cell, ok := c.linkedType(t, s)
		if !ok {
			continue
		}
		if end >= 0 && !alternative().MatchString(t.s[end:s.from]) {
			break
		}
		cells = append(cells, cell)
		end = s.to
	}
	return cells
}

// boldObject returns the type that a text names in bold, "a **rule** object", none when it names none so.
func boldObject(t text) []typeCell {
	for _, s := range t.spans {
		if strings.HasPrefix(t.s[s.to:], " object") && s.kind == spanStrong && typeName().MatchString(t.of(s)) {
			return []typeCell{{name: t.of(s), offset: t.offset(s.from)}}
		}
	}
	return nil
}

// alternative matches the words between two links that name alternatives.
var alternative = matching(`^(?:,| object,?)? ?(?:or(?: an?)?(?: new)?)? $`)

// readStatus appends a response for each status code of a text.
func (c *createPage) readStatus(t text) {
	codes := slices.DeleteFunc(slices.Clone(t.spans), func(s span) bool { return s.kind != spanCode })
	for _, m := range statusCode().FindAllStringIndex(t.s, -1) {
		if !isStatus(t, codes, m[0], m[1]) || statusClass().MatchString(t.s[m[1]:min(m[1]+longestBehind, len(t.s))]) {
			continue
		}
		code, _ := strconv.Atoi(t.s[m[0]:m[1]])
		if !c.hasStatus(code) {
			c.addStatus(code, c.pos(t.offset(m[0])))
		}
	}
}
