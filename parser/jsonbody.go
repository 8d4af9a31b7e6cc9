package parser

import (
	"bytes"
	"encoding/json"
	"errors"
	"strconv"
	"strings"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// A jsonError is a place where JSON breaks off.
type jsonError struct {
	pos     diag.Pos
	message string
}

// readJSON reads the JSON that stands at offset, repaired where it has a known slip; nil when there is none.
func (p *page) readJSON(src []byte, offset int) (*model.JSONBody, *jsonError) {
	trimmed := bytes.TrimSpace(src)
	if len(trimmed) == 0 {
		return nil, nil
	}
	start := offset + bytes.Index(src, trimmed)
	body, failed := p.scanJSON(trimmed, start)
	if failed == nil {
		return body, nil
	}
	body, still := p.scanJSON(repairJSON(trimmed), start)
	if still != nil {
		return nil, failed
	}
	p.diags.Add(diag.ExampleRepaired, failed.pos, "the example's body is read with its slips mended: %s", failed.message)
	return body, nil
}

// scanJSON reads valid JSON that stands at start.
func (p *page) scanJSON(src []byte, start int) (*model.JSONBody, *jsonError) {
	s := &jsonScanner{page: p, dec: json.NewDecoder(bytes.NewReader(src)), src: src, start: start}
	s.dec.UseNumber()
	if err := s.value(); err != nil {
		return nil, s.failed(err)
	}
	if rest := bytes.TrimSpace(src[s.dec.InputOffset():]); len(rest) > 0 {
		return nil, &jsonError{p.pos(s.next()), "text follows the value"}
	}
	return &model.JSONBody{At: p.pos(start), Value: model.RawJSON(src), Placeholders: s.placeholders}, nil
}

// A jsonScanner walks a JSON text and collects the placeholders in it.
type jsonScanner struct {
	*page
	dec   *json.Decoder
	src   []byte
	start int // of src in the page
	// path are the keys and indexes on the way to the value, size is how many bytes they have.
	path         []string
	size         int
	placeholders []model.Placeholder
}

// The most that is read of nested values: how deep they are, and how long the way to one is.
const (
	maxJSONDepth = 200
	maxJSONPath  = 1 << 10
)

var errTooDeep = errors.New("nested too deeply")

// next returns the offset in the page of the next token.
func (s *jsonScanner) next() int {
	return s.start + nextToken(s.src, int(s.dec.InputOffset()))
}

// nextToken returns where the token begins that follows an offset in JSON.
func nextToken(src []byte, i int) int {
	for i < len(src) && strings.IndexByte(" \t\r\n,:", src[i]) >= 0 {
		i++
	}
	return i
}

// value walks the next value.
func (s *jsonScanner) value() error {
	at := s.next()
	token, err := s.dec.Token()
	if err != nil {
		return err
	}
	switch token := token.(type) {
	case json.Delim:
		return s.nested(token)
	case string:
		if _, ok := placeholderType(token); ok {
			s.placeholders = append(s.placeholders, model.Placeholder{Path: s.pointer(), Text: token, At: s.pos(at)})
		}
	}
	return nil
}

// nested walks an object or array behind its opening bracket.
func (s *jsonScanner) nested(open json.Delim) error {
	if len(s.path) >= maxJSONDepth || s.size > maxJSONPath {
		return errTooDeep
	}
	for i := 0; s.dec.More(); i++ {
		step := strconv.Itoa(i)
		if open == '{' {
			key, err := s.dec.Token()
			if err != nil {
				return err
			}
			step, _ = key.(string)
		}
		s.path, s.size = append(s.path, step), s.size+len(step)
		if err := s.value(); err != nil {
			return err
		}
		s.path, s.size = s.path[:len(s.path)-1], s.size-len(step)
	}
	_, err := s.dec.Token()
	return err
}

// pointer returns the JSON Pointer of the value (RFC 6901).
func (s *jsonScanner) pointer() string {
	var b strings.Builder
	for _, step := range s.path {
		b.WriteByte('/')
		b.WriteString(model.PointerStep(step))
	}
	return b.String()
}

// failed returns a decoder's error with its place.
func (s *jsonScanner) failed(err error) *jsonError {
	at := s.next()
	if syntax, ok := errors.AsType[*json.SyntaxError](err); ok {
		at = s.start + min(max(int(syntax.Offset)-1, 0), len(s.src))
	}
	return &jsonError{s.pos(at), err.Error()}
}

// bodyType returns the type that the top level of a body names in "@odata.type".
func (p *page) bodyType(body *model.JSONBody, src []byte, offset int) (model.Text, bool) {
	var top struct {
		ODataType string `json:"@odata.type"`
	}
	if json.Unmarshal(body.Value, &top) != nil || top.ODataType == "" {
		return model.Text{}, false
	}
	i := max(bytes.Index(src, []byte(strconv.Quote(top.ODataType))), 0)
	return model.Text{Value: strings.TrimPrefix(top.ODataType, "#"), At: p.pos(offset + i)}, true
}
