package main

import (
	"fmt"
	"io"
	"os"

	"github.com/spf13/cobra"
	"golang.org/x/term"
)

// An app is what every subcommand is given: the three streams. A subcommand
// is a constructor newXCommand(a *app) *cobra.Command in a file of its own
// whose RunE returns an error that exit.go turns into an exit status:
//
//   - usagef(…) for wrong flags or arguments (2)
//   - fail(code, …) for one of the other codes
//   - any other error is an internal or output failure (1)
//
// cmd.Context() ends on SIGINT and SIGTERM. Nothing calls os.Exit.
type app struct {
	in      io.Reader // ends when the context does: see interruptible
	out     io.Writer // data only; unbuffered
	err     io.Writer // messages and progress
	started bool      // flags and arguments were right
	version bool      // --version
}

const about = `giji reads Japanese meeting minutes (議事要旨, 議事録), as PDF, web page,
Word document, Markdown or text, and writes typed JSON: the meeting, its
participants, its agenda, who said what, and every incident table, each value with
the place it was read from.`

// newRoot is the command with all subcommands below it.
func newRoot(a *app) *cobra.Command {
	root := &cobra.Command{
		Use:                        "giji",
		Short:                      "Read Japanese meeting minutes into typed JSON",
		Long:                       about,
		Args:                       cobra.ArbitraryArgs,
		PersistentPreRun:           func(*cobra.Command, []string) { a.started = true },
		RunE:                       a.root,
		SilenceErrors:              true,
		SilenceUsage:               true,
		SuggestionsMinimumDistance: 2,
		CompletionOptions:          cobra.CompletionOptions{DisableDefaultCmd: true},
	}
	root.SetIn(a.in)
	root.SetOut(a.out)
	root.SetErr(a.err)
	root.AddCommand(subcommands(a)...)
	root.Flags().BoolVar(&a.version, "version", false, "print the version")
	root.SetHelpCommand(newHelpCommand())
	root.SetFlagErrorFunc(flagError)
	completeFlags(root)
	if speaksJapanese() {
		inJapanese(root)
	}
	return root
}

func subcommands(a *app) []*cobra.Command {
	return append([]*cobra.Command{
		newExtractCommand(a),
		newTextCommand(a),
		newInspectCommand(a),
		newViewCommand(a),
		newNormalizeCommand(a),
		newEvalCommand(a),
		newSchemaCommand(a),
		newExplainCommand(a),
		newCompletionCommand(a),
		newManCommand(a),
		newVersionCommand(a),
	}, corpusCommands(a)...)
}

// root runs when no argument names a subcommand.
func (a *app) root(cmd *cobra.Command, args []string) error {
	switch {
	case len(args) > 0:
		return unknownCommand(cmd, args)
	case a.version:
		return a.printVersion()
	}
	fmt.Fprint(a.err, cmd.UsageString())
	return usagef("a command is missing")
}

// newHelpCommand is the usual one, but for a command that there is not.
func newHelpCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "help [COMMAND]",
		Short: "Help about any command",
		RunE: func(cmd *cobra.Command, args []string) error {
			topic, rest, err := cmd.Root().Find(args)
			if err != nil || topic == cmd.Root() && len(rest) > 0 {
				return unknownCommand(cmd.Root(), args)
			}
			topic.InitDefaultHelpFlag() // which its help lists
			if speaksJapanese() {
				topic.Flags().Lookup("help").Usage = japaneseFlags["help"]
			}
			return topic.Help()
		},
	}
}

func unknownCommand(cmd *cobra.Command, args []string) error {
	if _, err := os.Stat(args[0]); err == nil {
		return usagef("unknown command %q; to read a file: giji extract %s", args[0], args[0])
	}
	if near := cmd.SuggestionsFor(args[0]); len(near) > 0 {
		return usagef("unknown command %q; did you mean %q?", args[0], near[0])
	}
	return usagef("unknown command %q; giji --help lists them", args[0])
}

// isTerminal reports whether the stream is a terminal: progress, tables and
// pretty JSON are for people only.
func isTerminal(stream any) bool {
	file, ok := streamBelow(stream).(*os.File)
	return ok && term.IsTerminal(int(file.Fd()))
}

// streamBelow is the stream that a writer of ours writes to.
func streamBelow(stream any) any {
	if w, ok := stream.(interface{ Unwrap() io.Writer }); ok {
		return w.Unwrap()
	}
	return stream
}
