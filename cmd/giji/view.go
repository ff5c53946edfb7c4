package main

import (
	"github.com/spf13/cobra"

	"github.com/giji-go/giji/extract"
	"github.com/giji-go/giji/internal/view"
)

func newViewCommand(a *app) *cobra.Command {
	f := readFlags{geometry: true}
	var path string
	cmd := &cobra.Command{
		Use:   "view [FILE|-]… -o page.html",
		Short: "Write a page on which people check, compare and correct what was read",
		Long: `view writes one self-contained HTML page: of each document the source with its
values, as text or as printed, beside the record; of several an index with a
timeline and plots. The page loads nothing and sends nothing. A value that is
wrong can be corrected on it, and the record saved.`,
		Example: `  giji view minutes.pdf -o page.html
  giji view minutes/*.pdf -o page.html`,
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
	var page *view.Writer
	write := func(out *output, analysis *extract.Analysis, first bool) error {
		if first {
			page = view.NewWriter(out)
		}
		err := page.Add(view.Of(analysis))
		analysis.Release()
		return err
	}
	end := func(out *output) error { return page.Close() }
	return a.eachAnalysis(cmd, f, path, args, write, end)
}
