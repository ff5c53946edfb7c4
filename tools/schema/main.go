// Command schema writes the JSON Schema of package model from its source: the
// types give the shape, their comments the descriptions, and each group of
// constants "The values of Type.Field" an enumeration.
package main

import (
	"flag"
	"fmt"
	"os"
)

func main() {
	output := flag.String("o", "", "write to this file instead of standard output")
	flag.Parse()
	if flag.NArg() != 1 {
		fmt.Fprintln(os.Stderr, "usage: schema [-o FILE] PACKAGE_DIR")
		os.Exit(2)
	}
	if err := run(flag.Arg(0), *output); err != nil {
		fmt.Fprintln(os.Stderr, "schema:", err)
		os.Exit(1)
	}
}

func run(dir, output string) error {
	data, err := generate(dir)
	if err != nil {
		return err
	}
	if output == "" {
		_, err = os.Stdout.Write(data)
		return err
	}
	return os.WriteFile(output, data, 0o644)
}
