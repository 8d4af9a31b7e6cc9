package model

import (
	"reflect"
	"strings"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
)

// A FactCounter counts the facts of an API: whatever has a place of its own, wherever it stands in the model. It goes
// by the fields of the model's types and names none of them, so that those which are new are counted as well.
//
// A fact is a value of a struct with a place, a constraint, or a place that says all by being there. What a type refers
// to is not a part of what refers to it: neither definitions nor pages are followed.
type FactCounter struct {
	// shapes are the shapes of the types that were met.
	shapes map[reflect.Type]*factShape
}

// NewFactCounter returns a counter, for one goroutine.
func NewFactCounter() FactCounter { return FactCounter{map[reflect.Type]*factShape{}} }

// A factShape is what a counter has to know of a struct type.
type factShape struct {
	// at leads to the place of a value, nil when there is none.
	at []int
	// fields are those that may hold facts.
	fields []factField
}

// A factField is a field that may hold facts.
type factField struct {
	index int
	// kind is what a fact in it is called, "" when only facts further down count.
	kind string
}

// uncounted are the fields whose own facts do not count, though what stands in them may: with them the number of facts
// would say less of how well a page was understood. What is not here counts.
var uncounted = map[string]bool{
	// What every page, operation or type has.
	"Page.FrontMatter": true, "Page.Title": true, "Page.Namespace": true, "Page.Description": true,
	"Operation.Method": true, "Operation.Version": true, "Operation.Subject": true, "Operation.Body": true,
	"API.Resources": true, "Resource.Base": true, "Resource.Description": true, "Enum.Description": true,
	// What is a part of a fact that counts, or has parts that do.
	"Path.Parameters": true, "Parameter.Description": true, "Parameter.Values": true,
	"Operation.Permissions": true, "Permission.About": true,
	"Body.Description": true, "Body.ContentTypes": true, "Response.ContentTypes": true,
	"Property.InheritedFrom": true, "Values.Members": true, "Member.Description": true, "Enum.Flags": true,
	"Example.Name": true, "Message.Headers": true, "Message.ODataType": true, "Message.Body": true, "Message.Text": true,
	"JSONBody.Placeholders": true,
}

// factNames are what the facts of a field are called where its name does not say it.
var factNames = map[string]string{"Example.Request": "example", "Example.Response": "example"}

// factPlaces are the fields that have the place of a value which has none itself.
var factPlaces = map[string]string{"Response": "Status"}

// A factCount is a count of facts on its way through the model.
type factCount struct {
	FactCounter
	// page is the page whose facts count, empty when those of all do.
	page  string
	facts map[string]int
}

// Count counts the facts of an API that stand on a page, on any page when that is empty. A kind is the name of a field,
// or the keyword of a constraint; an empty list is there, as none. The lists of the API itself are not: they hold what
// the caller has chosen.
func (c FactCounter) Count(api *API, page string) map[string]int {
	count := factCount{c, page, map[string]int{}}
	root := reflect.ValueOf(api).Elem()
	for _, f := range c.shape(root.Type()).fields {
		for list, i := root.Field(f.index), 0; i < list.Len(); i++ {
			count.walk(list.Index(i), f.kind)
		}
	}
	return count.facts
}

// add counts a fact.
func (c *factCount) add(kind string, at diag.Pos) {
	if kind != "" && !at.IsZero() && (c.page == "" || c.page == at.Page) {
		c.facts[kind]++
	}
}

// walk counts a value, if it is a fact, and the facts in it.
func (c *factCount) walk(v reflect.Value, kind string) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			c.walk(v.Elem(), kind)
		}
	case reflect.Slice:
		if kind != "" {
			c.facts[kind] += 0
		}
		for i := range v.Len() {
			c.walk(v.Index(i), kind)
		}
	case reflect.Interface:
		if said, ok := reflect.TypeAssert[Constraint](v); ok {
			c.add(string(said.Keyword()), said.Where())
			c.walk(v.Elem(), "")
		}
	case reflect.Struct:
		c.structure(v, kind)
	default: // a part of what it stands in
	}
}

// structure counts a struct, if it is a fact, and the facts in its fields.
func (c *factCount) structure(v reflect.Value, kind string) {
	if at, ok := reflect.TypeAssert[diag.Pos](v); ok {
		c.add(kind, at)
		return
	}
	shape := c.shape(v.Type())
	if shape.at != nil {
		at, _ := reflect.TypeAssert[diag.Pos](v.FieldByIndex(shape.at))
		c.add(kind, at)
	}
	for _, f := range shape.fields {
		c.walk(v.Field(f.index), f.kind)
	}
}

// shape returns the shape of a struct type.
func (c FactCounter) shape(t reflect.Type) *factShape {
	if known, ok := c.shapes[t]; ok {
		return known
	}
	shape := &factShape{}
	c.shapes[t] = shape // a type may hold others of its own
	if at, ok := placeOf(t); ok {
		shape.at = at
	}
	for i := range t.NumField() {
		if kind, ok := c.kindOf(t, t.Field(i)); ok {
			shape.fields = append(shape.fields, factField{i, kind})
		}
	}
	return shape
}

var (
	placeType      = reflect.TypeFor[diag.Pos]()
	constraintType = reflect.TypeFor[Constraint]()
)

// placeOf leads to the place of a value of a struct type, false when it has none.
func placeOf(t reflect.Type) ([]int, bool) {
	var way []int
	if name, ok := factPlaces[t.Name()]; ok {
		field, _ := t.FieldByName(name)
		t, way = field.Type, field.Index
	}
	at, ok := t.FieldByName("At")
	return append(way, at.Index...), ok && at.Type == placeType
}

// kindOf returns what a fact in a field of a type is called, "" when only facts further down count; false for a field
// that cannot hold any.
func (c FactCounter) kindOf(owner reflect.Type, field reflect.StructField) (kind string, ok bool) {
	t := field.Type
	for t.Kind() == reflect.Pointer || t.Kind() == reflect.Slice {
		t = t.Elem()
	}
	switch {
	case !field.IsExported() || field.Tag.Get("json") == "-": // a page is written as its path
		return "", false
	case t == placeType:
		return factKind(owner, field), !strings.HasSuffix(field.Name, "At") // which is the place of the value, or of a field
	case t.Kind() == reflect.Interface:
		return "", t.Implements(constraintType)
	case t.Kind() != reflect.Struct || factPlaces[owner.Name()] == field.Name:
		return "", false
	}
	shape := c.shape(t)
	if shape.at != nil {
		return factKind(owner, field), true
	}
	return "", len(shape.fields) > 0
}

// factKind returns what a fact in a field of a type is called, "" when it does not count.
func factKind(owner reflect.Type, field reflect.StructField) string {
	name := owner.Name() + "." + field.Name
	if known := factNames[name]; known != "" || uncounted[name] {
		return known
	}
	word := strings.ToLower(field.Name[:1]) + field.Name[1:]
	if field.Type.Kind() != reflect.Slice {
		return word
	}
	if stem, ok := strings.CutSuffix(word, "ies"); ok {
		return stem + "y"
	}
	return strings.TrimSuffix(word, "s")
}
