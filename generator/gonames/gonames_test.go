package gonames_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed-8ef76b74/graphgen/generator/gonames"
	"github.com/seed-8ef76b74/graphgen/parser/model"
	"github.com/seed-8ef76b74/graphgen/templates"
)

// resource returns a resource with properties; its name may be qualified below microsoft.graph.
func resource(name string, properties ...string) *model.Resource {
	r := &model.Resource{Name: qualified(name), Documented: true}
	for _, p := range properties {
		r.Properties = append(r.Properties, &model.Property{Name: p, Type: model.String})
	}
	return r
}

// enum returns an enum with members.
func enum(name string, members ...string) *model.Enum {
	e := &model.Enum{Name: qualified(name)}
	for _, m := range members {
		e.Members = append(e.Members, model.Member{Name: m})
	}
	return e
}

func qualified(name string) model.Name {
	namespace := "microsoft.graph"
	if i := strings.LastIndexByte(name, '.'); i >= 0 {
		namespace, name = namespace+"."+name[:i], name[i+1:]
	}
	return model.Name{Namespace: namespace, Short: name}
}

// plan returns the names for an API.
func plan(t *testing.T, api *model.API) *gonames.Plan {
	t.Helper()
	p, err := gonames.New(api, "")
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestPlan_types(t *testing.T) {
	t.Parallel()
	want := map[string]string{
		"group":           "Group",
		"termStore.group": "TermStoreGroup",
		"user":            "User",
		"directory.user":  "DirectoryUser",
		"store.set":       "Set",
		"rule":            "RuleResource",
		"userID":          "UserID",
		"a-b":             "AMinusB",
		"a b":             "ASpaceB",
	}
	api := &model.API{}
	for name := range want {
		api.Resources = append(api.Resources, resource(name))
	}
	got := map[string]string{}
	p := plan(t, api)
	for _, r := range api.Resources {
		got[strings.TrimPrefix(r.Name.String(), "microsoft.graph.")] = p.Type(r)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestPlan_fields(t *testing.T) {
	t.Parallel()
	want := map[string]string{
		"id": "ID", "userId": "UserId", "userID": "UserID", "Address": "Address", "address": "Address2",
		"validate": "ValidateProperty", "validateCreate": "ValidateCreateProperty", "odataType": "OdataType",
		"@odata.type": "ODataType", "type": "Type", "string": "String", "": "Empty", "2fa": "X2fa",
	}
	r := resource("thing")
	for name := range want {
		r.Properties = append(r.Properties, &model.Property{Name: name, Type: model.String})
	}
	p := plan(t, &model.API{Resources: []*model.Resource{r}})
	got := map[string]string{}
	for name := range want {
		got[name] = p.Field(r, name)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestPlan_consts(t *testing.T) {
	t.Parallel()
	e := enum("status", "failed", "values", "", "+", "2fa", "a-b", "a_b", "failed", "ok")
	failed := resource("statusOk")
	p := plan(t, &model.API{Enums: []*model.Enum{e}, Resources: []*model.Resource{failed}})
	want := map[string]string{
		"failed": "StatusFailed", "values": "StatusValuesValue", "": "StatusEmpty", "+": "StatusPlus", "2fa": "Status2fa",
		"a-b": "StatusAMinusB", "a_b": "StatusAUnderscoreB", "ok": "StatusOkValue",
	}
	got := map[string]string{}
	for name := range want {
		got[name] = p.Const(e, name)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	if got := p.Values(e); got != "StatusValues" {
		t.Errorf("Values() = %s, want StatusValues", got)
	}
	if got := p.Type(failed); got != "StatusOk" {
		t.Errorf("an enum's member changed the name of a type to %s", got)
	}
}

func TestPlan_files(t *testing.T) {
	t.Parallel()
	want := map[string]string{
		"iosUpdateDeviceStatus": "iosupdatedevicestatus",
		"doc":                   "doctype",
		"family":                "familytype",
		"limits":                "limitstype",
		"validation":            "validationtype",
		"windows":               "windows",
		"名前":                    "xu540du524d",
	}
	api := &model.API{}
	for name := range want {
		api.Resources = append(api.Resources, resource(name))
	}
	long := resource(strings.Repeat("long", 1000))
	api.Resources = append(api.Resources, long)
	p := plan(t, api)
	got := map[string]string{}
	for _, r := range api.Resources[:len(want)] {
		got[r.Name.Short] = p.File(r)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	if n := len(p.File(long)); n > 110 {
		t.Errorf("a file name has %d characters", n)
	}
}

func TestPlan_filesFolded(t *testing.T) {
	t.Parallel()
	api := &model.API{Resources: []*model.Resource{resource("fooBar"), resource("foobar"), resource("FOOBAR")}}
	p := plan(t, api)
	var files []string
	for _, r := range api.Resources {
		files = append(files, p.File(r))
	}
	slices.Sort(files)
	if want := []string{"foobar", "foobar2", "foobar3"}; !slices.Equal(files, want) {
		t.Errorf("files are %q, want %q", files, want)
	}
}

// TestPlan_runtime holds that no type can have a name that the copied code has.
func TestPlan_runtime(t *testing.T) {
	t.Parallel()
	for _, code := range []string{templates.Validation(), templates.Limits(), templates.Family()} {
		file, err := parser.ParseFile(token.NewFileSet(), "", code, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range declared(file) {
			r := resource(name)
			if got := plan(t, &model.API{Resources: []*model.Resource{r}}).Type(r); got == name {
				t.Errorf("a resource can be called %s, as the copied code is", name)
			}
		}
	}
}

// TestPlan_any holds that a type keeps its name when another one's interface would have it.
func TestPlan_any(t *testing.T) {
	t.Parallel()
	shape, taken, again := resource("shape"), resource("anyShape"), resource("termStore.shape")
	p := plan(t, &model.API{Resources: []*model.Resource{again, shape, taken}})
	got := []string{p.Type(shape), p.Any(shape), p.Type(taken), p.Any(taken), p.Any(again)}
	want := []string{"Shape", "AnyKindOfShape", "AnyShape", "AnyAnyShape", "AnyTermStoreShape"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

// declared returns the names of a file's declarations, methods left out.
func declared(file *ast.File) []string {
	var names []string
	for _, d := range file.Decls {
		switch d := d.(type) {
		case *ast.FuncDecl:
			if d.Recv == nil {
				names = append(names, d.Name.Name)
			}
		case *ast.GenDecl:
			for _, s := range d.Specs {
				switch s := s.(type) {
				case *ast.TypeSpec:
					names = append(names, s.Name.Name)
				case *ast.ValueSpec:
					for _, n := range s.Names {
						names = append(names, n.Name)
					}
				}
			}
		}
	}
	return names
}
