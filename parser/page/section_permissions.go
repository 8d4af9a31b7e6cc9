package page

import (
	"slices"
	"strings"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/markdown"
	"github.com/seed-8ef76b74/graphgen/parser/model"
	"github.com/seed-8ef76b74/graphgen/parser/page/sheet"
	"github.com/seed-8ef76b74/graphgen/parser/wording"
)

// A permissionSection reads the section about permissions.
type permissionSection struct{ *callReader }

// readPermissions reads the permission tables of a section.
func readPermissions(c *callReader, s *markdown.Section) {
	told := permissionSection{c}.readTables(s, markdown.Text{})
	if len(c.op.Permissions) == 0 && !told {
		c.Told.Add(diag.PermissionUnknown, s.At, "the section has no table of permissions that is understood, they are not known")
	}
}

// readTables reads the tables below a heading and below its sub-headings, each of which says what the tables
// below it are about; it reports whether a finding tells that permissions are not known.
func (c permissionSection) readTables(s *markdown.Section, about markdown.Text) bool {
	told := false
	for _, t := range c.Tables(s) {
		told = c.readTable(t.AtMost(maxAccounts, "accounts", &c.Told), about) || told
	}
	for _, sub := range s.Subs {
		if sectionOf(sub.Name) == nil {
			told = c.readTables(sub, sub.Heading) || told
		}
	}
	return told
}

// readTable reads one table, and reports whether a finding tells that permissions are not known.
func (c permissionSection) readTable(t markdown.Table, about markdown.Text) bool {
	r := permissionReader{tell: &c.Tally, scopes: c.scopes}
	c.CountTable(t, isTransposed(t) || isPermissionTable(t))
	switch {
	case isTransposed(t):
		r.readTransposed(t)
	case isPermissionTable(t):
		r.readRows(t)
	default:
		c.Told.Add(diag.TableUnknown, t.Pos(), "the table is none of permissions, it is left out")
	}
	if !about.IsZero() {
		for i := range r.permissions {
			within(&r.permissions[i], about)
		}
	}
	c.op.Permissions = append(c.op.Permissions, r.permissions...)
	c.scopes = r.scopes
	return r.unknown
}

// within says that a permission is about what a heading names; the label of its row is a part of that.
func within(p *model.Permission, heading markdown.Text) {
	label := p.About.Value
	p.About = model.Text{Value: heading.Plain(), At: heading.Pos(0)}
	if label != "" {
		p.About.Value += ": " + label
	}
}

// isPermissionTable reports whether the second column holds permissions.
func isPermissionTable(t markdown.Table) bool {
	if len(t.Header) < 2 {
		return false
	}
	return strings.Contains(markdown.Fold(t.Header[1].Plain()), "permission")
}

// isTransposed reports whether the columns are the accounts, and the rows the resources that a call is about.
func isTransposed(t markdown.Table) bool {
	if len(t.Header) < 2 {
		return false
	}
	_, ok := wording.Account(t.Header[1])
	return ok && !isPermissionTable(t)
}

// A permissionReader reads one permission table.
type permissionReader struct {
	tell        *sheet.Tally
	permissions []model.Permission
	// cells are the places of what the permissions say.
	cells []diag.Pos
	// scopes is how many scopes the page named up to here, seen are the alternatives of the last permission.
	scopes int
	seen   map[string]bool
	// unknown means that a finding tells that permissions are not known.
	unknown bool
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
func (r *permissionReader) label(label markdown.Text) {
	if !label.IsZero() {
		r.permissions[len(r.permissions)-1].About = model.Text{Value: label.Plain(), At: label.Pos(0)}
	}
}

// readRows reads a table with a row for each account. Of several columns of permissions the first one holds the least
// privileged; a header may say that the order is the other way round.
func (r *permissionReader) readRows(t markdown.Table) {
	reversed := wording.IsMostFirst(t.Header[1].Words)
	if len(t.Rows) > 0 && !slices.ContainsFunc(t.Rows, func(row markdown.Row) bool { _, ok := wording.Account(row.Cell(0)); return ok }) {
		r.notKnown(t.Rows[0].Pos(), "%q is no kind of account, nor is any other label of the table", diag.Clip(t.Rows[0].Cell(0).Words))
		return
	}
	for _, row := range t.Rows {
		cell := row.Pos()
		if !row.Cell(1).IsZero() {
			cell = row.Cell(1).Pos(0)
		}
		account, ok := wording.Account(row.Cell(0))
		switch {
		case ok:
			r.add(account, row.Pos(), cell)
		case r.isGroup(row):
			r.addGroup(row, cell)
		default:
			r.notKnown(row.Pos(), "%q is no kind of account", diag.Clip(row.Cell(0).Words))
			continue
		}
		r.tell.CountRow()
		for i := range row.Cells[1:] {
			r.readCell(row.Cell(i+1), reversed)
		}
	}
	r.settle()
}

// isGroup reports whether a row belongs to the account above it: its label is the bold name of a part of the service.
func (r *permissionReader) isGroup(row markdown.Row) bool {
	label := row.Cell(0)
	return len(r.permissions) > 0 && len(label.Spans) == 1 && label.Spans[0].Kind == markdown.SpanStrong
}

// addGroup adds the permission of a row that belongs to the account above it, in place of the account's own when that
// says nothing: it only begins a group.
func (r *permissionReader) addGroup(row markdown.Row, cell diag.Pos) {
	last := len(r.permissions) - 1
	account := r.permissions[last].Account
	if r.permissions[last].Support == "" {
		r.permissions, r.cells = r.permissions[:last], r.cells[:last]
	}
	r.add(account, row.Pos(), cell)
	r.label(row.Cell(0))
}

// readTransposed reads a table with a column for each account and a row for each thing that a call can be about.
func (r *permissionReader) readTransposed(t markdown.Table) {
	r.tell.Coverage.RowsRead += len(t.Rows)
	for i, account := range t.Header {
		if name, ok := wording.Account(account); ok {
			r.readColumn(t, i, name)
		}
	}
	r.settle()
}

// readColumn reads what the rows of a table say of an account.
func (r *permissionReader) readColumn(t markdown.Table, column int, account model.Account) {
	n := len(r.permissions)
	for _, row := range t.Rows {
		cell := row.Cell(column)
		if cell.IsZero() {
			continue
		}
		at := cell.Pos(0)
		r.add(account, at, at)
		if _, ok := wording.Account(t.Header[0]); !ok {
			r.label(row.Cell(0))
		}
		r.readCell(cell, false)
	}
	if len(r.permissions) == n {
		at := t.Header[column].Pos(0)
		r.add(account, at, at)
	}
}

// readCell adds what a cell says to the last permission; reversed says that the most privileged one comes first.
func (r *permissionReader) readCell(cell markdown.Text, reversed bool) {
	p := &r.permissions[len(r.permissions)-1]
	switch {
	case cell.IsZero() || wording.IsPlaceholder(cell.Words):
		if p.Support == "" && !cell.IsZero() {
			p.Support = model.Unknown
		}
	case wording.IsNotSupported(cell):
		if p.Support == "" {
			p.Support = model.NotSupported
		}
	default:
		p.Support = model.Supported
		alternatives := r.scopesOf(cell)
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
		r.tell.Told.Add(diag.TooMuch, a.Scopes[0].At, "the page names more than %d scopes, the rest is left out", maxScopes)
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
		r.notKnown(r.cells[i], "the permissions for %q are not documented", p.Account)
	}
}

// notKnown tells that permissions are not known.
func (r *permissionReader) notKnown(at diag.Pos, format string, args ...any) {
	r.unknown = true
	r.tell.Told.Add(diag.PermissionUnknown, at, format, args...)
}

// scopesOf reads the permissions of a cell.
func (r *permissionReader) scopesOf(cell markdown.Text) []model.Alternative {
	alternatives, message := wording.Scopes(cell)
	if message != "" {
		r.tell.Told.Add(diag.ScopeUnknown, cell.Pos(0), "%s", message)
	}
	return alternatives
}
