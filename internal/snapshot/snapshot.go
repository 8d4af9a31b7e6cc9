// Package snapshot prints values with all that they hold, so that a value can be compared with what it was before.
package snapshot

import (
	"fmt"
	"io"
	"reflect"
	"slices"
	"strings"
)

// Write prints a value: fields that are not exported, what pointers lead to, keys that are pointers. The same value gives
// the same words. A pointer that was met is printed as the number of its first meeting, so that two values which share
// something are not like two that do not; of functions only whether there is one.
func Write(w io.Writer, value any) error {
	p := printer{out: w, met: map[pointer]int{}}
	p.print(reflect.ValueOf(value))
	return p.err
}

// Of returns what [Write] prints.
func Of(value any) string {
	var b strings.Builder
	_ = Write(&b, value) // a builder takes everything
	return b.String()
}

// A pointer is what a pointer leads to; a struct and its first field share their address.
type pointer struct {
	to  uintptr
	typ reflect.Type
}

type printer struct {
	out io.Writer
	err error
	met map[pointer]int
}

func (p *printer) say(format string, args ...any) {
	if p.err == nil {
		_, p.err = fmt.Fprintf(p.out, format, args...)
	}
}

func (p *printer) print(v reflect.Value) {
	switch v.Kind() {
	case reflect.Invalid:
		p.say("nil")
	case reflect.Pointer:
		p.pointer(v)
	case reflect.Interface:
		if v.IsNil() {
			p.say("nil")
			return
		}
		p.say("(%s)", v.Elem().Type())
		p.print(v.Elem())
	case reflect.Struct:
		p.say("{")
		for i := range v.NumField() {
			p.say("%s: ", v.Type().Field(i).Name)
			p.print(v.Field(i))
			p.say("\n")
		}
		p.say("}")
	case reflect.Slice, reflect.Array:
		p.list(v)
	case reflect.Map:
		p.mapped(v)
	case reflect.Func, reflect.Chan, reflect.UnsafePointer:
		p.say("%s %t", v.Type(), !v.IsNil())
	case reflect.String:
		p.say("%q", v.String())
	default:
		p.say("%v", v)
	}
}

// pointer prints what a pointer leads to, once.
func (p *printer) pointer(v reflect.Value) {
	if v.IsNil() {
		p.say("nil")
		return
	}
	to := pointer{v.Pointer(), v.Type()}
	if n, before := p.met[to]; before {
		p.say("#%d", n)
		return
	}
	p.met[to] = len(p.met)
	p.say("&%d ", p.met[to])
	p.print(v.Elem())
}

// list prints the elements of a list; no list is not an empty one. What stands in its room behind the last one counts,
// too: who appends to somebody else's list may write there.
func (p *printer) list(v reflect.Value) {
	if v.Kind() == reflect.Slice && v.IsNil() {
		p.say("nil")
		return
	}
	if v.Type().Elem().Kind() == reflect.Uint8 { // text, most of it part of a larger one: all of its room would be much
		p.say("%q", v.Bytes())
		return
	}
	p.say("[")
	for i := range v.Len() {
		p.print(v.Index(i))
		p.say(", ")
	}
	if v.Kind() == reflect.Slice {
		for i := v.Len(); i < v.Cap(); i++ {
			p.say("spare ")
			p.print(v.Slice(0, v.Cap()).Index(i))
		}
	}
	p.say("]")
}

// mapped prints a map in the order of its keys as they are printed, each as if nothing had been met before: what is met
// below depends on the order. Of a key that is a pointer all that it leads to counts.
func (p *printer) mapped(v reflect.Value) {
	if v.IsNil() {
		p.say("nil")
		return
	}
	type entry struct {
		words string
		key   reflect.Value
	}
	var entries []entry
	for _, key := range v.MapKeys() {
		var words strings.Builder
		alone := printer{out: &words, met: map[pointer]int{}}
		alone.print(key)
		entries = append(entries, entry{words.String(), key})
	}
	slices.SortStableFunc(entries, func(a, b entry) int { return strings.Compare(a.words, b.words) })
	p.say("map[")
	for _, e := range entries {
		p.print(e.key)
		p.say(" = ")
		p.print(v.MapIndex(e.key))
		p.say("\n")
	}
	p.say("]")
}
