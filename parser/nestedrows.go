package parser

import (
	"slices"
	"strings"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// Some rows of a request body are about what another row of it holds: "files/fileName", or "For each property in the
// extendedProperties collection, specify …".

// A nestedRow is a row about a property of what other properties hold.
type nestedRow struct {
	// path are the names of the properties around it, the body's first.
	path     []string
	property *model.Property
}

// nestedName matches a name with those of the properties around it in front.
var nestedName = matching(`^[A-Za-z_]\w*(?:/[A-Za-z_]\w*)+$`)

// nestedWords match the words by which a row says that it is about the elements of another one; group 1 is its name.
var nestedWords = matching(`^For each (?:\w+ ){1,3}in the (\w+) collection\b`)

// place adds a row to the properties, or to the nested rows when it is about what another one holds.
func (r *propertyReader) place(p *model.Property) {
	path := r.pathOf(p)
	if len(path) == 0 {
		r.props = append(r.props, p)
		return
	}
	if r.isNew(path[0]) { // of the type that the page of the created type knows
		r.props = append(r.props, &model.Property{Name: path[0], At: p.At, Type: model.Any, TypeAt: p.At})
	}
	r.nested = append(r.nested, nestedRow{path, p})
}

// pathOf returns the names of the properties around that of a row, and leaves the row its own.
func (r *propertyReader) pathOf(p *model.Property) []string {
	if !r.nests {
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

// settleNested adds the nested rows of a page to the types that its rows hold.
func (l *linker) settleNested(c *createPage) {
	for _, row := range c.nested {
		known := false
		for _, op := range c.ops {
			created, _ := op.Creates.Target.(*model.Resource)
			for _, name := range row.path {
				created = l.heldBy(created, name)
			}
			if created != nil {
				known = true
				l.mergeProperties(created, []*model.Property{row.property})
			}
		}
		if !known {
			c.coverage.RowsRead--
			l.diags.Add(diag.RowUnnamed, row.property.At, "%q is a property of what %q holds, whose type is not known", clip(row.property.Name), clip(strings.Join(row.path, "/")))
		}
	}
}

// heldBy returns the resource that a property of another one holds, nil when it holds none.
func (l *linker) heldBy(r *model.Resource, name string) *model.Resource {
	if r == nil {
		return nil
	}
	p := l.rowsOf(r)[strings.ToLower(name)]
	if p == nil {
		return nil
	}
	ref, ok := model.Element(p.Type).(*model.Ref)
	if !ok {
		return nil
	}
	held, _ := ref.Target.(*model.Resource)
	return held
}

// nestedRows returns the properties of the nested rows.
func (c *createPage) nestedRows() []*model.Property {
	var out []*model.Property
	for _, row := range c.nested {
		out = append(out, row.property)
	}
	return slices.Clip(out)
}
