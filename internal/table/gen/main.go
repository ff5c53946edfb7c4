// Command gen writes the pages of columns into the folder that it is given.
package main

import (
	"fmt"
	"os"
	"path/filepath"

	"github.com/giji-go/giji/internal/table"
)

func main() {
	for name, page := range table.Pages() {
		if err := os.WriteFile(filepath.Join(os.Args[1], name), []byte(page), 0o644); err != nil {
			fmt.Fprintln(os.Stderr, "gen:", err)
			os.Exit(1)
		}
	}
}
