// Command modelgen writes what follows from the types of package model: the
// JSON Schema (the types give the shape, their comments the descriptions, and
// each group of constants "The values of Type.Field" an enumeration), the
// writer of JSON, and the walk over all values that have spans.
package main

import (
	"fmt"
	"os"
	"path/filepath"
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: modelgen PACKAGE_DIR")
		os.Exit(2)
	}
	if err := run(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, "modelgen:", err)
		os.Exit(1)
	}
}

func run(dir string) error {
	files, err := generate(dir)
	if err != nil {
		return err
	}
	for _, file := range files {
		if err := os.WriteFile(filepath.Join(dir, file.name), file.data, 0o644); err != nil {
			return err
		}
	}
	return nil
}

// A file is one of those that are generated.
type file struct {
	name string
	data []byte
}

func generate(dir string) ([]file, error) {
	s, err := readSource(dir)
	if err != nil {
		return nil, err
	}
	schema, err := schemaOf(s)
	if err != nil {
		return nil, err
	}
	writer, err := writerOf(s)
	if err != nil {
		return nil, err
	}
	walk, err := walkOf(s)
	if err != nil {
		return nil, err
	}
	files := []file{{"schema.json", schema}, {"append_gen.go", writer}, {"walk_gen.go", walk}}
	if len(s.codes) == 0 {
		return files, nil
	}
	table, err := codesOf(s.codes)
	docs := filepath.Join("..", "docs")
	return append(files, file{"codes_gen.go", table},
		file{filepath.Join(docs, "errors.md"), errorsPage(inEnglish, s.codes)},
		file{filepath.Join(docs, "errors.ja.md"), errorsPage(inJapanese, s.codes)}), err
}
