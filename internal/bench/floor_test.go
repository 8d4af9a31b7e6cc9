package bench

import (
	"bytes"
	"encoding/json"
	"go/format"
	"io"
	"io/fs"
	"os"
	"path"
	"slices"
	"testing"
	"time"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/text"
)

// A floor is a step that no run can do without, done by the library that is made for it, or by none.
type floor struct {
	name string
	do   func() error
}

// floors returns the steps of a run whose docs root, modelled pages and output these are: every file is read once,
// goldmark parses the pages that the model names, the Go that was written is formatted, and the finished document is
// encoded once for each of its two forms, without indentation. Pages, code and document are in memory before a step
// begins, so that no step pays for another.
func floors(b *testing.B, docs string, pages []string, out string) []floor {
	b.Helper()
	texts := readPages(b, docs, pages)
	code := readGo(b, out)
	document := readDocument(b, out)
	return []floor{
		{"reading", func() error { return readAll(docs, out) }},
		{"goldmark", func() error { return parseAll(texts) }},
		{"format", func() error { return formatAll(code) }},
		{"documents", func() error { return encodeTwice(document) }},
	}
}

// readAll reads every page and every file of the output.
func readAll(folders ...string) error {
	for _, folder := range folders {
		root := os.DirFS(folder)
		err := fs.WalkDir(root, ".", func(name string, entry fs.DirEntry, err error) error {
			if err != nil || !entry.Type().IsRegular() {
				return err
			}
			_, err = fs.ReadFile(root, name)
			return err
		})
		if err != nil {
			return err
		}
	}
	return nil
}

func parseAll(pages [][]byte) error {
	markdown := goldmark.New(goldmark.WithExtensions(extension.Table)).Parser()
	for _, page := range pages {
		markdown.Parse(text.NewReader(page))
	}
	return nil
}

func formatAll(files [][]byte) error {
	for _, file := range files {
		if _, err := format.Source(file); err != nil {
			return err
		}
	}
	return nil
}

func encodeTwice(document any) error {
	for range 2 {
		if err := json.NewEncoder(io.Discard).Encode(document); err != nil {
			return err
		}
	}
	return nil
}

// spent returns the processor time of each step, in milliseconds.
func spent(b *testing.B, steps []floor) []float64 {
	b.Helper()
	out := make([]float64, len(steps))
	for i, step := range steps {
		out[i] = milliseconds(cpu(b, func() {
			if err := step.do(); err != nil {
				b.Fatal(err)
			}
		}))
	}
	return out
}

func milliseconds(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }

// readPages returns the texts of the pages.
func readPages(b *testing.B, docs string, pages []string) [][]byte {
	b.Helper()
	var out [][]byte
	for _, page := range pages {
		out = append(out, readFile(b, path.Join(docs, page)))
	}
	return out
}

// readGo returns the Go files of the output.
func readGo(b *testing.B, out string) [][]byte {
	b.Helper()
	names, err := fs.Glob(os.DirFS(out), "*/*.go")
	if err != nil {
		b.Fatal(err)
	}
	var files [][]byte
	for _, name := range slices.Sorted(slices.Values(names)) {
		files = append(files, readFile(b, path.Join(out, name)))
	}
	return files
}

// readDocument returns the finished document.
func readDocument(b *testing.B, out string) any {
	b.Helper()
	var document any
	if err := json.NewDecoder(bytes.NewReader(readFile(b, path.Join(out, "openapi.json")))).Decode(&document); err != nil {
		b.Fatal(err)
	}
	return document
}

func readFile(b *testing.B, name string) []byte {
	b.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		b.Fatal(err)
	}
	return data
}
