package encode

import (
	"maps"

	"github.com/getkin/kin-openapi/openapi3"

	"github.com/seed-8ef76b74/graphgen/generator/openapi/tree"
)

// ExtGenerated marks a document as generated. It stands in front of everything else that is said of the service.
const ExtGenerated = "x-graphgen-generated"

// document returns the tree of a document.
func (w *walker) document(doc *openapi3.T) tree.Object {
	from := w.begin()
	w.put("openapi", version(w.opts.Modern))
	w.put("info", w.info(doc.Info))
	w.put("servers", listed(doc.Servers, w.server))
	w.put("tags", listed(doc.Tags, w.tag))
	w.put("externalDocs", w.externalDocs(doc.ExternalDocs))
	w.put("security", listed(doc.Security, w.requirement))
	w.put("paths", w.paths(doc.Paths))
	w.put("components", w.components(doc.Components))
	w.extensions(doc.Extensions)
	return w.end(from)
}

// version returns the version of OpenAPI as a document names it.
func version(modern bool) tree.Text {
	if modern {
		return "3.1.0"
	}
	return "3.0.3"
}

func (w *walker) info(info *openapi3.Info) tree.Node {
	from := w.begin()
	w.any(ExtGenerated, info.Extensions[ExtGenerated])
	w.put("title", tree.Str(info.Title))
	w.text("description", info.Description)
	w.put("version", tree.Str(info.Version))
	w.text("termsOfService", info.TermsOfService)
	w.put("contact", w.contact(info.Contact))
	w.put("license", w.license(info.License))
	others := maps.Clone(info.Extensions)
	delete(others, ExtGenerated)
	w.extensions(others)
	return w.end(from)
}

func (w *walker) contact(c *openapi3.Contact) tree.Node {
	if c == nil {
		return nil
	}
	from := w.begin()
	w.text("name", c.Name)
	w.text("url", c.URL)
	w.text("email", c.Email)
	w.extensions(c.Extensions)
	return w.end(from)
}

func (w *walker) license(l *openapi3.License) tree.Node {
	if l == nil {
		return nil
	}
	from := w.begin()
	w.put("name", tree.Str(l.Name))
	w.text("url", l.URL)
	w.extensions(l.Extensions)
	return w.end(from)
}

func (w *walker) server(s *openapi3.Server) tree.Node {
	from := w.begin()
	w.put("url", tree.Str(s.URL))
	w.text("description", s.Description)
	w.put("variables", named(w, s.Variables, w.variable))
	w.extensions(s.Extensions)
	return w.end(from)
}

func (w *walker) variable(v *openapi3.ServerVariable) tree.Node {
	from := w.begin()
	w.text("description", v.Description)
	w.text("default", v.Default)
	w.texts("enum", v.Enum)
	w.extensions(v.Extensions)
	return w.end(from)
}

func (w *walker) tag(t *openapi3.Tag) tree.Node {
	from := w.begin()
	w.text("name", t.Name)
	w.text("description", t.Description)
	w.put("externalDocs", w.externalDocs(t.ExternalDocs))
	w.extensions(t.Extensions)
	return w.end(from)
}

func (w *walker) components(c *openapi3.Components) tree.Node {
	if c == nil {
		return nil
	}
	from := w.begin()
	w.put("parameters", named(w, c.Parameters, w.parameter))
	w.put("headers", named(w, c.Headers, w.header))
	w.put("responses", named(w, c.Responses, w.response))
	w.put("examples", named(w, c.Examples, w.example))
	w.put("requestBodies", named(w, c.RequestBodies, w.requestBody))
	w.put("schemas", named(w, c.Schemas, w.schema))
	w.put("securitySchemes", named(w, c.SecuritySchemes, w.securityScheme))
	w.extensions(c.Extensions)
	return w.end(from)
}

func (w *walker) securityScheme(ref *openapi3.SecuritySchemeRef) tree.Node {
	if ref.Ref != "" {
		return w.reference(ref.Ref, ref.Extensions)
	}
	s := ref.Value
	from := w.begin()
	w.text("name", s.Name)
	w.text("in", s.In)
	w.text("type", s.Type)
	w.text("description", s.Description)
	w.text("scheme", s.Scheme)
	w.text("bearerFormat", s.BearerFormat)
	w.put("flows", w.flows(s.Flows))
	w.text("openIdConnectUrl", s.OpenIdConnectUrl)
	w.extensions(s.Extensions)
	return w.end(from)
}

func (w *walker) flows(f *openapi3.OAuthFlows) tree.Node {
	if f == nil {
		return nil
	}
	from := w.begin()
	w.put("authorizationCode", w.flow(f.AuthorizationCode))
	w.put("clientCredentials", w.flow(f.ClientCredentials))
	w.put("implicit", w.flow(f.Implicit))
	w.put("password", w.flow(f.Password))
	w.extensions(f.Extensions)
	return w.end(from)
}

func (w *walker) flow(f *openapi3.OAuthFlow) tree.Node {
	if f == nil {
		return nil
	}
	from := w.begin()
	w.text("authorizationUrl", f.AuthorizationURL)
	w.text("tokenUrl", f.TokenURL)
	w.put("scopes", w.scopes(f.Scopes))
	w.text("refreshUrl", f.RefreshURL)
	w.extensions(f.Extensions)
	return w.end(from)
}

// scopes returns the scopes of a flow, which has to name them even if there are none.
func (w *walker) scopes(all map[string]string) tree.Node {
	from := w.begin()
	byName(w, all, func(description string) tree.Node { return tree.Str(description) })
	return w.end(from)
}
