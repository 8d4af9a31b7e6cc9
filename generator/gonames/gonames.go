// Package gonames decides what everything in the model is called in Go.
//
// A [Plan] names a whole API at once, and what it decides depends on the set of names and not on the order of
// pages, types or rows. Where two things want one name, the documents' namespace tells them apart first, then their
// spelling, then what kind of thing they are, and last a number.
package gonames

import (
	"strings"

	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// A Plan holds the names. All of them are valid, exported, and unique in their scope.
type Plan struct {
	pkg    string
	types  map[model.Definition]string
	anys   map[*model.Resource]string
	values map[*model.Enum]string
	files  map[model.Definition]string
	fields map[*model.Resource]map[string]string
	consts map[*model.Enum]map[string]string
}

// ODataType is the field that holds a resource's "@odata.type".
const ODataType = "ODataType"

// packageScope are the exported names of templates/runtime.
var packageScope = [...]string{
	"Rule", "RuleEnum", "RuleMaxItems", "RuleMaxLength", "RuleMaximum", "RuleMinItems", "RuleMinLength", "RuleMinimum",
	"RuleReadOnly", "RuleRequired", "Unknown", "ValidationError", "ValidationErrors",
}

// fieldScope are the names that a struct can have beside its properties.
var fieldScope = [...]string{ODataType, "UnmarshalJSON", "Validate", "ValidateCreate"}

// New names everything in an API. The package is called pkg, or after the operations' URLs when pkg is empty;
// an error says that pkg cannot be the name of a package.
func New(api *model.API, pkg string) (*Plan, error) {
	pkg, err := packageName(api, pkg)
	if err != nil {
		return nil, err
	}
	p := &Plan{
		pkg:    pkg,
		types:  map[model.Definition]string{},
		anys:   map[*model.Resource]string{},
		values: map[*model.Enum]string{},
		files:  map[model.Definition]string{},
		fields: map[*model.Resource]map[string]string{},
		consts: map[*model.Enum]map[string]string{},
	}
	// Types come first, so that no enum member can change the name of a type.
	names := newScope(packageScope[:]...)
	names.resolve(p.typeClaims(api))
	names.resolve(p.anyClaims(api))
	names.resolve(p.valuesClaims(api))
	names.resolve(p.constClaims(api))
	for _, r := range api.Resources {
		newScope(fieldScope[:]...).resolve(p.fieldClaims(r))
	}
	newScope(packageFiles[:]...).resolve(p.fileClaims(api))
	return p, nil
}

// Package returns the name of the package.
func (p *Plan) Package() string { return p.pkg }

// Type returns the name of a resource's or an enum's type.
func (p *Plan) Type(d model.Definition) string { return p.types[d] }

// Any returns the name of the interface of a resource and all that are derived from it.
func (p *Plan) Any(r *model.Resource) string { return p.anys[r] }

// Field returns the name of the struct field of a property.
func (p *Plan) Field(r *model.Resource, property string) string { return p.fields[r][property] }

// Const returns the name of the constant of an enum's member.
func (p *Plan) Const(e *model.Enum, member string) string { return p.consts[e][member] }

// Values returns the name of the function that lists an enum's values.
func (p *Plan) Values(e *model.Enum) string { return p.values[e] }

// File returns the base name of a definition's files, in lower case, without "_gen.go".
func (p *Plan) File(d model.Definition) string { return p.files[d] }

// typeClaims returns a claim for each type.
func (p *Plan) typeClaims(api *model.API) []claim {
	var claims []claim
	for _, r := range api.Resources {
		claims = append(claims, p.typeClaim(r, r.Name, r.At.String(), "Resource"))
	}
	for _, e := range api.Enums {
		claims = append(claims, p.typeClaim(e, e.Name, e.At.String(), "Enum"))
	}
	return claims
}

// typeClaim returns the claim of one type.
func (p *Plan) typeClaim(d model.Definition, n model.Name, at, kind string) claim {
	prefix := camel(strings.TrimPrefix(n.Namespace+".", "microsoft.graph."))
	long := exported(prefix + part(n.Short))
	return claim{
		key:     n.String() + " " + at,
		choices: []string{name(n.Short), long, exported(prefix + spelled(n.Short)), long + kind},
		settle:  func(name string) { p.types[d] = name },
	}
}

// anyClaims returns a claim for the interface of each resource, whether there is one or not.
func (p *Plan) anyClaims(api *model.API) []claim {
	claims := make([]claim, 0, len(api.Resources))
	for _, r := range api.Resources {
		claims = append(claims, claim{
			key:     p.types[r],
			choices: []string{"Any" + p.types[r], "AnyKindOf" + p.types[r]},
			settle:  func(name string) { p.anys[r] = name },
		})
	}
	return claims
}

// valuesClaims returns a claim for each function that lists an enum's values.
func (p *Plan) valuesClaims(api *model.API) []claim {
	claims := make([]claim, 0, len(api.Enums))
	for _, e := range api.Enums {
		claims = append(claims, claim{
			key:     p.types[e],
			choices: []string{p.types[e] + "Values", "All" + p.types[e] + "Values"},
			settle:  func(name string) { p.values[e] = name },
		})
	}
	return claims
}

// constClaims returns a claim for each different member of each enum.
func (p *Plan) constClaims(api *model.API) []claim {
	var claims []claim
	for _, e := range api.Enums {
		names := map[string]string{}
		p.consts[e] = names
		for _, m := range e.Members {
			if _, claimed := names[m.Name]; claimed {
				continue
			}
			names[m.Name] = ""
			claims = append(claims, claim{
				key:     p.types[e] + " " + m.Name,
				choices: choices(p.types[e], m.Name, "Value"),
				settle:  func(name string) { names[m.Name] = name },
			})
		}
	}
	return claims
}

// fieldClaims returns a claim for each different property of a resource but "@odata.type", whose name is fixed.
func (p *Plan) fieldClaims(r *model.Resource) []claim {
	const fixed = "@odata.type"
	names := map[string]string{fixed: ODataType}
	p.fields[r] = names
	var claims []claim
	for _, prop := range r.Properties {
		if _, claimed := names[prop.Name]; claimed {
			continue
		}
		names[prop.Name] = ""
		claims = append(claims, claim{
			key:     prop.Name,
			choices: choices("", prop.Name, "Property"),
			settle:  func(name string) { names[prop.Name] = name },
		})
	}
	return claims
}

// choices returns the names for a text behind a prefix.
func choices(prefix, text, kind string) []string {
	best := exported(prefix + part(text))
	return []string{best, exported(prefix + spelled(text)), best + kind}
}
