package rows

import (
	"strings"

	"github.com/seed-8ef76b74/graphgen/parser/markdown"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// Some rows of a request body are about what another row of it holds: "files/fileName", or "For each property in the
// extendedProperties collection, specify …".

// A NestedRow is a row about a property of what other properties hold.
type NestedRow struct {
	// Path are the names of the properties around it, the body's first.
	Path     []string
	Property *model.Property
}

// nestedName matches a name with those of the properties around it in front.
var nestedName = markdown.Matching(`^[A-Za-z_]\w*(?:/[A-Za-z_]\w*)+$`)

// nestedWords match the words by which a row says that it is about the elements of another one; group 1 is its name.
var nestedWords = markdown.Matching(`^For each (?:\w+ ){1,3}in the (\w+) collection\b`)

// place adds a row to the properties, or to the nested rows when it is about what another one holds. That one may have
// its row further down.
func (r *Reader) place(p *model.Property) {
	path := r.pathOf(p)
	if len(path) == 0 {
		if stand := r.stands[strings.ToLower(p.Name)]; stand != nil {
			*stand = *p
			return
		}
		r.Props = append(r.Props, p)
		return
	}
	if owner := strings.ToLower(path[0]); !r.seen[owner] && r.stands[owner] == nil { // of the type that the page of the created type knows
		stand := &model.Property{Name: path[0], At: p.At, Type: model.Any, TypeAt: p.At}
		if r.stands == nil {
			r.stands = map[string]*model.Property{}
		}
		r.stands[owner] = stand
		r.Props = append(r.Props, stand)
	}
	r.Nested = append(r.Nested, NestedRow{path, p})
}

// pathOf returns the names of the properties around that of a row, and leaves the row its own.
func (r *Reader) pathOf(p *model.Property) []string {
	if !r.Nests {
		return nil
	}
	if parts := strings.Split(p.Name, "/"); len(parts) > 1 {
		p.Name = parts[len(parts)-1]
		return parts[:len(parts)-1]
	}
	if m := nestedWords().FindStringSubmatch(p.Description.Value); m != nil && r.seen[strings.ToLower(m[1])] {
		return m[1:]
	}
	return nil
}
