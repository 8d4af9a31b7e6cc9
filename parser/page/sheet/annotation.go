package sheet

import (
	"cmp"
	"encoding/json"
	"strings"

	"github.com/yuin/goldmark/ast"
	gmtext "github.com/yuin/goldmark/text"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/jsontext"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// An Annotation is the JSON in an HTML comment that says what the next block is (FORMAT.md, "Annotations").
type Annotation struct {
	BlockType   string   `json:"blockType"`
	ODataType   string   `json:"@odata.type"`
	OldType     string   `json:"@type"`
	Alias       textJSON `json:"@type.aka"`
	BaseType    string   `json:"baseType"`
	KeyProperty textJSON `json:"keyProperty"`
	Truncated   flagJSON `json:"truncated"`
	Abstract    flagJSON `json:"abstract"`
	OpenType    flagJSON `json:"openType"`

	// Offset is the place of src, the JSON.
	Offset int
	Src    string
}

// A flagJSON is a boolean, or rarely the string "true".
type flagJSON bool

// UnmarshalJSON takes anything else for false: a slip in a flag must not lose the annotation.
func (f *flagJSON) UnmarshalJSON(data []byte) error {
	*f = string(data) == `true` || string(data) == `"true"`
	return nil
}

// TypeName returns the annotated type without "#", under the new or the old key.
func (a Annotation) TypeName() string { return strings.TrimPrefix(cmp.Or(a.ODataType, a.OldType), "#") }

// Annotation returns the annotation in an HTML block, nil when it holds none.
func (s *Sheet) Annotation(b *ast.HTMLBlock) *Annotation {
	start, block := s.comment(b)
	src, ok := strings.CutPrefix(strings.TrimLeft(block, " \t"), "<!--")
	if !ok {
		return nil
	}
	src, _, _ = strings.Cut(src, "-->")
	if !strings.HasPrefix(strings.TrimSpace(src), "{") {
		return nil
	}
	a := &Annotation{Offset: start + strings.Index(block, src), Src: src}
	if json.Unmarshal([]byte(src), a) == nil {
		return a
	}
	if err := json.Unmarshal(jsontext.Repair([]byte(src)), a); err != nil {
		s.Told.Add(diag.AnnotationBroken, s.Pos(start), "the comment is no JSON: %v", err)
		return nil
	}
	return a
}

// comment returns the text of an HTML block and where it begins.
func (s *Sheet) comment(b *ast.HTMLBlock) (start int, src string) {
	lines := gmtext.NewSegments()
	lines.AppendAll(b.Lines().Sliced(0, b.Lines().Len()))
	if b.HasClosure() {
		lines.Append(b.ClosureLine)
	}
	start, block := s.Lines(lines)
	return start, string(block)
}

// OdataType returns the annotated type with its place, zero when there is none.
func (s *Sheet) OdataType(a *Annotation) model.Text {
	if a == nil || a.TypeName() == "" {
		return model.Text{}
	}
	at := a.Offset + max(strings.Index(a.Src, a.TypeName()), 0)
	return model.Text{Value: a.TypeName(), At: s.Pos(at)}
}

// A textJSON is a string; anything else is taken for none: a slip in one value must not lose the annotation.
type textJSON string

// UnmarshalJSON takes a string.
func (t *textJSON) UnmarshalJSON(data []byte) error {
	var s string
	if json.Unmarshal(data, &s) == nil {
		*t = textJSON(s)
	}
	return nil
}
