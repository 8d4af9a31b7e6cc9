package parser

import (
	"path"
	"strings"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// references are the uses of named types on one page, to be linked when all pages are read.
type references struct {
	list []reference
	// flags are uses of types that the words beside them call sets of flags.
	flags []flagsUse
	// sentences are the lists of values that descriptions were relieved of, by the place of their first value.
	sentences map[diag.Pos]string
}

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
	// relationship is the name of the relationship whose type the use names.
	relationship string
	// prose means that running text mentions the type.
	prose bool
	// base means that the use names a base type, whose page is read for what derived types inherit.
	base bool
	// created means that the use names what an operation creates: that type itself, not one derived from it.
	created bool
	// derived means that the use names a type derived from the page's own.
	derived bool
	// others are the further types of "A or B", and words all of it.
	others []*model.Ref
	words  string
	// qualified means that the name is written with its namespace.
	qualified bool
	// certain means that an example bears the name out: a link to a page about another type is a slip.
	certain bool
}

// typeOf returns the type of a cell and keeps a named type for linking.
func (r *references) typeOf(p *page, cell typeCell, members []model.Member, mentioned bool) model.Type {
	var t model.Type = cell.primitive
	switch {
	case cell.primitive == "":
		use := reference{page: p, link: cell.link, offset: cell.offset, members: members, mentioned: mentioned, words: cell.words}
		for _, other := range cell.others {
			use.others = append(use.others, r.add(reference{page: p, link: other.link, offset: other.offset, mentioned: mentioned}, other.name))
		}
		t = r.add(use, cell.name)
	case len(cell.others) > 0:
		p.diags.Add(diag.TypeUnion, p.pos(cell.offset), unionFirst, cell.words)
	}
	if cell.collection {
		return model.Collection{Elem: t}
	}
	return t
}

// creates returns the named type that an operation creates; certain says that an example bears the name out.
func (r *references) creates(p *page, cell typeCell, certain bool) *model.Ref {
	return r.add(reference{page: p, link: cell.link, offset: cell.offset, created: true, certain: certain}, cell.name)
}

// mentionInProse keeps a type that running text mentions.
func (r *references) mentionInProse(p *page, cell typeCell) {
	r.add(reference{page: p, link: cell.link, offset: cell.offset, mentioned: true, prose: true}, cell.name)
}

// mention returns a named type that nothing is generated from.
func (r *references) mention(p *page, cell typeCell) *model.Ref {
	return r.add(reference{page: p, link: cell.link, offset: cell.offset, mentioned: true}, cell.name)
}

// base returns the named base type of a resource.
func (r *references) base(p *page, cell typeCell) *model.Ref {
	return r.add(reference{page: p, link: cell.link, offset: cell.offset, mentioned: true, base: true}, cell.name)
}

// derived returns a type that a page lists as derived from its own.
func (r *references) derived(p *page, cell typeCell) *model.Ref {
	return r.add(reference{page: p, link: cell.link, offset: cell.offset, mentioned: true, derived: true}, cell.name)
}

func (r *references) add(use reference, name string) *model.Ref {
	use.qualified = strings.Contains(name, ".")
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

// siteLink matches a link to a page of a type as the reference's web site has it; group 1 is the file's name.
var siteLink = matching(`^(?:https?://(?:learn|docs)\.microsoft\.com(?:/[a-z]{2}-[a-z]{2})?)?/graph/api/resources/([\w-]+)(?:[?#].*)?$`)

// linkTarget returns the path inside the docs root that a link on a page leads to; false for a link to elsewhere.
func linkTarget(from, link string) (string, bool) {
	if m := siteLink().FindStringSubmatch(link); m != nil {
		return path.Join(path.Dir(path.Dir(from)), resourcesFolder, m[1]+".md"), true
	}
	if strings.HasPrefix(link, "#") {
		return from, true
	}
	link, _, _ = strings.Cut(strings.ReplaceAll(link, `\`, "/"), "#")
	if link == "" || strings.Contains(link, ":") || strings.HasPrefix(link, "/") || !strings.HasSuffix(strings.ToLower(link), ".md") {
		return "", false
	}
	return path.Join(path.Dir(from), link), true
}

// mentionLinks keeps the links of a text that lead to resource pages.
func (c *createPage) mentionLinks(t text) {
	for _, s := range t.spans {
		if cell, ok := c.linkedType(t, s); ok {
			c.refs.mentionInProse(c.page, cell)
		}
	}
}

// linkedType returns the type that a link in running text names; false for a link to anything but a resource's page.
func (p *page) linkedType(t text, s span) (typeCell, bool) {
	if s.kind != spanLink {
		return typeCell{}, false
	}
	target, ok := linkTarget(p.Path, s.dest)
	if !ok || path.Base(path.Dir(target)) != resourcesFolder {
		return typeCell{}, false
	}
	name := linkNoun().ReplaceAllString(strings.ReplaceAll(t.of(s), "`", ""), "")
	return typeCell{name: name, link: s.dest, offset: t.offset(s.from)}, typeName().MatchString(name)
}

// linkNoun matches what links say behind the name of a type.
var linkNoun = matching(` (?:resource type|resource|object)$`)

// resourcesFolder is the folder of a docs root that documents types; apiFolder documents calls.
const (
	resourcesFolder = "resources"
	apiFolder       = "api"
)

// stem returns the name of a linked file without its folder and extension.
func stem(target string) string { return strings.TrimSuffix(path.Base(target), path.Ext(target)) }

// lastPart returns the part of a linked file's name that is the name of its type: what stands in front, up to the last
// hyphen, is a part of the service.
func lastPart(target string) string {
	name := stem(target)
	return name[strings.LastIndexByte(name, '-')+1:]
}

// isFileOf reports whether a type's name is that of a page's file, with or without the words in front.
func isFileOf(path, name string) bool {
	return strings.EqualFold(lastPart(path), name)
}
