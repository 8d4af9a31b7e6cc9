package parser

import (
	"regexp"
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
		r := permissionReader{page: t.page}
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
}

// readRows reads a table with a row for each account. Of several columns of permissions the first one holds the least
// privileged; a header may say that the order is the other way round.
func (r *permissionReader) readRows(t table) {
	reversed := mostFirst.MatchString(t.header[1].s)
	for _, row := range t.rows {
		account, ok := accountOf(row.cell(0))
		switch {
		case ok:
			r.permissions = append(r.permissions, model.Permission{Account: account, At: r.pos(row.offset)})
		case !r.isGroup(row):
			r.diags.Add(diag.PermissionUnknown, r.pos(row.offset), "%q is no kind of account", clip(row.cell(0).s))
			continue
		}
		r.countRow()
		permission := &r.permissions[len(r.permissions)-1]
		for i := range row.cells[1:] {
			r.readCell(permission, row.cell(i+1), reversed)
		}
	}
	r.settle(t)
}

// mostFirst matches a header that says that the most privileged permission comes first.
var mostFirst = regexp.MustCompile(`(?i)from most to least|\bmais\b.*\bmenos\b`)

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
		permission := model.Permission{Account: account, At: r.pos(label.offset(0))}
		for _, row := range t.rows {
			r.readCell(&permission, row.cell(i), false)
		}
		r.permissions = append(r.permissions, permission)
	}
	r.settle(t)
}

// notSupported are the folded cells that say that an account cannot make the call.
var notSupported = []string{"not supported", "not applicable", "not available", "none", "n/a", "sem suporte"}

// readCell adds what a cell says to a permission; reversed says that the most privileged one comes first.
func (r *permissionReader) readCell(p *model.Permission, cell text, reversed bool) {
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
			if !containsAlternative(p.Alternatives, alternative) {
				p.Alternatives = append(p.Alternatives, alternative)
			}
		}
	}
}

func containsAlternative(list []model.Alternative, a model.Alternative) bool {
	return slices.ContainsFunc(list, func(b model.Alternative) bool {
		return slices.EqualFunc(a.Scopes, b.Scopes, func(x, y model.Text) bool { return x.Value == y.Value })
	})
}

// settle reports the accounts of which the table says nothing that is understood.
func (r *permissionReader) settle(t table) {
	for i := range r.permissions {
		p := &r.permissions[i]
		if p.Support == model.Supported && len(p.Alternatives) > 0 || p.Support == model.NotSupported {
			continue
		}
		p.Support = model.Unknown
		r.diags.Add(diag.PermissionUnknown, r.cellPos(t, p.At), "the permissions for %q are not documented", p.Account)
	}
}

// cellPos returns the place of the cell behind the label at a position, of the label when the cell is empty.
func (r *permissionReader) cellPos(t table, at diag.Pos) diag.Pos {
	for _, row := range t.rows {
		if r.pos(row.offset) == at && !row.cell(1).isZero() {
			return r.pos(row.cell(1).offset(0))
		}
	}
	return at
}
