package page

import (
	"strings"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/markdown"
	"github.com/seed-8ef76b74/graphgen/parser/page/message"
	"github.com/seed-8ef76b74/graphgen/parser/page/sheet"
)

// requestLines returns the request lines of a section's code blocks.
func requestLines(p *sheet.Sheet, s *markdown.Section) []message.RequestLine {
	var out []message.RequestLine
	for _, f := range p.Fences(s) {
		for line, offset := range f.Lines {
			r, ok := message.ParseRequestLine(line)
			switch {
			case ok:
				r.Start = p.Pos(offset)
				out = append(out, r)
			case strings.TrimSpace(line) != "":
				p.Told.Add(diag.RequestIgnored, p.Pos(offset), "%q is no request line", diag.Clip(strings.TrimSpace(line)))
			}
		}
	}
	return out
}
