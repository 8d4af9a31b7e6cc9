package govalid

import (
	"strconv"

	"github.com/dave/jennifer/jen"

	"github.com/seed-8ef76b74/graphgen/generator/rules"
	"github.com/seed-8ef76b74/graphgen/parser/diag"
)

// A pageConst is a constant inside a method that holds the page most rules come from, so that each of them needs to name
// the line alone.
type pageConst struct {
	path string
	used bool
}

// source returns the Go expression for a place: page+"48" for a line of the constant's page, a literal otherwise.
func (c *pageConst) source(root string, at diag.Pos) *jen.Statement {
	path := rules.Source(root, at.Page)
	if at.Line == 0 {
		return jen.Lit(path)
	}
	line := strconv.Itoa(at.Line)
	if path != c.path {
		return jen.Lit(path + ":" + line)
	}
	c.used = true
	return jen.Id("page").Op("+").Lit(line)
}

// declaration returns the constant's declaration, nothing when it is not used.
func (c *pageConst) declaration() []jen.Code {
	if !c.used {
		return nil
	}
	return []jen.Code{jen.Const().Id("page").Op("=").Lit(c.path + ":")}
}
