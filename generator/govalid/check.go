package govalid

import (
	"github.com/dave/jennifer/jen"

	"github.com/seed-8ef76b74/graphgen/generator/rules"
	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// A check writes the checks of one property inside one method.
type check struct {
	property *model.Property
	name     string
	zero     rules.Zero
	// family says that the field holds one or many of an interface.
	family bool
	root   string
	page   *pageConst
	// required is the statement that reports the field when it is not set, nil when it need not be set.
	required *jen.Statement
	// refused is the statement that reports a resource that must not be set, nil when it may be.
	refused *jen.Statement
}

// check returns what writes the checks of a property.
func (v *validator) check(p *model.Property, page *pageConst) *check {
	return &check{
		property: p,
		name:     v.Names.Field(v.resource, p.Name),
		zero:     rules.ZeroOf(p.Type),
		family:   v.shapes.FamilyOf(p.Type) != nil,
		root:     v.Source,
		page:     page,
	}
}

// field returns the property as a check sees it that rests on a place of the documents.
func (c *check) field(at diag.Pos) rules.Field {
	return rules.Field{
		Name:   c.name,
		Type:   c.property.Type,
		Zero:   c.zero,
		Path:   pointer(c.property.Name),
		Source: c.page.source(c.root, at),
	}
}

// constrained returns the property as the rule of a constraint sees it.
func (c *check) constrained(by model.Constraint) rules.Field {
	f := c.field(by.Where())
	f.Constraint = by
	return f
}

// pointer returns the JSON Pointer of a property (RFC 6901).
func pointer(name string) string {
	return "/" + model.PointerStep(name)
}

// createChecks returns the checks of a create request: the constraints, then the value.
func (v *validator) createChecks(c *check) []jen.Code {
	var checks []jen.Code
	for _, constraint := range v.demands(c.property) {
		rule, ok := rules.For(constraint.Keyword())
		if !ok || rule.Create == nil {
			continue
		}
		statement := rule.Create(c.constrained(constraint))
		switch {
		case rule.Keyword == model.KeywordRequired:
			c.required = statement
		case rule.Keyword == model.KeywordReadOnly && c.holdsResource(): // one condition for this and for what it holds
			c.refused = c.constrained(constraint).Report("readOnly")
			continue
		}
		checks = append(checks, statement)
	}
	return append(checks, valueChecks(c)...)
}

// valueChecks returns the checks that hold for any value: those of its type, then the constraints.
func valueChecks(c *check) []jen.Code {
	checks := typeChecks(c)
	for _, constraint := range c.property.Constraints {
		rule, ok := rules.For(constraint.Keyword())
		if !ok || rule.Value == nil {
			continue
		}
		if statement := rule.Value(c.constrained(constraint)); statement != nil {
			checks = append(checks, statement)
		}
	}
	return checks
}

// typeChecks returns the checks of a value that follow from its type.
func typeChecks(c *check) []jen.Code {
	ref, collection := named(c.property.Type)
	if ref == nil {
		return nil
	}
	switch target := ref.Target.(type) {
	case *model.Enum:
		if len(target.Members) == 0 {
			return nil
		}
		at := target.At
		if at.IsZero() {
			at = c.property.At
		}
		if collection {
			return []jen.Code{c.enums(at)}
		}
		return c.enum(at)
	case *model.Resource:
		return c.resourceChecks(target, collection)
	default:
		return nil
	}
}

// holdsResource reports whether a property holds a resource whose values are checked.
func (c *check) holdsResource() bool {
	ref, collection := named(c.property.Type)
	if ref == nil || collection {
		return false
	}
	r, ok := ref.Target.(*model.Resource)
	return ok && (r.Documented || c.family)
}

// resourceChecks returns the checks of a property that holds one or many resources.
func (c *check) resourceChecks(r *model.Resource, collection bool) []jen.Code {
	switch {
	case c.family && collection:
		return []jen.Code{c.members()}
	case !r.Documented && !c.family:
		return nil
	case collection:
		return []jen.Code{c.resources()}
	default:
		return c.resource()
	}
}

// named returns the named type that a property holds one or many of, nil when it holds none.
func named(t model.Type) (ref *model.Ref, collection bool) {
	if c, ok := t.(model.Collection); ok {
		ref, _ = c.Elem.(*model.Ref)
		return ref, true
	}
	ref, _ = t.(*model.Ref)
	return ref, false
}

// whenSet returns a statement for a field that is set and, unless it is nil, another condition. Where a statement before
// asks whether the field is set, it becomes that one's else branch.
func (c *check) whenSet(and *jen.Statement, then jen.Code) []jen.Code {
	if c.required == nil {
		condition := c.zero.Set("s", c.name)
		if and != nil {
			condition.Op("&&").Add(and)
		}
		return []jen.Code{jen.If(condition).Block(then)}
	}
	branch := c.required.Else()
	if and != nil {
		branch.If(and)
	}
	branch.Block(then)
	return nil
}

// enum returns
//
//	if s.Status != "" && !s.Status.IsKnown() {
//		f.enum("/status", string(s.Status), page+"58")
//	}
func (c *check) enum(at diag.Pos) []jen.Code {
	value := rules.Select("s", c.name)
	return c.whenSet(
		jen.Op("!").Add(rules.Select("s", c.name, "IsKnown")).Call(),
		c.field(at).Report("enum", jen.String().Parens(value)),
	)
}

// enums returns
//
//	for i, v := range s.Roles {
//		if !v.IsKnown() {
//			f.enum(element("/roles", i), string(v), page+"58")
//		}
//	}
func (c *check) enums(at diag.Pos) *jen.Statement {
	field := c.field(at)
	return jen.For(jen.List(jen.Id("i"), jen.Id("v")).Op(":=").Range().Add(rules.Select("s", c.name))).Block(
		jen.If(jen.Op("!").Add(rules.Select("v", "IsKnown")).Call()).Block(
			rules.Select("f", "enum").Call(
				jen.Id("element").Call(jen.Lit(field.Path), jen.Id("i")),
				jen.String().Parens(jen.Id("v")),
				field.Source,
			),
		),
	)
}

// resource returns
//
//	if s.Owner != nil {
//		f.within("/owner", s.Owner.Validate())
//	}
func (c *check) resource() []jen.Code {
	within := rules.Select("f", "within").Call(
		jen.Lit(pointer(c.property.Name)),
		rules.Select("s", c.name, "Validate").Call(),
	)
	if c.refused != nil {
		return []jen.Code{jen.If(c.zero.Set("s", c.name)).Block(c.refused, within)}
	}
	return c.whenSet(nil, within)
}

// resources returns
//
//	for i := range s.Members {
//		f.withinElement("/members", i, s.Members[i].Validate())
//	}
func (c *check) resources() *jen.Statement {
	return jen.For(jen.Id("i").Op(":=").Range().Add(rules.Select("s", c.name))).Block(
		rules.Select("f", "withinElement").Call(
			jen.Lit(pointer(c.property.Name)),
			jen.Id("i"),
			rules.Select("s", c.name).Index(jen.Id("i")).Dot("Validate").Call(),
		),
	)
}

// members returns
//
//	for i, v := range s.Members {
//		if v != nil {
//			f.withinElement("/members", i, v.Validate())
//		}
//	}
func (c *check) members() *jen.Statement {
	return jen.For(jen.List(jen.Id("i"), jen.Id("v")).Op(":=").Range().Add(rules.Select("s", c.name))).Block(
		jen.If(jen.Id("v").Op("!=").Nil()).Block(
			rules.Select("f", "withinElement").Call(
				jen.Lit(pointer(c.property.Name)),
				jen.Id("i"),
				rules.Select("v", "Validate").Call(),
			),
		),
	)
}
