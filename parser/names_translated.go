package parser

import (
	"maps"
	"slices"
	"strings"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// Names that a translation has taken for words are told by what stands beside them: JSON holds the properties that a
// table lists, mostly in the same order.

// binds reports whether a description speaks of the link that a member sets: "use the `user@odata.bind` syntax".
func binds(description text, m objectMember) bool {
	return strings.HasSuffix(m.key, bindSuffix) && strings.Contains(description.s, "`"+m.key+"`")
}

// cognateLetters is how many letters words begin with alike that mean the same in two languages: "justificação".
const cognateLetters = 4

// areCognates reports whether a word begins as a name that is a word does, accents aside, or ends in a name of several
// words: "Propriedadedisplayname".
func areCognates(word, name string) bool {
	if hasInnerCapital(name) {
		return strings.HasSuffix(strings.ToLower(word), strings.ToLower(name))
	}
	a, b := []rune(withoutAccents.Replace(strings.ToLower(word))), []rune(strings.ToLower(name))
	return len(a) >= cognateLetters && len(b) >= cognateLetters && slices.Equal(a[:cognateLetters], b[:cognateLetters])
}

// withoutAccents takes the accents off the letters that the names of things begin with.
var withoutAccents = strings.NewReplacer("á", "a", "à", "a", "â", "a", "ã", "a", "ç", "c", "é", "e", "ê", "e", "í", "i", "ó", "o", "ô", "o", "õ", "o", "ú", "u", "ü", "u", "ñ", "n")

// maxRestored is more tables than any page has; the names of more are not looked for.
const maxRestored = 100

// restoreNames finds the names that the rows of a translated table had, by the JSON of the page.
func (r *propertyReader) restoreNames(t table, at [columns]int) {
	r.restored = map[int]string{}
	if r.tables++; r.tables > maxRestored {
		return
	}
	names := make([]string, len(t.rows))
	for i, row := range t.rows {
		names[i], _ = rowLabel(row.cell(at[columnName]).plain())
	}
	if !slices.ContainsFunc(names, func(name string) bool { return r.isTranslated(name) || startsUpper(name) }) {
		return
	}
	object := r.objectLike(names)
	if object == nil && r.complete {
		object = r.objectOf(len(names))
	}
	keys := make([]string, len(object))
	for i, m := range object {
		keys[i] = strings.TrimSuffix(m.key, bindSuffix)
	}
	types := make([]rowType, len(t.rows))
	for i, row := range t.rows {
		types[i] = r.rowType(row.cell(at[columnType]))
		if endsIn(types[i].words, names[i]) {
			r.restored[row.offset] = names[i]
		}
	}
	a := alignment{
		names: names, keys: keys, whole: r.complete && len(names) == len(keys),
		doubtful: func(i int) bool { return r.isTranslated(names[i]) },
		fits:     func(i, j int) bool { return types[i].fits(object[j]) },
		alike: func(i, j int) bool {
			return types[i].is(object[j]) || binds(t.rows[i].cell(at[columnDescription]), object[j]) || areCognates(names[i], keys[j]) && types[i].fits(object[j])
		},
	}
	for i, j := range a.align() {
		switch {
		case j < 0 && strings.EqualFold(names[i], entityKey):
			r.restored[t.rows[i].offset] = entityKey
		case j >= 0 && names[i] != keys[j] && (r.isTranslated(names[i]) || strings.EqualFold(names[i], keys[j]) && !isCamel(names[i])):
			r.restored[t.rows[i].offset] = keys[j]
			r.renamed[strings.ToLower(names[i])] = keys[j]
		}
	}
}

// endsIn reports whether a type is called after a property, whose name is no translation then: "mode" is a gateMode.
func endsIn(typ, name string) bool {
	typ = strings.TrimSuffix(typ, ")")
	return len(typ) > len(name) && hasInnerCapital(typ) && strings.HasSuffix(strings.ToLower(typ), strings.ToLower(name))
}

// rename returns the name of a property instead of its translation.
func (r *propertyReader) rename(prop *model.Property, row row) string {
	name, ok := r.restored[row.offset]
	if !ok {
		return prop.Name
	}
	if !strings.EqualFold(name, prop.Name) {
		r.diags.Add(diag.NameTranslated, prop.At, nameTranslated, clip(prop.Name), clip(name))
	}
	return name
}

// nameTranslated tells of a name that was found again.
const nameTranslated = "%q is the translation of a name, it is read as %q"

// settleTranslated gives the rows of a translated page's request body the names that the pages of the type have for
// them, and removes the rows whose names neither these nor the examples bear out.
func (l *linker) settleTranslated(c *createPage, body *model.Body, created *model.Resource) {
	c.keys = l.lib.keys
	rows := body.Properties
	own := slices.DeleteFunc(l.ownRows(created), func(p *model.Property) bool { // may be a translation as well
		return p.Relationship && c.isTranslated(p.Name)
	})
	renamed := l.renamedRows(created)
	names, keys := make([]string, len(rows)), make([]string, len(own))
	for i, p := range rows {
		names[i] = p.Name
		if as := renamed[strings.ToLower(p.Name)]; as != "" && c.isDoubted(p) {
			names[i] = as
		}
	}
	for j, p := range own {
		keys[j] = p.Name
	}
	a := alignment{
		names: names, keys: keys,
		doubtful: func(i int) bool { return c.isDoubted(rows[i]) },
		fits:     func(i, j int) bool { return sameType(rows[i], own[j]) },
		alike: func(i, j int) bool {
			return sameType(rows[i], own[j]) && (isNamed(rows[i].Type) || areCognates(names[i], keys[j]))
		},
	}
	found := a.align()
	body.Properties = nil
	for i, p := range rows {
		switch {
		case !c.isDoubted(p):
		case found[i] >= 0:
			l.renameRow(p, keys[found[i]])
		default:
			l.diags.Add(diag.RowUnnamed, p.At, "%q may be the translation of a property's name: neither the examples nor the page of %s have it", clip(p.Name), created.Name)
			continue
		}
		body.Properties = append(body.Properties, p)
	}
}

// isDoubted reports whether the name of a row of the request body may be a translation.
func (c *createPage) isDoubted(p *model.Property) bool {
	return c.doubted[p.At] && !endsIn(p.Type.String(), p.Name) && (c.isTranslated(p.Name) || !propertyName().MatchString(p.Name))
}

func (l *linker) renameRow(p *model.Property, name string) {
	if !strings.EqualFold(p.Name, name) {
		l.diags.Add(diag.NameTranslated, p.At, nameTranslated, clip(p.Name), clip(name))
	}
	p.Name = name
}

// ownRows returns the properties of a resource and of its bases, in the order of their pages.
func (*linker) ownRows(r *model.Resource) []*model.Property {
	var out []*model.Property
	for _, one := range withBases(&model.Ref{Target: r}) {
		out = append(out, one.Properties...)
	}
	return out
}

// renamedRows returns the names that were found again on the pages of a resource, by their folded translations.
func (l *linker) renamedRows(r *model.Resource) map[string]string {
	out := map[string]string{}
	for _, t := range l.read {
		if t.resource == r {
			maps.Copy(out, t.renamed)
		}
	}
	return out
}

// isNamed reports whether a type, or what a collection holds, has a name of its own.
func isNamed(t model.Type) bool {
	if c, ok := t.(model.Collection); ok {
		t = c.Elem
	}
	_, ok := t.(*model.Ref)
	return ok
}
