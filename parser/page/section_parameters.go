package page

import (
	"strings"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/markdown"
	"github.com/seed-8ef76b74/graphgen/parser/model"
	"github.com/seed-8ef76b74/graphgen/parser/page/rows"
	"github.com/seed-8ef76b74/graphgen/parser/wording"
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
func readPathParameters(c *callReader, s *markdown.Section) {
	for _, t := range tablesBelow(c.Sheet, s) {
		at, _ := rows.PropertyColumns(t)
		ok := at[rows.ColumnName] >= 0 && at[rows.ColumnDescription] >= 0
		c.CountTable(t, ok)
		if !ok {
			c.Told.Add(diag.TableUnknown, t.Pos(), "the table has no columns for a parameter and its description, it is left out")
			continue
		}
		for _, row := range t.Rows {
			c.readPathParameter(row.Cell(at[rows.ColumnName]), row.Cell(at[rows.ColumnDescription]), row)
		}

	}
}

// readPathParameter reads one row. That a path needs its parameters goes without saying.
func (c *callReader) readPathParameter(name, description markdown.Text, row markdown.Row) {
	parameter := &pathParameter{label: name.Plain(), key: parameterKey(parameterName(name.Plain())), at: row.Pos()}
	if name.IsZero() {
		c.Told.Add(diag.RowUnnamed, parameter.at, "the row names no parameter")
		return
	}
	words, _ := wording.Constraints(description, model.String)
	if !words.IsZero() && !wording.IsPlaceholder(words.Words) {
		parameter.description = model.Text{Value: words.Words, At: words.Pos(0)}
	}
	c.CountRow()
	c.parameters = append(c.parameters, parameter)
}

// parameterKey returns what tells the names of parameters apart: neither case nor hyphens do.
func parameterKey(name string) string {
	return strings.ToLower(withoutHyphens.Replace(name))
}

// withoutHyphens takes out of a name what its spellings differ in.
var withoutHyphens = strings.NewReplacer("-", "", "_", "")

// described returns what the page says of a parameter that a path has under a name.
func (c *callReader) described(name string) model.Text {
	for _, parameter := range c.parameters {
		if parameter.key == parameterKey(name) {
			parameter.used = true
			return parameter.description
		}
	}
	return model.Text{}
}

// checkParameters tells of rows about parameters that no path has.
func (c *callReader) checkParameters() {
	for _, parameter := range c.parameters {
		if !parameter.used {
			c.Told.Add(diag.ParameterUnknown, parameter.at, "no path has a parameter %q, its description is left out", diag.Clip(parameter.label))
		}
	}
}
