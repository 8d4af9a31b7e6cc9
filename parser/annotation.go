package parser

import (
	"cmp"
	"encoding/json"
	"strings"

	"github.com/yuin/goldmark/ast"
	gmtext "github.com/yuin/goldmark/text"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// An annotation is the JSON in an HTML comment that says what the next block is (docs-format §11).
type annotation struct {
	BlockType   string   `json:"blockType"`
	ODataType   string   `json:"@odata.type"`
	OldType     string   `json:"@type"`
	Alias       textJSON `json:"@type.aka"`
	BaseType    string   `json:"baseType"`
	KeyProperty textJSON `json:"keyProperty"`
	Truncated   flagJSON `json:"truncated"`
	Abstract    flagJSON `json:"abstract"`
	OpenType    flagJSON `json:"openType"`

	// offset is the place of src, the JSON.
	offset int
	src    string
}

// A flagJSON is a boolean, or rarely the string "true".
type flagJSON bool

// UnmarshalJSON takes anything else for false: a slip in a flag must not lose the annotation.
func (f *flagJSON) UnmarshalJSON(data []byte) error {
	*f = string(data) == `true` || string(data) == `"true"`
	return nil
}

// typeName returns the annotated type without "#", under the new or the old key.
func (a annotation) typeName() string { return strings.TrimPrefix(cmp.Or(a.ODataType, a.OldType), "#") }

// annotation returns the annotation in an HTML block, nil when it holds none.
func (p *page) annotation(b *ast.HTMLBlock) *annotation {
	start, block := p.comment(b)
	src, ok := strings.CutPrefix(strings.TrimLeft(block, " \t"), "<!--")
	if !ok {
		return nil
	}
	src, _, _ = strings.Cut(src, "-->")
	if !strings.HasPrefix(strings.TrimSpace(src), "{") {
		return nil
	}
	a := &annotation{offset: start + strings.Index(block, src), src: src}
	if json.Unmarshal([]byte(src), a) == nil {
		return a
	}
	if err := json.Unmarshal(repairJSON([]byte(src)), a); err != nil {
		p.diags.Add(diag.AnnotationBroken, p.pos(start), "the comment is no JSON: %v", err)
		return nil
	}
	return a
}

// comment returns the text of an HTML block and where it begins.
func (p *page) comment(b *ast.HTMLBlock) (start int, src string) {
	lines := gmtext.NewSegments()
	lines.AppendAll(b.Lines().Sliced(0, b.Lines().Len()))
	if b.HasClosure() {
		lines.Append(b.ClosureLine)
	}
	start, block := p.source(lines)
	return start, string(block)
}

// odataType returns the annotated type with its place, zero when there is none.
func (p *page) odataType(a *annotation) model.Text {
	if a == nil || a.typeName() == "" {
		return model.Text{}
	}
	at := a.offset + max(strings.Index(a.src, a.typeName()), 0)
	return model.Text{Value: a.typeName(), At: p.pos(at)}
}
