package gonames_test

import (
	"go/token"
	"strings"
	"testing"

	"github.com/seed-8ef76b74/graphgen/parser/model"
)

func FuzzGoName(f *testing.F) {
	for _, seed := range []string{"id,ID,Id", "a-b,a b,a.b", ",Empty, ", "validate,Validate,@odata.type", "2,X2,²", "ǅ,ß,名", "\x00,\xff,\u202e", "type,func,nil"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		texts := strings.Split(text, ",")
		api := &model.API{
			Resources: []*model.Resource{resource("thing", texts...)},
			Enums:     []*model.Enum{enum("kind", texts...)},
		}
		for _, text := range texts {
			api.Resources = append(api.Resources, &model.Resource{Name: model.Name{Namespace: "microsoft.graph", Short: text}})
		}
		p := plan(t, api)
		thing, kind := api.Resources[0], api.Enums[0]
		fields := unique{t, map[string]string{"UnmarshalJSON": "", "Validate": "", "ValidateCreate": ""}}
		scope := unique{t, map[string]string{p.Values(kind): ""}}
		files := unique{t, map[string]string{"doc": "", "family": "", "limits": "", "validation": ""}}
		for _, text := range texts {
			fields.add(p.Field(thing, text), text)
			scope.add(p.Const(kind, text), text)
		}
		for i, r := range api.Resources {
			key := "type " + string(rune('a'+i%26)) + strings.Repeat("'", i/26)
			scope.add(p.Type(r), key)
			scope.add(p.Any(r), "any "+key)
			files.add("X"+p.File(r), key)
			if strings.Trim(p.File(r), "abcdefghijklmnopqrstuvwxyz0123456789") != "" {
				t.Errorf("file name %q", p.File(r))
			}
		}
	})
}

// unique is a set of names, each for one thing.
type unique struct {
	t    *testing.T
	seen map[string]string
}

// add fails the test when a name is not valid, not exported, or another thing's.
func (u unique) add(name, of string) {
	u.t.Helper()
	if !token.IsIdentifier(name) || !token.IsExported(name) {
		u.t.Errorf("%q is called %q", of, name)
	}
	if other, taken := u.seen[name]; taken && other != of {
		u.t.Errorf("%q and %q are both called %q", of, other, name)
	}
	u.seen[name] = of
}
