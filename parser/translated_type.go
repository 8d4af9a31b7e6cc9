package parser

import (
	"cmp"
	"path"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
)

// losesType reports whether the word that a type cell of a translated page holds, without a link, is no type.
// Names of types begin in lower case; what does not is a translation.
func (p *page) losesType(word string) bool {
	first, _ := utf8.DecodeRuneInString(word)
	return p.translated && (unicode.IsUpper(first) || p.primitive(word) != "")
}

// readTypeOf reads the type cell of a property. Where a translation has lost it, its words, its link or the page's JSON
// may still tell it.
func (r *propertyReader) readTypeOf(name string, cell text, at int) (typeCell, bool) {
	n := len(r.diags)
	read, ok := r.readType(cell, at)
	if !r.translated || cell.isZero() || len(read.others) > 0 {
		return read, ok
	}
	told, sure := r.toldType(name, cell, read, ok)
	switch {
	case told.primitive == read.primitive && told.name == read.name && ok:
		return read, true
	case told.primitive == "" && told.name == "":
		if ok {
			r.diags.Add(diag.TypeUnknown, r.pos(read.offset), "%q is likely no type: the table is a translation", clip(cell.s))
		}
		return read, false
	}
	r.diags = r.diags[:n]
	if !sure {
		r.diags.Add(diag.TypeTranslated, r.pos(cell.offset(0)), "%q is no type but the translation of one, it is read as %s", clip(cell.s), told)
	}
	told.offset = cell.offset(0)
	_, notes := trimNotes(cell.plain())
	for _, note := range notes {
		told.notes = append(told.notes, cell.part(note))
	}
	return told, true
}

// toldType returns the type of a cell of a translated table, which was read, or not; zero when nothing tells it. It is
// sure when the vocabulary or a link tells, and not only what else the page shows.
func (r *propertyReader) toldType(name string, cell text, read typeCell, ok bool) (told typeCell, sure bool) {
	words, _ := trimNotes(cell.plain())
	words, collection := element(words)
	if primitive := r.primitive(words); primitive != "" {
		return typeCell{primitive: primitive, collection: collection}, true
	}
	if same := r.renamed[strings.ToLower(words)]; same != "" { // a type that is called as a property is
		return typeCell{name: same, collection: collection}, false
	}
	shown := r.jsonTypes()[name]
	if link, linked := cell.firstLink(); linked {
		if about := r.linkedName(cell.of(link), link.dest); about != "" {
			if about != read.name && sameShort(about, shown.name) {
				about = shown.name // the JSON has its capitals and its namespace
			}
			return typeCell{name: about, link: link.dest, collection: collection}, true
		}
	}
	if ok && !r.doubtsType(name, read, shown) {
		return read, true
	}
	return shown, false
}

// enumFragment matches the end of a link to the members of an enum; group 1 is the enum's folded name.
var enumFragment = matching(`#(\w+)-(?:values|members|options|flags)$`)

// linkedName returns the name of the type that the link of a type cell leads to, "" when it leads to no type.
func (p *page) linkedName(words, dest string) string {
	target, ok := linkTarget(p.Path, dest)
	if !ok || path.Base(path.Dir(target)) != resourcesFolder && !strings.HasPrefix(dest, "#") {
		return ""
	}
	if m := enumFragment().FindStringSubmatch(dest); m != nil && !hasInnerCapital(words) {
		return m[1]
	}
	name := untranslated(target, dest, words)
	if strings.Contains(dest, "#") { // a part of the page is about another type
		return name
	}
	return cmp.Or(name, lastPart(target))
}

// doubtsType reports whether a word that could be the name of a type is likely a translation of it: neither is it written
// as names are, nor does anything else have it.
func (r *propertyReader) doubtsType(name string, read, shown typeCell) bool {
	word := read.name
	return r.doubt && word != "" && word == strings.ToLower(word) && !strings.Contains(word, ".") &&
		!strings.Contains(strings.ToLower(name), word) && !sameShort(shown.name, word) &&
		r.folded[path.Join(path.Dir(path.Dir(strings.ToLower(r.Path))), resourcesFolder, word+".md")] == ""
}

// String returns the type that a cell says, for a message.
func (t typeCell) String() string {
	name := cmp.Or(string(t.primitive), t.name)
	if t.collection {
		return "a collection of " + name
	}
	return name
}
