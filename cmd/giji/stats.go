package main

import (
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"

	"github.com/spf13/cobra"

	"github.com/giji-go/giji/internal/corpus"
)

func newStatsCommand(a *app) *cobra.Command {
	var asJSON bool
	var worst int
	cmd := &cobra.Command{
		Use:   "stats DIR|RECORDS|-…",
		Short: "Tell how well a corpus was read, and which documents to look at",
		Long: `stats reads what extract, filter or batch wrote, JSON lines, plain or packed, or
Parquet, and prints coverage, grades, how often fields are null, diagnostics and
failures by code, and the worst documents by id: giji inspect --id shows one.`,
		Example: "  giji stats out/\n  giji extract *.pdf | giji stats -",
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return usagef("stats: a DIR or a file of records is missing (- is standard input)")
			}
			if err := refuseAddresses(args...); err != nil {
				return err
			}
			return a.stats(cmd, args, worst, asJSON)
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "print JSON")
	cmd.Flags().IntVar(&worst, "worst", 10, "how many of the worst documents to list")
	return cmd
}

// mostBadLines is of how many lines that are no records it is said why.
const mostBadLines = 10

func (a *app) stats(cmd *cobra.Command, args []string, worst int, asJSON bool) error {
	if worst < 0 {
		return usagef("--worst %d: want a number, 0 for none", worst)
	}
	s := corpus.NewStats(worst)
	for r, err := range corpus.ReadBack(args, a.in) {
		if cmd.Context().Err() != nil {
			return cmd.Context().Err()
		}
		var input *corpus.InputError
		switch {
		case errors.As(err, &input):
			return unread(input.Path, input.Err)
		case err != nil:
			if s.Bad++; s.Bad <= mostBadLines {
				fmt.Fprintln(a.err, "giji: "+oneLine(fmt.Sprintf("%s: %v", displayName(r.File), err)))
			}
		default:
			s.Add(r)
		}
	}
	s.End()
	if s.Bad > 0 && s.Documents+s.Failed == 0 {
		return fail(exitNoneSucceeded, "none of %d lines is a record; give what giji extract, filter or batch wrote", s.Bad)
	}
	if asJSON {
		return writeJSON(a.out, s)
	}
	return printStats(a.out, s)
}

func printStats(w io.Writer, s *corpus.Stats) error {
	p := &printer{w: w}
	p.line("documents   %d read, %d failed", s.Documents, s.Failed)
	if s.Bad > 0 {
		p.line("            %d lines are no records", s.Bad)
	}
	if s.Documents > 0 {
		p.line("grades      %d good, %d fair, %d poor", s.Grades["good"], s.Grades["fair"], s.Grades["poor"])
		c := s.Coverage
		p.line("coverage    least %.4f, of one in twenty %.4f, median %.4f, mean %.4f", c.Least, c.P5, c.Median, c.Mean)
		p.line("\nfields that are null or empty")
		for _, f := range s.Fields {
			if all := f.There + f.Null; all > 0 {
				p.line("  %-32s %6d of %-6d %5.1f %%", f.Field, f.Null, all, 100*float64(f.Null)/float64(all))
			}
		}
	}
	if len(s.Diagnostics) > 0 {
		p.line("\ndiagnostics (giji explain CODE)")
		for _, d := range s.Diagnostics {
			p.line("  %-32s %6d in %d documents, %s", d.Code, d.Count, d.Documents, d.Severity)
		}
	}
	if len(s.Failures) > 0 {
		p.line("\nfailures (giji explain CODE)")
		for _, code := range slices.Sorted(maps.Keys(s.Failures)) {
			p.line("  %-32s %6d", code, s.Failures[code])
		}
	}
	if len(s.Worst) > 0 {
		p.line("\nto look at first")
		for _, d := range s.Worst {
			p.line("  %-32s %s, coverage %.4f, %d errors, %d warnings  %s",
				oneLine(d.ID), d.Grade, d.Coverage, d.Errors, d.Warnings, oneLine(d.Name))
		}
	}
	return p.err
}

// A printer prints lines and keeps the first error.
type printer struct {
	w   io.Writer
	err error
}

func (p *printer) line(format string, args ...any) {
	if p.err == nil {
		_, p.err = fmt.Fprintln(p.w, shown(fmt.Sprintf(format, args...)))
	}
}
