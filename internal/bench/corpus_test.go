package bench

import (
	"bytes"
	"encoding/json"
	"go/format"
	"io/fs"
	"maps"
	"os"
	"path"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/text"
	"go.yaml.in/yaml/v4"

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

// A floor is work that no run can do without, on what one run has read and written.
type floor struct {
	name string
	do   func()
}

// BenchmarkCorpusFloors holds a whole run against its floors, one after the other in each round: the processor time of
// each, and how many times the floors' sum the run takes.
func BenchmarkCorpusFloors(b *testing.B) {
	docs := corpus(b)
	api, files := all(b, docs)
	floors := []floor{
		{"goldmark", goldmarkFloor(parsed(docs, api))},
		{"format", formatFloor(b, files)},
	}
	floors = append(floors, encoderFloors(b, files)...)
	var run, sum time.Duration
	spent := make([]time.Duration, len(floors))
	for b.Loop() {
		run += cpu(b, func() { all(b, docs) })
		for i, f := range floors {
			spent[i] += cpu(b, f.do)
		}
	}
	milliseconds := func(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 / float64(b.N) }
	for i, f := range floors {
		sum += spent[i]
		b.ReportMetric(milliseconds(spent[i]), f.name+"-ms")
	}
	b.ReportMetric(milliseconds(run), "run-ms")
	b.ReportMetric(float64(run)/float64(sum), "run/floors")
}

// parsed returns the pages that a run has to parse: those that it has taken, and those with a POST request, which have
// to be parsed to see that they are not taken.
func parsed(docs fstest.MapFS, api *model.API) [][]byte {
	taken := map[string]bool{}
	for _, c := range api.Coverage {
		taken[c.Page] = true
	}
	var out [][]byte
	for _, name := range paths(docs) {
		data := docs[name].Data
		if taken[name] || strings.HasPrefix(name, "api/") && bytes.Contains(data, []byte("POST ")) {
			out = append(out, data)
		}
	}
	return out
}

func goldmarkFloor(pages [][]byte) func() {
	md := goldmark.New(goldmark.WithExtensions(extension.Table))
	return func() {
		for _, page := range pages {
			md.Parser().Parse(text.NewReader(page))
		}
	}
}

func formatFloor(b *testing.B, files []output.File) func() {
	b.Helper()
	return func() {
		for _, f := range files {
			if path.Ext(f.Path) != ".go" {
				continue
			}
			if _, err := format.Source(f.Data); err != nil {
				b.Fatal(err)
			}
		}
	}
}

// encoderFloors write the finished document once each.
func encoderFloors(b *testing.B, files []output.File) []floor {
	b.Helper()
	var document any
	for _, f := range files {
		if f.Path == "openapi.json" {
			if err := json.Unmarshal(f.Data, &document); err != nil {
				b.Fatal(err)
			}
		}
	}
	encode := func(marshal func(any) ([]byte, error)) func() {
		return func() {
			if _, err := marshal(document); err != nil {
				b.Fatal(err)
			}
		}
	}
	return []floor{{"yaml", encode(yaml.Marshal)}, {"json", encode(json.Marshal)}}
}

// paths returns the paths of the pages, sorted.
func paths(docs fstest.MapFS) []string { return slices.Sorted(maps.Keys(docs)) }
