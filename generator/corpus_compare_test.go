package generator

import (
	"encoding/json"
	"math/big"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// check compares an example with what has become of it.
func (c *corpus) check(t *testing.T, e corpusExample, result corpusResult) {
	t.Helper()
	if result.Error != "" {
		t.Errorf("%s: %s", e.where, result.Error)
	}
	for fault := range strings.Lines(result.Faults) {
		c.seen["value that Validate does not allow"]++
		t.Logf("%s: %s", e.where, strings.TrimSpace(fault))
	}
	got, _ := parseJSON(result.JSON).(map[string]any)
	for _, lost := range c.compareObject(e.resource, e.value, got, "") {
		t.Errorf("%s: %s", e.where, lost)
	}
}

// compareObject returns the values of an object that are not what they were.
func (c *corpus) compareObject(r *model.Resource, want, got map[string]any, path string) (lost []string) {
	for name, value := range want {
		p := findProperty(r, name)
		at := path + "/" + name
		switch {
		case p != nil:
			lost = append(lost, c.compare(p.Type, value, got[p.Name], at)...)
		case strings.Contains(name, "@") && encoded(value) == encoded(got[name]):
			c.seen["annotation kept"]++
		case name == "@odata.type" && slices.Contains([]any{r.Name.String(), "#" + r.Name.String()}, value):
			c.seen["annotation that says what the property's type says"]++
		case strings.Contains(name, "@"):
			_, annotation, _ := strings.Cut(name, "@")
			c.seen["annotation that is not sent: @"+annotation]++
		default:
			c.seen["value of a property that no page documents"]++
		}
	}
	return lost
}

// findProperty returns the property of a name, without regard to case as encoding/json does.
func findProperty(r *model.Resource, name string) *model.Property {
	i := slices.IndexFunc(r.Properties, func(p *model.Property) bool { return p.Name == name })
	if i < 0 {
		i = slices.IndexFunc(r.Properties, func(p *model.Property) bool { return strings.EqualFold(p.Name, name) })
	}
	if i < 0 {
		return nil
	}
	return r.Properties[i]
}

// compare returns what is lost of a value of type t.
func (c *corpus) compare(t model.Type, want, got any, at string) []string {
	object, isObject := want.(map[string]any)
	elements, isArray := want.([]any)
	_, isNamed := t.(*model.Ref)
	switch {
	case want == nil && got == nil:
		c.seen["null that is not sent"]++
	case got == nil && isUnset(t, want):
		c.seen["empty text or time zero that is not sent"]++
	case isObject && isNamed:
		return c.compareResource(t, object, got, at)
	case isArray:
		return c.compareArray(t, elements, got, at)
	case !sameValue(t, want, got):
		return []string{changed(at, want, got)}
	default:
		c.seen["value kept"]++
	}
	return nil
}

// isUnset reports whether a value is what a field holds that is not set.
func isUnset(t model.Type, v any) bool {
	return v == "" || t == model.Type(model.DateTimeOffset) && v == "0001-01-01T00:00:00Z"
}

// changed says what has become of a value.
func changed(at string, want, got any) string {
	return at + ": " + encoded(want) + " has become " + encoded(got)
}

// compareResource returns what is lost of an object, which may be of a derived type.
func (c *corpus) compareResource(t model.Type, want map[string]any, got any, at string) []string {
	became, ok := got.(map[string]any)
	r := c.memberOf(t, want)
	switch {
	case !ok, r == nil && encoded(want) != encoded(became):
		return []string{changed(at, want, got)}
	case r == nil:
		c.seen["object of a type that no page documents"]++
		return nil
	default:
		c.seen["object"]++
		return c.compareObject(r, want, became, at)
	}
}

// compareArray returns what is lost of an array.
func (c *corpus) compareArray(t model.Type, want []any, got any, at string) (lost []string) {
	became, _ := got.([]any)
	if len(want) != len(became) {
		return []string{changed(at, want, got)}
	}
	if many, ok := t.(model.Collection); ok {
		t = many.Elem
	}
	for i := range want {
		lost = append(lost, c.compare(t, want[i], became[i], at+"/"+strconv.Itoa(i))...)
	}
	return lost
}

// sameValue reports whether two values are equal: times as instants, numbers as numbers.
func sameValue(t model.Type, want, got any) bool {
	if t == model.Type(model.DateTimeOffset) {
		a, err := instant(want)
		b, err2 := instant(got)
		return err == nil && err2 == nil && a.Equal(b)
	}
	n, isNumber := want.(json.Number)
	m, bothNumbers := got.(json.Number)
	if isNumber && bothNumbers {
		a, ok := new(big.Rat).SetString(n.String())
		b, ok2 := new(big.Rat).SetString(m.String())
		return ok && ok2 && a.Cmp(b) == 0
	}
	return encoded(want) == encoded(got)
}

// instant returns the time that a value is.
func instant(v any) (time.Time, error) {
	s, _ := v.(string)
	return time.Parse(time.RFC3339, s)
}

// encoded returns the JSON of a value.
func encoded(v any) string {
	data, err := json.Marshal(v)
	if err != nil {
		return err.Error()
	}
	return string(data)
}
