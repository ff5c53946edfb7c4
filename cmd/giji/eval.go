package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"slices"
	"text/tabwriter"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/giji-go/giji/internal/score"
)

// evalFlags are the flags of giji eval.
type evalFlags struct {
	against against
	asJSON  bool
	misses  bool
	least   float64
}

func newEvalCommand(a *app) *cobra.Command {
	f := &evalFlags{}
	cmd := &cobra.Command{
		Use:   "eval GOLD… --against OUT…",
		Short: "Score records against gold files",
		Long: `eval compares records with gold files, the first with the first and so on, and
prints precision, recall and F1 of every field that is not all right, and of all.

A gold file holds the keys that are to be scored, in the form of a record, null
where there is nothing. A gold file that ends in .jsonl holds lines
{"id": …, "gold": {…}} that go with the lines of its output in order.
With --min the exit status is 5 when the F1 is below it or a meeting has a date
that is not null and wrong.`,
		Example: `  giji eval gold.json --against out.json
  giji eval gold/*.json --against out/*.json --json
  giji eval headers.jsonl --against out.jsonl --min 0.97 -v`,
		RunE: func(cmd *cobra.Command, args []string) error { return a.eval(f, args) },
	}
	flags := cmd.Flags()
	f.against.flags = flags
	flags.Var(&f.against, "against", "records to score, `OUT…`: all arguments behind it")
	flags.Lookup("against").NoOptDefVal = allBehind
	flags.BoolVar(&f.asJSON, "json", false, "print JSON")
	flags.BoolVarP(&f.misses, "verbose", "v", false, "print every value that is not right")
	flags.Float64Var(&f.least, "min", 0, "fail below this F1 (0 to 1)")
	return cmd
}

// allBehind stands for --against without a value of its own. With the type
// "count" the help does not show it.
const allBehind = "+1"

// against is a flag that all arguments behind it belong to. at is the number
// of arguments before it.
type against struct {
	flags  *pflag.FlagSet
	set    bool
	at     int
	single []string // --against=OUT
}

func (f *against) String() string { return "" }
func (f *against) Type() string   { return "count" }

func (f *against) Set(value string) error {
	if value != allBehind {
		f.single = append(f.single, value)
		return nil
	}
	if f.set {
		return errors.New("stands twice")
	}
	f.set, f.at = true, f.flags.NArg()
	return nil
}

// split divides the arguments into golds and outputs.
func (f *against) split(args []string) (golds, outs []string) {
	if !f.set {
		return args, f.single
	}
	return args[:f.at], append(append([]string{}, f.single...), args[f.at:]...)
}

// notScored says why files cannot be compared.
func notScored(err error) error {
	var at *fs.PathError
	if errors.As(err, &at) {
		return unread(at.Path, err)
	}
	return usagef("eval: %v", err)
}

func (a *app) eval(f *evalFlags, args []string) error {
	golds, outs := f.against.split(args)
	if len(golds) == 0 || len(golds) != len(outs) {
		return usagef("eval: gold files: %d, records: %d; want GOLD… --against OUT…, as many of either", len(golds), len(outs))
	}
	if err := refuseAddresses(slices.Concat(golds, outs)...); err != nil {
		return err
	}
	var s score.Score
	for i := range golds {
		bad, err := s.AddFiles(golds[i], outs[i])
		if err != nil {
			return notScored(err)
		}
		if bad != nil {
			fmt.Fprintln(a.err, "giji: "+oneLine(bad.Error())+"; it counts as an empty record")
		}
	}
	if err := f.print(a.out, &s); err != nil {
		return err
	}
	if f1 := s.Total().F1(); f1 < f.least || f.least > 0 && s.WrongDates() > 0 {
		return fail(exitInvalid, "F1 %.4f, want %.4f; %d wrong dates of meetings, want none", f1, f.least, s.WrongDates())
	}
	return nil
}

func (f *evalFlags) print(w io.Writer, s *score.Score) error {
	if f.asJSON {
		return f.printJSON(w, s)
	}
	if f.misses {
		for _, m := range s.Misses {
			if _, err := fmt.Fprintf(w, "%s\twant %s\tgot %s\n", oneLine(m.Path), oneLine(short(m.Want)), oneLine(short(m.Got))); err != nil {
				return err
			}
		}
	}
	return printTable(w, s)
}

func printTable(w io.Writer, s *score.Score) error {
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(table, "field\tright\tmissed\twrong\tprecision\trecall\tF1")
	for _, field := range s.Fields() {
		if field.Missed+field.Wrong > 0 {
			printCounts(table, field.Path, field.Counts)
		}
	}
	printCounts(table, "all", s.Total())
	return table.Flush()
}

func printCounts(w io.Writer, name string, c score.Counts) {
	fmt.Fprintf(w, "%s\t%d\t%d\t%d\t%.4f\t%.4f\t%.4f\n", name, c.Right, c.Missed, c.Wrong, c.Precision(), c.Recall(), c.F1())
}

// figures are counts with what follows from them.
type figures struct {
	score.Counts
	Precision float64 `json:"precision"`
	Recall    float64 `json:"recall"`
	F1        float64 `json:"f1"`
}

func figuresOf(c score.Counts) figures { return figures{c, c.Precision(), c.Recall(), c.F1()} }

type fieldFigures struct {
	Path string `json:"path"`
	figures
}

func (f *evalFlags) printJSON(w io.Writer, s *score.Score) error {
	report := struct {
		figures
		WrongDates int            `json:"wrong_dates"`
		Fields     []fieldFigures `json:"fields"`
		Misses     []score.Miss   `json:"misses,omitempty"`
	}{figures: figuresOf(s.Total()), WrongDates: s.WrongDates(), Fields: []fieldFigures{}}
	for _, field := range s.Fields() {
		report.Fields = append(report.Fields, fieldFigures{field.Path, figuresOf(field.Counts)})
	}
	if f.misses {
		report.Misses = s.Misses
	}
	return writeJSON(w, report)
}

// writeJSON writes v as one line, characters as they are.
func writeJSON(w io.Writer, v any) error {
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	return encoder.Encode(v)
}

// short is a value in at most 60 code points.
func short(v any) string {
	data, err := json.Marshal(v)
	if err != nil {
		return err.Error()
	}
	text := []rune(string(data))
	if len(text) > 60 {
		return string(text[:59]) + "…"
	}
	return string(text)
}
