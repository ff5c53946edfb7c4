// Command figures measures how well and how fast giji reads the documents of
// this repository, and writes what it finds between the markers of the README
// files.
//
//	go run ./figures [-root DIR] [-check] [-speed=false] [-misses]
//
// With -check nothing is written: the status is 1 where a README says something
// else. Rates depend on the machine, and what pdfplumber gives on its version:
// they are never compared.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"

	_ "github.com/giji-go/giji/morph/ipa" // the command links it
)

// readmes are the files whose figures this tool writes.
var readmes = []struct {
	path string
	lang language
}{{"README.md", english}, {"README.ja.md", japanese}}

func main() {
	root := flag.String("root", "..", "`DIR` of the repository")
	check := flag.Bool("check", false, "compare with the README files, write nothing")
	speed := flag.Bool("speed", true, "measure rates")
	misses := flag.Bool("misses", false, "print every value that is not right")
	flag.Parse()
	if err := run(*root, *check, *speed && !*check, *misses); err != nil {
		fmt.Fprintln(os.Stderr, "figures:", err)
		os.Exit(1)
	}
}

func run(root string, check, speed, misses bool) error {
	ctx := context.Background()
	works, err := readWorks(filepath.Join(root, "testdata", "gold", "works.tsv"))
	if err != nil {
		return err
	}
	found, err := measure(ctx, root, works)
	if err != nil {
		return err
	}
	if misses {
		found.printMisses(os.Stdout)
	}
	var rates *rates
	var cells *cellComparison
	if !check { // what pdfplumber gives depends on its version
		if cells, err = compareCells(ctx, root, works); err != nil {
			return err
		}
	}
	if speed {
		if rates, err = race(ctx, root, works); err != nil {
			return err
		}
	}
	for _, readme := range readmes {
		blocks := found.blocks(readme.lang)
		if rates != nil {
			blocks["speed"] = rates.table(readme.lang)
		}
		if cells != nil {
			blocks["cells"] = cells.table(readme.lang)
		}
		if readme.lang == english {
			printBlocks(os.Stdout, blocks)
		}
		if err := settle(filepath.Join(root, readme.path), blocks, check); err != nil {
			return err
		}
	}
	return nil
}
