package bench

import (
	"go/format"
	"os"
	"path"
	"testing"
	"testing/fstest"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/text"
	gofumpt "mvdan.cc/gofumpt/format"

	"github.com/seed-8ef76b74/graphgen/generator"
	"github.com/seed-8ef76b74/graphgen/generator/output"
	"github.com/seed-8ef76b74/graphgen/parser"
)

// seed is the page that the benchmarks read.
const seed = "v1.0/api/iosupdatedevicestatus-create.md"

// page returns the text of the seed.
func page(b *testing.B) []byte {
	b.Helper()
	data, err := os.ReadFile(path.Join("../../docs", seed))
	if err != nil {
		b.Fatal(err)
	}
	return data
}

// generate makes everything of a page, without a disk.
func generate(b *testing.B, page []byte) []output.File {
	b.Helper()
	docs := fstest.MapFS{seed: {Data: page}}
	api, _, err := parser.Parse(docs, parser.Options{})
	if err != nil {
		b.Fatal(err)
	}
	files, _, err := generator.Run(api, generator.Options{Source: "docs"})
	if err != nil {
		b.Fatal(err)
	}
	return files
}

// goFiles returns the generated Go files.
func goFiles(b *testing.B) [][]byte {
	b.Helper()
	var out [][]byte
	for _, f := range generate(b, page(b)) {
		if path.Ext(f.Path) == ".go" {
			out = append(out, f.Data)
		}
	}
	return out
}

// BenchmarkSeedRun is a whole run on the seed: from the page's bytes to the bytes of every file.
func BenchmarkSeedRun(b *testing.B) {
	data := page(b)
	b.ReportAllocs()
	for b.Loop() {
		generate(b, data)
	}
}

// BenchmarkSeedParse is the part of a run that ends with the model.
func BenchmarkSeedParse(b *testing.B) {
	docs := fstest.MapFS{seed: {Data: page(b)}}
	b.ReportAllocs()
	for b.Loop() {
		if _, _, err := parser.Parse(docs, parser.Options{}); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkFloorGoldmark is the markdown parser alone: no reading of pages can be faster.
func BenchmarkFloorGoldmark(b *testing.B) {
	data := page(b)
	md := goldmark.New(goldmark.WithExtensions(extension.Table))
	b.ReportAllocs()
	for b.Loop() {
		md.Parser().Parse(text.NewReader(data))
	}
}

// BenchmarkFloorFormat is the formatting of the generated Go files alone: no writing of Go can be faster.
func BenchmarkFloorFormat(b *testing.B) {
	files := goFiles(b)
	formatters := map[string]func([]byte) ([]byte, error){
		"gofmt": format.Source,
		"gofumpt": func(src []byte) ([]byte, error) {
			return gofumpt.Source(src, gofumpt.Options{LangVersion: "go1.26"})
		},
	}
	for _, name := range []string{"gofmt", "gofumpt"} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				for _, src := range files {
					if _, err := formatters[name](src); err != nil {
						b.Fatal(err)
					}
				}
			}
		})
	}
}
