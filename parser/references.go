package parser

import (
	"path"
	"slices"
	"strings"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// references are the uses of named types on one page, to be linked when all pages are read.
type references struct{ list []reference }

// A reference is one use of a named type.
type reference struct {
	ref  *model.Ref
	page *page
	// link is the destination of the link around the name, empty without one.
	link string
	// offset is the place of the use.
	offset int
	// members are the values that the page lists beside the use.
	members []model.Member
	// mentioned means that nothing is generated from this use: the type need not be there.
	mentioned bool
}

// typeOf returns the type of a cell and keeps a named type for linking.
func (r *references) typeOf(p *page, cell typeCell, members []model.Member) model.Type {
	var t model.Type = cell.primitive
	if cell.primitive == "" {
		t = r.add(reference{page: p, link: cell.link, offset: cell.offset, members: members}, cell.name)
	} else if len(members) > 0 {
		p.diags.Add(diag.EnumAnonymous, members[0].At, "the listed values of a %s have no type of their own, they are left out", cell.primitive)
	}
	if cell.collection {
		return model.Collection{Elem: t}
	}
	return t
}

// use returns a named type that something is generated from.
func (r *references) use(p *page, cell typeCell) *model.Ref {
	return r.add(reference{page: p, link: cell.link, offset: cell.offset}, cell.name)
}

// mention returns a named type that nothing is generated from.
func (r *references) mention(p *page, cell typeCell) *model.Ref {
	return r.add(reference{page: p, link: cell.link, offset: cell.offset, mentioned: true}, cell.name)
}

func (r *references) add(use reference, name string) *model.Ref {
	use.ref = &model.Ref{Name: qualify(use.page, name), At: use.page.pos(use.offset)}
	r.list = append(r.list, use)
	return use.ref
}

// qualify returns a written name with its namespace, the page's own when the name has none.
func qualify(p *page, name string) model.Name {
	if i := strings.LastIndexByte(name, '.'); i > 0 {
		return model.Name{Namespace: name[:i], Short: name[i+1:]}
	}
	return model.Name{Namespace: p.Namespace.Value, Short: name}
}

// linkTarget returns the path inside the docs root that a link on a page leads to; false for a link to elsewhere.
func linkTarget(from, link string) (string, bool) {
	link, _, _ = strings.Cut(strings.ReplaceAll(link, `\`, "/"), "#")
	if link == "" || strings.Contains(link, ":") || strings.HasPrefix(link, "/") || !strings.HasSuffix(strings.ToLower(link), ".md") {
		return "", false
	}
	return path.Join(path.Dir(from), link), true
}

// resourceLink returns the first link of a text that leads to a resource page.
func resourceLink(p *page, t text) (span, bool) {
	i := slices.IndexFunc(t.spans, func(s span) bool {
		target, ok := linkTarget(p.Path, s.dest)
		return s.kind == spanLink && ok && path.Base(path.Dir(target)) == resourcesFolder
	})
	if i < 0 {
		return span{}, false
	}
	return t.spans[i], true
}

// mentionLinks keeps the links of a text that lead to resource pages.
func (c *createPage) mentionLinks(t text) {
	for _, s := range t.spans {
		target, ok := linkTarget(c.Path, s.dest)
		if ok && s.kind == spanLink && path.Base(path.Dir(target)) == resourcesFolder && typeName.MatchString(t.of(s)) {
			c.refs.mention(c.page, typeCell{name: t.of(s), link: s.dest, offset: t.offset(s.from)})
		}
	}
}

// resourcesFolder is the folder of a docs root that documents types; apiFolder documents calls.
const (
	resourcesFolder = "resources"
	apiFolder       = "api"
)
