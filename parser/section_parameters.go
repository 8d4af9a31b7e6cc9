package parser

import (
	"strings"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// A pathParameter is a row of a table of path parameters.
type pathParameter struct {
	label, key string
	at         diag.Pos
	// description is the zero Text when the row says nothing but that the parameter is required.
	description model.Text
	// used says that a path has the parameter.
	used bool
}

// readPathParameters reads what a page says of the parameters of its paths.
func (c *createPage) readPathParameters(s *section) {
	for _, t := range c.tablesBelow(s) {
		at, _ := propertyColumns(t)
		ok := at[columnName] >= 0 && at[columnDescription] >= 0
		c.countTable(t, ok)
		if !ok {
			c.diags.Add(diag.TableUnknown, t.page.pos(t.offset), "the table has no columns for a parameter and its description, it is left out")
			continue
		}
		for _, row := range t.rows {
			c.readPathParameter(t.page, row.cell(at[columnName]), row.cell(at[columnDescription]), row)
		}
		c.takeDiags(t.page)
	}
}

// readPathParameter reads one row. That a path needs its parameters goes without saying.
func (c *createPage) readPathParameter(p *page, name, description text, row row) {
	parameter := &pathParameter{label: name.plain(), key: parameterKey(parameterName(name.plain())), at: p.pos(row.offset)}
	if name.isZero() {
		p.diags.Add(diag.RowUnnamed, parameter.at, "the row names no parameter")
		return
	}
	words, _ := p.readPhrases(description, model.String)
	if !words.isZero() && !isPlaceholder(words.s) {
		parameter.description = model.Text{Value: words.s, At: p.pos(words.offset(0))}
	}
	p.countRow()
	c.parameters = append(c.parameters, parameter)
}

// parameterKey returns what tells the names of parameters apart: neither case nor hyphens do.
func parameterKey(name string) string {
	return strings.ToLower(withoutHyphens.Replace(name))
}

// withoutHyphens takes out of a name what its spellings differ in.
var withoutHyphens = strings.NewReplacer("-", "", "_", "")

// described returns what the page says of a parameter that a path has under a name.
func (p *page) described(name string) model.Text {
	for _, parameter := range p.parameters {
		if parameter.key == parameterKey(name) {
			parameter.used = true
			return parameter.description
		}
	}
	return model.Text{}
}

// checkParameters tells of rows about parameters that no path has.
func (c *createPage) checkParameters() {
	for _, parameter := range c.parameters {
		if !parameter.used {
			c.diags.Add(diag.ParameterUnknown, parameter.at, "no path has a parameter %q, its description is left out", clip(parameter.label))
		}
	}
}
