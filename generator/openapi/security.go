package openapi

import (
	"strings"

	"github.com/getkin/kin-openapi/openapi3"

	"github.com/seed-8ef76b74/graphgen/generator/openapi/tree"
	"github.com/seed-8ef76b74/graphgen/parser/diag"
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
	seen := names{}
	for _, known := range accountSchemes {
		for _, op := range c.operations {
			for _, alternative := range alternatives(op, known.account) {
				scopes := b.useScopes(known.scheme, alternative)
				if seen.take(known.scheme + " " + strings.Join(scopes, " ")) {
					all = append(all, openapi3.SecurityRequirement{known.scheme: scopes})
				}
			}
		}
	}
	if len(all) == 0 {
		b.useScheme(schemeBearer)
		all = openapi3.SecurityRequirements{{schemeBearer: []string{}}}
	}
	return &all
}

// alternatives returns what an account needs, least privileged first.
func alternatives(op *model.Operation, account model.Account) []model.Alternative {
	var all []model.Alternative
	for _, p := range op.Permissions {
		if p.Account == account && p.Support == model.Supported {
			all = append(all, p.Alternatives...)
		}
	}
	return all
}

// useScheme adds a scheme of the base document to the document.
func (b *builder) useScheme(name string) *openapi3.SecurityScheme {
	ref := b.schemes[name]
	b.doc.Components.SecuritySchemes[name] = ref
	return ref.Value
}

// useScopes adds the scopes of an alternative to a scheme and returns their names.
func (b *builder) useScopes(scheme string, alternative model.Alternative) []string {
	var names []string
	for _, scope := range alternative.Scopes {
		b.useScope(scheme, scope)
		names = append(names, tree.Clean(scope.Value))
	}
	return names
}

// useScope adds a scope to a scheme. All that is known of it is where it is named first.
func (b *builder) useScope(scheme string, scope model.Text) {
	flows := b.useScheme(scheme).Flows
	for _, flow := range []*openapi3.OAuthFlow{flows.AuthorizationCode, flows.ClientCredentials} {
		if name := tree.Clean(scope.Value); flow != nil && flow.Scopes[name] == "" {
			flow.Scopes[name] = "Named in " + b.source(scope.At) + "."
		}
	}
}

// permissions returns the permission tables of a call as data, row by row. The operations of one page have one table.
func (b *builder) permissions(c *call) tree.List {
	type row struct {
		account model.Account
		at      diag.Pos
	}
	var rows tree.List
	seen := map[row]bool{}
	for _, op := range c.operations {
		for _, p := range op.Permissions {
			if key := (row{p.Account, p.At}); !seen[key] {
				seen[key] = true
				rows = append(rows, b.permission(p))
			}
		}
	}
	return rows
}

func (b *builder) permission(p model.Permission) tree.Object {
	row := tree.Object{{Key: "account", Value: tree.Str(string(p.Account))}}
	if p.About.Value != "" {
		row.Set("about", tree.Str(p.About.Value))
	}
	row.Set("support", tree.Str(string(p.Support)))
	if len(p.Alternatives) > 0 {
		row.Set("anyOf", alternativeNames(p.Alternatives))
	}
	row.Set("source", tree.Str(b.source(p.At)))
	return row
}

// alternativeNames returns the names of the scopes of each alternative.
func alternativeNames(alternatives []model.Alternative) tree.List {
	var all tree.List
	for _, alternative := range alternatives {
		var scopes tree.List
		for _, scope := range alternative.Scopes {
			scopes = append(scopes, tree.Str(scope.Value))
		}
		all = append(all, scopes)
	}
	return all
}
