package parser

import (
	"iter"
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

// statusLine matches the first line of an HTTP response.
var statusLine = matching(`^HTTP/\d(?:\.\d)? +(\d{3})\b`)

// readMessage reads the HTTP message of an example's code block; nil when the block holds none.
func (p *page) readMessage(f fence) *model.Message {
	msg := &model.Message{At: p.pos(f.offset), ODataType: p.odataType(f.note)}
	if f.note != nil {
		msg.Truncated = bool(f.note.Truncated)
	}
	body := -1
	f.eachLine(func(line string, offset int) bool {
		switch {
		case msg.Start == "":
			if strings.TrimSpace(line) != "" {
				msg.Start, msg.At = strings.TrimSpace(line), p.pos(offset)
			}
			return true
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
	if m := statusLine().FindStringSubmatch(msg.Start); m != nil {
		msg.Status, _ = strconv.Atoi(m[1])
	} else if _, ok := parseRequestLine(msg.Start, 0); !ok {
		return nil
	}
	if body >= 0 {
		p.readBody(msg, f.body[body-f.offset:], body)
	}
	return msg
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

// readBody reads a message's body: JSON, unless it is none and the headers say so.
func (p *page) readBody(msg *model.Message, src []byte, offset int) {
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
