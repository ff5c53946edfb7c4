package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

func newManCommand(a *app) *cobra.Command {
	var folder string
	cmd := &cobra.Command{
		Use:     "man [COMMAND] [-o DIR]",
		Short:   "Print the manual page of a command, or write them all",
		Example: "  giji man extract | man -l -\n  giji man -o ~/.local/share/man/man1",
		Args:    cobra.MaximumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if folder != "" && len(args) > 0 {
				return usagef("man: -o writes the pages of all commands; one page goes to standard output: giji man %s > FILE", args[0])
			}
			if folder != "" {
				return writeManuals(cmd.Root(), folder)
			}
			topic := cmd.Root()
			if len(args) > 0 {
				found, rest, err := topic.Find(args)
				if err != nil || len(rest) > 0 || found == topic {
					return unknownCommand(topic, args)
				}
				topic = found
			}
			_, err := io.WriteString(a.out, manual(topic))
			return err
		},
	}
	cmd.Flags().StringVarP(&folder, "output", "o", "", "write the pages of all commands to `DIR`")
	return cmd
}

func writeManuals(root *cobra.Command, folder string) error {
	if err := makeFolder(folder); err != nil {
		return err
	}
	for _, cmd := range append([]*cobra.Command{root}, root.Commands()...) {
		if cmd.Hidden {
			continue
		}
		if err := os.WriteFile(filepath.Join(folder, manualName(cmd)+".1"), []byte(manual(cmd)), 0o644); err != nil {
			return unwritten(folder, err)
		}
	}
	return nil
}

// manualName is giji-extract for giji extract.
func manualName(cmd *cobra.Command) string { return strings.ReplaceAll(cmd.CommandPath(), " ", "-") }

// manual is the page in the man macros of roff.
func manual(cmd *cobra.Command) string {
	var b strings.Builder
	name := manualName(cmd)
	fmt.Fprintf(&b, ".TH %s 1 \"\" \"giji\" \"giji\"\n", strings.ToUpper(name))
	fmt.Fprintf(&b, ".SH NAME\n%s \\- %s\n", roff(name), roff(cmd.Short))
	fmt.Fprintf(&b, ".SH SYNOPSIS\n.B %s\n", roff(cmd.UseLine()))
	if cmd.Long != "" {
		b.WriteString(".SH DESCRIPTION\n" + paragraphs(cmd.Long))
	}
	if cmd.HasAvailableSubCommands() {
		b.WriteString(".SH COMMANDS\n")
		for _, sub := range cmd.Commands() {
			if !sub.Hidden {
				fmt.Fprintf(&b, ".TP\n.B %s\n%s\n", roff(sub.Name()), roff(sub.Short))
			}
		}
	}
	if cmd.Flags().HasAvailableFlags() {
		b.WriteString(".SH OPTIONS\n")
		cmd.Flags().VisitAll(func(f *pflag.Flag) { b.WriteString(manualFlag(f)) })
	}
	if cmd.Example != "" {
		b.WriteString(".SH EXAMPLES\n.nf\n" + roff(cmd.Example) + "\n.fi\n")
	}
	b.WriteString(".SH EXIT STATUS\n0 all well, 1 internal or output failure, 2 wrong usage, 3 some documents failed, 4 none succeeded,\n" +
		"5 invalid records, 130 or 143 interrupted.\n")
	return b.String()
}

func manualFlag(f *pflag.Flag) string {
	if f.Hidden {
		return ""
	}
	value, usage := pflag.UnquoteUsage(f)
	name := "--" + f.Name
	if f.Shorthand != "" {
		name = "-" + f.Shorthand + ", " + name
	}
	if value != "" {
		name += " " + value
	}
	if f.DefValue != "" && f.DefValue != "false" && f.DefValue != "0" {
		usage += " (default " + f.DefValue + ")"
	}
	return ".TP\n.B " + roff(name) + "\n" + roff(usage) + "\n"
}

func paragraphs(text string) string {
	return strings.ReplaceAll(roff(text), "\n\n", "\n.PP\n") + "\n"
}

// roff makes a text safe: backslashes, dashes, and lines that begin with a
// control character.
func roff(text string) string {
	text = strings.NewReplacer(`\`, `\e`, "-", `\-`).Replace(text)
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		if strings.HasPrefix(line, ".") || strings.HasPrefix(line, "'") {
			lines[i] = `\&` + line
		}
	}
	return strings.Join(lines, "\n")
}
