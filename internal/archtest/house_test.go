package archtest

import (
	"go/ast"
	"io/fs"
	"slices"
	"strings"
	"testing"
)

// A room is a part of the house. This table is the policy; a package without a row here has no place.
type room struct {
	// pkg is the package.
	pkg string
	// ours lists what it may import of this module, and theirs of other modules (a module's path covers its packages).
	ours, theirs []string
}

// house says who may import whom: knowledge flows from the documents to the model to the output, and never back.
// The standard library is open to all, but for [machine]; test files and internal/ may import anything.
func house() []room {
	base := []string{"parser/diag", "parser/model"}
	reader := slices.Concat(base, []string{"parser/jsontext", "parser/markdown", "parser/wording"})
	said := []string{"parser/page/ref", "parser/page/sheet", "parser/page/rows", "parser/page/message", "parser/page/types"}
	emitter := []string{"parser/diag", "parser/model", "generator/output", "generator/rules", "generator/gonames", "generator/gofile", "templates"}
	return []room{
		{"parser/diag", nil, nil},
		{"parser/model", []string{"parser/diag"}, nil},
		{"parser/override", base, []string{yaml}},
		{"parser/jsontext", base, nil},
		{"parser/markdown", base, []string{goldmark}},
		{"parser/wording", slices.Concat(base, []string{"parser/jsontext", "parser/markdown"}), nil},
		{"parser/page/ref", reader, nil},
		{"parser/page/sheet", slices.Concat(reader, []string{"parser/page/ref"}), []string{goldmark}},
		{"parser/page/rows", slices.Concat(reader, []string{"parser/page/ref", "parser/page/sheet"}), nil},
		{"parser/page/message", slices.Concat(reader, []string{"parser/page/sheet"}), nil},
		{"parser/page/types", slices.Concat(reader, []string{"parser/page/ref", "parser/page/sheet", "parser/page/rows"}), []string{goldmark}},
		{"parser/page", slices.Concat(reader, said), []string{goldmark}},
		{"parser/library", slices.Concat(base, []string{"parser/page", "parser/page/ref", "parser/page/types"}), []string{sync}},
		// What joins pages sees what was read, and no markdown.
		{"parser/link", slices.Concat(base, []string{"parser/jsontext", "parser/wording", "parser/library", "parser/page"}, said), nil},
		{"parser", slices.Concat(base, []string{"parser/page", "parser/page/ref", "parser/library", "parser/link"}), []string{"github.com/bmatcuk/doublestar/v4", sync}},

		{"templates", nil, nil},
		{"templates/runtime", nil, nil},
		{"generator/output", nil, nil},
		{"generator/rules", base, []string{jennifer, kin}},
		{"generator/gonames", base, nil},
		{"generator/gofile", []string{"parser/diag", "parser/model", "generator/output"}, []string{jennifer}},
		{"generator/gotypes", emitter, []string{jennifer}},
		{"generator/govalid", emitter, []string{jennifer}},
		{"generator/openapi/tree", nil, nil},
		{"generator/openapi/base", []string{"generator/openapi/tree", "templates"}, []string{kin, "go.yaml.in/yaml/v4"}},
		{"generator/openapi/encode", []string{"generator/openapi/tree"}, []string{kin}},
		{"generator/openapi/example", []string{"parser/model", "generator/rules", "generator/openapi/tree"}, []string{kin}},
		{"generator/openapi", []string{
			"parser/diag", "parser/model", "generator/output", "generator/rules",
			"generator/openapi/base", "generator/openapi/encode", "generator/openapi/example", "generator/openapi/tree",
		}, []string{kin}},
		{"generator", append(emitter, "generator/gotypes", "generator/govalid", "generator/openapi", "generator/openapi/base"), []string{"golang.org/x/sync"}},

		{"cmd/graphgen", []string{"parser", "parser/diag", "parser/model", "parser/override", "generator", "generator/gonames", "generator/openapi", "generator/openapi/base", "generator/output", "generator/rules"}, []string{
			"github.com/bmatcuk/doublestar/v4", "github.com/rogpeppe/go-internal/diff",
			"github.com/spf13/cobra", "golang.org/x/sync",
		}},
		{"out", nil, nil},
	}
}

// The libraries whose words must not spread: markdown, Go and OpenAPI each have one side of the house.
const (
	goldmark = "github.com/yuin/goldmark"
	jennifer = "github.com/dave/jennifer"
	kin      = "github.com/getkin/kin-openapi"
	yaml     = "go.yaml.in/yaml/v4"
	sync     = "golang.org/x/sync"
)

// roomOf returns the row of a package; generated packages share the row of out.
func roomOf(pkg string) (room, bool) {
	if below(pkg, "out") {
		pkg = "out"
	}
	rows := house()
	i := slices.IndexFunc(rows, func(r room) bool { return r.pkg == pkg })
	if i < 0 {
		return room{}, false
	}
	return rows[i], true
}

func TestHouse_imports(t *testing.T) {
	t.Parallel()
	for _, file := range sources(t) {
		if below(file.pkg, "internal") {
			continue
		}
		r, ok := roomOf(file.pkg)
		if !ok {
			t.Errorf("%s: the house has no room for the package %s", file.path, file.pkg)
			continue
		}
		for _, name := range file.imports() {
			if !allowed(r, name) {
				t.Errorf("%s: %s must not import %s", file.path, file.pkg, name)
			}
		}
	}
}

// allowed reports whether a package may import another.
func allowed(r room, name string) bool {
	first, _, _ := strings.Cut(name, "/")
	switch {
	case strings.Contains(first, "."):
		return below(name, r.theirs...)
	case isOurs(first):
		return slices.Contains(r.ours, name)
	default:
		return true
	}
}

// machine lists what only the command may use: below it nothing knows of files, processes or the time of day.
var machine = []string{"os", "os/exec", "os/signal", "os/user", "log", "log/slog", "syscall", "net"}

func TestHouse_machine(t *testing.T) {
	t.Parallel()
	for _, file := range sources(t) {
		if below(file.pkg, "cmd", "internal") {
			continue
		}
		for _, name := range file.imports() {
			if slices.Contains(machine, name) {
				t.Errorf("%s imports %s", file.path, name)
			}
		}
		if slices.Contains(file.imports(), "time") {
			forbidClock(t, file)
		}
	}
}

// forbidClock fails for a use of the time of day.
func forbidClock(t *testing.T, file source) {
	t.Helper()
	ast.Inspect(file.syntax, func(node ast.Node) bool {
		if sel, ok := node.(*ast.SelectorExpr); ok {
			if pkg, ok := sel.X.(*ast.Ident); ok && pkg.Name == "time" && slices.Contains([]string{"Now", "Since", "Until"}, sel.Sel.Name) {
				t.Errorf("%s calls time.%s", file.path, sel.Sel.Name)
			}
		}
		return true
	})
}

// productFolders are the top-level folders of the product; internal holds test machinery only.
var productFolders = []string{"cmd", "docs", "generator", "out", "parser", "templates"}

func isOurs(first string) bool { return first == "internal" || slices.Contains(productFolders, first) }

func TestHouse_topLevel(t *testing.T) {
	t.Parallel()
	entries, err := fs.ReadDir(checkout(t), ".")
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range entries {
		if name := entry.Name(); entry.IsDir() && !isOurs(name) && !strings.HasPrefix(name, ".") {
			t.Errorf("the house has no room for the folder %s", name)
		}
	}
}
