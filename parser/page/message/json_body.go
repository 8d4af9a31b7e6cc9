package message

import (
	"bytes"
	"strconv"
	"strings"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/jsontext"
	"github.com/seed-8ef76b74/graphgen/parser/model"
	"github.com/seed-8ef76b74/graphgen/parser/wording"
)

// readJSON reads the JSON that stands at offset, repaired where it has a known slip; nil when there is none, or when it
// breaks off, with the offset in the file.
func (r *Reader) readJSON(src []byte, offset int) (*model.JSONBody, *jsontext.Error) {
	trimmed := bytes.TrimSpace(src)
	if len(trimmed) == 0 {
		return nil, nil
	}
	start := offset + bytes.Index(src, trimmed)
	node, failed := jsontext.Parse(trimmed)
	if failed != nil {
		failed.Offset += start
		trimmed = jsontext.Repair(trimmed)
		var still *jsontext.Error
		if node, still = jsontext.Parse(trimmed); still != nil {
			return nil, failed
		}
		r.Told.Add(diag.ExampleRepaired, r.Pos(failed.Offset), "the example's body is read with its slips mended: %s", failed.Message)
	}
	body := &model.JSONBody{At: r.Pos(start), Value: model.RawJSON(trimmed), Placeholders: r.placeholders(node, start)}
	r.Nodes[body] = node
	return body, nil
}

// placeholders returns the texts in a value that stand for one; start is the offset of the body.
func (r *Reader) placeholders(body jsontext.Node, start int) []model.Placeholder {
	var out []model.Placeholder
	var walk func(n jsontext.Node, path string)
	walk = func(n jsontext.Node, path string) {
		if n.IsText {
			if _, ok := wording.PlaceholderType(n.Text); ok {
				out = append(out, model.Placeholder{Path: path, Text: n.Text, At: r.Pos(start + n.Offset)})
			}
		}
		for _, m := range n.Members {
			walk(m.Node, path+"/"+model.PointerStep(m.Key))
		}
		for i, item := range n.Items {
			walk(item, path+"/"+strconv.Itoa(i))
		}
	}
	walk(body, "")
	return out
}

// bodyType returns the type that the top level of a body names in "@odata.type"; the body stands in src, at offset.
func (r *Reader) bodyType(body *model.JSONBody, src []byte, offset int) (model.Text, bool) {
	name := ""
	for _, m := range r.Nodes[body].Members {
		switch {
		case !strings.EqualFold(m.Key, annotationType) || m.IsNull():
		case !m.IsText:
			return model.Text{}, false
		default:
			name = m.Text
		}
	}
	if name == "" {
		return model.Text{}, false
	}
	i := max(bytes.Index(src, []byte(strconv.Quote(name))), 0)
	return model.Text{Value: strings.TrimPrefix(name, "#"), At: r.Pos(offset + i)}, true
}

// annotationType is the member of an object that names its type (OData JSON Format 4.01 section 4.6.3).
const annotationType = "@odata.type"
