package message

import (
	"bytes"
	"slices"
	"strconv"
	"strings"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/jsontext"
	"github.com/seed-8ef76b74/graphgen/parser/markdown"
	"github.com/seed-8ef76b74/graphgen/parser/model"
	"github.com/seed-8ef76b74/graphgen/parser/page/sheet"
	"github.com/seed-8ef76b74/graphgen/parser/wording"
)

// StatusLine matches the first line of an HTTP response, whose version some pages leave out.
var StatusLine = markdown.Matching(`^HTTP(?:/\d(?:\.\d)?)? +(\d{3})\b`)

// A Reader reads the messages of examples.
type Reader struct {
	*sheet.Sheet
	// Nodes keeps the values in the bodies.
	Nodes map[*model.JSONBody]jsontext.Node
}

// MessageHead reads the head of the HTTP message of an example's code block, and returns where the body begins, -1 when
// there is none; nil when the block holds no message.
func (r *Reader) MessageHead(f sheet.Fence) (msg *model.Message, body int) {
	msg = &model.Message{At: r.Pos(f.Offset), ODataType: r.OdataType(f.Note)}
	if f.Note != nil {
		msg.Truncated = bool(f.Note.Truncated)
	}
	for line, offset := range f.Lines {
		switch {
		case msg.Start == "":
			msg.Start, msg.At = strings.TrimSpace(line), r.Pos(offset)
			if msg.Start != "" && !isStart(msg) {
				return nil, -1
			}
			continue
		case strings.TrimSpace(line) == "":
			return msg, offset + len(line)
		case StartsBody(line):
			return msg, offset
		}
		msg.Headers = append(msg.Headers, r.messageHeader(line, offset)...)
	}
	if !isStart(msg) {
		return nil, -1
	}
	return msg, -1
}

// isStart reports whether a message begins with a status line, whose status it takes, or with a request line.
func isStart(msg *model.Message) bool {
	if m := StatusLine().FindStringSubmatch(msg.Start); m != nil {
		msg.Status, _ = strconv.Atoi(m[1])
		return true
	}
	_, ok := ParseRequestLine(msg.Start)
	return ok
}

// StartsBody reports whether a line is JSON that follows the headers without a blank line between.
func StartsBody(line string) bool {
	return strings.HasPrefix(line, "{") || strings.HasPrefix(line, "[")
}

// messageHeader reads a header line, none when it is no header.
func (r *Reader) messageHeader(line string, offset int) []model.Header {
	name, value, ok := strings.Cut(line, ":")
	if !ok || strings.ContainsAny(strings.TrimSpace(name), " \t") {
		r.Told.Add(diag.ExampleHeader, r.Pos(offset), "%q is no header", diag.Clip(strings.TrimSpace(line)))
		return nil
	}
	return []model.Header{{Name: strings.TrimSpace(name), Value: strings.TrimSpace(value), At: r.Pos(offset)}}
}

// fenceLine matches the beginning of a code block that somebody put around a body inside another one.
var fenceLine = markdown.Matching("^\\s*```[a-z]*[ \t]*\n")

// ReadBody reads a message's body: JSON, unless it is none and the headers say so.
func (r *Reader) ReadBody(msg *model.Message, src []byte, offset int) {
	if fence := fenceLine().Find(src); fence != nil {
		r.Told.Add(diag.ExampleRepaired, r.Pos(offset+bytes.IndexByte(fence, '`')), "the example's body is read with its slips mended: a code block begins in another one")
		src, offset = src[len(fence):], offset+len(fence)
	}
	body, err := r.readJSON(src, offset)
	switch media := messageMedia(msg).Value; {
	case err != nil && media != "" && !wording.IsJSON(media):
		r.readText(msg, media, src, offset)
	case err != nil:
		r.Told.Add(diag.ExampleNotJSON, r.Pos(err.Offset), "the example's body is no JSON: %s", err.Message)
	case body != nil:
		msg.Body = body
		if odataType, ok := r.bodyType(body, src, offset); ok {
			msg.ODataType = odataType
		}
	}
}

// TakesBody reports whether a code block is the body of a message that stands right above it and has none.
func TakesBody(msg *model.Message, f sheet.Fence) bool {
	return msg != nil && f.Next && !slices.Contains(Bodiless, msg.Status) && StartsBody(string(bytes.TrimSpace(f.Body)))
}

// TakeBody gives a message the body that stands in a code block of its own.
func (r *Reader) TakeBody(msg *model.Message, f sheet.Fence) {
	if annotated := r.OdataType(f.Note); annotated.Value != "" {
		msg.ODataType = annotated
	}
	msg.Truncated = msg.Truncated || f.Note != nil && bool(f.Note.Truncated)
	r.ReadBody(msg, f.Body, f.Offset)
}
