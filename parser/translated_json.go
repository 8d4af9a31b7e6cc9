package parser

import (
	"bytes"
	"slices"
	"strings"
	"unicode"

	"github.com/yuin/goldmark/ast"

	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// jsonMember matches a member of a JSON object in the page's source: group 1 is the key, or what a key links, group 2 the brackets of
// collections, group 3 the type of an object, group 4 a string, group 5 a boolean.
var jsonMember = matching(`"([A-Za-z_]\w*)(?:@odata\.bind)?"\s*:\s*(?:(\[\s*)?(?:\{\s*"@odata\.type"\s*:\s*"#?([\w.]+)"|"([^"\n]*)"|(true|false))?)?`)

// jsonTypes returns what the page's JSON shows of the types of properties, by their names; a typeCell without a type for
// those of which it shows the name only.
func (p *page) jsonTypes() map[string]typeCell {
	if p.shown != nil {
		return p.shown
	}
	p.shown = map[string]typeCell{}
	for _, m := range jsonMember().FindAllStringSubmatch(string(p.src[p.body:]), -1) {
		cell := typeCell{collection: m[2] != ""}
		switch {
		case m[3] != "":
			cell.name = m[3]
		case m[5] != "":
			cell.primitive = model.Boolean
		default:
			cell.primitive, _ = placeholderType(m[4])
		}
		if known, ok := p.shown[m[1]]; !ok || known.primitive == "" && known.name == "" {
			p.shown[m[1]] = cell
		}
	}
	return p.shown
}

// maxShown is more objects than any page shows; more are not compared with its tables.
const maxShown = 100

// objects returns the members of the JSON objects in the page's code blocks, without what is part of the protocol.
func (p *page) objects() [][]objectMember {
	if p.shownObjects != nil {
		return p.shownObjects
	}
	p.shownObjects = [][]objectMember{}
	p.root.all(func(s *section) bool {
		for block := range s.leaves {
			code, ok := block.(*ast.FencedCodeBlock)
			if !ok || code.Lines().Len() == 0 {
				continue
			}
			_, src := p.source(code.Lines())
			if at := bytes.IndexByte(src, '{'); at >= 0 && len(p.shownObjects) < maxShown {
				members := slices.DeleteFunc(objectMembers(src[at:]), func(m objectMember) bool { return strings.HasPrefix(m.key, "@") })
				p.shownObjects = append(p.shownObjects, members)
			}
		}
		return true
	})
	return p.shownObjects
}

// objectOf returns the members of the only object that has some number of them, nil when there are others.
func (p *page) objectOf(size int) []objectMember {
	var found []objectMember
	for _, members := range p.objects() {
		switch {
		case len(members) != size:
		case found != nil:
			return nil
		default:
			found = members
		}
	}
	return found
}

// objectLike returns the members of the object that has the most of some names.
func (p *page) objectLike(names []string) []objectMember {
	known := map[string]bool{}
	for _, name := range names {
		known[strings.ToLower(name)] = true
	}
	var best []objectMember
	most := 0
	for _, members := range p.objects() {
		n := 0
		for _, m := range members {
			if known[strings.ToLower(strings.TrimSuffix(m.key, bindSuffix))] {
				n++
			}
		}
		if n > most {
			best, most = members, n
		}
	}
	return best
}

// A rowType is what a type cell of a translated table still tells: the rest of it may be lost.
type rowType struct {
	typeCell
	// linked is the name of the type that the cell links to, "" without a link.
	linked string
}

// rowType returns what a type cell tells.
func (p *page) rowType(cell text) rowType {
	words, collection := element(cell.plain())
	t := rowType{typeCell: typeCell{words: words, primitive: p.primitive(words), collection: collection}}
	if primitive, ok := primitiveSpellings[foldPrimitive(words)]; ok {
		t.primitive = primitive
	}
	if link, ok := cell.firstLink(); ok {
		t.linked = p.linkedName(cell.of(link), link.dest)
	}
	return t
}

// is reports whether the value of a JSON member is annotated with the type.
func (t rowType) is(m objectMember) bool {
	of := odataTypeIn().FindSubmatch(m.value)
	return t.linked != "" && of != nil && sameShort(string(of[1]), t.linked) && t.fits(m)
}

// odataTypeIn matches the beginning of an object, or of several, with its type in group 1.
var odataTypeIn = matching(`^(?:\[\s*)?\{\s*"@odata\.type"\s*:\s*"#?([\w.]+)"`)

// fits reports whether the value of a JSON member can be one of the type, as far as both are known.
func (t rowType) fits(m objectMember) bool {
	value := bytes.TrimSpace(m.value)
	if len(value) == 0 || bytes.Equal(value, []byte("null")) {
		return true
	}
	if strings.HasSuffix(m.key, bindSuffix) { // a link to what there is
		return t.primitive == "" && t.collection == (value[0] == '[')
	}
	if t.collection != (value[0] == '[') {
		return false
	}
	if value[0] == '[' {
		value = bytes.TrimSpace(value[1:])
	}
	switch value[0] {
	case '{':
		of := odataTypeIn().FindSubmatch(value)
		return (t.primitive == "" || t.primitive == model.Any) && (of == nil || t.linked == "" || areKin(string(of[1]), t.linked))
	case '"':
		return t.linked == "" && t.fitsString(string(value)) || t.linked != "" && t.primitive == ""
	case 't', 'f':
		return t.primitive == "" && t.linked == "" || t.primitive == model.Boolean
	case ']':
		return true
	default:
		return t.primitive == "" && t.linked == "" || isNumber(t.primitive)
	}
}

// areKin reports whether types are the same, or one can be derived from the other: their names end in the same word.
func areKin(a, b string) bool { return sameShort(a, b) || lastWord(a) == lastWord(b) }

// lastWord returns the last of the words that a name in camel case is made of.
func lastWord(name string) string { return name[max(strings.LastIndexFunc(name, unicode.IsUpper), 0):] }

// fitsString reports whether a string in JSON can be one of the type: what stands for a value tells its type.
func (t rowType) fitsString(value string) bool {
	word, _, _ := strings.Cut(value[1:], `"`)
	hint, known := placeholderType(word)
	if known && hint != model.String && t.primitive != "" {
		return hint == t.primitive || isNumber(hint) && isNumber(t.primitive)
	}
	return t.primitive != model.Boolean && !isNumber(t.primitive)
}
