package main

import (
	"bufio"
	"fmt"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
)

const explainHelp = `Explain tells what a diagnostic means, shows one, and says what to do about it.
The code is the word in brackets at the end of a diagnostic. Without a code it lists them all.`

const explainExample = `  graphgen explain
  graphgen explain page-empty`

// explainCommand returns the verb explain.
func (a *app) explainCommand() *cobra.Command {
	return &cobra.Command{
		Use:               "explain [code]",
		Short:             "Tell what a diagnostic means and what to do about it",
		Long:              explainHelp + exitHelp,
		Example:           explainExample,
		Args:              cobra.MaximumNArgs(1),
		ValidArgsFunction: completeCodes,
		RunE: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return a.listCodes()
			}
			return a.explain(diag.Code(args[0]))
		},
	}
}

// completeCodes offers the codes with their summaries.
func completeCodes(_ *cobra.Command, args []string, _ string) ([]cobra.Completion, cobra.ShellCompDirective) {
	var codes []cobra.Completion
	if len(args) == 0 {
		for _, info := range diag.Codes() {
			codes = append(codes, cobra.CompletionWithDesc(string(info.Code), info.Summary))
		}
	}
	return codes, cobra.ShellCompDirectiveNoFileComp
}

// listCodes prints a line for each code.
func (a *app) listCodes() error {
	table := tabwriter.NewWriter(a.stdout, 0, 0, 2, ' ', 0)
	for _, info := range diag.Codes() {
		if _, err := fmt.Fprintf(table, "%s\t%s\t%s\n", info.Code, info.Severity, info.Summary); err != nil {
			return err
		}
	}
	return table.Flush()
}

// explain prints all there is to know of a code.
func (a *app) explain(code diag.Code) error {
	info, ok := diag.Explain(code)
	if !ok {
		return fmt.Errorf(`no such code: %q; "graphgen explain" lists them all`, code)
	}
	out := bufio.NewWriter(a.stdout)
	_, _ = fmt.Fprintf(out, "%s (%s): %s\n\n", info.Code, info.Severity, info.Summary) // Flush reports the error
	_, _ = fmt.Fprintf(out, "Example:\n    %s\n\nWhat to do:\n    %s\n", info.Example, info.Remedy)
	return out.Flush()
}
