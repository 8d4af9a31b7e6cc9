package parser

import (
	"encoding/json"
	"strings"

	"github.com/yuin/goldmark/ast"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// An annotation is the JSON in an HTML comment that says what the next block is (docs-format §11).
type annotation struct {
	BlockType string `json:"blockType"`
	ODataType string `json:"@odata.type"`
	// Truncated is a boolean, or rarely the string "true".
	Truncated any `json:"truncated"`

	offset int
	src    string
}

// annotation returns the annotation in an HTML block, nil when it holds none.
func (p *page) annotation(b *ast.HTMLBlock) *annotation {
	start := p.body + max(b.Pos(), 0)
	end := start
	if n := b.Lines().Len(); n > 0 {
		start, end = p.body+b.Lines().At(0).Start, p.body+b.Lines().At(n-1).Stop
	}
	if b.HasClosure() {
		end = max(end, p.body+b.ClosureLine.Stop)
	}
	src, ok := strings.CutPrefix(strings.TrimLeft(string(p.src[start:end]), " \t"), "<!--")
	if !ok {
		return nil
	}
	src, _, _ = strings.Cut(src, "-->")
	if !strings.HasPrefix(strings.TrimSpace(src), "{") {
		return nil
	}
	a := &annotation{offset: end - len(p.src[start:end]), src: src}
	if err := json.Unmarshal([]byte(src), a); err != nil {
		p.diags.Add(diag.AnnotationBroken, p.pos(start), "the comment is no JSON: %v", err)
		return nil
	}
	return a
}

// truncated reports whether the annotation says that the body is shortened.
func (a *annotation) truncated() bool {
	return a != nil && (a.Truncated == true || a.Truncated == "true")
}

// odataType returns the annotated type with its place, zero when there is none.
func (p *page) odataType(a *annotation) model.Text {
	if a == nil || a.ODataType == "" {
		return model.Text{}
	}
	start := a.offset + strings.Index(string(p.src[a.offset:]), a.ODataType)
	return model.Text{Value: strings.TrimPrefix(a.ODataType, "#"), At: p.pos(start)}
}
