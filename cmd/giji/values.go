package main

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/giji-go/giji/internal/corpus"
	"github.com/giji-go/giji/internal/table"
	"github.com/giji-go/giji/model"
	"github.com/giji-go/giji/profiles"
)

// flagValues are the values of flags that have only some, for the completions
// of shells.
func flagValues(command string) map[string][]string {
	all := map[string][]string{
		"compress": {"none", "gzip", "zstd"}, "compat": {"datatrove", "llm-jp"}, "lang": {"ja", "en"}, "log-format": {"text", "json"},
		"encoding":   {"UTF-8", "UTF-16LE", "UTF-16BE", "Shift_JIS", "EUC-JP", "ISO-2022-JP"},
		"pdf-engine": corpus.PDFEngines(),
		"profile":    append(profiles.Names(), profiles.Auto),
		"grade":      {string(model.GradeGood), string(model.GradeFair), string(model.GradePoor)},
		"code":       diagnosticCodes(),
		"view":       append(table.Names(), "all"),
	}
	switch command {
	case "extract":
		all["format"] = formats
	case "batch":
		all["format"] = []string{"jsonl", "parquet", "csv"}
	case "filter":
		all["format"] = []string{"jsonl", "csv"}
	}
	return all
}

// diagnosticCodes are those that stand in a record.
func diagnosticCodes() []string {
	var names []string
	for code := range model.Codes() {
		if info := code.Info(); !info.Failure {
			names = append(names, info.Name)
		}
	}
	return names
}

// completeFlags tells the shells what may stand behind a flag.
func completeFlags(root *cobra.Command) {
	for _, cmd := range root.Commands() {
		for name, values := range flagValues(cmd.Name()) {
			if cmd.Flags().Lookup(name) == nil {
				continue
			}
			_ = cmd.RegisterFlagCompletionFunc(name, func(_ *cobra.Command, _ []string, begun string) ([]string, cobra.ShellCompDirective) {
				if name == "profile" { // or a file
					return completed(name, begun, values), cobra.ShellCompDirectiveDefault
				}
				return completed(name, begun, values), cobra.ShellCompDirectiveNoFileComp
			})
		}
	}
}

// completed are the values that go on from what is there; views may stand
// behind commas.
func completed(flag, begun string, values []string) []string {
	before := ""
	if at := strings.LastIndexByte(begun, ','); flag == "view" && at >= 0 {
		before = begun[:at+1]
	}
	var found []string
	for _, value := range values {
		if !slices.Contains(strings.Split(before, ","), value) {
			found = append(found, before+value)
		}
	}
	return found
}
