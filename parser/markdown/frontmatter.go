package markdown

import (
	"bytes"
	"strings"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
)

// FrontMatterFence opens and closes front matter.
const FrontMatterFence = "---"

// A FrontMatterLine is a line between the two fences of a file's front matter. It is not read as YAML: real pages hold
// values that are not (FORMAT.md, "Bytes and front matter"), and front matter must never fail a page.
type FrontMatterLine struct {
	Text string
	At   diag.Pos
}

// cutFrontMatter keeps the lines between two "---" lines at the top of the file and sets where the body begins.
func (f *File) cutFrontMatter() {
	first, rest, _ := bytes.Cut(f.src, []byte{'\n'})
	if strings.TrimRight(string(first), " \t") != FrontMatterFence {
		f.Diags.Add(diag.FrontMatterMissing, f.Pos(0), "the page does not begin with front matter")
		return
	}
	end := len(f.src) - len(rest)
	var lines []FrontMatterLine
	for len(rest) > 0 {
		line, after, _ := bytes.Cut(rest, []byte{'\n'})
		start := end
		end, rest = len(f.src)-len(after), after
		if strings.TrimRight(string(line), " \t") == FrontMatterFence {
			f.body, f.Front = end, lines
			return
		}
		lines = append(lines, FrontMatterLine{string(line), f.Pos(start)})
	}
	f.Diags.Add(diag.FrontMatterBroken, f.Pos(0), "front matter is not closed by a line %q", FrontMatterFence)
	f.body = min(len(first)+1, len(f.src))
}
