package parser

import (
	"maps"
	"slices"
	"strings"

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

// shownName returns the qualified name under which the page's JSON shows a type; false when it does not.
func (p *page) shownName(short string) (model.Name, bool) {
	if p.shownNames == nil {
		p.shownNames = map[string]model.Name{}
		types := p.jsonTypes()
		for _, property := range slices.Sorted(maps.Keys(types)) {
			written := types[property].name
			if name := shortName(written); strings.Contains(written, ".") && p.shownNames[name].Short == "" {
				p.shownNames[name] = qualify(p, written)
			}
		}
	}
	name, ok := p.shownNames[strings.ToLower(short)]
	return name, ok
}
