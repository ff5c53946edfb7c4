// Command gen writes the page of columns to the file that it is given.
package main

import (
	"fmt"
	"os"

	"github.com/giji-go/giji/internal/table"
)

func main() {
	if err := os.WriteFile(os.Args[1], table.Markdown(), 0o644); err != nil {
		fmt.Fprintln(os.Stderr, "gen:", err)
		os.Exit(1)
	}
}
