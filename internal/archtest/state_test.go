package archtest

import (
	"go/ast"
	"go/token"
	"testing"
)

// TestHouse_noState fails for a function that changes a package variable: those are tables, compiled expressions and
// errors, set where they are declared and never again. It goes by names, which is enough: a variable that is declared
// inside a function is taken for that one throughout the function.
func TestHouse_noState(t *testing.T) {
	t.Parallel()
	files := sources(t)
	vars := map[string]map[string]bool{}
	for _, file := range files {
		if vars[file.pkg] == nil {
			vars[file.pkg] = map[string]bool{}
		}
		for _, name := range packageVars(file.syntax) {
			vars[file.pkg][name] = true
		}
	}
	for _, file := range files {
		for _, decl := range file.syntax.Decls {
			fn, ok := decl.(*ast.FuncDecl)
			if !ok {
				continue
			}
			for _, name := range changedNames(fn) {
				if vars[file.pkg][name] {
					t.Errorf("%s: %s changes the package variable %s", file.path, fn.Name.Name, name)
				}
			}
		}
	}
}

// packageVars returns the names of the variables that a file declares outside of functions.
func packageVars(file *ast.File) []string {
	var out []string
	for _, decl := range file.Decls {
		group, ok := decl.(*ast.GenDecl)
		if !ok || group.Tok != token.VAR {
			continue
		}
		for _, spec := range group.Specs {
			if values, ok := spec.(*ast.ValueSpec); ok {
				for _, name := range values.Names {
					out = append(out, name.Name)
				}
			}
		}
	}
	return out
}

// changedNames returns the names that a function assigns to, in whole or in part,
// without declaring them itself.
func changedNames(fn *ast.FuncDecl) []string {
	own := map[string]bool{}
	var changed []string
	ast.Inspect(fn, func(node ast.Node) bool {
		switch n := node.(type) {
		case *ast.Field:
			declare(own, n.Names)
		case *ast.ValueSpec:
			declare(own, n.Names)
		case *ast.RangeStmt:
			if n.Tok == token.DEFINE {
				own[root(n.Key)], own[root(n.Value)] = true, true
			}
		case *ast.AssignStmt:
			for _, target := range n.Lhs {
				if n.Tok == token.DEFINE {
					own[root(target)] = true
				} else {
					changed = append(changed, root(target))
				}
			}
		case *ast.IncDecStmt:
			changed = append(changed, root(n.X))
		}
		return true
	})
	var out []string
	for _, name := range changed {
		if !own[name] {
			out = append(out, name)
		}
	}
	return out
}

func declare(own map[string]bool, names []*ast.Ident) {
	for _, name := range names {
		own[name.Name] = true
	}
}

// root returns the name of the variable in a target like "table[key].field", and "" when there is none.
func root(target ast.Expr) string {
	switch e := target.(type) {
	case *ast.Ident:
		return e.Name
	case *ast.IndexExpr:
		return root(e.X)
	case *ast.SelectorExpr:
		return root(e.X)
	case *ast.StarExpr:
		return root(e.X)
	case *ast.ParenExpr:
		return root(e.X)
	default:
		return ""
	}
}
