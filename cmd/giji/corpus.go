package main

import "github.com/spf13/cobra"

// corpusCommands are the commands for more than a folder: batch, filter and
// validate.
func corpusCommands(a *app) []*cobra.Command {
	return []*cobra.Command{}
}
