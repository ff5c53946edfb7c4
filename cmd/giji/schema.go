package main

import (
	"github.com/spf13/cobra"

	"github.com/giji-go/giji/model"
)

func newSchemaCommand(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "schema",
		Short: "Print the JSON Schema of a record (draft 2020-12)",
		Args:  noArgs,
		RunE: func(*cobra.Command, []string) error {
			_, err := a.out.Write(model.Schema())
			return err
		},
	}
}
