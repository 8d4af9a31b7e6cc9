package main

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
)

// The exit codes.
const (
	exitFine     = 0
	exitFindings = 1 // the documents are at fault, or the output is out of date
	exitTrouble  = 2 // the command line or the machine is at fault
)

// errFindings ends a verb with [exitFindings]; what was found has been printed.
var errFindings = errors.New("there are findings")

// run is the whole command: it returns the exit code and touches nothing but its streams and the file system.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	a := &app{stdout: stdout, stderr: stderr}
	root := a.rootCommand()
	root.SetArgs(args)
	root.SetIn(stdin)
	root.SetOut(stdout)
	root.SetErr(stderr)
	err := root.Execute()
	a.bar.end()
	switch {
	case err == nil:
		return exitFine
	case errors.Is(err, errFindings):
		return exitFindings
	default:
		a.say(err.Error())
		return exitTrouble
	}
}

// An app is one run of the command: its streams, what its flags say, and the bar that it shows.
type app struct {
	stdout, stderr io.Writer
	options        options
	bar            *progress
}

// say prints one line under the command's own name. It has nowhere to report that stderr is gone.
func (a *app) say(line string) {
	_, _ = fmt.Fprintf(a.stderr, "graphgen: %s\n", diag.Visible(line))
}

const rootHelp = `Graphgen reads pages of the Microsoft Graph API reference (markdown) and writes
a Go package with types, enums and validators, and an OpenAPI document.

Without a verb it generates; "graphgen generate --help" tells how.`

const exitHelp = `

Exit codes:
  0  all is well
  1  findings: the documents have errors (with --strict also warnings), or the output is out of date
  2  trouble: the command line is wrong, or a file cannot be read or written`

// rootCommand returns the command with all its verbs. Without a verb it generates.
func (a *app) rootCommand() *cobra.Command {
	root := a.generateCommand()
	root.Use = "graphgen [page|glob]..."
	root.Short = "Generate Go and OpenAPI from Microsoft Graph's reference pages"
	root.Long = rootHelp + exitHelp
	root.SilenceErrors = true
	root.SilenceUsage = true
	root.SuggestionsMinimumDistance = 2
	root.Args = func(_ *cobra.Command, args []string) error { return misspelledVerb(root, args) }
	root.SetHelpCommand(helpCommand())
	root.AddCommand(
		a.generateCommand(),
		a.checkCommand(),
		a.modelCommand(),
		a.explainCommand(),
		a.versionCommand(),
	)
	addCompletion(root)
	return root
}

// misspelledVerb tells a verb that is not there from a page.
func misspelledVerb(root *cobra.Command, args []string) error {
	if len(args) == 0 || strings.ContainsAny(args[0], `./\*?[{`) {
		return nil
	}
	if verbs := root.SuggestionsFor(args[0]); len(verbs) > 0 {
		return fmt.Errorf("no verb is called %q; did you mean %q?", args[0], verbs[0])
	}
	return nil
}

// helpCommand returns the verb help. Cobra's own ends well when it is asked about a verb that is not there.
func helpCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "help [verb]",
		Short: "Print the manual of a verb",
		RunE: func(cmd *cobra.Command, args []string) error {
			verb, rest, err := cmd.Root().Find(args)
			if err != nil || len(rest) > 0 {
				return fmt.Errorf("no such verb: %q", strings.Join(args, " "))
			}
			return verb.Help()
		},
	}
}

// addCompletion adds cobra's verb completion, and an error for a shell that it does not know.
func addCompletion(root *cobra.Command) {
	root.InitDefaultCompletionCmd()
	completion, _, err := root.Find([]string{"completion"})
	if err != nil {
		return
	}
	completion.Args = cobra.ArbitraryArgs
	completion.RunE = func(cmd *cobra.Command, args []string) error {
		if len(args) == 0 {
			return cmd.Help()
		}
		var shells []string
		for _, shell := range cmd.Commands() {
			shells = append(shells, shell.Name())
		}
		return fmt.Errorf("no such shell: %q; want %s", args[0], enumerate(shells))
	}
}
