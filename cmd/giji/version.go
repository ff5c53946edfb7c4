package main

import (
	_ "embed"
	"fmt"
	"io"
	"runtime"
	"runtime/debug"

	"github.com/spf13/cobra"
)

// version is set by a release build: -ldflags "-X main.version=1.2.3".
var version = ""

// currentVersion is the release, else what the Go toolchain knows.
func currentVersion() string {
	if version != "" {
		return version
	}
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" {
		return info.Main.Version
	}
	return "(devel)"
}

// licenses are those of all that a binary links, which must go with it.
//
//go:generate go run -C ../../tools ./licensegen ../cmd/giji
//go:embed licenses.txt
var licenses string

func newVersionCommand(a *app) *cobra.Command {
	var all bool
	cmd := &cobra.Command{
		Use:     "version",
		Short:   "Print the version, or the licenses of all that is linked",
		Example: "  giji version --licenses | less",
		Args:    noArgs,
		RunE: func(*cobra.Command, []string) error {
			if all {
				_, err := io.WriteString(a.out, licenses)
				return err
			}
			return a.printVersion()
		},
	}
	cmd.Flags().BoolVar(&all, "licenses", false, "print the licenses of giji and of all that it links")
	return cmd
}

func (a *app) printVersion() error {
	_, err := fmt.Fprintf(a.out, "giji %s (%s, %s/%s)\n", currentVersion(), runtime.Version(), runtime.GOOS, runtime.GOARCH)
	return err
}

// noArgs is cobra.NoArgs with the exit status of wrong usage.
func noArgs(cmd *cobra.Command, args []string) error {
	if len(args) > 0 {
		return usagef("%s takes no arguments, but got %q", cmd.Name(), args[0])
	}
	return nil
}
