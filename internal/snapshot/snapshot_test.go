package snapshot_test

import (
	"testing"

	"github.com/seed-8ef76b74/graphgen/internal/snapshot"
)

type inner struct{ word string }

type outer struct {
	Name   string
	hidden []*inner
	byPart map[*inner]int
	any    any
	same   *inner
	do     func()
	text   []byte
}

func value() *outer {
	a, b := &inner{"a"}, &inner{"b"}
	return &outer{"n", []*inner{a, b}, map[*inner]int{a: 1, b: 2}, inner{"c"}, a, nil, []byte("d")}
}

// TestOf holds that a value is printed alike whenever it is, and that whatever changes in it shows.
func TestOf(t *testing.T) {
	t.Parallel()
	was := snapshot.Of(value())
	if again := snapshot.Of(value()); again != was {
		t.Fatalf("two values that are alike are printed as\n%s\nand\n%s", was, again)
	}
	changes := map[string]func(*outer){
		"field":           func(o *outer) { o.Name = "m" },
		"hidden element":  func(o *outer) { o.hidden[1].word = "x" },
		"order":           func(o *outer) { o.hidden[0], o.hidden[1] = o.hidden[1], o.hidden[0] },
		"key":             func(o *outer) { o.byPart[&inner{"d"}] = 3 },
		"value":           func(o *outer) { o.byPart[o.same] = 3 },
		"dynamic type":    func(o *outer) { o.any = "c" },
		"pointer's place": func(o *outer) { o.same = &inner{"a"} },
		"text":            func(o *outer) { o.text[0] = 'e' },
		"room":            func(o *outer) { _ = append(o.hidden[:1], o.hidden[0]) },
		"nil":             func(o *outer) { o.same = nil },
		"empty":           func(o *outer) { o.hidden = []*inner{} },
		"function":        func(o *outer) { o.do = func() {} },
		"circle":          func(o *outer) { o.any = o },
	}
	for name, change := range changes {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			changed := value()
			change(changed)
			if snapshot.Of(changed) == was {
				t.Error("the change does not show")
			}
		})
	}
}
