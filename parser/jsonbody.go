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
	if err := s.value(""); err != nil {
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
	dec          *json.Decoder
	src          []byte
	start        int // of src in the page
	depth        int
	placeholders []model.Placeholder
}

// maxJSONDepth bounds the nesting that is read.
const maxJSONDepth = 200

var errTooDeep = errors.New("nested too deeply")

// next returns the offset in the page of the next token.
func (s *jsonScanner) next() int {
	i := int(s.dec.InputOffset())
	for i < len(s.src) && strings.IndexByte(" \t\r\n,:", s.src[i]) >= 0 {
		i++
	}
	return s.start + i
}

// value walks the next value; path is its JSON Pointer.
func (s *jsonScanner) value(path string) error {
	at := s.next()
	token, err := s.dec.Token()
	if err != nil {
		return err
	}
	switch token := token.(type) {
	case json.Delim:
		return s.nested(token, path)
	case string:
		if _, ok := placeholderValues[token]; ok {
			s.placeholders = append(s.placeholders, model.Placeholder{Path: path, Text: token, At: s.pos(at)})
		}
	}
	return nil
}

// nested walks an object or array behind its opening bracket.
func (s *jsonScanner) nested(open json.Delim, path string) error {
	s.depth++
	defer func() { s.depth-- }()
	if s.depth > maxJSONDepth {
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
		if err := s.value(path + "/" + model.PointerStep(step)); err != nil {
			return err
		}
	}
	_, err := s.dec.Token()
	return err
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
