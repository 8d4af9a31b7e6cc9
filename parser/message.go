package parser

import (
	"bytes"
	"iter"
	"slices"
	"strconv"
	"strings"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// messages yields the messages of examples, the request before the response.
func messages(examples []model.Example) iter.Seq[*model.Message] {
	return func(yield func(*model.Message) bool) {
		for _, e := range examples {
			if e.Request != nil && !yield(e.Request) || e.Response != nil && !yield(e.Response) {
				return
			}
		}
	}
}

// statusLine matches the first line of an HTTP response, whose version some pages leave out.
var statusLine = matching(`^HTTP(?:/\d(?:\.\d)?)? +(\d{3})\b`)

// messageHead reads the head of the HTTP message of an example's code block, and returns where the body begins, -1 when
// there is none; nil when the block holds no message.
func (p *page) messageHead(f fence) (msg *model.Message, body int) {
	msg, body = &model.Message{At: p.pos(f.offset), ODataType: p.odataType(f.note)}, -1
	if f.note != nil {
		msg.Truncated = bool(f.note.Truncated)
	}
	f.eachLine(func(line string, offset int) bool {
		switch {
		case msg.Start == "":
			msg.Start, msg.At = strings.TrimSpace(line), p.pos(offset)
			return msg.Start == "" || isStart(msg)
		case strings.TrimSpace(line) == "":
			body = offset + len(line)
			return false
		case startsBody(line):
			body = offset
			return false
		}
		msg.Headers = append(msg.Headers, p.messageHeader(line, offset)...)
		return true
	})
	if !isStart(msg) {
		return nil, -1
	}
	return msg, body
}

// isStart reports whether a message begins with a status line, whose status it takes, or with a request line.
func isStart(msg *model.Message) bool {
	if m := statusLine().FindStringSubmatch(msg.Start); m != nil {
		msg.Status, _ = strconv.Atoi(m[1])
		return true
	}
	_, ok := parseRequestLine(msg.Start, 0)
	return ok
}

// startsBody reports whether a line is JSON that follows the headers without a blank line between.
func startsBody(line string) bool {
	return strings.HasPrefix(line, "{") || strings.HasPrefix(line, "[")
}

// messageHeader reads a header line, none when it is no header.
func (p *page) messageHeader(line string, offset int) []model.Header {
	name, value, ok := strings.Cut(line, ":")
	if !ok || strings.ContainsAny(strings.TrimSpace(name), " \t") {
		p.diags.Add(diag.ExampleHeader, p.pos(offset), "%q is no header", clip(strings.TrimSpace(line)))
		return nil
	}
	return []model.Header{{Name: strings.TrimSpace(name), Value: strings.TrimSpace(value), At: p.pos(offset)}}
}

// fenceLine matches the beginning of a code block that somebody put around a body inside another one.
var fenceLine = matching("^\\s*```[a-z]*[ \t]*\n")

// readBody reads a message's body: JSON, unless it is none and the headers say so.
func (p *page) readBody(msg *model.Message, src []byte, offset int) {
	if fence := fenceLine().Find(src); fence != nil {
		p.diags.Add(diag.ExampleRepaired, p.pos(offset+bytes.IndexByte(fence, '`')), "the example's body is read with its slips mended: a code block begins in another one")
		src, offset = src[len(fence):], offset+len(fence)
	}
	body, err := p.readJSON(src, offset)
	switch media := messageMedia(msg).Value; {
	case err != nil && media != "" && !isJSON(media):
		p.readText(msg, media, src, offset)
	case err != nil:
		p.diags.Add(diag.ExampleNotJSON, err.pos, "the example's body is no JSON: %s", err.message)
	case body != nil:
		msg.Body = body
		if odataType, ok := p.bodyType(body, src, offset); ok {
			msg.ODataType = odataType
		}
	}
}

// takesBody reports whether a code block is the body of a message that stands right above it and has none.
func takesBody(msg *model.Message, f fence) bool {
	return msg != nil && f.next && !slices.Contains(bodiless, msg.Status) && startsBody(string(bytes.TrimSpace(f.body)))
}

// takeBody gives a message the body that stands in a code block of its own.
func (p *page) takeBody(msg *model.Message, f fence) {
	if annotated := p.odataType(f.note); annotated.Value != "" {
		msg.ODataType = annotated
	}
	msg.Truncated = msg.Truncated || f.note != nil && bool(f.note.Truncated)
	p.readBody(msg, f.body, f.offset)
}
