package parser

import (
	"bytes"
	"io/fs"
	"path"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/sync/errgroup"
)

// A library finds and reads the pages below resources/. Pages that nothing leads to are never parsed: an index made
// from a few of their lines tells which page is about which type.
type library struct {
	fsys fs.FS
	jobs int
	fileSet
	// byName maps a folded short name to the pages that document a type of that name.
	byName map[string][]string
	// names maps a page to the folded short names of the types that it documents.
	names map[string][]string
	// byBase maps a folded short name to the pages that name that type as their base.
	byBase map[string][]string
	// byListed maps a folded short name to the pages that list that type as derived from their own.
	byListed map[string][]string
	// translated are the pages that are translations: they document nothing.
	translated map[string]bool
	// bases maps a page to the folded short names of the types that it names as a base.
	bases map[string][]string
	// byCollection maps the folded name of a property to the types that it is documented as a collection of.
	byCollection map[string][]string
	// spelled maps the folded name of a property to how its first row spells it.
	spelled map[string]string
	// named holds the folded names in the rows of all tables that can be about properties.
	named  map[string]bool
	pages  map[string]*typePage
	broken []result
}

// newLibrary indexes the pages below resources/.
func newLibrary(fsys fs.FS, files fileList, known fileSet, jobs int) (*library, error) {
	l := &library{
		fsys: fsys, jobs: jobs, fileSet: known, translated: map[string]bool{},
		names: map[string][]string{}, byName: map[string][]string{}, byBase: map[string][]string{}, byListed: map[string][]string{},
		bases: map[string][]string{}, byCollection: map[string][]string{}, spelled: map[string]string{},
		named: map[string]bool{}, pages: map[string]*typePage{},
	}
	var paths []string
	for _, name := range files {
		if path.Base(path.Dir(name)) == resourcesFolder {
			paths = append(paths, name)
		}
	}
	entries := make([]indexEntry, len(paths))
	err := l.each(paths, func(i int, name string) error {
		src, err := readSmall(fsys, name)
		entries[i] = indexPage(src)
		return err
	})
	seen := map[collectionEntry]bool{}
	for i, e := range entries {
		if e.translated {
			l.translated[paths[i]] = true
		}
		l.names[paths[i]] = e.names
		for _, name := range e.names {
			l.byName[name] = append(l.byName[name], paths[i])
		}
		if len(e.bases) > 0 {
			l.bases[paths[i]] = e.bases
		}
		for _, base := range e.bases {
			l.byBase[base] = append(l.byBase[base], paths[i])
		}
		for _, name := range e.derived {
			l.byListed[name] = append(l.byListed[name], paths[i])
		}
		for _, name := range e.rows {
			l.named[strings.ToLower(name)] = true
		}
		for _, c := range e.collections {
			folded := strings.ToLower(c.property)
			if of := (collectionEntry{folded, c.element}); !seen[of] {
				seen[of] = true
				l.byCollection[folded] = append(l.byCollection[folded], c.element)
			}
			if l.spelled[folded] == "" {
				l.spelled[folded] = c.property
			}
		}
	}
	return l, err
}

// each calls do for each path, several at once.
func (l *library) each(paths []string, do func(i int, name string) error) error {
	var group errgroup.Group
	group.SetLimit(l.jobs)
	for i, name := range paths {
		group.Go(func() error { return do(i, name) })
	}
	return group.Wait()
}

// readSmall returns a file's text, nothing of what is too large to be a page, or no file.
func readSmall(fsys fs.FS, name string) ([]byte, error) {
	info, err := fs.Stat(fsys, name)
	if err != nil || info.Size() > maxPageSize || !info.Mode().IsRegular() {
		return nil, err
	}
	src, err := fs.ReadFile(fsys, name)
	return normalize(src), err
}

// An indexEntry is what a few lines of a page tell: the folded short names of the types that it documents, of those that
// it names as a base, and of those that it lists as derived; and its properties that are collections.
type indexEntry struct {
	names, bases, derived []string
	collections           []collectionEntry
	// rows are the names in rows that can be about properties.
	rows []string
	// translated means that the page is a translation, of which nothing is known.
	translated bool
	// seen are the names, with what they are in front.
	seen map[string]bool
}

// A collectionEntry is a row of a property that is a collection: its name and the element type, as written.
type collectionEntry struct{ property, element string }

// indexPage reads the lines that tell what a page is about.
func indexPage(src []byte) indexEntry {
	if sign, _ := translation(src); sign != "" {
		return indexEntry{translated: true}
	}
	var e indexEntry
	titled, lists, code := false, false, false
	for line := range bytes.Lines(src) {
		switch {
		case isFence(line):
			code = !code
		case len(line) > 2 && line[0] == '#':
			heading := rawHeading(string(line))
			e.addHeading(heading, titled)
			titled, lists = true, slices.Contains(derivedSections, fold(heading))
		case !code && isNoted(line):
			for _, key := range []string{`"@odata.type"`, `"@type"`, `"@type.aka"`} {
				if bytes.Contains(line, []byte(key)) {
					e.addName(jsonValue(string(line), key))
				}
			}
			if bytes.Contains(line, []byte(`"baseType"`)) {
				e.addBase(jsonValue(string(line), `"baseType"`))
			}
		case lists && line[0] == '|':
			if m := indexedDerived().FindSubmatch(line); m != nil {
				e.derived = e.appendShort(e.derived, "derived ", string(m[1]))
			}
		case line[0] == '|':
			if name := rowName(line); name != "" {
				e.rows = append(e.rows, name)
			}
			if !bytes.Contains(line, []byte(") collection")) {
				continue
			}
			if m := indexedCollection().FindSubmatch(line); m != nil {
				e.collections = append(e.collections, collectionEntry{string(m[1]), string(m[2])})
			}
		case bytes.Contains(line, []byte("](")) && mentionsBase(string(line)):
			if m := indexedBase().FindSubmatch(line); m != nil {
				e.addBase(string(m[1]))
			}
		}
	}
	e.seen = nil
	return e
}

// propertyCells is how many cells the row of a property has at least: name, type and description.
const propertyCells = 3

// rowName returns the word that a row with the cells of a property begins with, in raw markdown, "" when there is none.
func rowName(line []byte) string {
	line = bytes.TrimSuffix(bytes.TrimSpace(line), []byte{'|'})
	if bytes.Count(line, []byte{'|'}) < propertyCells {
		return ""
	}
	line = bytes.TrimLeft(line, "| *`[")
	end := bytes.IndexFunc(line, func(r rune) bool { return r != '_' && !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	return string(line[:max(end, 0)]) // no word goes up to the end: bars are left
}

// isFence reports whether a line begins or ends a block of code: words may begin with code, too.
func isFence(line []byte) bool {
	return bytes.HasPrefix(line, []byte("```")) && bytes.Count(line, []byte("```")) == 1
}

// isNoted reports whether a line holds a type of an annotation, and not one of a JSON example, which has a "#".
func isNoted(line []byte) bool {
	return bytes.Contains(line, []byte(`ype`)) && !bytes.Contains(line, []byte(`"#`)) &&
		(bytes.Contains(line, []byte(`"@odata.type"`)) || bytes.Contains(line, []byte(`"@type`)) || bytes.Contains(line, []byte(`"baseType"`)))
}

// indexedCollection matches the row of a property that is a collection of a linked type, in raw markdown.
var indexedCollection = matching(`^\| *(\w+) *\| *\[(\w+)\]\([^)]*\) collection *\|`)

// indexedDerived matches the row of a derived type, in raw markdown.
var indexedDerived = matching(`^\| *\**\[\**([\w.]+)\**\]\(`)

// indexedBase finds the link behind the words that name a base type, in raw markdown.
var indexedBase = matching(`(?i)\b(?:inherits|derived|derives|extends|inherited)(?: from)? (?:the )?\**\[\**([A-Za-z_][\w.]*)`)

// addHeading takes the name of a type from a page's title or from the heading of an enum's section.
func (e *indexEntry) addHeading(heading string, titled bool) {
	if m := enumHeading().FindStringSubmatch(heading); m != nil {
		e.addName(m[1])
		return
	}
	if m := typeTitle().FindStringSubmatch(heading); m != nil && !titled {
		e.addName(m[1])
	}
}

func (e *indexEntry) addName(name string) { e.names = e.appendShort(e.names, "name ", name) }
func (e *indexEntry) addBase(name string) { e.bases = e.appendShort(e.bases, "base ", name) }

// appendShort appends the folded short form of a type's name to a list of what the name is, once.
func (e *indexEntry) appendShort(list []string, what, name string) []string {
	if !typeName().MatchString(name) {
		return list
	}
	short := shortName(name)
	if e.seen[what+short] {
		return list
	}
	if e.seen == nil {
		e.seen = map[string]bool{}
	}
	e.seen[what+short] = true
	return append(list, short)
}

// jsonValue returns the string behind a key on a line of JSON.
func jsonValue(line, key string) string {
	_, rest, _ := strings.Cut(line, key)
	_, rest, _ = strings.Cut(rest, `"`)
	value, _, _ := strings.Cut(rest, `"`)
	return strings.TrimPrefix(value, "#")
}

// load reads the pages that are not read yet.
func (l *library) load(paths []string) error {
	paths = slices.DeleteFunc(slices.Compact(slices.Sorted(slices.Values(paths))), func(name string) bool { return l.pages[name] != nil })
	results := make([]*typePage, len(paths))
	broken := make([]result, len(paths))
	err := l.each(paths, func(i int, name string) error {
		p, diags, err := readPage(l.fsys, l.fileSet, name, always)
		if p == nil || err != nil {
			broken[i].diags = diags
			return err
		}
		results[i] = readTypePage(p)
		p.release()
		return nil
	})
	for i, t := range results {
		if t == nil {
			t = &typePage{}
			l.broken = append(l.broken, broken[i])
		}
		l.pages[paths[i]] = t
	}
	return err
}

// always finds every page worth parsing: something leads to it.
func always([]byte) bool { return true }

// astray reports whether a link leads to the page of another type than its text names. A text that the name of the
// target ends in is short for it: "message" on a page of chat messages.
func (l *library) astray(name, target string) bool {
	short := strings.ToLower(name)
	about, names := l.byName[short], l.names[target]
	return len(about) > 0 && !isFileOf(target, short) && len(names) > 0 && !slices.Contains(about, target) &&
		(len(names) > maxNames || !slices.ContainsFunc(names, func(other string) bool { return strings.HasSuffix(other, short) }))
}

// maxNames is how many types a page can document and still have one that a name may mean by its end.
const maxNames = 1000

// find returns the path of the page that a link leads to; false when there is none.
func (l *library) find(from, link string) (string, bool) {
	target, ok := linkTarget(from, link)
	if !ok {
		return "", false
	}
	name, ok := l.folded[strings.ToLower(target)]
	return name, ok
}
