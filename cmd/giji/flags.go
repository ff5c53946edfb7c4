package main

import (
	"errors"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// flagError says which flag a misspelt one may mean, and what a flag wants.
func flagError(cmd *cobra.Command, err error) error {
	var unknown *pflag.NotExistError
	var bad *pflag.InvalidValueError
	var bare *pflag.ValueRequiredError
	switch {
	case errors.As(err, &bad):
		return usagef("%s: --%s %q: %s", cmd.Name(), bad.GetFlag().Name, bad.GetValue(), wanted(bad))
	case errors.As(err, &bare):
		return usagef("%s: --%s needs a value; %s --help", cmd.Name(), bare.GetFlag().Name, cmd.CommandPath())
	case !errors.As(err, &unknown):
		return usagef("%s: %v; %s --help", cmd.Name(), err, cmd.CommandPath())
	}
	name, dashes := unknown.GetSpecifiedName(), "--"
	if unknown.GetSpecifiedShortnames() != "" {
		dashes = "-"
	}
	return usagef("%sthere is no flag %s%s; %s", before(cmd), dashes, name, instead(cmd, name))
}

// before is the name of a subcommand, which stands before what is said of it.
func before(cmd *cobra.Command) string {
	if !cmd.HasParent() {
		return ""
	}
	return cmd.Name() + ": "
}

// instead is what to do where a flag is not there.
func instead(cmd *cobra.Command, name string) string {
	switch {
	case name == "o" || name == "output":
		return cmd.Name() + " writes to standard output: " + cmd.CommandPath() + " … > FILE"
	case slices.Contains([]string{"r", "R", "recursive"}, name):
		return "giji batch reads folders, and those in them"
	case len(name) == 1:
		return cmd.CommandPath() + " --help lists them"
	case cmd.Flags().Lookup("format") != nil && slices.Contains(flagValues(cmd.Name())["format"], name):
		return "did you mean --format " + name + "?"
	}
	if near := nearFlag(cmd, name); near != "" {
		return "did you mean --" + near + "?"
	}
	return cmd.CommandPath() + " --help lists them"
}

// nearFlag is the flag that a name most likely means: one of which it is
// another name, or the beginning, or a misspelling; "" for none.
func nearFlag(cmd *cobra.Command, name string) string {
	var names, begun []string
	cmd.Flags().VisitAll(func(f *pflag.Flag) {
		names = append(names, f.Name)
		if len(name) > 2 && strings.HasPrefix(f.Name, name) {
			begun = append(begun, f.Name)
		}
	})
	for flag, others := range otherNames() {
		if slices.Contains(others, name) && slices.Contains(names, flag) {
			return flag
		}
	}
	if len(begun) == 1 {
		return begun[0]
	}
	return nearest(name, names)
}

// otherNames are what other programs call the same.
func otherNames() map[string][]string {
	return map[string][]string{
		"encoding":  {"charset", "codepage"},
		"jobs":      {"workers", "threads", "parallel", "processes", "cores", "cpus"},
		"output":    {"outfile", "out-file", "outdir", "out-dir", "dest", "destination"},
		"overwrite": {"force"},
		"quiet":     {"silent"},
		"text-key":  {"text-field", "text-column"},
		"id-key":    {"id-field", "id-column"},
		"max-pages": {"pages"},
	}
}

// checkDashes refuses a flag's long name behind one dash: -output would be -o
// with the value "utput", and a file of that name.
func checkDashes(root *cobra.Command, args []string) error {
	cmd, rest, err := root.Find(args)
	if err != nil {
		return nil
	}
	value := false // whether it belongs to the flag before it
	for _, arg := range rest {
		if arg == "--" {
			return nil
		}
		name, isFlag := strings.CutPrefix(arg, "-")
		name, _, given := strings.Cut(name, "=")
		if isFlag && !value && len(name) > 1 && cmd.Flags().Lookup(name) != nil {
			return usagef("%s-%s: a flag's long name stands behind two dashes: --%s", before(cmd), name, name)
		}
		value = !value && isFlag && !given && takesValue(cmd, name)
	}
	return nil
}

// takesValue reports whether the next argument belongs to a flag. name has the
// second dash of a long one.
func takesValue(cmd *cobra.Command, name string) bool {
	long, isLong := strings.CutPrefix(name, "-")
	f := cmd.Flags().Lookup(long)
	if !isLong && len(name) == 1 {
		f = cmd.Flags().ShorthandLookup(name)
	}
	return f != nil && f.NoOptDefVal == ""
}

// wanted is what a flag takes.
func wanted(e *pflag.InvalidValueError) string {
	switch e.GetFlag().Value.Type() {
	case "int":
		return "want a whole number"
	case "float64":
		return "want a number"
	case "bool":
		return "want true or false"
	case "duration":
		return "want a time such as 30s or 5m"
	}
	return errors.Unwrap(e).Error()
}
