package arch

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// A Word is a Japanese word in Go code.
type Word struct {
	File string // its name
	Line int
	Text string
}

// Words are the Japanese words of two to eight letters in the sources of a directory,
// in order. Left out are tests, letters that are asked for one by one, formats of
// messages and the examples of rules.
func Words(dir string) ([]Word, error) {
	files, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil {
		return nil, err
	}
	var words []Word
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		set := token.NewFileSet()
		file, err := parser.ParseFile(set, name, nil, parser.SkipObjectResolution)
		if err != nil {
			return nil, err
		}
		others := noWords(file)
		ast.Inspect(file, func(n ast.Node) bool {
			if said := text(n); isWord(said) && !others[n] {
				words = append(words, Word{filepath.Base(name), set.Position(n.Pos()).Line, said})
			}
			return true
		})
	}
	return words, nil
}

// text is what a literal says, "" where n is no string.
func text(n ast.Node) string {
	literal, ok := n.(*ast.BasicLit)
	if !ok || literal.Kind != token.STRING {
		return ""
	}
	said, _ := strconv.Unquote(literal.Value) // the parser has read it
	return said
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

// letters are the functions of strings that ask for letters one by one, and at which
// argument those stand.
var letters = map[string]int{
	"ContainsRune": 0, "IndexRune": 0, "ContainsAny": 1, "IndexAny": 1, "Trim": 1, "TrimLeft": 1, "TrimRight": 1,
}

// noWords are the literals of a file that are letters, formats or examples.
func noWords(file *ast.File) map[ast.Node]bool {
	found := map[ast.Node]bool{}
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.CallExpr:
			for i, argument := range n.Args {
				found[argument] = asksLetters(n, i) || strings.Contains(text(argument), "%")
			}
		case *ast.CompositeLit:
			if isRule(n) {
				found[n.Elts[len(n.Elts)-1]] = true
			}
		}
		return true
	})
	return found
}

func asksLetters(call *ast.CallExpr, argument int) bool {
	f, ok := call.Fun.(*ast.SelectorExpr)
	if !ok {
		return false
	}
	of, ok := f.X.(*ast.Ident)
	at, asks := letters[f.Sel.Name]
	return ok && of.Name == "strings" && asks && at == argument
}

// isRule reports whether a literal is a row of a table of rules: it begins with a name
// in English and ends with an example.
func isRule(row *ast.CompositeLit) bool {
	if len(row.Elts) < 3 {
		return false
	}
	if name, ok := row.Elts[0].(*ast.Ident); ok {
		return strings.HasSuffix(name.Name, "Rule")
	}
	return strings.ContainsFunc(text(row.Elts[0]), func(r rune) bool { return r >= 'a' && r <= 'z' })
}

// Surfaces are the words of the lexicon's files in a directory, and the lists in which
// each stands.
func Surfaces(dir string) (map[string][]string, error) {
	files, err := filepath.Glob(filepath.Join(dir, "*.tsv"))
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
			if len(columns) != 3 || line[0] == '#' {
				continue
			}
			if list, word := columns[0], columns[2]; !slices.Contains(lists[word], list) {
				lists[word] = append(lists[word], list)
			}
		}
	}
	return lists, nil
}
