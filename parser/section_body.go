package parser

import (
	"github.com/yuin/goldmark/ast"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// readRequestBody reads the tables of properties, and the sentence above that may call all of them required.
func (c *createPage) readRequestBody(s *section) {
	c.op.Body = &model.Body{At: c.pos(s.offset), ContentType: contentTypeJSON}
	r := propertyReader{page: c.page, refs: &c.refs, nests: true}
	for _, block := range s.blocks {
		if p, ok := block.(*ast.Paragraph); ok {
			c.readBodySentence(c.inline(p))
		}
	}
	c.readBodyTables(&r, s)
	c.readBodyWords(s)
	for _, sub := range s.subs {
		if kindOf(sub.name) == nil {
			c.readBodyParts(&r, sub)
		}
	}
	c.op.Body.Properties, c.nested = r.props, r.nested
}

// readBodyTable reads one table of properties.
func (c *createPage) readBodyTable(r *propertyReader, t table) {
	at, ok := propertyColumns(t)
	c.countTable(t, ok)
	if !ok {
		c.diags.Add(diag.TableUnknown, t.page.pos(t.offset), "the table has no columns for a property and its type, it is left out")
		return
	}
	r.page = t.page
	r.read(t, at)
	c.takeDiags(t.page)
}

// findBody gives a body to a page that has no section about it and sends one in its examples.
func (c *createPage) findBody() {
	for _, e := range c.op.Examples {
		switch {
		case c.op.Body != nil || e.Request == nil:
		case e.Request.Body != nil:
			c.op.Body = &model.Body{At: e.Request.Body.At, ContentType: contentTypeJSON}
		case e.Request.Text.Value != "":
			c.op.Body = &model.Body{At: e.Request.Text.At, ContentType: contentTypeJSON}
		}
	}
}

// readEnums reads the sections "### X values" of the page.
func (c *createPage) readEnums() {
	t := typePage{page: c.page}
	t.readEnumSections()
	c.enums = t.enums
}

// readBodySentence keeps the place of the sentence that calls the rows of the table required.
func (c *createPage) readBodySentence(t text) {
	if c.boilerplate.IsZero() {
		c.boilerplate = c.boilerplateIn(t)
	}
	c.readMediaSentence(t)
	c.mentionLinks(t)
	if len(c.bodyTypes) == 0 {
		c.bodyTypes = c.alternatives(t)
	}
}

// boilerplateIn returns the place of a sentence that calls the rows of the table required, zero when there is none.
func (c *createPage) boilerplateIn(t text) diag.Pos {
	if m := bodyBoilerplate().FindStringIndex(t.s); m != nil {
		return c.pos(t.offset(sentenceStart(t.s, m[0])))
	}
	return diag.Pos{}
}

// sentenceStart returns where the sentence around byte i begins.
func sentenceStart(s string, i int) int {
	for ; i > 0; i-- {
		if i >= 2 && s[i-1] == ' ' && s[i-2] == '.' {
			return i
		}
	}
	return 0
}

// Top keys are the top-level keys in the bodies of some request examples.
type topKeys struct {
	// bodies is how many of them have an object, times in how many of these a key is.
	bodies int
	times  map[string]int
}

// has reports whether an example sends a key.
func (s topKeys) has(key string) bool { return s.times[key] > 0 }

// lack reports whether an example does not send a key: no request has to.
func (s topKeys) lack(key string) bool { return s.times[key] < s.bodies }

// requestKeys returns the keys that the request examples send that fit.
func (c *createPage) requestKeys(fits func(model.Example) bool) topKeys {
	sent := topKeys{times: map[string]int{}}
	for _, e := range c.op.Examples {
		if e.Request == nil || e.Request.Body == nil || !fits(e) {
			continue
		}
		members := objectMembers(e.Request.Body.Value)
		if len(members) == 0 {
			continue
		}
		seen := map[string]bool{}
		for _, m := range members {
			if !seen[m.key] {
				sent.times[m.key]++
			}
			seen[m.key] = true
		}
		sent.bodies++
	}
	return sent
}
