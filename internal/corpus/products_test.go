package corpus

import (
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"path"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/seed-8ef76b74/graphgen/generator/output"
)

// syntax returns the declarations of the generated Go files.
func syntax(t *testing.T, files []output.File) []ast.Decl {
	t.Helper()
	var out []ast.Decl
	for _, f := range files {
		if path.Ext(f.Path) != ".go" {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), f.Path, f.Data, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, file.Decls...)
	}
	return out
}

// specs calls do for each part of a declaration that is no function.
func specs(decls []ast.Decl, do func(spec ast.Spec)) {
	for _, decl := range decls {
		if group, ok := decl.(*ast.GenDecl); ok {
			for _, spec := range group.Specs {
				do(spec)
			}
		}
	}
}

// goStructs returns the JSON names of the fields of each struct.
func goStructs(t *testing.T, files []output.File) map[string][]string {
	t.Helper()
	structs := map[string][]string{}
	specs(syntax(t, files), func(spec ast.Spec) {
		declared, ok := spec.(*ast.TypeSpec)
		if !ok {
			return
		}
		body, ok := declared.Type.(*ast.StructType)
		if !ok {
			return
		}
		for _, field := range body.Fields.List {
			if field.Tag == nil {
				continue
			}
			tag, err := strconv.Unquote(field.Tag.Value)
			if err != nil {
				t.Fatal(err)
			}
			name, _, _ := strings.Cut(reflect.StructTag(tag).Get("json"), ",")
			structs[declared.Name.Name] = append(structs[declared.Name.Name], name)
		}
	})
	return structs
}

// goConstants returns the values of the constants of each type.
func goConstants(t *testing.T, files []output.File) map[string][]string {
	t.Helper()
	constants := map[string][]string{}
	specs(syntax(t, files), func(spec ast.Spec) {
		values, ok := spec.(*ast.ValueSpec)
		if !ok {
			return
		}
		declared, ok := values.Type.(*ast.Ident)
		if !ok {
			return
		}
		for _, value := range values.Values {
			if literal, ok := value.(*ast.BasicLit); ok {
				text, err := strconv.Unquote(literal.Value)
				if err != nil {
					t.Fatal(err)
				}
				constants[declared.Name] = append(constants[declared.Name], text)
			}
		}
	})
	return constants
}

// A schema is what these tests look at of a schema.
type schema struct {
	Ref        string                     `json:"$ref"`
	Properties map[string]json.RawMessage `json:"properties"`
	AllOf      []schema                   `json:"allOf"`
	AnyOf      []schema                   `json:"anyOf"`
	OneOf      []schema                   `json:"oneOf"`
	Enum       []string                   `json:"enum"`
	Pattern    string                     `json:"pattern"`
}

// schemas are the schemas of a document by name.
type schemas map[string]schema

// schemasOf returns the schemas of a document.
func schemasOf(t *testing.T, document []byte) schemas {
	t.Helper()
	var doc struct {
		Components struct {
			Schemas schemas `json:"schemas"`
		} `json:"components"`
	}
	if err := json.Unmarshal(document, &doc); err != nil {
		t.Fatal(err)
	}
	return doc.Components.Schemas
}

// pathsOf returns how often a document has each URL, without the names of its parameters: as a path, or among the
// addresses of one of its operations.
func pathsOf(t *testing.T, document []byte) map[string]int {
	t.Helper()
	var doc struct {
		Paths map[string]map[string]struct {
			Addresses []struct{ Template string } `json:"x-graphgen-addresses"`
		} `json:"paths"`
	}
	if err := json.Unmarshal(document, &doc); err != nil {
		t.Fatal(err)
	}
	out := map[string]int{}
	for path, item := range doc.Paths {
		out[bare(path)]++
		for _, op := range item {
			for _, address := range op.Addresses {
				out[bare(address.Template)]++
			}
		}
	}
	return out
}

// inBraces matches a parameter of a path.
var inBraces = regexp.MustCompile(`\{[^{}]*\}`)

// bare returns a path without the names of its parameters.
func bare(path string) string { return inBraces.ReplaceAllString(path, "{}") }

// properties returns the names of the properties of a type's schemas: its own and the forms of it that the document has
// in its place ("x.create", "x.typed"), with those of the schemas that they are made of, and of their alternatives.
func (s schemas) properties(name string) []string {
	var out []string
	for other := range s {
		if other == name || strings.HasPrefix(other, name+".") {
			s.collect(s[other], nil, &out)
		}
	}
	return out
}

// collect appends the names of a schema's properties; path holds the references on the way, to stop at a circle.
func (s schemas) collect(one schema, path []string, out *[]string) {
	for name := range one.Properties {
		if !slices.Contains(*out, name) {
			*out = append(*out, name)
		}
	}
	for _, part := range slices.Concat(one.AllOf, one.AnyOf, one.OneOf) {
		s.collect(part, path, out)
	}
	if one.Ref != "" && !slices.Contains(path, one.Ref) {
		s.collect(s[strings.TrimPrefix(one.Ref, "#/components/schemas/")], append(path, one.Ref), out)
	}
}
