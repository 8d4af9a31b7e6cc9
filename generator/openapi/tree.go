package openapi

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// A node is a value of the finished document: one of [text], [literal], [list] or [object].
// Both encoders print the same tree, so that YAML and JSON cannot differ.
type node interface{ isNode() }

// A text is a string of valid UTF-8; [str] makes one.
type text string

// A literal is a number, true, false or null, spelled so that JSON, YAML 1.1 and YAML 1.2 read the same value.
type literal string

// A list holds values in order.
type list []node

// An object holds members in order; their keys are unique.
type object []member

// A member is one key of an object and its value.
type member struct {
	key   string
	value node
}

func (text) isNode()    {}
func (literal) isNode() {}
func (list) isNode()    {}
func (object) isNode()  {}

// null is the literal of no value.
const null = literal("null")

// boolean returns the literal of a truth value.
func boolean(b bool) literal { return literal(strconv.FormatBool(b)) }

// number returns the literal of a JSON number. An exponent gets a fraction and a sign ("1e5" is "1.0e+5"):
// readers of YAML 1.1 take it for a string otherwise.
func number(json string) literal {
	mantissa, exponent, found := strings.Cut(strings.ToLower(json), "e")
	if !found {
		return literal(json)
	}
	if !strings.Contains(mantissa, ".") {
		mantissa += ".0"
	}
	if !strings.HasPrefix(exponent, "-") && !strings.HasPrefix(exponent, "+") {
		exponent = "+" + exponent
	}
	return literal(mantissa + "e" + exponent)
}

// clean returns a string that every encoder can print: what is not UTF-8 becomes U+FFFD.
func clean(s string) string {
	if utf8.ValidString(s) {
		return s
	}
	return strings.ToValidUTF8(s, "\uFFFD")
}

// str returns the node of any string.
func str(s string) text { return text(clean(s)) }

// texts returns the list of some strings.
func texts(all []string) list {
	var out list
	for _, s := range all {
		out = append(out, str(s))
	}
	return out
}

// set gives a member a value, at its old place when there is one.
func (o *object) set(key string, value node) {
	if i := o.find(key); i >= 0 {
		(*o)[i].value = value
		return
	}
	*o = append(*o, member{key, value})
}

// member returns the value of a member, nil when there is none.
func (o object) member(key string) node {
	if i := o.find(key); i >= 0 {
		return o[i].value
	}
	return nil
}

// keys returns the keys of all members.
func (o object) keys() names {
	all := make(names, len(o))
	for _, m := range o {
		all.take(m.key)
	}
	return all
}

// find returns the index of a member, or -1.
func (o object) find(key string) int {
	return slices.IndexFunc(o, func(m member) bool { return m.key == key })
}
