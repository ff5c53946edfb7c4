package main

import (
	"github.com/spf13/cobra"

	"github.com/giji-go/giji/extract"
	"github.com/giji-go/giji/internal/view"
)

func newViewCommand(a *app) *cobra.Command {
	var f readFlags
	var path string
	cmd := &cobra.Command{
		Use:   "view [FILE|-]… -o page.html",
		Short: "Write a page that shows the values in the source text",
		Long: `view writes one self-contained HTML page: the source text of each document with
every value highlighted, beside the fields of its record. A click on a field
shows where it was read.`,
		Example: "  giji view minutes.pdf -o page.html",
		RunE: func(cmd *cobra.Command, args []string) error {
			if path == "" && isTerminal(a.out) {
				return usagef("view: name the page with -o page.html")
			}
			return a.view(cmd, &f, path, args)
		},
	}
	f.add(cmd)
	cmd.Flags().StringVarP(&path, "output", "o", "", "write the page to `FILE`")
	return cmd
}

func (a *app) view(cmd *cobra.Command, f *readFlags, path string, args []string) error {
	var page view.Page
	write := func(out *output, analysis *extract.Analysis, _ bool) error {
		return page.Add(analysis.Text(), analysis.Document)
	}
	end := func(out *output) error { return page.Write(out) }
	return a.eachAnalysis(cmd, f, path, args, write, end)
}
