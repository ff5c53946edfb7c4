package main

import (
	"github.com/spf13/cobra"

	"github.com/giji-go/giji/extract"
)

func newInspectCommand(a *app) *cobra.Command {
	var f readFlags
	var ledger, tables, rules bool
	cmd := &cobra.Command{
		Use:   "inspect [FILE|-]",
		Short: "Show what was read from a document",
		Long: `inspect prints the record of one document as a table for people.

--ledger prints every piece of the source text as one JSON line: start and end
in code points, kind (value, label, number, heading, mark, furniture,
unassigned) and path, a JSON Pointer into the record or null. --tables prints
the ruled tables of a PDF, and those of a web page, a Word document or Markdown,
as JSON: page and bbox in points from the top left (0 where there are none),
rows of cells. --rules prints for every row of the frame the rule that read it, and
then how often each rule did, one JSON line each.`,
		Example: `  giji inspect minutes.pdf
  giji inspect --id a1 records.jsonl
  giji inspect --id a1 out/ --source minutes/`,
		Args: atMostOneFile,
		RunE: func(cmd *cobra.Command, args []string) error {
			if ledger && tables || rules && (ledger || tables) {
				return usagef("inspect: --ledger, --tables and --rules exclude each other")
			}
			f.rules = rules
			render := printSummary
			if ledger {
				render = printLedger
			}
			if tables {
				render = printTables
			}
			if rules {
				render = printRules
			}
			return a.eachAnalysis(cmd, &f, "", args, render, nothingMore)
		},
	}
	f.add(cmd)
	f.addRecord(cmd)
	cmd.Flags().BoolVar(&ledger, "ledger", false, "print every piece of the source, one JSON line each")
	cmd.Flags().BoolVar(&tables, "tables", false, "print the ruled tables as JSON")
	cmd.Flags().BoolVar(&rules, "rules", false, "print the rule that read each row, one JSON line each")
	return cmd
}

func atMostOneFile(cmd *cobra.Command, args []string) error {
	if len(args) > 1 {
		return usagef("%s reads one document, but got %d", cmd.Name(), len(args))
	}
	return nil
}

func printLedger(out *output, analysis *extract.Analysis, _ bool) error {
	for _, piece := range analysis.Ledger() {
		if err := writeJSON(out, piece); err != nil {
			return err
		}
	}
	return nil
}

func printTables(out *output, analysis *extract.Analysis, _ bool) error {
	tables := analysis.Tables()
	if tables == nil {
		tables = []extract.Table{}
	}
	return writeJSON(out, tables)
}

func printRules(out *output, analysis *extract.Analysis, _ bool) error {
	for _, use := range analysis.Rules() {
		if err := writeJSON(out, use); err != nil {
			return err
		}
	}
	return nil
}
