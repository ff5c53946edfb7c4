package main

import (
	"github.com/spf13/cobra"
)

func newValidateCommand(a *app) *cobra.Command {
	return &cobra.Command{Use: "validate", Hidden: true}
}
