package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strings"
	"syscall"
	"text/tabwriter"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"github.com/giji-go/giji/internal/corpus"
	"github.com/giji-go/giji/internal/infile"
	"github.com/giji-go/giji/normalize"
)

// normalizeFlags are the flags of giji normalize.
type normalizeFlags struct {
	lines bool
	asRow bool // a table instead of JSON
	ref   string
}

func newNormalizeCommand(a *app) *cobra.Command {
	f := &normalizeFlags{}
	cmd := &cobra.Command{
		Use:   "normalize [FILE|-]",
		Short: "Read the dates, durations, counts and regions in a text",
		Long: `normalize finds every written value in a text of UTF-8: dates in all eras,
times, durations, counts, numbers, ranges, ordinals, weekdays, regions, itemised
and missing values. It prints a table on a terminal and a JSON array otherwise;
offsets are code points.

With --jsonl a line is an object with id, text, ref (YYYY-MM-DDTHH:MM or null)
and kind, and {"id": …, "matches": […]} is printed for it; the kind "text" asks
for the folded text alone.`,
		Example: "  echo '令和５年６月１日から約２時間' | giji normalize\n  giji normalize --jsonl < cases.jsonl",
		Args:    atMostOneFile,
		RunE: func(cmd *cobra.Command, args []string) error {
			f.asRow = isTerminal(a.out)
			return a.normalize(cmd, f, args)
		},
	}
	flags := cmd.Flags()
	flags.BoolVar(&f.lines, "jsonl", false, "read and write one JSON object a line")
	flags.StringVar(&f.ref, "ref", "", "the instant that 翌日 or 6/1 are counted from: YYYY-MM-DD or YYYY-MM-DDTHH:MM")
	return cmd
}

func (a *app) normalize(cmd *cobra.Command, f *normalizeFlags, args []string) error {
	ref, err := normalize.ParseRef(f.ref)
	if err != nil {
		return usagef("--ref %q: want YYYY-MM-DD or YYYY-MM-DDTHH:MM", f.ref)
	}
	in, err := a.open(cmd, args)
	if err != nil {
		return err
	}
	defer in.Close()
	out, err := a.create("")
	if err != nil {
		return err
	}
	if f.lines {
		err = normalizeLines(in, out, ref)
	} else {
		err = normalizeText(in, out, ref, f.asRow)
	}
	// What was read before a bad line stands.
	if flushed := out.commit(); flushed != nil {
		return flushed
	}
	return err
}

// open is the one input that the arguments name.
func (a *app) open(cmd *cobra.Command, args []string) (io.ReadCloser, error) {
	paths, err := a.inputs(cmd, args)
	if err != nil {
		return nil, err
	}
	if paths[0] == "-" {
		return io.NopCloser(a.in), nil
	}
	if isFolder(paths[0]) {
		return nil, unread(paths[0], syscall.EISDIR)
	}
	file, err := openNamed(cmd.Context(), paths[0])
	if errors.Is(err, fs.ErrNotExist) && len(normalize.Scan(paths[0], normalize.Options{})) > 0 {
		return nil, usagef("%s: no such file; a text goes through a pipe: echo '%s' | giji normalize", paths[0], paths[0])
	}
	if err != nil {
		return nil, unread(paths[0], err)
	}
	return file, nil
}

func normalizeText(in io.Reader, out io.Writer, ref normalize.Instant, asRows bool) error {
	data, err := infile.ReadAll(in, corpus.DefaultMaxFile)
	var long *infile.TooLong
	switch {
	case errors.As(err, &long):
		return fail(exitNoneSucceeded, "the text is %v; divide it, or give it in lines: giji normalize --jsonl", long)
	case err != nil:
		return err
	}
	if !utf8.Valid(data) {
		return fail(exitNoneSucceeded, "the input is no text of UTF-8; giji text reads it first: giji text FILE | giji normalize")
	}
	matches := normalize.Scan(string(data), normalize.Options{Ref: ref})
	if asRows {
		return printMatches(out, matches)
	}
	return printList(out, matches)
}

// printList prints a JSON list with a match a line.
func printList(out io.Writer, matches []normalize.Match) error {
	var list bytes.Buffer
	for _, m := range matches {
		list.WriteString(",\n ")
		if err := writeJSON(&list, m); err != nil {
			return err
		}
		list.Truncate(list.Len() - 1) // its line end
	}
	_, err := fmt.Fprintf(out, "[%s]\n", strings.TrimPrefix(list.String(), ",\n "))
	return err
}

// orNone is [] where there are no matches.
func orNone(matches []normalize.Match) []normalize.Match {
	if matches == nil {
		return []normalize.Match{}
	}
	return matches
}

// printMatches prints a row a match: place, kind, text, and the fields as JSON.
func printMatches(w io.Writer, matches []normalize.Match) error {
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(table, "at\tkind\tread as\ttext")
	for _, m := range matches {
		text := strings.Join(strings.Fields(m.Text), " ")
		fmt.Fprintf(table, "%d–%d\t%s\t%s\t%s\n", m.Start, m.End, m.Kind, oneLine(readAs(m)), oneLine(text))
	}
	return table.Flush()
}

// readAs is what a match says beside its place and kind.
func readAs(m normalize.Match) string {
	data, err := json.Marshal(m)
	if err != nil {
		return err.Error()
	}
	var fields map[string]json.RawMessage
	if err := json.Unmarshal(data, &fields); err != nil {
		return err.Error()
	}
	for _, key := range []string{"value", "error", "reason"} {
		if value, ok := fields[key]; ok && string(value) != "null" {
			return strings.Trim(string(value), `"`)
		}
	}
	for _, known := range []string{"kind", "type", "start_offset", "end_offset", "text"} {
		delete(fields, known)
	}
	rest, _ := json.Marshal(fields)
	return string(rest)
}
