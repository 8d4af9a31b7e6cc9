package diag

import (
	"bytes"
	"encoding/json"
	"io"
	"path"
	"strconv"
	"strings"
	"unicode/utf8"
)

// A Format is a way to print diagnostics.
type Format string

// The formats.
const (
	// Text prints a diagnostic as "docs/x.md:12:3: warning: message [code]".
	Text Format = "text"
	// JSON prints a diagnostic as one object on a line of its own.
	JSON Format = "json"
)

// Formats returns all formats, the default first.
func Formats() []Format { return []Format{Text, JSON} }

// A Renderer prints diagnostics. Its zero value prints plain text, with pages named as they are inside the docs root.
type Renderer struct {
	// Format is how to print; empty means [Text].
	Format Format
	// Root is the docs root as the reader knows it, slash-separated. It is put before the name of every page.
	Root string
	// Color marks pages and severities with terminal colours; [JSON] has none.
	Color bool
}

// Render writes the list in its own order, a line for each diagnostic, with a single call of w.Write.
func (r Renderer) Render(w io.Writer, list List) error {
	if len(list) == 0 {
		return nil
	}
	line := r.text
	if r.Format == JSON {
		line = r.json
	}
	var buf bytes.Buffer
	for _, d := range list {
		if err := line(&buf, d); err != nil {
			return err
		}
	}
	_, err := w.Write(buf.Bytes())
	return err
}

// place returns the position with the docs root before the page; no page at all means the docs root itself.
func (r Renderer) place(p Pos) Pos {
	p.Page = path.Join(r.Root, p.Page)
	return p
}

// text prints one diagnostic for people.
func (r Renderer) text(buf *bytes.Buffer, d Diagnostic) error {
	paint := plain
	if r.Color {
		paint = colored
	}
	if place := r.place(d.Pos).String(); place != "" {
		buf.WriteString(paint(stylePlace, Visible(place)+":") + " ")
	}
	buf.WriteString(paint(styles[d.Severity], d.Severity.String()+":") + " ")
	buf.WriteString(Visible(d.Message) + " [" + Visible(string(d.Code)) + "]\n")
	return nil
}

// A lineJSON is the JSON form of a [Diagnostic]; what is not known is left out.
type lineJSON struct {
	File     string   `json:"file,omitempty"`
	Line     int      `json:"line,omitempty"`
	Column   int      `json:"column,omitempty"`
	Severity Severity `json:"severity"`
	Code     Code     `json:"code"`
	Message  string   `json:"message"`
}

// json prints one diagnostic for programs.
func (r Renderer) json(buf *bytes.Buffer, d Diagnostic) error {
	enc := json.NewEncoder(buf)
	enc.SetEscapeHTML(false)
	place := r.place(d.Pos)
	return enc.Encode(lineJSON{place.Page, place.Line, place.Column, d.Severity, d.Code, d.Message})
}

// A style is what stands between "\x1b[" and "m" to begin a style of a terminal.
type style string

const stylePlace style = "1"

// styles has the style of each severity.
var styles = [...]style{Note: "36", Warning: "33", Error: "1;31"}

func plain(_ style, s string) string { return s }

func colored(st style, s string) string { return "\x1b[" + string(st) + "m" + s + "\x1b[0m" }

// Visible returns s with everything that a terminal would not show as it is (control characters, escapes,
// marks that turn the direction of writing, invalid UTF-8) in Go's notation, so that no text can pass for another.
func Visible(s string) string {
	if strings.IndexFunc(s, hidden) < 0 && utf8.ValidString(s) {
		return s
	}
	var out []byte
	for len(s) > 0 {
		r, size := utf8.DecodeRuneInString(s)
		switch {
		case r == utf8.RuneError && size == 1:
			out = append(out, `\x`+strconv.FormatUint(uint64(s[0])|0x100, 16)[1:]...)
		case hidden(r):
			quoted := strconv.QuoteRune(r)
			out = append(out, quoted[1:len(quoted)-1]...)
		default:
			out = append(out, s[:size]...)
		}
		s = s[size:]
	}
	return string(out)
}

func hidden(r rune) bool { return !strconv.IsPrint(r) }
