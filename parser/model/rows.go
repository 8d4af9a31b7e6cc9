package model

import (
	"slices"
	"strings"
)

// Element returns the element of a collection, and any other type as it is.
func Element(t Type) Type {
	if c, ok := t.(Collection); ok {
		return c.Elem
	}
	return t
}

// AboutValues reports whether a constraint makes sense for values of some types only.
func AboutValues(c Constraint) bool {
	switch c.(type) {
	case Default, Limit, Values:
		return true
	default:
		return false
	}
}

// ByFoldedName returns properties by their names in lower case: the documents are careless about case.
func ByFoldedName(properties []*Property) map[string]*Property {
	out := make(map[string]*Property, len(properties))
	for _, p := range properties {
		out[strings.ToLower(p.Name)] = p
	}
	return out
}

// RowOf returns the row of a property, nil when there is none.
func RowOf(table []*Property, name string) *Property {
	for _, p := range table {
		if p.Name == name {
			return p
		}
	}
	return nil
}

// OwnRow returns the row of a property, nil when there is none. The row and its table may stand in another place of
// the API, too: both are copied, so that the row can be changed.
func OwnRow(table *[]*Property, name string) *Property {
	i := slices.IndexFunc(*table, func(p *Property) bool { return p.Name == name })
	if i < 0 {
		return nil
	}
	row := *(*table)[i]
	row.Constraints = slices.Clone(row.Constraints)
	*table = slices.Clone(*table)
	(*table)[i] = &row
	return &row
}

// Table returns the rows of an operation's own table.
func (o *Operation) Table() []*Property {
	if o.Body == nil {
		return nil
	}
	return o.Body.Properties
}

// Sent returns the resource that an operation sends, nil when it sends none.
func (o *Operation) Sent() *Resource {
	if o.Body == nil {
		return nil
	}
	ref, ok := o.Body.Type.(*Ref)
	if !ok {
		return nil
	}
	r, _ := ref.Target.(*Resource)
	return r
}

// BodyRow returns the row of a property in the table of an operation's body, to be changed; nil when its body has no
// such property. A body without a table holds the properties of its type; it gets a table of them for the row to
// stand in.
func (o *Operation) BodyRow(name string) *Property {
	if o.Body == nil {
		return nil
	}
	if row := OwnRow(&o.Body.Properties, name); row != nil {
		return row
	}
	r := o.Sent()
	if r == nil {
		return nil
	}
	row := RowOf(r.Properties, name)
	switch {
	case row == nil:
		return nil
	case len(o.Body.Properties) == 0:
		o.Body.Properties = r.Properties
	default:
		o.Body.Properties = append(slices.Clone(o.Body.Properties), row)
	}
	return OwnRow(&o.Body.Properties, name)
}

// Messages yields the messages of examples, the request before the response.
func Messages(examples []Example) func(yield func(*Message) bool) {
	return func(yield func(*Message) bool) {
		for _, e := range examples {
			if e.Request != nil && !yield(e.Request) || e.Response != nil && !yield(e.Response) {
				return
			}
		}
	}
}
