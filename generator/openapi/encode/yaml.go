package encode

import (
	"fmt"
	"strings"
	"unicode"

	"github.com/seed-8ef76b74/graphgen/generator/openapi/tree"
)

// lineWidth is how wide a line may be before its text is folded.
const lineWidth = 100

// indentation is the number of columns that a level adds.
const indentation = 2

// maxSimpleKey is how long a key on its value's line may be (YAML 1.2.2 section 7.4.3 allows 1024 characters).
const maxSimpleKey = 1000

// YAML prints a tree as YAML below a comment line. It writes blocks only, with the few scalar styles of
// scalar.go, which any reader of YAML 1.1 or 1.2 takes for the strings that they are; the library's own emitter
// takes longer than all the rest of the document (BenchmarkEmit of package openapi).
func YAML(comment string, root tree.Object) []byte {
	w := yamlWriter{buf: make([]byte, 0, printedSize(root, 0))}
	w.buf = append(w.buf, "# "+comment+"\n"...)
	w.members(root, 0, false)
	return w.buf
}

// A yamlWriter appends YAML.
type yamlWriter struct{ buf []byte }

// members writes an object whose keys begin at a column; inline says that the first key goes on with the line.
func (w *yamlWriter) members(o tree.Object, column int, inline bool) {
	for i, m := range o {
		w.begin(column, inline && i == 0)
		key := scalar(m.Key, keyStyle(m.Key), column, 0)
		if len(key) > maxSimpleKey {
			w.buf = append(w.buf, "? "+key+"\n"...)
			w.begin(column, false)
			key = ""
		}
		w.buf = append(w.buf, key...)
		w.buf = append(w.buf, ':')
		w.value(m.Value, column, lineWidth-column-len(key)-len(": "))
	}
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
	if inline {
		return
	}
	for left := column; left > 0; left -= len(blanks) {
		w.buf = append(w.buf, blanks[:min(left, len(blanks))]...)
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
		w.line(scalar(string(n), textStyle(string(n), room), column+indentation, lineWidth))
	case tree.Literal:
		w.line(string(n))
	default:
		w.line(string(tree.Null))
	}
}

// line ends a line with a scalar.
func (w *yamlWriter) line(s string) {
	w.buf = append(w.buf, ' ')
	w.buf = append(w.buf, s...)
	w.buf = append(w.buf, '\n')
}

// scalar prints a string in a style; the lines of a block begin at a column and are at most as wide as width.
func scalar(s string, style style, column, width int) string {
	switch style {
	case singleQuoted:
		return "'" + strings.ReplaceAll(s, "'", "''") + "'"
	case doubleQuoted:
		return quoteYAML(s)
	case folded:
		return ">-" + block(fold(s, width-column), column)
	case literalBlock:
		return "|-" + block(strings.Split(s, "\n"), column)
	default:
		return s
	}
}

// block returns lines behind the head of a block scalar.
func block(lines []string, column int) string {
	var b strings.Builder
	indent := "\n" + strings.Repeat(" ", column)
	for _, line := range lines {
		if line == "" {
			b.WriteByte('\n')
			continue
		}
		b.WriteString(indent + line)
	}
	return b.String()
}

// fold returns the lines of a folded block of a width. An empty line there is the end of a line of the text.
func fold(s string, width int) []string {
	var lines []string
	for i, line := range strings.Split(s, "\n") {
		if i > 0 {
			lines = append(lines, "")
		}
		if line != "" {
			lines = append(lines, wrap(line, width)...)
		}
	}
	return lines
}

// wrap breaks text at blanks into lines of at most a width, where its words allow that.
func wrap(s string, width int) []string {
	var lines []string
	start, last := 0, -1
	for i := 0; i <= len(s); i++ {
		if i < len(s) && s[i] != ' ' {
			continue
		}
		if i-start > width && last >= start {
			lines = append(lines, s[start:last])
			start = last + 1
		}
		last = i
	}
	return append(lines, s[start:])
}

// escapes are the short escapes of a string in double quotes (YAML 1.2.2 section 5.7).
var escapes = map[rune]string{'"': `\"`, '\\': `\\`, '\n': `\n`, '\r': `\r`, '\t': `\t`}

// quoteYAML prints a string in double quotes; what does not show itself is escaped.
func quoteYAML(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range s {
		switch short, ok := escapes[r]; {
		case ok:
			b.WriteString(short)
		case unicode.IsPrint(r):
			b.WriteRune(r)
		case r > 0xffff:
			fmt.Fprintf(&b, `\U%08x`, r)
		default:
			fmt.Fprintf(&b, `\u%04x`, r)
		}
	}
	b.WriteByte('"')
	return b.String()
}
