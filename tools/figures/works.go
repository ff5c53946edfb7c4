package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// A work is a document of the collection, in one or more files.
type work struct {
	name  string
	files []string // "html", "raw.txt": what follows NAME and a dot
	genre string
	// english is the genre in English.
	english string
	weak    bool // known to be read badly
}

// readWorks reads works.tsv.
func readWorks(path string) ([]work, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var works []work
	for n, line := range strings.Split(strings.TrimRight(string(data), "\n"), "\n") {
		cells := strings.Split(line, "\t")
		if n == 0 {
			continue
		}
		if len(cells) != 5 {
			return nil, fmt.Errorf("%s:%d: %d cells, want 5", path, n+1, len(cells))
		}
		works = append(works, work{cells[0], strings.Fields(cells[1]), cells[2], cells[3], cells[4] == "yes"})
	}
	return works, nil
}

// A document is one file with its gold.
type document struct {
	path, gold, work, kind string
}

// kinds are the kinds of source in the order of the table, with what a file of
// the kind ends in.
var kinds = []struct{ name, ending string }{
	{"PDF", ".pdf"}, {"HTML", ".html"}, {"HTML", ".htm"}, {"Word", ".docx"}, {"Markdown", ".md"},
	{"-raw", ".raw.txt"}, {"-layout", ".layout.txt"}, {"text", ".txt"},
}

func kindOf(path string) string {
	for _, k := range kinds {
		if strings.HasSuffix(path, k.ending) {
			return k.name
		}
	}
	return ""
}

// collection are the documents of testdata/gold.
func collection(root string, works []work) []document {
	dir := filepath.Join(root, "testdata", "gold")
	var all []document
	for _, w := range works {
		for _, ending := range w.files {
			path := filepath.Join(dir, w.name+"."+ending)
			all = append(all, document{path, filepath.Join(dir, w.name+".gold.json"), w.name, kindOf(path)})
		}
	}
	return all
}

// guards are the documents that were written along with the rules.
func guards(root string) ([]document, error) {
	texts, err := filepath.Glob(filepath.Join(root, "testdata", "general", "*.txt"))
	if err != nil {
		return nil, err
	}
	var all []document
	for _, path := range texts {
		stem := strings.TrimSuffix(path, ".txt")
		all = append(all, document{path, stem + ".json", filepath.Base(stem), "text"})
	}
	golds, err := filepath.Glob(filepath.Join(root, "testdata", "inputs", "*.gold.json"))
	if err != nil {
		return nil, err
	}
	for _, gold := range golds {
		stem := strings.TrimSuffix(gold, ".gold.json")
		for _, ending := range []string{".html", ".htm", ".docx"} {
			if _, err := os.Stat(stem + ending); err == nil {
				all = append(all, document{stem + ending, gold, filepath.Base(stem), kindOf(ending)})
			}
		}
	}
	return all, nil
}
