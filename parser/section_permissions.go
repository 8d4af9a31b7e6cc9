package parser

import (
	"slices"
	"strconv"
	"strings"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// accountPrefixes begin the folded label of each account (docs-format §4).
var accountPrefixes = []struct {
	prefix  string
	account model.Account
}{
	{"delegated (work or school", model.DelegatedWork},
	{"delegated permission (work or school", model.DelegatedWork},
	{"delegated (personal", model.DelegatedPersonal},
	{"delegated permission (personal", model.DelegatedPersonal},
	{"application", model.Application},
	{"delegado (conta corporativa", model.DelegatedWork}, // pt-BR, docs-format §17
	{"delegada (conta corporativa", model.DelegatedWork},
	{"delegado (conta pessoal", model.DelegatedPersonal},
	{"delegada (conta pessoal", model.DelegatedPersonal},
	{"aplicativo", model.Application},
}

// accountOf returns the account of a label.
func accountOf(label text) (model.Account, bool) {
	folded := fold(label.plain())
	for _, a := range accountPrefixes {
		if strings.HasPrefix(folded, a.prefix) {
			return a.account, true
		}
	}
	return "", false
}

// readPermissions reads the permission tables of a section.
func (c *createPage) readPermissions(s *section) {
	for _, t := range c.tablesBelow(s) {
		t = t.atMost(maxAccounts, "accounts")
		r := permissionReader{page: t.page, scopes: c.scopes, seen: map[string]bool{}}
		c.countTable(t, isTransposed(t) || isPermissionTable(t))
		switch {
		case isTransposed(t):
			r.readTransposed(t)
		case isPermissionTable(t):
			r.readRows(t)
		default:
			r.diags.Add(diag.TableUnknown, r.pos(t.offset), "the table is none of permissions, it is left out")
		}
		c.op.Permissions = append(c.op.Permissions, r.permissions...)
		c.scopes = r.scopes
		c.takeDiags(t.page)
	}
	if len(c.op.Permissions) == 0 {
		c.diags.Add(diag.PermissionUnknown, c.pos(s.offset), "the section has no table of permissions that is understood, they are not known")
	}
}

// isPermissionTable reports whether the second column holds permissions.
func isPermissionTable(t table) bool {
	if len(t.header) < 2 {
		return false
	}
	second := fold(t.header[1].plain())
	return strings.Contains(second, "permission") || strings.Contains(second, "permissões")
}

// isTransposed reports whether the columns are the accounts, and the rows the resources that a call is about.
func isTransposed(t table) bool {
	if len(t.header) < 2 {
		return false
	}
	_, ok := accountOf(t.header[1])
	return ok
}

// A permissionReader reads one permission table.
type permissionReader struct {
	*page
	permissions []model.Permission
	// cells are the places of what the permissions say.
	cells []diag.Pos
	// scopes is how many scopes the page named up to here, seen are the alternatives of the table by their keys.
	scopes int
	seen   map[string]bool
}

// The most that a page can say of permissions; what is beyond is left out.
const (
	maxAccounts = 100
	maxScopes   = 1000
)

// add adds a permission with the place of what is said of it.
func (r *permissionReader) add(account model.Account, at, cell diag.Pos) {
	r.permissions = append(r.permissions, model.Permission{Account: account, At: at})
	r.cells = append(r.cells, cell)
}

// readRows reads a table with a row for each account. Of several columns of permissions the first one holds the least
// privileged; a header may say that the order is the other way round.
func (r *permissionReader) readRows(t table) {
	reversed := mostFirst().MatchString(t.header[1].s)
	for _, row := range t.rows {
		account, ok := accountOf(row.cell(0))
		switch {
		case ok:
			cell := r.pos(row.offset)
			if !row.cell(1).isZero() {
				cell = r.pos(row.cell(1).offset(0))
			}
			r.add(account, r.pos(row.offset), cell)
		case !r.isGroup(row):
			r.diags.Add(diag.PermissionUnknown, r.pos(row.offset), "%q is no kind of account", clip(row.cell(0).s))
			continue
		}
		r.countRow()
		for i := range row.cells[1:] {
			r.readCell(row.cell(i+1), reversed)
		}
	}
	r.settle()
}

// mostFirst matches a header that says that the most privileged permission comes first.
var mostFirst = matching(`(?i)from most to least|\bmais\b.*\bmenos\b`)

// isGroup reports whether a row belongs to the account above it: its label is the bold name of a part of the service.
func (r *permissionReader) isGroup(row row) bool {
	label := row.cell(0)
	return len(r.permissions) > 0 && len(label.spans) == 1 && label.spans[0].kind == spanStrong
}

// readTransposed reads a table with a column for each account; what any of the rows names is enough.
func (r *permissionReader) readTransposed(t table) {
	r.coverage.RowsRead += len(t.rows)
	for i, label := range t.header {
		account, ok := accountOf(label)
		if !ok {
			continue
		}
		at := r.pos(label.offset(0))
		r.add(account, at, at)
		for _, row := range t.rows {
			r.readCell(row.cell(i), false)
		}
	}
	r.settle()
}

// notSupported are the folded cells that say that an account cannot make the call.
var notSupported = []string{"not supported", "not applicable", "not available", "none", "n/a", "sem suporte"}

// readCell adds what a cell says to the last permission; reversed says that the most privileged one comes first.
func (r *permissionReader) readCell(cell text, reversed bool) {
	account := len(r.permissions) - 1
	p := &r.permissions[account]
	switch {
	case cell.isZero() || isPlaceholder(cell.s):
		if p.Support == "" && !cell.isZero() {
			p.Support = model.Unknown
		}
	case slices.Contains(notSupported, fold(cell.plain())):
		if p.Support == "" {
			p.Support = model.NotSupported
		}
	default:
		p.Support = model.Supported
		alternatives := r.readScopes(cell)
		if reversed {
			slices.Reverse(alternatives)
		}
		for _, alternative := range alternatives {
			key := alternativeKey(account, alternative)
			if !r.seen[key] && r.hasRoom(alternative) {
				p.Alternatives = append(p.Alternatives, alternative)
			}
			r.seen[key] = true
		}
	}
}

// hasRoom reports whether the page can name some scopes more.
func (r *permissionReader) hasRoom(a model.Alternative) bool {
	was := r.scopes
	if r.scopes += len(a.Scopes); r.scopes <= maxScopes {
		return true
	}
	if was <= maxScopes {
		r.diags.Add(diag.TooMuch, a.Scopes[0].At, "the page names more than %d scopes, the rest is left out", maxScopes)
	}
	return false
}

// alternativeKey returns what tells the alternatives of an account apart.
func alternativeKey(account int, a model.Alternative) string {
	var key strings.Builder
	key.WriteString(strconv.Itoa(account))
	for _, scope := range a.Scopes {
		key.WriteString(" " + scope.Value)
	}
	return key.String()
}

// settle reports the accounts of which the table says nothing that is understood.
func (r *permissionReader) settle() {
	for i := range r.permissions {
		p := &r.permissions[i]
		if p.Support == model.Supported && len(p.Alternatives) > 0 || p.Support == model.NotSupported {
			continue
		}
		p.Support = model.Unknown
		r.diags.Add(diag.PermissionUnknown, r.cells[i], "the permissions for %q are not documented", p.Account)
	}
}
