package main

import (
	"errors"

	"github.com/spf13/cobra"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
)

const generateHelp = `Generate reads the pages below --docs and writes openapi.yaml, openapi.json and a Go package into --out.

Pages are named relative to the working directory or to --docs; globs may use * ** ? {a,b};
a folder means every page in it; no name at all means every page that is not below a folder called includes.

A file that has not changed is not touched. A file that graphgen did not write is never replaced or deleted.
Files that graphgen wrote once and would not write again are deleted.
If a page has an error, nothing is written.

--overrides names a file that corrects what the pages say; each entry needs its reason:

  overrides:
    - type: microsoft.graph.user
      property: age
      set: {type: Edm.Int32, description: Full years.}   # or remove: true
      reason: the page calls it a text
    - {type: microsoft.graph.ageGroup, member: senior, set: {}, reason: the list ends too early}
    - {operation: POST /users, property: age, required: false, reason: the service does without}
    - {operation: POST /users, account: application, scopes: [User.Create], reason: it is enough}

An override that matches nothing, or that changes nothing, is an error.`

const generateExample = `  graphgen                                      read docs/, write out/
  graphgen docs/v1.0/api/user-post.md           one page only
  graphgen 'v1.0/api/*-create.md'               all pages that match
  //go:generate go tool graphgen --out .        from go generate`

// generateCommand returns the verb generate.
func (a *app) generateCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:     "generate [page|glob]...",
		Short:   "Write the Go package and the OpenAPI document (the default verb)",
		Long:    generateHelp + exitHelp,
		Example: generateExample,
		Args:    cobra.ArbitraryArgs,
		RunE:    func(_ *cobra.Command, args []string) error { return a.generate(args) },
	}
	a.options.sourceFlags(cmd)
	a.options.outputFlags(cmd)
	return cmd
}

// generate brings the output folder up to date.
func (a *app) generate(pages []string) error {
	made, err := a.render(pages)
	if errors.Is(err, errFindings) && a.options.format == diag.Text {
		a.say("nothing was written")
	}
	if err != nil {
		return err
	}
	changes, err := plan(a.options.out, made)
	if err != nil {
		return err
	}
	a.startProgress()
	return apply(a.options.out, made.owns, changes, a.bar.on("writing"))
}
