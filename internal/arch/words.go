package arch

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// A Word is a Japanese word in Go code.
type Word struct {
	File string
	Line int
	Text string
}

// Words are the Japanese words of two to eight letters in the sources of a
// directory. Left out are tests, letters that are asked for one by one, the
// formats of messages and the examples of rules.
func Words(dir string) ([]Word, error) {
	notTest := func(f fs.FileInfo) bool { return !strings.HasSuffix(f.Name(), "_test.go") }
	set := token.NewFileSet()
	packages, err := parser.ParseDir(set, dir, notTest, parser.SkipObjectResolution)
	if err != nil {
		return nil, err
	}
	var words []Word
	for _, p := range packages {
		for _, file := range p.Files {
			exempt := exempt(file)
			ast.Inspect(file, func(n ast.Node) bool {
				literal, ok := n.(*ast.BasicLit)
				if ok && !exempt[literal] && isWord(text(literal)) {
					at := set.Position(literal.Pos())
					words = append(words, Word{filepath.ToSlash(at.Filename), at.Line, text(literal)})
				}
				return true
			})
		}
	}
	slices.SortFunc(words, func(a, b Word) int {
		if order := strings.Compare(a.File, b.File); order != 0 {
			return order
		}
		return a.Line - b.Line
	})
	return words, nil
}

// text is what a string literal says, "" for other literals.
func text(literal *ast.BasicLit) string {
	if literal.Kind != token.STRING {
		return ""
	}
	text, _ := strconv.Unquote(literal.Value) // the parser has read it
	return text
}

func isWord(text string) bool {
	n := len([]rune(text))
	return n >= 2 && n <= 8 && japanese(text)
}

func japanese(text string) bool {
	return strings.ContainsFunc(text, func(r rune) bool {
		return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana)
	})
}

// letters are the functions that ask for the letters of a string one by one,
// and at which argument it stands.
var letters = map[string]int{
	"ContainsRune": 0, "IndexRune": 0, "ContainsAny": 1, "IndexAny": 1, "Trim": 1, "TrimLeft": 1, "TrimRight": 1,
}

// exempt are the literals of a file that are no words.
func exempt(file *ast.File) map[*ast.BasicLit]bool {
	found := map[*ast.BasicLit]bool{}
	add := func(e ast.Expr) {
		if literal, ok := e.(*ast.BasicLit); ok {
			found[literal] = true
		}
	}
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.CallExpr:
			f, ok := n.Fun.(*ast.SelectorExpr)
			if !ok {
				break
			}
			if at, ok := letters[f.Sel.Name]; ok && at < len(n.Args) {
				add(n.Args[at])
			}
			for _, a := range n.Args {
				if literal, ok := a.(*ast.BasicLit); ok && strings.Contains(text(literal), "%") {
					add(literal)
				}
			}
		case *ast.CompositeLit:
			if isRule(n) {
				add(n.Elts[len(n.Elts)-1])
			}
		}
		return true
	})
	return found
}

// isRule reports whether a literal is a row of a table of rules: it begins with
// a name in English and ends with an example.
func isRule(row *ast.CompositeLit) bool {
	if len(row.Elts) < 3 {
		return false
	}
	switch name := row.Elts[0].(type) {
	case *ast.BasicLit:
		return text(name) != "" && !japanese(text(name))
	case *ast.Ident:
		return strings.HasSuffix(name.Name, "Rule")
	}
	return false
}

// Surfaces are the words of the lexicon's files below root, and the lists in
// which each stands.
func Surfaces(root string) (map[string][]string, error) {
	files, err := filepath.Glob(filepath.Join(root, "internal", "lexicon", "data", "*.tsv"))
	if err != nil {
		return nil, err
	}
	lists := map[string][]string{}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			return nil, err
		}
		for line := range strings.Lines(string(data)) {
			columns := strings.Split(strings.TrimRight(line, "\r\n"), "\t")
			if len(columns) == 3 && !strings.HasPrefix(line, "#") && !slices.Contains(lists[columns[2]], columns[0]) {
				lists[columns[2]] = append(lists[columns[2]], columns[0])
			}
		}
	}
	return lists, nil
}
