package sheet

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"

	"github.com/seed-8ef76b74/graphgen/parser/markdown"
)

// A Fence is a fenced code block.
type Fence struct {
	Lang   string
	Body   []byte
	Offset int // of the body
	// Heading is the innermost section around the block whose heading says what it shows, nil when none does.
	Heading *markdown.Section
	// Note is the annotation above, nil when there is none.
	Note *Annotation
	// Next means that nothing but comments stands between the block and the one before.
	Next bool
}

// Fences returns the fenced code blocks below a heading and below its sub-headings.
func (s *Sheet) Fences(below *markdown.Section) []Fence { return s.fencesBelow(below, nil) }

// fencesBelow returns the fenced code blocks of a section; named is the innermost section around it whose heading says
// what its blocks show.
func (s *Sheet) fencesBelow(below, named *markdown.Section) []Fence {
	if !bareHeadings[below.Name] {
		named = below
	}
	var out []Fence
	var note *Annotation
	next := false
	var example *markdown.Section // the last one below s: its request and response may stand beside it by a slip in their level
	for block := range below.Leaves {
		switch b := block.(type) {
		case *ast.HTMLBlock:
			if a := s.Annotation(b); a != nil {
				note = a
			}
		case *ast.FencedCodeBlock:
			f := s.fence(b, named, note)
			f.Next = next
			out = append(out, f)
			note, next = nil, true
		default:
			next = false
		}
	}
	for _, sub := range below.Subs {
		around := named
		if bareHeadings[sub.Name] && example != nil {
			around = example
		}
		out = append(out, s.fencesBelow(sub, around)...)
		if strings.HasPrefix(sub.Name, "example ") {
			example = sub
		}
	}
	return out
}

func (s *Sheet) fence(b *ast.FencedCodeBlock, heading *markdown.Section, note *Annotation) Fence {
	f := Fence{Lang: s.Language(b), Heading: heading, Note: note, Offset: s.Offset(b)}
	if b.Lines().Len() > 0 {
		f.Offset, f.Body = s.Lines(b.Lines())
	}
	return f
}

// Lines yields the lines of a fence, without the blanks that they begin with, and their offsets in the page.
func (f Fence) Lines(yield func(line string, offset int) bool) {
	offset := f.Offset
	for line := range bytes.Lines(f.Body) {
		words := bytes.TrimLeft(line, " \t")
		if !yield(string(bytes.TrimRight(words, "\r\n")), offset+len(line)-len(words)) {
			return
		}
		offset += len(line)
	}
}

// bareHeadings are folded headings of examples that say nothing of their own.
var bareHeadings = map[string]bool{"": true, "example": true, "examples": true, "request": true, "response": true}
