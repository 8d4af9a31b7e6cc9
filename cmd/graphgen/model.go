package main

import (
	"bufio"
	"io"

	"github.com/spf13/cobra"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

const modelHelp = `Model prints what graphgen understands from the pages, as JSON: operations, resources, enums and pages,
each fact with the page, line and column that say so. The form has a version number and a JSON Schema.

With --coverage it prints how much that is: for each page and for all together, how many tables were read of how many,
and how many of their rows, announced lists of values and links to types; how many facts that makes; and what was said
about the page. With --format json that is JSON, too.

It prints the model even if pages have errors, and exits with 1 then.`

const modelExample = `  graphgen model | jq '.operations[].paths[].template'
  graphgen model --schema > graphgen-model.schema.json
  graphgen model --coverage --quiet`

// modelCommand returns the verb model.
func (a *app) modelCommand() *cobra.Command {
	var schema, coverage bool
	cmd := &cobra.Command{
		Use:     "model [page|glob]...",
		Short:   "Print what the pages mean, as JSON",
		Long:    modelHelp + exitHelp,
		Example: modelExample,
		Args:    cobra.ArbitraryArgs,
		RunE: func(_ *cobra.Command, args []string) error {
			switch {
			case schema:
				_, err := io.WriteString(a.stdout, model.Schema())
				return err
			case coverage:
				return a.printModel(args, a.printCoverage)
			default:
				return a.printModel(args, a.printJSON)
			}
		},
	}
	a.options.sourceFlags(cmd)
	cmd.Flags().BoolVar(&schema, "schema", false, "print the JSON Schema of the model instead")
	cmd.Flags().BoolVar(&coverage, "coverage", false, "print how much of the pages was understood instead")
	return cmd
}

// printModel prints the model of the pages, or something about it.
func (a *app) printModel(pages []string, show func(*model.API, diag.List) error) error {
	api, diags, err := a.parse(pages)
	if err != nil {
		return err
	}
	if err := show(api, diags); err != nil {
		return err
	}
	return a.report(diags)
}

// printJSON prints the model itself.
func (a *app) printJSON(api *model.API, _ diag.List) error {
	a.bar.end()
	out := bufio.NewWriter(a.stdout)
	if err := api.WriteJSON(out); err != nil {
		return err
	}
	return out.Flush()
}
