package main

import (
	"bufio"
	"io"

	"github.com/spf13/cobra"

	"github.com/seed-8ef76b74/graphgen/parser/model"
)

const modelHelp = `Model prints what graphgen understands from the pages, as JSON: operations, resources, enums and pages,
each fact with the page, line and column that say so. The form has a version number and a JSON Schema.

It prints the model even if pages have errors, and exits with 1 then.`

const modelExample = `  graphgen model | jq '.operations[].paths[].template'
  graphgen model --schema > graphgen-model.schema.json`

// modelCommand returns the verb model.
func (a *app) modelCommand() *cobra.Command {
	var schema bool
	cmd := &cobra.Command{
		Use:     "model [page|glob]...",
		Short:   "Print what the pages mean, as JSON",
		Long:    modelHelp + exitHelp,
		Example: modelExample,
		Args:    cobra.ArbitraryArgs,
		RunE: func(_ *cobra.Command, args []string) error {
			if schema {
				_, err := io.WriteString(a.stdout, model.Schema())
				return err
			}
			return a.printModel(args)
		},
	}
	a.options.sourceFlags(cmd)
	cmd.Flags().BoolVar(&schema, "schema", false, "print the JSON Schema of the model instead")
	return cmd
}

// printModel prints the model of the pages.
func (a *app) printModel(pages []string) error {
	api, diags, err := a.parse(pages)
	if err != nil {
		return err
	}
	out := bufio.NewWriter(a.stdout)
	if err := api.WriteJSON(out); err != nil {
		return err
	}
	if err := out.Flush(); err != nil {
		return err
	}
	return a.report(diags)
}
