package page_test

import (
	"reflect"
	"strings"
	"testing"

	"github.com/seed-8ef76b74/graphgen/parser/page"
	"github.com/seed-8ef76b74/graphgen/parser/page/types"
)

// module is the path of this module.
const module = "github.com/seed-8ef76b74/graphgen/"

// TestValues_free holds that page values hold nothing of markdown: neither a node of goldmark, nor a text or a table.
// What stands behind an interface cannot be seen in a type: only those of package model can be in a page value, which
// knows no markdown.
func TestValues_free(t *testing.T) {
	t.Parallel()
	for _, value := range []any{page.Reading{}, types.Page{}} {
		w := typeWalk{seen: map[reflect.Type]bool{}}
		w.walk(reflect.TypeOf(value), reflect.TypeOf(value).String())
		for _, fault := range w.faults {
			t.Error(fault)
		}
		if len(w.seen) < 20 {
			t.Errorf("only %d types are reached from %T", len(w.seen), value)
		}
	}
}

// A typeWalk walks the types that a type holds.
type typeWalk struct {
	seen   map[reflect.Type]bool
	faults []string
}

func (w *typeWalk) walk(t reflect.Type, path string) {
	if w.seen[t] {
		return
	}
	w.seen[t] = true
	pkg := strings.TrimPrefix(t.PkgPath(), module)
	if strings.Contains(pkg, "goldmark") || pkg == "parser/markdown" || pkg == "parser/wording" || pkg == "parser/page/sheet" {
		w.faults = append(w.faults, path+" is "+t.String())
		return
	}
	switch t.Kind() {
	case reflect.Struct:
		for f := range t.Fields() {
			w.walk(f.Type, path+"."+f.Name)
		}
	case reflect.Map:
		w.walk(t.Key(), path+"[key]")
		w.walk(t.Elem(), path+"[]")
	case reflect.Pointer, reflect.Slice, reflect.Array, reflect.Chan:
		w.walk(t.Elem(), path+"[]")
	case reflect.Interface:
		if pkg != "parser/model" {
			w.faults = append(w.faults, path+" is "+t.String()+", behind which anything can be")
		}
	default: // a function can hold something, too: only those of the table of kinds are there
	}
}
