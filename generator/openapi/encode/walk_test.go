package encode_test

import (
	"reflect"
	"slices"
	"testing"

	"github.com/getkin/kin-openapi/openapi3"

	"github.com/seed-8ef76b74/graphgen/generator/openapi/encode"
)

// unsaid are the fields of kin-openapi's types that no finished document has, and that are not printed.
var unsaid = map[string][]string{
	"every type: not printed by the library": {"Origin", "Extensions", "Always"},
	"words of OpenAPI 3.1 and later": {
		"T.Webhooks", "T.JSONSchemaDialect", "Info.Summary", "License.Identifier", "PathItem.Connect", "PathItem.Query",
		"PathItem.AdditionalOperations", "MediaType.ItemSchema",
		"Schema.Const", "Schema.Examples", "Schema.PrefixItems", "Schema.Contains", "Schema.MinContains", "Schema.MaxContains",
		"Schema.PatternProperties", "Schema.DependentSchemas", "Schema.PropertyNames", "Schema.UnevaluatedItems",
		"Schema.UnevaluatedProperties", "Schema.If", "Schema.Then", "Schema.Else", "Schema.DependentRequired", "Schema.Defs",
		"Schema.SchemaDialect", "Schema.Comment", "Schema.SchemaID", "Schema.Anchor", "Schema.DynamicRef", "Schema.DynamicAnchor",
		"Schema.ContentMediaType", "Schema.ContentEncoding", "Schema.ContentSchema",
	},
	"nothing that pages say": {
		"Components.Links", "Components.Callbacks", "Operation.Callbacks", "Response.Links", "MediaType.Encoding",
		"Schema.XML", "Schema.AllowEmptyValue",
	},
	"the version is that of the options":        {"T.OpenAPI"},
	"references to other documents have a file": {"PathItem.Ref"},
}

// TestTree_fields sets every field of every object by itself, and holds what is printed against what kin-openapi prints.
func TestTree_fields(t *testing.T) {
	t.Parallel()
	unused := slices.Concat(unsaid["words of OpenAPI 3.1 and later"], unsaid["nothing that pages say"])
	skipped := map[string]bool{}
	for _, names := range unsaid {
		for _, name := range names {
			skipped[name] = true
		}
	}
	doc, objects := everyObject()
	for _, object := range objects {
		v := reflect.ValueOf(object).Elem()
		for i := range v.NumField() {
			field := v.Type().Field(i)
			name := v.Type().Name() + "." + field.Name
			unused = slices.DeleteFunc(unused, func(known string) bool { return known == name })
			if !field.IsExported() || skipped[name] || skipped[field.Name] {
				continue
			}
			was := reflect.New(field.Type).Elem()
			was.Set(v.Field(i))
			v.Field(i).Set(sample(t, field.Type))
			t.Log(name) // for whoever reads the difference
			sameValues(t, doc, printed(t, doc, encode.Options{}).json)
			v.Field(i).Set(was)
		}
	}
	if len(unused) > 0 {
		t.Errorf("no such fields: %v", unused)
	}
}

// everyObject returns a document that has one object of each kind, and those objects.
func everyObject() (doc *openapi3.T, objects []any) {
	content := func(media *openapi3.MediaType) openapi3.Content { return openapi3.Content{"text/plain": media} }
	schema, property, parameter, media, example := &openapi3.Schema{}, &openapi3.Schema{}, &openapi3.Parameter{}, &openapi3.MediaType{}, &openapi3.Example{}
	discriminator, header := &openapi3.Discriminator{}, &openapi3.Header{}
	schema.Properties = openapi3.Schemas{"p": {Value: property}}
	schema.Discriminator = discriminator
	body := &openapi3.RequestBody{Content: content(&openapi3.MediaType{})}
	response := &openapi3.Response{Content: content(media), Headers: openapi3.Headers{"h": {Value: header}}}
	media.Examples = openapi3.Examples{"e": {Value: example}}
	docs := &openapi3.ExternalDocs{}
	operation := &openapi3.Operation{
		Parameters: openapi3.Parameters{{Value: parameter}}, RequestBody: &openapi3.RequestBodyRef{Value: body}, ExternalDocs: docs,
		Responses: openapi3.NewResponses(openapi3.WithStatus(201, &openapi3.ResponseRef{Value: response})),
	}
	item := &openapi3.PathItem{Post: operation}
	flow := &openapi3.OAuthFlow{Scopes: map[string]string{"s": "x"}}
	flows := &openapi3.OAuthFlows{AuthorizationCode: flow}
	scheme := &openapi3.SecurityScheme{Flows: flows}
	components := &openapi3.Components{
		Schemas:         openapi3.Schemas{"s": {Value: schema}},
		SecuritySchemes: openapi3.SecuritySchemes{"s": {Value: scheme}},
	}
	info := &openapi3.Info{Contact: &openapi3.Contact{}, License: &openapi3.License{}}
	variable := &openapi3.ServerVariable{}
	server := &openapi3.Server{Variables: openapi3.ServerVariables{"v": variable}}
	tag := &openapi3.Tag{}
	doc = &openapi3.T{
		OpenAPI: "3.0.3", Info: info, Servers: openapi3.Servers{server}, Tags: openapi3.Tags{tag},
		Paths: openapi3.NewPaths(openapi3.WithPath("/p", item)), Components: components,
	}
	return doc, []any{
		property, schema, discriminator, parameter, &header.Parameter, media, example, body, response, docs, operation, item, flow, flows, scheme,
		components, info.Contact, info.License, info, variable, server, tag, doc,
	}
}

// sample returns a value of a type that is not the zero value.
func sample(t *testing.T, typ reflect.Type) reflect.Value {
	t.Helper()
	switch v := reflect.New(typ).Elem(); typ.Kind() {
	case reflect.String:
		v.SetString("x")
		return v
	case reflect.Bool:
		v.SetBool(true)
		return v
	case reflect.Uint64:
		v.SetUint(3)
		return v
	case reflect.Float64:
		v.SetFloat(1.5e30)
		return v
	case reflect.Interface:
		v.Set(reflect.ValueOf("x"))
		return v
	case reflect.Pointer:
		v.Set(reflect.New(typ.Elem()))
		v.Elem().Set(sample(t, typ.Elem()))
		return v
	case reflect.Slice:
		return reflect.Append(v, sample(t, typ.Elem()))
	case reflect.Map:
		v.Set(reflect.MakeMap(typ))
		v.SetMapIndex(reflect.ValueOf("k"), sample(t, typ.Elem()))
		return v
	case reflect.Struct:
		return sampleStruct(t, v)
	default:
		t.Fatalf("no sample of %s", typ)
		return v
	}
}

// sampleStruct fills in the least that an object has to have.
func sampleStruct(t *testing.T, v reflect.Value) reflect.Value {
	t.Helper()
	for _, name := range []string{"Value", "Content", "Scopes", "Has", "Bool"} {
		field := v.FieldByName(name)
		if !field.IsValid() || name == "Value" && v.FieldByName("Bool").IsValid() {
			continue
		}
		if name == "Value" && field.Kind() == reflect.Pointer || name != "Value" {
			field.Set(sample(t, field.Type()))
		}
	}
	return v
}

// TestTree_wrong shows what becomes of a value that no reader of JSON or YAML gives.
func TestTree_wrong(t *testing.T) {
	t.Parallel()
	doc, _ := everyObject()
	doc.Extensions = map[string]any{"x": make(chan int)}
	_, err := encode.Tree(doc, encode.Options{})
	if want := "openapi: no tree for a value of type chan int"; err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}
