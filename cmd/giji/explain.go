package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"github.com/giji-go/giji/model"
)

func newExplainCommand(a *app) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "explain [CODE]…",
		Short: "Say what a diagnostic or an error means, and what to do",
		Long: `explain prints what the code of a diagnostic or of a failed document means, what
to do about it, and an example. Without CODE it lists them all.`,
		Example: "  giji explain value_unread\n  giji explain",
		RunE:    func(_ *cobra.Command, args []string) error { return a.explain(args) },
		ValidArgsFunction: func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
			var names []string
			for c := range model.Codes() {
				names = append(names, c.String())
			}
			return names, cobra.ShellCompDirectiveNoFileComp
		},
	}
	return cmd
}

func (a *app) explain(names []string) error {
	if len(names) == 0 {
		for c := range model.Codes() {
			if _, err := fmt.Fprintf(a.out, "%-22s %s\n", c, c.Info().Meaning); err != nil {
				return err
			}
		}
		return nil
	}
	var codes []model.Code
	for _, name := range names {
		c, ok := model.CodeNamed(name)
		if !ok {
			return unknownCode(name)
		}
		codes = append(codes, c)
	}
	for i, c := range codes {
		if err := explainCode(a.out, c, i > 0); err != nil {
			return err
		}
	}
	return nil
}

func explainCode(out io.Writer, c model.Code, apart bool) error {
	info := c.Info()
	kind := "diagnostic, " + string(info.Severity)
	if info.Failure {
		kind = "failure: the document was not read"
	}
	text := fmt.Sprintf("%s (%s)\n  %s\n  What to do: %s\n", c, kind, info.Meaning, info.Remedy)
	if info.Example != "―" {
		text += fmt.Sprintf("  Example: %s\n", info.Example)
	}
	if apart {
		text = "\n" + text
	}
	_, err := io.WriteString(out, text)
	return err
}

func unknownCode(name string) error {
	var names []string
	for c := range model.Codes() {
		names = append(names, c.String())
	}
	if near := nearest(strings.ToLower(name), names); near != "" {
		return usagef("there is no code %q; did you mean %q?", name, near)
	}
	return usagef("there is no code %q; giji explain lists them", name)
}
