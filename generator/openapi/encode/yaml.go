package encode

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/seed-8ef76b74/graphgen/generator/openapi/tree"
)

// lineWidth is how wide a line may be before its text is folded.
const lineWidth = 100

// indentation is the number of columns that a level adds.
const indentation = 2

// maxSimpleKey is how long a key on its value's line may be (YAML 1.2.2 section 7.4.3 allows 1024 characters).
const maxSimpleKey = 1000

// YAML prints a tree as YAML below a comment line. It writes blocks only, with the few scalar styles of scalar.go, which
// any reader of YAML 1.1 or 1.2 takes for the strings that they are; the library's own emitter takes longer than all the
// rest of the document (BenchmarkEmit of package openapi).
func YAML(comment string, root tree.Object) []byte {
	return printYAML(comment, root, printedSize(root, 0))
}

// printYAML prints a tree that has about some bytes in print.
func printYAML(comment string, root tree.Object, size int) []byte {
	w := yamlWriter{buf: make([]byte, 0, size)}
	w.buf = append(w.buf, "# "+comment+"\n"...)
	w.members(root, 0, false)
	return w.buf
}

// A yamlWriter appends YAML.
type yamlWriter struct{ buf []byte }

// members writes an object whose keys begin at a column; inline says that the first key goes on with the line.
func (w *yamlWriter) members(o tree.Object, column int, inline bool) {
	for i := range o {
		w.begin(column, inline && i == 0)
		length := w.key(o[i].Key, column)
		w.buf = append(w.buf, ':')
		w.value(o[i].Value, column, lineWidth-column-length-len(": "))
	}
}

// key writes a key at a column, and returns its length on the line of its value: a long one has a line of its own.
func (w *yamlWriter) key(key string, column int) int {
	start := len(w.buf)
	w.scalar(key, keyStyle(key), column, 0)
	length := len(w.buf) - start
	if length <= maxSimpleKey {
		return length
	}
	w.buf = append(slices.Insert(w.buf, start, '?', ' '), '\n')
	w.begin(column, false)
	return 0
}

// items writes a list whose dashes begin at a column; inline says that the first dash goes on with the line.
func (w *yamlWriter) items(l tree.List, column int, inline bool) {
	for i, item := range l {
		w.begin(column, inline && i == 0)
		w.buf = append(w.buf, '-')
		switch item := item.(type) {
		case tree.Object:
			if len(item) > 0 {
				w.buf = append(w.buf, ' ')
				w.members(item, column+indentation, true)
				continue
			}
		case tree.List:
			if len(item) > 0 {
				w.buf = append(w.buf, ' ')
				w.items(item, column+indentation, true)
				continue
			}
		}
		w.value(item, column, lineWidth-column-len("- "))
	}
}

// begin starts a line at a column, unless the line goes on.
func (w *yamlWriter) begin(column int, inline bool) {
	if !inline {
		w.buf = indent(w.buf, column)
	}
}

// value writes what follows a key or a dash that begins at a column: a scalar for which the line has some room, or
// what is one level below.
func (w *yamlWriter) value(n tree.Node, column, room int) {
	switch n := n.(type) {
	case tree.Object:
		if len(n) == 0 {
			w.line("{}")
			return
		}
		w.buf = append(w.buf, '\n')
		w.members(n, column+indentation, false)
	case tree.List:
		if len(n) == 0 {
			w.line("[]")
			return
		}
		w.buf = append(w.buf, '\n')
		w.items(n, column+indentation, false)
	case tree.Text:
		w.buf = append(w.buf, ' ')
		w.scalar(string(n), textStyle(string(n), room), column+indentation, lineWidth)
		w.buf = append(w.buf, '\n')
	case tree.Literal:
		w.line(string(n))
	default:
		w.line(string(tree.Null))
	}
}

// line ends a line with what stands for itself.
func (w *yamlWriter) line(s string) {
	w.buf = append(w.buf, ' ')
	w.buf = append(w.buf, s...)
	w.buf = append(w.buf, '\n')
}

// scalar writes a string in a style; the lines of a block begin at a column and are at most as wide as width.
func (w *yamlWriter) scalar(s string, style style, column, width int) {
	switch style {
	case singleQuoted:
		w.singleQuoted(s)
	case doubleQuoted:
		w.doubleQuoted(s)
	case folded:
		w.buf = append(w.buf, ">-"...)
		w.folded(s, column, width-column)
	case literalBlock:
		w.buf = append(w.buf, "|-"...)
		for line := range strings.SplitSeq(s, "\n") {
			w.blockLine(line, column)
		}
	default:
		w.buf = append(w.buf, s...)
	}
}

// singleQuoted writes a string in single quotes, its own doubled.
func (w *yamlWriter) singleQuoted(s string) {
	w.buf = append(w.buf, '\'')
	for i := range len(s) {
		if s[i] == '\'' {
			w.buf = append(w.buf, '\'')
		}
		w.buf = append(w.buf, s[i])
	}
	w.buf = append(w.buf, '\'')
}

// blockLine writes a line of a block behind what stands in front of it.
func (w *yamlWriter) blockLine(line string, column int) {
	w.buf = append(w.buf, '\n')
	if line != "" {
		w.buf = append(indent(w.buf, column), line...)
	}
}

// folded writes the lines of a folded block of a width. An empty line there is the end of a line of the text.
func (w *yamlWriter) folded(s string, column, width int) {
	first := true
	for line := range strings.SplitSeq(s, "\n") {
		if !first {
			w.blockLine("", column)
		}
		first = false
		if line != "" {
			w.wrapped(line, column, width)
		}
	}
}

// wrapped writes text as lines of at most a width, broken at blanks where its words allow that.
func (w *yamlWriter) wrapped(s string, column, width int) {
	start, last := 0, -1
	for i := 0; i <= len(s); i++ {
		if i < len(s) && s[i] != ' ' {
			continue
		}
		if i-start > width && last >= start {
			w.blockLine(s[start:last], column)
			start = last + 1
		}
		last = i
	}
	w.blockLine(s[start:], column)
}

// escapes are the short escapes of a string in double quotes (YAML 1.2.2 section 5.7).
var escapes = map[rune]string{'"': `\"`, '\\': `\\`, '\n': `\n`, '\r': `\r`, '\t': `\t`}

// doubleQuoted writes a string in double quotes; what does not show itself is escaped.
func (w *yamlWriter) doubleQuoted(s string) {
	w.buf = append(w.buf, '"')
	for _, r := range s {
		switch short, ok := escapes[r]; {
		case ok:
			w.buf = append(w.buf, short...)
		case unicode.IsPrint(r):
			w.buf = utf8.AppendRune(w.buf, r)
		case r > 0xffff:
			w.buf = fmt.Appendf(w.buf, `\U%08x`, r)
		default:
			w.buf = fmt.Appendf(w.buf, `\u%04x`, r)
		}
	}
	w.buf = append(w.buf, '"')
}
