package encode

import (
	"github.com/getkin/kin-openapi/openapi3"

	"github.com/seed-8ef76b74/graphgen/generator/openapi/tree"
)

func (w *walker) paths(p *openapi3.Paths) tree.Node {
	from := w.begin()
	byName(w, p.Map(), w.pathItem)
	w.extensions(p.Extensions)
	return w.end(from)
}

func (w *walker) pathItem(p *openapi3.PathItem) tree.Node {
	from := w.begin()
	w.put("servers", listed(p.Servers, w.server))
	w.text("$ref", p.Ref)
	w.text("summary", p.Summary)
	w.text("description", p.Description)
	w.put("parameters", listed(p.Parameters, w.parameter))
	w.put("delete", w.operation(p.Delete))
	w.put("get", w.operation(p.Get))
	w.put("head", w.operation(p.Head))
	w.put("options", w.operation(p.Options))
	w.put("patch", w.operation(p.Patch))
	w.put("post", w.operation(p.Post))
	w.put("put", w.operation(p.Put))
	w.put("trace", w.operation(p.Trace))
	w.extensions(p.Extensions)
	return w.end(from)
}

func (w *walker) operation(op *openapi3.Operation) tree.Node {
	if op == nil {
		return nil
	}
	from := w.begin()
	if op.Servers != nil {
		w.put("servers", listed(*op.Servers, w.server))
	}
	w.text("operationId", op.OperationID)
	w.texts("tags", op.Tags)
	w.text("summary", op.Summary)
	w.text("description", op.Description)
	w.put("externalDocs", w.externalDocs(op.ExternalDocs))
	if op.Security != nil {
		w.put("security", listed(*op.Security, w.requirement))
	}
	w.put("parameters", listed(op.Parameters, w.parameter))
	w.put("requestBody", w.requestBody(op.RequestBody))
	w.put("responses", w.responses(op.Responses))
	w.flag("deprecated", op.Deprecated)
	w.extensions(op.Extensions)
	return w.end(from)
}

// requirement returns the schemes that are needed together, and the scopes of each.
func (w *walker) requirement(r openapi3.SecurityRequirement) tree.Node {
	return named(w, r, func(scopes []string) tree.Node { return tree.Texts(scopes) })
}

func (w *walker) parameter(ref *openapi3.ParameterRef) tree.Node {
	if ref.Ref != "" {
		return w.reference(ref.Ref, ref.Extensions)
	}
	return w.parameterValue(ref.Value)
}

func (w *walker) header(ref *openapi3.HeaderRef) tree.Node {
	if ref.Ref != "" {
		return w.reference(ref.Ref, ref.Extensions)
	}
	return w.parameterValue(&ref.Value.Parameter)
}

func (w *walker) parameterValue(p *openapi3.Parameter) tree.Node {
	from := w.begin()
	w.text("name", p.Name)
	w.text("in", p.In)
	w.text("description", p.Description)
	w.flag("required", p.Required)
	w.flag("deprecated", p.Deprecated)
	w.any("example", p.Example)
	w.put("schema", w.schema(p.Schema))
	w.put("content", named(w, p.Content, w.mediaType))
	w.put("examples", named(w, p.Examples, w.example))
	w.flag("allowEmptyValue", p.AllowEmptyValue)
	w.flag("allowReserved", p.AllowReserved)
	if p.Explode != nil {
		w.put("explode", tree.Bool(*p.Explode))
	}
	w.text("style", p.Style)
	w.extensions(p.Extensions)
	return w.end(from)
}

func (w *walker) requestBody(ref *openapi3.RequestBodyRef) tree.Node {
	switch {
	case ref == nil:
		return nil
	case ref.Ref != "":
		return w.reference(ref.Ref, ref.Extensions)
	}
	from := w.begin()
	w.text("description", ref.Value.Description)
	w.flag("required", ref.Value.Required)
	w.put("content", named(w, ref.Value.Content, w.mediaType))
	w.extensions(ref.Value.Extensions)
	return w.end(from)
}

func (w *walker) responses(r *openapi3.Responses) tree.Node {
	if r == nil {
		return nil
	}
	from := w.begin()
	byName(w, r.Map(), w.response)
	w.extensions(r.Extensions)
	return w.end(from)
}

func (w *walker) response(ref *openapi3.ResponseRef) tree.Node {
	if ref.Ref != "" {
		return w.reference(ref.Ref, ref.Extensions)
	}
	r := ref.Value
	from := w.begin()
	if r.Description != nil {
		w.put("description", tree.Str(*r.Description))
	}
	w.put("headers", named(w, r.Headers, w.header))
	w.put("content", named(w, r.Content, w.mediaType))
	w.extensions(r.Extensions)
	return w.end(from)
}

func (w *walker) mediaType(m *openapi3.MediaType) tree.Node {
	from := w.begin()
	w.any("example", m.Example)
	w.put("schema", w.schema(m.Schema))
	w.put("examples", named(w, m.Examples, w.example))
	w.extensions(m.Extensions)
	return w.end(from)
}

func (w *walker) example(ref *openapi3.ExampleRef) tree.Node {
	if ref.Ref != "" {
		return w.reference(ref.Ref, ref.Extensions)
	}
	e := ref.Value
	from := w.begin()
	w.text("summary", e.Summary)
	w.text("description", e.Description)
	w.any("value", e.Value)
	w.text("externalValue", e.ExternalValue)
	w.extensions(e.Extensions)
	return w.end(from)
}
