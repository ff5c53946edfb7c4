package main

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"math/rand/v2"
	"os"
	"path/filepath"
	"sort"
	"strconv"
	"strings"
)

// A mutant is one change of one file.
type mutant struct {
	file       string // below the root
	line, col  int
	start, end int // bytes that are replaced
	old, new   string
	source     string // the line as it stands
}

// String is the place, the change and the line.
func (m mutant) String() string {
	return fmt.Sprintf("%s:%d:%d  %s -> %s\t%s", m.file, m.line, m.col, m.old, m.new, strings.TrimSpace(m.source))
}

// bound reports whether only a bound moved by one: a number, < for <=.
func (m mutant) bound() bool {
	switch m.old {
	case "<", "<=", ">", ">=":
		return true
	}
	return m.old[0] >= '0' && m.old[0] <= '9'
}

// apply is the file with the change.
func (m mutant) apply(src []byte) []byte {
	out := append([]byte(nil), src[:m.start]...)
	out = append(out, m.new...)
	return append(out, src[m.end:]...)
}

// flips are the operators and what each becomes.
var flips = map[token.Token]token.Token{
	token.EQL: token.NEQ, token.NEQ: token.EQL,
	token.LSS: token.LEQ, token.LEQ: token.LSS, token.GTR: token.GEQ, token.GEQ: token.GTR,
	token.LAND: token.LOR, token.LOR: token.LAND,
}

// opposite are the constants that are flipped where they are returned.
var opposite = map[string]string{"true": "false", "false": "true"}

// mutantsOf are all mutants of a package, in the order of its files.
func mutantsOf(root, pkg string) ([]mutant, error) {
	files, err := filepath.Glob(filepath.Join(root, pkg, "*.go"))
	if err != nil {
		return nil, err
	}
	var list []mutant
	for _, path := range files {
		if strings.HasSuffix(path, "_test.go") {
			continue
		}
		src, err := os.ReadFile(path)
		if err != nil {
			return nil, err
		}
		found, err := mutantsIn(filepath.ToSlash(filepath.Join(pkg, filepath.Base(path))), src)
		if err != nil {
			return nil, err
		}
		list = append(list, found...)
	}
	if len(list) == 0 {
		return nil, fmt.Errorf("%s: nothing to mutate", filepath.Join(root, pkg))
	}
	return list, nil
}

// mutantsIn are the mutants of one file.
func mutantsIn(name string, src []byte) ([]mutant, error) {
	set := token.NewFileSet()
	file, err := parser.ParseFile(set, name, src, parser.SkipObjectResolution)
	if err != nil {
		return nil, err
	}
	lines := strings.Split(string(src), "\n")
	var list []mutant
	change := func(pos token.Pos, old, new string) {
		p := set.Position(pos)
		list = append(list, mutant{
			file: name, line: p.Line, col: p.Column, start: p.Offset, end: p.Offset + len(old),
			old: old, new: new, source: lines[p.Line-1],
		})
	}
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.ImportSpec:
			return false
		case *ast.GenDecl:
			return n.Tok != token.CONST || !holdsIota(n)
		case *ast.BinaryExpr:
			if to, ok := flips[n.Op]; ok {
				change(n.OpPos, n.Op.String(), to.String())
			}
		case *ast.UnaryExpr:
			if n.Op == token.NOT {
				change(n.OpPos, "!", "")
			}
		case *ast.ReturnStmt:
			for _, r := range n.Results {
				if id, ok := r.(*ast.Ident); ok && opposite[id.Name] != "" {
					change(id.Pos(), id.Name, opposite[id.Name])
				}
			}
		case *ast.BasicLit:
			if v, err := strconv.Atoi(n.Value); err == nil { // no other literal is one
				change(n.Pos(), n.Value, strconv.Itoa(v+1))
			}
		}
		return true
	})
	sort.SliceStable(list, func(i, k int) bool { return list[i].start < list[k].start })
	return list, nil
}

// holdsIota reports whether constants only count themselves.
func holdsIota(decl *ast.GenDecl) bool {
	found := false
	ast.Inspect(decl, func(n ast.Node) bool {
		if id, ok := n.(*ast.Ident); ok && id.Name == "iota" {
			found = true
		}
		return !found
	})
	return found
}

// pick is the sample, in the order of the source.
func pick(all []mutant, c config) []mutant {
	var list []mutant
	for _, m := range all {
		at := fmt.Sprintf("%s:%d:%d:", m.file, m.line, m.col)
		if c.only == "" || strings.HasPrefix(at, c.only) {
			list = append(list, m)
		}
	}
	if c.sample <= 0 || len(list) <= c.sample {
		return list
	}
	random := rand.New(rand.NewPCG(c.seed, 0))
	random.Shuffle(len(list), func(i, k int) { list[i], list[k] = list[k], list[i] })
	list = list[:c.sample]
	sort.SliceStable(list, func(i, k int) bool {
		if list[i].file != list[k].file {
			return list[i].file < list[k].file
		}
		return list[i].start < list[k].start
	})
	return list
}
