package main

import (
	"github.com/spf13/cobra"

	"github.com/giji-go/giji/extract"
)

func newTextCommand(a *app) *cobra.Command {
	var f readFlags
	var layout bool
	var path string
	cmd := &cobra.Command{
		Use:   "text [FILE|-]…",
		Short: "Print the text of documents",
		Long: `text prints the source text of documents: the text in whose code points the
spans of a record count. Several documents are divided by form feeds.`,
		Example: "  giji text minutes.pdf\n  giji text --layout minutes.pdf",
		RunE: func(cmd *cobra.Command, args []string) error {
			render := (*extract.Analysis).Text
			if layout {
				render = (*extract.Analysis).Layout
			}
			return a.text(cmd, &f, path, render, args)
		},
	}
	f.add(cmd)
	cmd.Flags().BoolVar(&layout, "layout", false, "keep columns apart by spaces (not what spans count in)")
	cmd.Flags().StringVarP(&path, "output", "o", "", "write to `FILE` instead of standard output")
	return cmd
}

func (a *app) text(cmd *cobra.Command, f *readFlags, path string, render func(*extract.Analysis) string, args []string) error {
	return a.eachAnalysis(cmd, f, path, args, func(out *output, analysis *extract.Analysis, first bool) error {
		if !first {
			if err := out.WriteByte('\f'); err != nil {
				return err
			}
		}
		_, err := out.WriteString(render(analysis))
		return err
	}, nothingMore)
}

// eachAnalysis reads the documents one after the other and hands those that
// could be read to write, then calls end.
func (a *app) eachAnalysis(cmd *cobra.Command, f *readFlags, path string, args []string,
	write func(*output, *extract.Analysis, bool) error, end func(*output) error) error {
	paths, err := a.inputs(cmd, args)
	if err != nil {
		return err
	}
	collectLate()
	options, err := f.options()
	if err != nil {
		return err
	}
	out, err := a.create(path, f.inputs(paths...)...)
	if err != nil {
		return err
	}
	failed := &failures{total: len(paths), out: a.err}
	first := true
	for _, path := range paths {
		analysis, err := a.analysisOf(cmd.Context(), f, path, options)
		if cmd.Context().Err() != nil {
			out.discard()
			return cmd.Context().Err()
		}
		if err != nil {
			failed.add(path, err)
			continue
		}
		if err := write(out, analysis, first); err != nil {
			out.discard()
			return err
		}
		first = false
	}
	return finish(outputs{out}, func() error { return end(out) }, failed)
}

func nothingMore(*output) error { return nil }
