// Package tree holds values whose members keep their order: what a document and its examples are made of before they
// are printed. JSON text goes in, and what callers put together; values that every encoder can print come out. It
// imports nothing of ours.
package tree

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// A Node is a value of a document: one of [Text], [Literal], [List] or [Object].
// Both encoders print the same tree, so that YAML and JSON cannot differ.
type Node interface{ isNode() }

// A Text is a string of valid UTF-8; [Str] makes one.
type Text string

// A Literal is a number, true, false or null, spelled so that JSON, YAML 1.1 and YAML 1.2 read the same value.
type Literal string

// A List holds values in order.
type List []Node

// An Object holds members in order; their keys are unique.
type Object []Member

// A Member is one key of an object and its value.
type Member struct {
	Key   string
	Value Node
}

func (Text) isNode()    {}
func (Literal) isNode() {}
func (List) isNode()    {}
func (Object) isNode()  {}

// Null is the literal of no value.
const Null = Literal("null")

// Bool returns the literal of a truth value.
func Bool(b bool) Literal { return Literal(strconv.FormatBool(b)) }

// Number returns the literal of a JSON number. An exponent gets a fraction and a sign ("1e5" is "1.0e+5"):
// readers of YAML 1.1 take it for a string otherwise.
func Number(json string) Literal {
	mantissa, exponent, found := strings.Cut(strings.ToLower(json), "e")
	if !found {
		return Literal(json)
	}
	if !strings.Contains(mantissa, ".") {
		mantissa += ".0"
	}
	if !strings.HasPrefix(exponent, "-") && !strings.HasPrefix(exponent, "+") {
		exponent = "+" + exponent
	}
	return Literal(mantissa + "e" + exponent)
}

// Clean returns a string that every encoder can print: what is not UTF-8 becomes U+FFFD.
func Clean(s string) string {
	if utf8.ValidString(s) {
		return s
	}
	return strings.ToValidUTF8(s, "\uFFFD")
}

// Str returns the node of any string.
func Str(s string) Text { return Text(Clean(s)) }

// Texts returns the list of some strings.
func Texts(all []string) List {
	out := make(List, len(all))
	for i, s := range all {
		out[i] = Str(s)
	}
	return out
}

// Set gives a member a value, at its old place when there is one.
func (o *Object) Set(key string, value Node) {
	if i := o.Find(key); i >= 0 {
		(*o)[i].Value = value
		return
	}
	*o = append(*o, Member{key, value})
}

// Get returns the value of a member, nil when there is none.
func (o Object) Get(key string) Node {
	if i := o.Find(key); i >= 0 {
		return o[i].Value
	}
	return nil
}

// Find returns the index of a member, or -1.
func (o Object) Find(key string) int {
	return slices.IndexFunc(o, func(m Member) bool { return m.Key == key })
}
