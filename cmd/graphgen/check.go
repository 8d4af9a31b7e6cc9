package main

import (
	"bufio"
	"fmt"
	"path"
	"path/filepath"
	"strings"

	"github.com/rogpeppe/go-internal/diff"
	"github.com/spf13/cobra"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
)

const checkHelp = `Check compares what generate would write with what is there, and writes nothing.
It prints a unified diff that would bring the output up to date, and nothing when it is.

Give it the same flags and pages as generate.`

const checkExample = `  graphgen check                                exit 1 when out/ is out of date
  graphgen check | patch -p0                    apply the diff
  go tool graphgen check --out .                in CI, beside go test`

// checkCommand returns the verb check.
func (a *app) checkCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:     "check [page|glob]...",
		Short:   "Tell whether the output is up to date, with a diff",
		Long:    checkHelp + exitHelp,
		Example: checkExample,
		Args:    cobra.ArbitraryArgs,
		RunE:    func(_ *cobra.Command, args []string) error { return a.check(args) },
	}
	a.options.sourceFlags(cmd)
	a.options.outputFlags(cmd)
	return cmd
}

// check reports what generate would do.
func (a *app) check(pages []string) error {
	made, err := a.render(pages)
	if err != nil {
		return err
	}
	changes, err := plan(a.options.out, made)
	if err != nil || len(changes) == 0 {
		return err
	}
	if err := a.printDiff(changes); err != nil {
		return err
	}
	a.say(fmt.Sprintf("%s is out of date: %s; run graphgen to bring it up to date", a.options.out, count(changes)))
	return errFindings
}

// printDiff prints the changes as a unified diff on stdout.
func (a *app) printDiff(changes []change) error {
	out := bufio.NewWriter(a.stdout)
	folder := filepath.ToSlash(a.options.out)
	for _, c := range changes {
		from := diag.Visible(path.Join(folder, c.path))
		to := from
		switch c.kind {
		case created:
			from = "/dev/null"
		case deleted:
			to = "/dev/null"
		case updated:
		}
		if _, err := out.Write(diff.Diff(from, c.old, to, c.data)); err != nil {
			return fmt.Errorf("print the diff: %w", err)
		}
	}
	return out.Flush()
}

// count says in words how many changes there are of each kind.
func count(changes []change) string {
	var n [len(changeWords)]int
	for _, c := range changes {
		n[c.kind]++
	}
	var words []string
	for kind, word := range changeWords {
		if n[kind] > 0 {
			words = append(words, fmt.Sprintf("%d %s", n[kind], word))
		}
	}
	return strings.Join(words, ", ")
}
