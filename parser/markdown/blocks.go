package markdown

import (
	"bytes"

	gmtext "github.com/yuin/goldmark/text"
)

// Lines returns the lines of a block and where they begin. What stands between them, the ">" of a block quote, is
// blanked, so that offsets stay true.
func (f *File) Lines(lines *gmtext.Segments) (start int, src []byte) {
	n := lines.Len()
	if n == 0 {
		return 0, nil
	}
	start = f.body + lines.At(0).Start
	src = f.src[start : f.body+lines.At(n-1).Stop]
	copied := false
	for i := 1; i < n; i++ {
		from, to := f.body+lines.At(i-1).Stop-start, f.body+lines.At(i).Start-start
		if from >= to || len(bytes.TrimLeft(src[from:to], " \t")) == 0 {
			continue
		}
		if !copied {
			src, copied = bytes.Clone(src), true
		}
		copy(src[from:to], bytes.Repeat([]byte{' '}, to-from))
	}
	return start, src
}

// IsFence reports whether a line begins or ends a block of code: words may begin with code, too.
func IsFence(line []byte) bool {
	return bytes.HasPrefix(line, []byte("```")) && bytes.Count(line, []byte("```")) == 1
}

// tag matches an HTML tag.
var tag = Matching(`<[^>]*>`)

// WithoutTags returns a line of markdown without what looks like HTML tags.
func WithoutTags(line string) string { return tag().ReplaceAllString(line, "") }
