package bench

import (
	"testing"

	"github.com/seed-8ef76b74/graphgen/generator/gonames"
	"github.com/seed-8ef76b74/graphgen/generator/gotypes"
	"github.com/seed-8ef76b74/graphgen/generator/govalid"
	"github.com/seed-8ef76b74/graphgen/parser"
)

// BenchmarkCorpusGo is the part of a run on every real page that makes the Go package from the model.
func BenchmarkCorpusGo(b *testing.B) {
	api, _, err := parser.Parse(corpus(b), parser.Options{})
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		names, err := gonames.New(api, "graph")
		if err != nil {
			b.Fatal(err)
		}
		if _, _, err := gotypes.Emit(api, gotypes.Options{Names: names, Source: "docs"}); err != nil {
			b.Fatal(err)
		}
		if _, _, err := govalid.Emit(api, govalid.Options{Names: names, Source: "docs"}); err != nil {
			b.Fatal(err)
		}
	}
}
