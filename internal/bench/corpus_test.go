package bench

import (
	"io/fs"
	"maps"
	"os"
	"path"
	"slices"
	"strconv"
	"testing"
	"testing/fstest"

	"github.com/seed-8ef76b74/graphgen/generator"
	"github.com/seed-8ef76b74/graphgen/generator/output"
	"github.com/seed-8ef76b74/graphgen/parser"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// corpusFolder is where the real pages are, beside the checkout.
const corpusFolder = "../../../shared/corpus/v1.0"

// corpus returns all real pages, in memory.
func corpus(b *testing.B) fstest.MapFS {
	b.Helper()
	docs := fstest.MapFS{}
	root := os.DirFS(corpusFolder)
	err := fs.WalkDir(root, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || path.Ext(name) != ".md" {
			return err
		}
		data, err := fs.ReadFile(root, name)
		docs[name] = &fstest.MapFile{Data: data}
		return err
	})
	if err != nil {
		b.Skip("no real pages here: ", err)
	}
	return docs
}

// some returns so many of the pages, spread evenly.
func some(docs fstest.MapFS, n int) fstest.MapFS {
	names, out := paths(docs), fstest.MapFS{}
	for i := range n {
		name := names[i*len(names)/n]
		out[name] = docs[name]
	}
	return out
}

// all makes everything of a docs root, without a disk.
func all(b *testing.B, docs fs.FS) (*model.API, []output.File) {
	b.Helper()
	api, _, err := parser.Parse(docs, parser.Options{})
	if err != nil {
		b.Fatal(err)
	}
	files, _, err := generator.Run(api, generator.Options{})
	if err != nil {
		b.Fatal(err)
	}
	return api, files
}

// BenchmarkCorpusRun is a whole run on every real page.
func BenchmarkCorpusRun(b *testing.B) {
	docs := corpus(b)
	b.ReportAllocs()
	for b.Loop() {
		all(b, docs)
	}
}

// BenchmarkCorpusPages shows how time and memory grow with the number of pages.
func BenchmarkCorpusPages(b *testing.B) {
	docs := corpus(b)
	for _, n := range []int{50, 500, len(docs)} {
		part := some(docs, n)
		b.Run(strconv.Itoa(n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				all(b, part)
			}
			b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N*n), "µs/page")
		})
	}
}

// paths returns the paths of the pages, sorted.
func paths(docs fstest.MapFS) []string { return slices.Sorted(maps.Keys(docs)) }
