package parser

import (
	"strings"

	"github.com/yuin/goldmark/ast"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// permissionSentence matches the words before the permissions that a sentence names, as pages did before there were
// tables of them.
var permissionSentence = matching(`(?i)\bfollowing (?:permission|scope)s?\b[^:.]*\b(?:required|needed)\b[^:.]*:`)

// readProsePermissions reads the permissions that a sentence names, or the paragraph behind it: those that an
// application had on behalf of a user with a work account.
func (c *createPage) readProsePermissions(s *section) {
	introduced := false
	for _, block := range s.blocks {
		if block.Kind() != ast.KindParagraph {
			continue
		}
		t := c.inline(block)
		if m := permissionSentence().FindStringIndex(t.s); m != nil {
			t, introduced = t.slice(m[1], len(t.s)), true
		}
		if introduced && strings.Contains(t.s, ".") {
			c.takeProse(t)
			return
		}
	}
}

// takeProse makes a permission of words that name scopes.
func (c *createPage) takeProse(t text) {
	r := permissionReader{page: c.page, scopes: c.scopes}
	at := c.pos(t.offset(0))
	r.add(model.DelegatedWork, at, at)
	r.readCell(t, false)
	if len(r.permissions[0].Alternatives) == 0 {
		return
	}
	c.op.Permissions, c.scopes = r.permissions, r.scopes
	c.diags.Add(diag.PermissionAssumed, at, "the permissions are taken for delegated ones of work or school accounts: a sentence names them")
}
