// Command mutate asks what the tests of a package hold: it changes one thing in
// the source of the package (a condition, a returned truth, a number), runs the
// tests and says whether one of them failed.
//
//	go run . -n 60 internal/line internal/script
//
// The tests of the package itself run first, then those of -with, which use the
// whole house; a mutant that neither notices has lived, and its line says what
// no test asks. A sample is the same for the same source and seed. The source
// is not touched: the compiler is given the changed file as an overlay.
package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"
	"time"
)

// A config is what the flags say.
type config struct {
	root     string
	sample   int
	seed     uint64
	only     string
	with     string
	deadline time.Duration
	packages []string
}

func main() {
	var c config
	flag.StringVar(&c.root, "root", "../..", "the `FOLDER` of the module whose packages are mutated")
	flag.IntVar(&c.sample, "n", 60, "how many mutants of each package; 0 is all")
	flag.Uint64Var(&c.seed, "seed", 1, "seed of the sample")
	flag.StringVar(&c.only, "only", "", "only mutants whose place begins so: `FILE[:LINE[:COLUMN]]`")
	flag.StringVar(&c.with, "with", "./extract", "`PACKAGES` whose tests run where the package's own say nothing; empty for none")
	flag.DurationVar(&c.deadline, "deadline", 90*time.Second, "longest time for the tests of one mutant; what takes longer is killed")
	flag.Parse()
	c.packages = flag.Args()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	if err := run(ctx, c, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "mutate:", err)
		os.Exit(1)
	}
}

// run mutates each package and prints a line for every mutant and a table.
func run(ctx context.Context, c config, out io.Writer) error {
	if len(c.packages) == 0 {
		return fmt.Errorf("name a package, for instance internal/line")
	}
	var table []string
	for _, pkg := range c.packages {
		pkg = strings.TrimPrefix(pkg, "./")
		all, err := mutantsOf(c.root, pkg)
		if err != nil {
			return err
		}
		kept := pick(all, c)
		t, err := newTester(ctx, c, pkg)
		if err != nil {
			return err
		}
		var n tally
		for _, m := range kept {
			how, err := t.try(ctx, m)
			if err != nil {
				return err
			}
			n.add(m, how)
			fmt.Fprintf(out, "%-9s %s\n", how, m)
		}
		t.close()
		table = append(table, fmt.Sprintf("%-18s %4d of %-5d %s", pkg, len(kept), len(all), n))
	}
	fmt.Fprintf(out, "\n%s\n", strings.Join(table, "\n"))
	return nil
}

// A tally counts what became of the mutants of a package.
type tally struct {
	built, own, with, lived  int
	real, realKilled, broken int // without mere bounds; not built
}

func (n *tally) add(m mutant, how result) {
	if how == unbuilt {
		n.broken++
		return
	}
	n.built++
	if !m.bound() {
		n.real++
		if how != lived {
			n.realKilled++
		}
	}
	switch how {
	case killedByOwn:
		n.own++
	case killedByWith:
		n.with++
	case lived:
		n.lived++
	}
}

// String is the row of a package in the table.
func (n tally) String() string {
	return fmt.Sprintf("killed %s (by its own tests %s), without mere bounds %s; %d did not build",
		share(n.own+n.with, n.built), share(n.own, n.built), share(n.realKilled, n.real), n.broken)
}

func share(part, whole int) string {
	if whole == 0 {
		return "-"
	}
	return fmt.Sprintf("%d/%d = %.0f %%", part, whole, 100*float64(part)/float64(whole))
}
