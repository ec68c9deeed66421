package arch

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"regexp"
	"strconv"
	"testing"
)

// TestPatternsCompile holds that every expression of package pattern can be compiled, also one that no test needs.
func TestPatternsCompile(t *testing.T) {
	var expressions []ast.Expr
	constants := map[string]map[string]ast.Expr{} // by folder and name
	folders := map[ast.Expr]string{}
	for _, f := range goFiles(t, moduleRoot(t)) {
		parsed, err := parser.ParseFile(token.NewFileSet(), f, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		dir := filepath.Dir(f)
		if constants[dir] == nil {
			constants[dir] = map[string]ast.Expr{}
		}
		ast.Inspect(parsed, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.ValueSpec:
				for i, value := range n.Values {
					constants[dir][n.Names[i].Name] = value
				}
			case *ast.CallExpr:
				if of, ok := n.Fun.(*ast.SelectorExpr); ok && of.Sel.Name == "Lazily" {
					expressions = append(expressions, n.Args[0])
					folders[n.Args[0]] = dir
				}
			}
			return true
		})
	}
	for _, e := range expressions {
		if text, ok := written(e, constants[folders[e]]); !ok {
			t.Errorf("%s: an expression must be written out: %#v", folders[e], e)
		} else if _, err := regexp.Compile(text); err != nil {
			t.Errorf("%s: %v", folders[e], err)
		}
	}
	if len(expressions) == 0 {
		t.Error("no pattern found")
	}
}

// written is the value of a string of literals and constants.
func written(e ast.Expr, constants map[string]ast.Expr) (string, bool) {
	switch e := e.(type) {
	case *ast.BasicLit:
		s, err := strconv.Unquote(e.Value)
		return s, err == nil
	case *ast.Ident:
		return written(constants[e.Name], constants)
	case *ast.BinaryExpr:
		left, ok := written(e.X, constants)
		right, okay := written(e.Y, constants)
		return left + right, ok && okay && e.Op == token.ADD
	}
	return "", false
}
