package openapi

import (
	"slices"

	"github.com/getkin/kin-openapi/openapi3"

	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// The security schemes of the base document.
const (
	schemeDelegated   = "delegated"
	schemeApplication = "application"
	schemeBearer      = "bearer"
)

// accountSchemes says which scheme grants an account's permissions, in the order of preference.
var accountSchemes = [...]struct {
	account model.Account
	scheme  string
}{
	{model.DelegatedWork, schemeDelegated},
	{model.DelegatedPersonal, schemeDelegated},
	{model.Application, schemeApplication},
}

// security returns the permissions any one of which is enough, least privileged first; a token alone where the pages
// name no permission. Schemes and scopes are added to the document as they come into use.
func (b *builder) security(c *call) *openapi3.SecurityRequirements {
	var all openapi3.SecurityRequirements
	for _, known := range accountSchemes {
		for _, op := range c.operations {
			for _, scope := range scopes(op.Operation, known.account) {
				b.useScope(known.scheme, scope)
				all = addRequirement(all, known.scheme, clean(scope.Value))
			}
		}
	}
	if len(all) == 0 {
		b.useScheme(schemeBearer)
		all = openapi3.SecurityRequirements{{schemeBearer: []string{}}}
	}
	return &all
}

// scopes returns the scopes of an account, least privileged first.
func scopes(op *model.Operation, account model.Account) []model.Text {
	var all []model.Text
	for _, p := range op.Permissions {
		if p.Account == account && p.Support == model.Supported {
			all = append(all, p.Scopes...)
		}
	}
	return all
}

// addRequirement adds an alternative, once.
func addRequirement(all openapi3.SecurityRequirements, scheme, scope string) openapi3.SecurityRequirements {
	known := func(r openapi3.SecurityRequirement) bool { return slices.Contains(r[scheme], scope) }
	if slices.ContainsFunc(all, known) {
		return all
	}
	return append(all, openapi3.SecurityRequirement{scheme: []string{scope}})
}

// useScheme adds a scheme of the base document to the document.
func (b *builder) useScheme(name string) *openapi3.SecurityScheme {
	ref := b.schemes[name]
	b.doc.Components.SecuritySchemes[name] = ref
	return ref.Value
}

// useScope adds a scope to a scheme. All that is known of it is where it is named first.
func (b *builder) useScope(scheme string, scope model.Text) {
	flows := b.useScheme(scheme).Flows
	for _, flow := range []*openapi3.OAuthFlow{flows.AuthorizationCode, flows.ClientCredentials} {
		if name := clean(scope.Value); flow != nil && flow.Scopes[name] == "" {
			flow.Scopes[name] = "Named in " + b.source(scope.At) + "."
		}
	}
}

// permissions returns the permission tables of a call as data, row by row.
func (b *builder) permissions(c *call) list {
	var rows list
	for _, op := range c.operations {
		for _, p := range op.Permissions {
			rows = append(rows, b.permission(p))
		}
	}
	return rows
}

func (b *builder) permission(p model.Permission) object {
	row := object{{"account", str(string(p.Account))}, {"support", str(string(p.Support))}}
	if len(p.Scopes) > 0 {
		var scopes list
		for _, scope := range p.Scopes {
			scopes = append(scopes, str(scope.Value))
		}
		row.set("scopes", scopes)
	}
	row.set("source", str(b.source(p.At)))
	return row
}
