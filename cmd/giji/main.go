// Command giji reads Japanese meeting minutes (議事要旨, 議事録), as PDF, web
// page, Word document or text, and writes typed JSON.
//
// Data goes to standard output, everything else to standard error; "-" is
// standard input. The exit status is 0 when all is well, 1 for an internal or
// output failure, 2 for wrong usage, 3 when some documents failed, 4 when none
// succeeded, 5 for invalid records, 130 or 143 when interrupted.
package main

//go:generate go test . -run TestReferenceIsCurrent -write-reference

import (
	"os"

	_ "github.com/giji-go/giji/morph/ipa" // asked where the rules cannot tell a name
)

func main() {
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}
