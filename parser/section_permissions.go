package parser

import (
	"slices"
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
	known := len(c.diags)
	c.readPermissionTables(s, text{})
	told := slices.ContainsFunc(c.diags[known:], func(d diag.Diagnostic) bool { return d.Code == diag.PermissionUnknown })
	if len(c.op.Permissions) == 0 && !told {
		c.diags.Add(diag.PermissionUnknown, c.pos(s.offset), "the section has no table of permissions that is understood, they are not known")
	}
}

// readPermissionTables reads the tables below a heading and below its sub-headings, each of which says what the tables
// below it are about.
func (c *createPage) readPermissionTables(s *section, about text) {
	for _, t := range c.tables(s) {
		c.readPermissionTable(t.atMost(maxAccounts, "accounts"), about)
	}
	for _, sub := range s.subs {
		if kindOf(sub.name) == nil {
			c.readPermissionTables(sub, sub.heading)
		}
	}
}

// readPermissionTable reads one table.
func (c *createPage) readPermissionTable(t table, about text) {
	r := permissionReader{page: t.page, scopes: c.scopes}
	c.countTable(t, isTransposed(t) || isPermissionTable(t))
	switch {
	case isTransposed(t):
		r.readTransposed(t)
	case isPermissionTable(t):
		r.readRows(t)
	default:
		r.diags.Add(diag.TableUnknown, r.pos(t.offset), "the table is none of permissions, it is left out")
	}
	if !about.isZero() {
		for i := range r.permissions {
			c.within(&r.permissions[i], about)
		}
	}
	c.op.Permissions = append(c.op.Permissions, r.permissions...)
	c.scopes = r.scopes
	c.takeDiags(t.page)
}

// within says that a permission is about what a heading names; the label of its row is a part of that.
func (c *createPage) within(p *model.Permission, heading text) {
	label := p.About.Value
	p.About = model.Text{Value: heading.plain(), At: c.pos(heading.offset(0))}
	if label != "" {
		p.About.Value += ": " + label
	}
}

// isPermissionTable reports whether the second column holds permissions.
func isPermissionTable(t table) bool {
	if len(t.header) < 2 {
		return false
	}
	return strings.Contains(fold(t.header[1].plain()), "permission")
}

// isTransposed reports whether the columns are the accounts, and the rows the resources that a call is about.
func isTransposed(t table) bool {
	if len(t.header) < 2 {
		return false
	}
	_, ok := accountOf(t.header[1])
	return ok && !isPermissionTable(t)
}

// A permissionReader reads one permission table.
type permissionReader struct {
	*page
	permissions []model.Permission
	// cells are the places of what the permissions say.
	cells []diag.Pos
	// scopes is how many scopes the page named up to here, seen are the alternatives of the last permission.
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
	r.seen = map[string]bool{}
}

// label says what the last permission is about.
func (r *permissionReader) label(label text) {
	if !label.isZero() {
		r.permissions[len(r.permissions)-1].About = model.Text{Value: label.plain(), At: r.pos(label.offset(0))}
	}
}

// readRows reads a table with a row for each account. Of several columns of permissions the first one holds the least
// privileged; a header may say that the order is the other way round.
func (r *permissionReader) readRows(t table) {
	reversed := mostFirst().MatchString(t.header[1].s)
	if len(t.rows) > 0 && !slices.ContainsFunc(t.rows, func(row row) bool { _, ok := accountOf(row.cell(0)); return ok }) {
		r.diags.Add(diag.PermissionUnknown, r.pos(t.rows[0].offset), "%q is no kind of account, nor is any other label of the table", clip(t.rows[0].cell(0).s))
		return
	}
	for _, row := range t.rows {
		cell := r.pos(row.offset)
		if !row.cell(1).isZero() {
			cell = r.pos(row.cell(1).offset(0))
		}
		account, ok := accountOf(row.cell(0))
		switch {
		case ok:
			r.add(account, r.pos(row.offset), cell)
		case r.isGroup(row):
			r.addGroup(row, cell)
		default:
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
var mostFirst = matching(`(?i)from most to least`)

// isGroup reports whether a row belongs to the account above it: its label is the bold name of a part of the service.
func (r *permissionReader) isGroup(row row) bool {
	label := row.cell(0)
	return len(r.permissions) > 0 && len(label.spans) == 1 && label.spans[0].kind == spanStrong
}

// addGroup adds the permission of a row that belongs to the account above it, in place of the account's own when that
// says nothing: it only begins a group.
func (r *permissionReader) addGroup(row row, cell diag.Pos) {
	last := len(r.permissions) - 1
	account := r.permissions[last].Account
	if r.permissions[last].Support == "" {
		r.permissions, r.cells = r.permissions[:last], r.cells[:last]
	}
	r.add(account, r.pos(row.offset), cell)
	r.label(row.cell(0))
}

// readTransposed reads a table with a column for each account and a row for each thing that a call can be about.
func (r *permissionReader) readTransposed(t table) {
	r.coverage.RowsRead += len(t.rows)
	for i, account := range t.header {
		if name, ok := accountOf(account); ok {
			r.readColumn(t, i, name)
		}
	}
	r.settle()
}

// readColumn reads what the rows of a table say of an account.
func (r *permissionReader) readColumn(t table, column int, account model.Account) {
	n := len(r.permissions)
	for _, row := range t.rows {
		cell := row.cell(column)
		if cell.isZero() {
			continue
		}
		at := r.pos(cell.offset(0))
		r.add(account, at, at)
		if _, ok := accountOf(t.header[0]); !ok {
			r.label(row.cell(0))
		}
		r.readCell(cell, false)
	}
	if len(r.permissions) == n {
		at := r.pos(t.header[column].offset(0))
		r.add(account, at, at)
	}
}

// notSupported are the folded cells that say that an account cannot make the call.
var notSupported = []string{"not supported", "not applicable", "not available", "none", "n/a"}

// isNotSupported reports whether a cell says that an account cannot make the call.
func isNotSupported(cell text) bool {
	return slices.Contains(notSupported, fold(cell.plain()))
}

// readCell adds what a cell says to the last permission; reversed says that the most privileged one comes first.
func (r *permissionReader) readCell(cell text, reversed bool) {
	p := &r.permissions[len(r.permissions)-1]
	switch {
	case cell.isZero() || isPlaceholder(cell.s):
		if p.Support == "" && !cell.isZero() {
			p.Support = model.Unknown
		}
	case isNotSupported(cell):
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
			key := alternativeKey(alternative)
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

// alternativeKey returns what tells the alternatives of a permission apart.
func alternativeKey(a model.Alternative) string {
	var key strings.Builder
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
