package page

import (
	"strings"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/jsontext"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// bindSuffix ends the name of a member that links what is created to what is there: "user@odata.bind"
// (OData JSON Format 4.01 section 8.5).
const bindSuffix = "@odata.bind"

// readBinds makes properties of the links that the request examples set and no table names.
func (c *callReader) readBinds() {
	if c.op.Body == nil {
		return
	}
	known := model.ByFoldedName(c.op.Body.Properties)
	for _, e := range c.op.Examples {
		if e.Request == nil || e.Request.Body == nil {
			continue
		}
		start := c.OffsetOf(e.Request.Body.At)
		for _, m := range c.out.Nodes[e.Request.Body].Members {
			folded := strings.ToLower(m.Key)
			if strings.HasSuffix(m.Key, bindSuffix) && known[folded] == nil {
				known[folded] = bind(m, c.Pos(start+m.KeyOffset))
				c.op.Body.Properties = append(c.op.Body.Properties, known[folded])
			}
		}
	}
}

// bind returns the property of a link: a URL, or several.
func bind(m jsontext.Member, at diag.Pos) *model.Property {
	p := &model.Property{Name: m.Key, At: at, Type: model.String, TypeAt: at}
	if m.Items != nil {
		p.Type = model.Collection{Elem: model.String}
	}
	return p
}
