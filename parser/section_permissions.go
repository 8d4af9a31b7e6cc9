package parser

import (
	"regexp"
	"slices"
	"strings"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// accountPrefixes begin the folded label of each account's row (docs-format §4).
var accountPrefixes = []struct {
	prefix  string
	account model.Account
}{
	{"delegated (work or school", model.DelegatedWork},
	{"delegated (personal", model.DelegatedPersonal},
	{"application", model.Application},
}

// notSupported are the folded cells that say that an account cannot make the call.
var notSupported = []string{"not supported", "not applicable", "not available", "none", "n/a"}

// scope matches the name of a permission; the star marks resource-specific consent.
var scope = regexp.MustCompile(`^[A-Za-z][A-Za-z0-9_-]*(?:\.[A-Za-z0-9_-]+)+\*?$`)

// readPermissions reads the permission tables of a section.
func (c *createPage) readPermissions(s *section) {
	for _, t := range c.tables(s) {
		if !isPermissionTable(t) {
			c.diags.Add(diag.TableUnknown, c.pos(t.offset), "the table is none of permissions, it is left out")
			continue
		}
		reversed := strings.Contains(fold(t.header[1].plain()), "from most to least")
		for _, row := range t.rows {
			c.readPermission(row, reversed)
		}
	}
}

// isPermissionTable reports whether the second column holds permissions.
func isPermissionTable(t table) bool {
	return len(t.header) >= 2 && strings.HasPrefix(fold(t.header[1].plain()), "permission")
}

// readPermission reads the row of one account.
func (c *createPage) readPermission(row row, reversed bool) {
	account, ok := accountOf(row.cell(0))
	at := c.pos(row.offset)
	if !ok {
		c.diags.Add(diag.PermissionUnknown, at, "%q is no kind of account", clip(row.cell(0).s))
		return
	}
	permission := model.Permission{Account: account, At: at}
	permission.Support, permission.Scopes = c.readScopes(row.cell(1))
	if permission.Support == model.Unknown {
		c.diags.Add(diag.PermissionUnknown, c.pos(cellOffset(row, 1)), "the permissions for %q are not documented", row.cell(0).s)
	}
	if reversed {
		slices.Reverse(permission.Scopes)
	}
	c.op.Permissions = append(c.op.Permissions, permission)
}

// accountOf returns the account of a row's label.
func accountOf(label text) (model.Account, bool) {
	folded := fold(label.plain())
	for _, a := range accountPrefixes {
		if strings.HasPrefix(folded, a.prefix) {
			return a.account, true
		}
	}
	return "", false
}

// readScopes reads a cell of permissions.
func (c *createPage) readScopes(cell text) (model.Support, []model.Text) {
	folded := fold(cell.plain())
	if slices.Contains(notSupported, folded) {
		return model.NotSupported, nil
	}
	if cell.isZero() || isPlaceholder(cell.s) {
		return model.Unknown, nil
	}
	var scopes []model.Text
	from := 0
	for part := range strings.SplitSeq(cell.s, ",") {
		piece := cell.slice(from, from+len(part))
		from += len(part) + 1
		if piece.isZero() {
			continue
		}
		if !scope.MatchString(piece.plain()) {
			c.diags.Add(diag.ScopeUnknown, c.pos(piece.offset(0)), "%q is no permission", clip(piece.s))
			return model.Unknown, nil
		}
		scopes = append(scopes, model.Text{Value: piece.plain(), At: c.pos(piece.offset(0))})
	}
	return model.Supported, scopes
}

// cellOffset returns the place of a cell's text, of the row when the cell is empty.
func cellOffset(r row, i int) int {
	if r.cell(i).isZero() {
		return r.offset
	}
	return r.cell(i).offset(0)
}
