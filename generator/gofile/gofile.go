// Package gofile turns code built with jennifer into the Go files of the output.
//
// It is the one place that knows how text of the documents gets into Go source without becoming code: comments are
// made by [Doc] and its like alone, and every file is parsed and formatted before it leaves.
package gofile

import (
	"bytes"
	"fmt"
	"go/format"
	"iter"
	"runtime"
	"strings"
	"sync"

	"github.com/dave/jennifer/jen"

	"github.com/seed-8ef76b74/graphgen/generator/output"
)

// A File is a Go file under construction.
type File struct {
	name   string
	pkg    string
	source string
	doc    []Block
	code   []jen.Code
}

// New returns an empty file. Its name is the base name without "_gen.go"; source is the page or the folder of pages
// that the header names.
func New(pkg, name, source string) *File {
	return &File{name: name, pkg: pkg, source: source}
}

// PackageDoc makes the blocks the package's comment.
func (f *File) PackageDoc(blocks ...Block) { f.doc = blocks }

// Add appends declarations, with a blank line before each.
func (f *File) Add(declarations ...jen.Code) {
	for _, d := range declarations {
		f.code = append(f.code, jen.Line(), d)
	}
}

// Render returns the files as they are written, in the same order. A file is built when there is room for it: what
// jennifer holds of one takes a hundred times the memory of its text.
func Render(files iter.Seq[*File]) ([]output.File, error) {
	var (
		rendered []*result
		group    sync.WaitGroup
		next     = make(chan *result, waiting)
	)
	for range runtime.GOMAXPROCS(0) {
		group.Go(func() {
			var raw bytes.Buffer // one for all files of a worker: it is as large as the largest
			for r := range next {
				r.out, r.err = r.file.render(&raw)
				r.file = nil
			}
		})
	}
	for f := range files {
		r := &result{file: f}
		rendered = append(rendered, r)
		next <- r
	}
	close(next)
	group.Wait()
	all := make([]output.File, len(rendered))
	for i, r := range rendered {
		if r.err != nil {
			return nil, r.err
		}
		all[i] = r.out
	}
	return all, nil
}

// waiting is the number of files that are built and wait to be formatted.
const waiting = 4

// A result is what becomes of a file.
type result struct {
	file *File
	out  output.File
	err  error
}

// render returns the file as it is written. The buffer is for what jennifer writes.
func (f *File) render(raw *bytes.Buffer) (output.File, error) {
	file := jen.NewFile(f.pkg)
	file.NoFormat = true // finish does it, once
	file.HeaderComment(header(f.source))
	if len(f.doc) > 0 {
		file.PackageComment(comment(f.doc))
	}
	file.Add(f.code...)
	raw.Reset()
	if err := file.Render(raw); err != nil {
		return output.File{}, fmt.Errorf("%s: %w", f.path(), err)
	}
	return finish(f.path(), raw.Bytes())
}

// suffix ends the name of every Go file of the output.
const suffix = "_gen.go"

// Owns says where the Go files of the output stand.
func Owns() output.Owned { return output.Owned{"*/*" + suffix} }

// path returns the file's path in the output folder.
func (f *File) path() string { return f.pkg + "/" + f.name + suffix }

// header returns the line by which Go's tools and graphgen itself know a generated file.
func header(source string) string {
	return "// " + output.Marker + "from " + Clean(source) + ". DO NOT EDIT."
}

// finish formats a file.
func finish(path string, source []byte) (output.File, error) {
	code, comments := hideComments(source)
	data, err := format.Source(code)
	if err != nil {
		return output.File{}, fmt.Errorf("%s: graphgen wrote Go that does not parse: %w\n%s", path, err, numbered(source))
	}
	return output.File{Path: path, Data: showComments(data, comments)}, nil
}

// numbered returns source with line numbers, for the one who has to find out why it does not parse.
func numbered(source []byte) string {
	var b strings.Builder
	n := 0
	for line := range strings.Lines(string(source)) {
		n++
		fmt.Fprintf(&b, "%5d\t%s", n, line)
	}
	return b.String()
}
